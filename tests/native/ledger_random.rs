//! Intervals against exact arithmetic on random figures: nothing possible lies outside, and no end could be tighter.

use super::folder::fixture;
use briefing_explorer::ledger::{End, Formula, Interval, Regime, formula_of, range_ends, work};
use briefing_explorer::model::{Digits, Kind, Language, Part, Unit};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Printed digits with so many decimals, and their value.
fn printed() -> impl Strategy<Value = (Digits, Decimal)> {
    (0_i64..100_000, 0_u32..5).prop_map(|(steps, places)| {
        let value = Decimal::new(steps, places);
        (Digits::parse(&value.to_string()).unwrap(), value)
    })
}

/// A value inside an interval: this part of the way from its low to its high end.
fn inside(interval: &Interval, thousandths: i64) -> Decimal {
    let (low, high) = (interval.low.value().unwrap(), interval.high.value().unwrap());
    low + (high - low) * Decimal::new(thousandths, 3)
}

/// Whether a value belongs to an interval, ends counted as they are.
fn holds(interval: &Interval, value: Decimal) -> bool {
    let above = match interval.low {
        End::Unbounded => true,
        End::Open(low) => value > low,
        End::Closed(low) => value >= low,
    };
    let below = match interval.high {
        End::Unbounded => true,
        End::Open(high) => value < high,
        End::Closed(high) => value <= high,
    };
    above && below
}

/// A fraction `numerator / denominator` lies inside an interval, without dividing.
fn holds_fraction(interval: &Interval, numerator: Decimal, denominator: Decimal) -> bool {
    assert!(denominator > Decimal::ZERO);
    // Decimals hold 28 digits: a division in an end is off by less than this.
    let slack = Decimal::new(1, 20);
    interval
        .low
        .value()
        .is_none_or(|low| numerator >= (low - slack) * denominator)
        && interval
            .high
            .value()
            .is_none_or(|high| numerator <= (high + slack) * denominator)
}

/// A part that shows shares with so many decimals.
fn part(places: u32) -> Part {
    Part {
        kind: Kind::Quotient,
        inputs: Vec::new(),
        unit: Unit::Times,
        places,
        counterpart: None,
    }
}

proptest! {
    #[test]
    fn a_range_that_is_shown_holds_all_that_is_possible_and_little_more(low in -1_000_000_i64..1_000_000, width in 1_i64..1_000_000, scale in 1_u32..8, places in 0_u32..4) {
        let (low, high) = (Decimal::new(low, scale), Decimal::new(low + width, scale));
        let range = Interval { low: End::Closed(low), high: End::Open(high) };
        let data = fixture();
        let mut worked = work(data, "R07".parse().unwrap(), Regime::HalfUp).unwrap();
        worked.range = Some(range);
        let ends = range_ends(data, &part(places), &worked, Language::En).map(|end| end.unwrap().trim_end_matches('×').replace('−', "-").parse::<Decimal>().unwrap());
        prop_assert!(ends[0] <= low && high <= ends[1], "{:?} for {} to {}", ends, low, high);
        let decimals = ends[0].scale();
        prop_assert_eq!(decimals, ends[1].scale(), "both ends have as many decimals");
        let is_tight = (ends[1] - ends[0] - (high - low)) * Decimal::from(5) <= high - low;
        prop_assert!(is_tight || decimals == places + 6, "{:?} for {} to {}", ends, low, high);
    }

    #[test]
    fn half_up_holds_exactly_what_rounds_to_the_printed((digits, value) in printed(), offset in -1_500_i64..1_500) {
        let interval = Regime::HalfUp.interval(&digits);
        let unit = Decimal::new(1, digits.places());
        let candidate = value + unit * Decimal::new(offset, 3);
        prop_assume!(candidate >= Decimal::ZERO);
        let rounds = Regime::HalfUp.round(candidate, digits.places()) == value;
        prop_assert_eq!(holds(&interval, candidate), rounds, "{} of {}", candidate, value);
    }

    #[test]
    fn cut_off_holds_exactly_what_is_cut_to_the_printed((digits, value) in printed(), offset in -1_500_i64..1_500) {
        let interval = Regime::CutOff.interval(&digits);
        let candidate = value + Decimal::new(1, digits.places()) * Decimal::new(offset, 3);
        prop_assume!(candidate >= Decimal::ZERO);
        let cut = Regime::CutOff.round(candidate, digits.places()) == value;
        prop_assert_eq!(holds(&interval, candidate), cut, "{} of {}", candidate, value);
    }

    #[test]
    fn neither_end_can_be_tighter((digits, value) in printed()) {
        for regime in [Regime::HalfUp, Regime::CutOff] {
            let interval = regime.interval(&digits);
            let (low, high) = (interval.low.value().unwrap(), interval.high.value().unwrap());
            let hair = Decimal::new(1, 12);
            prop_assert_eq!(regime.round(low, digits.places()), value);
            prop_assert_eq!(regime.round(high - hair, digits.places()), value);
            prop_assert_ne!(regime.round(high, digits.places()), value);
            prop_assert!(low == Decimal::ZERO || regime.round(low - hair, digits.places()) != value);
        }
    }

    #[test]
    fn a_result_lies_inside_its_range((a, _) in printed(), (b, value) in printed(), at in 0_i64..1_000, bt in 0_i64..1_000) {
        prop_assume!(value > Decimal::new(1, b.places()));
        for regime in Regime::ALL {
            let (x, y) = (regime.interval(&a), regime.interval(&b));
            let (p, q) = (inside(&x, at), inside(&y, bt));
            let range = |kind| formula_of(kind, 2, 1).range(&[x, y]).unwrap();
            prop_assert!(holds(&range(Kind::Difference), p - q));
            prop_assert!(holds_fraction(&range(Kind::Quotient), p, q));
            let change = formula_of(Kind::Change, 2, 1).range(&[y, x]).unwrap();
            prop_assert!(holds_fraction(&change, p - q, q));
        }
    }

    #[test]
    fn a_range_is_reached_at_its_corners((a, _) in printed(), (b, value) in printed()) {
        prop_assume!(value > Decimal::new(1, b.places()));
        let (x, y) = (Regime::HalfUp.interval(&a), Regime::HalfUp.interval(&b));
        let range = Formula::input(0).over(Formula::input(1)).range(&[x, y]).unwrap();
        let (low, high) = (x.low.value().unwrap() / y.high.value().unwrap(), x.high.value().unwrap() / y.low.value().unwrap());
        prop_assert_eq!(range.low.value(), Some(low));
        prop_assert_eq!(range.high.value(), Some(high));
        let is_zero = low == Decimal::ZERO; // nothing divided by anything: reached at every divisor
        prop_assert!(matches!(range.high, End::Open(_)) && (is_zero || matches!(range.low, End::Open(_))));
    }
}
