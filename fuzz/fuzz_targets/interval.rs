//! Printed quantities, periods, dates and values to try, of any letters: what is read keeps its value through every form.
#![no_main]

use briefing_explorer::ledger::{End, Formula, Regime, Terms, Tries, normalised, rounding_text};
use briefing_explorer::model::{
    Amount, Digits, Direction, Edtf, FactId, Form, Language, Metric, PartId, Period, Prose, Quantity, Unit,
};
use fuzzed::FIXTURE;
use libfuzzer_sys::fuzz_target;
use rust_decimal::Decimal;

const UNITS: [Unit; 10] = [
    Unit::YiYuan,
    Unit::WanYuan,
    Unit::WanYuanPerMonth,
    Unit::WanVehicles,
    Unit::Vehicles,
    Unit::Percent,
    Unit::PercentagePoints,
    Unit::Times,
    Unit::Number,
    Unit::Days,
];

fuzz_target!(|bytes: &[u8]| {
    let Some(([kind, form], rest)) = bytes.split_first_chunk() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let mut parts = text.split(['\n', '|']);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let _ = (first.parse::<FactId>(), first.parse::<PartId>(), first.parse::<Edtf>(), Prose::parse(first));
    if let Ok(period) = first.parse::<Period>() {
        assert_eq!(period.to_string().parse(), Ok(period));
    }
    let tries = Tries::parse(first);
    assert_eq!(Tries::parse(&tries.to_string()).to_string(), tries.to_string());
    for regime in Regime::ALL {
        let _ = (Terms::trying(&FIXTURE, regime, &tries), tries.refused(&FIXTURE, regime));
    }
    let (Ok(a), b) = (Digits::parse(first), Digits::parse(second).ok()) else {
        return;
    };
    let unit = UNITS[usize::from(*kind) % UNITS.len()];
    let form = Form::ALL[usize::from(*form) % Form::ALL.len()];
    let quantity = Quantity {
        form,
        metric: Metric::ALL[usize::from(*kind) % Metric::ALL.len()],
        low: Some(a.clone()),
        high: Some(b.clone().unwrap_or_else(|| a.clone())),
        digits: Some(a.clone()),
        unit: Some(unit),
        counter: None,
        direction: [None, Some(Direction::Up), Some(Direction::Down)][usize::from(*kind) % 3],
        words: None,
        period: None,
        year: None,
        basis: None,
        scope: None,
    };
    for language in [Language::Zh, Language::En] {
        let _ = (quantity.stated(language).text(), normalised(&quantity, language));
        let _ = Amount::new(first, unit, language).text();
    }
    for regime in Regime::ALL {
        let _ = rounding_text(&quantity, regime, Language::En);
        let _ = Terms::of(regime).reach(&quantity);
        let interval = regime.interval(&a);
        let (Some(low), Some(high)) = (interval.low.value(), interval.high.value()) else {
            panic!("{first} is open in {regime:?}");
        };
        assert!(low <= a.value() && a.value() <= high && interval.holds(a.value()), "{first} {regime:?}");
        assert_eq!(regime.round(a.value(), a.places()), a.value(), "{first} {regime:?}");
        assert_eq!(regime.round(low, a.places()), a.value(), "{first} {regime:?}");
        if let End::Open(high) = interval.high {
            assert_ne!(regime.round(high, a.places()), a.value(), "{first} {regime:?}");
        }
        let Some(reading) = regime.reading(&quantity) else { continue };
        assert!(reading.within(&reading) && reading.negated().negated() == reading);
        // Two readings, put through each operation: a range, or none, and both corners' results inside of it.
        let Some(other) = b.as_ref().map(|b| regime.interval(b)) else { continue };
        let (x, y) = (Formula::input(0), Formula::input(1));
        for formula in [
            x.clone().plus(y.clone()),
            x.clone().minus(y.clone()),
            x.clone().times(y.clone()),
            x.clone().over(y.clone()),
            x.clone().over(y.clone()).minus(Formula::one()).size(),
        ] {
            if let Some(range) = formula.range(&[interval, other]) {
                let ends = (range.low.value(), range.high.value());
                assert!(ends.0.zip(ends.1).is_none_or(|(low, high): (Decimal, Decimal)| low <= high), "{text}");
            }
        }
    }
});
