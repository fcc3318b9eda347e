use super::rounding::settled;
use super::verdict::threshold;
use super::{End, Interval, Regime, Worked};
use crate::dataset::Dataset;
use crate::model::{Amount, Input, Kind, Language, Part, Quantity, Stated, Unit};
use rust_decimal::{Decimal, RoundingStrategy};

/// A result as the page shows it, with the part's unit and decimals, rounded as the figures are taken to be: 8.93亿元;
/// over 43.2 pp; 15.11–16.79万辆. Nothing where the result cannot be worked.
pub fn result_figure(part: &Part, worked: &Worked, language: Language) -> Option<Stated> {
    stated(part, worked.result.as_ref()?, part.places, worked.regime, language)
}

/// The result with as many decimals as the report prints in its place, where it is shown with more: what is held against
/// the printed figure.
pub fn result_as_printed(data: &Dataset, part: &Part, worked: &Worked, language: Language) -> Option<Stated> {
    let printed = printed(data, part)?;
    let (unit, places) = (printed.unit?, printed.digits.as_ref()?.places());
    let value = worked.result?.as_point()? / unit.factor();
    let is_finer = unit != part.unit || places < part.places;
    let has_plus = has_plus(part);
    is_finer.then(|| {
        let amount = rounded(unit, value, places, worked.regime, has_plus, language);
        Stated {
            before: amount.before.into(),
            digits: amount.digits,
            after: amount.after.into(),
        }
    })
}

/// The range of all possible results in words. Nothing where there is none.
pub fn range_text(data: &Dataset, part: &Part, worked: &Worked, language: Language) -> Option<String> {
    let range = worked.range.as_ref()?;
    let places = range_places(data, part, worked, range);
    Some(result_text(part, range, places, language))
}

/// The two ends of that range, each by itself.
pub fn range_ends(data: &Dataset, part: &Part, worked: &Worked, language: Language) -> [Option<String>; 2] {
    let Some(range) = worked.range.as_ref() else {
        return [None, None];
    };
    let places = range_places(data, part, worked, range);
    let shown = outward(&in_steps(part, range), places);
    [shown.low, shown.high].map(|end| {
        let amount = rounded(
            part.unit,
            end.value()?,
            places,
            Regime::HalfUp,
            has_plus(part),
            language,
        );
        Some(amount.text())
    })
}

/// Any interval of a part with so many decimals. Its ends are rounded outward: what is shown holds all that is meant.
pub fn result_text(part: &Part, interval: &Interval, places: u32, language: Language) -> String {
    stated(part, interval, places, Regime::HalfUp, language)
        .map(|s| s.text())
        .unwrap_or_default()
}

fn stated(part: &Part, interval: &Interval, places: u32, regime: Regime, language: Language) -> Option<Stated> {
    if interval.as_point() == Some(Decimal::ZERO) && part.kind == Kind::Change {
        return Some(Stated::words(
            ["不变", "unchanged"][usize::from(language == Language::En)],
        ));
    }
    let in_steps = in_steps(part, interval);
    in_unit(part.unit, &in_steps, places, regime, has_plus(part), language)
}

/// True for a result that is a change: it carries its sign even where it rose.
pub(super) fn has_plus(part: &Part) -> bool {
    // What is left after a year earlier is taken off is a change, too.
    let is_change = part.kind == Kind::Difference && matches!(part.inputs.as_slice(), [Input::Fact(_), Input::Part(_)]);
    is_change || matches!(part.kind, Kind::Change | Kind::Compound)
}

fn in_steps(part: &Part, interval: &Interval) -> Interval {
    // Factors are powers of ten: their reciprocals are exact.
    interval.scaled(Decimal::ONE / part.unit.factor())
}

/// The figure that the report prints in a part's place.
fn printed<'d>(data: &'d Dataset, part: &Part) -> Option<&'d Quantity> {
    data.fact(part.counterpart.as_ref()?.figure?)?.quantity.as_ref()
}

/// The decimals with which a range is told: the fewest, from those of the result on, with which rounding outward makes
/// it wider by no more than a fifth, and does not carry an end over what the result is held against.
fn range_places(data: &Dataset, part: &Part, worked: &Worked, range: &Interval) -> u32 {
    if range.as_point().is_some() {
        return part.places;
    }
    let range = in_steps(part, range);
    let held: Vec<Decimal> = limits(data, part, worked.regime);
    let is_told = |places: &u32| {
        let shown = outward(&range, *places);
        let is_tight = match (width(&shown), width(&range)) {
            (Some(shown), Some(range)) => (shown - range) * Decimal::from(5) <= range,
            _ => true,
        };
        is_tight
            && held
                .iter()
                .all(|limit| is_beyond(&shown, *limit) || !is_beyond(&range, *limit))
    };
    (part.places..part.places + MOST_FINER)
        .find(is_told)
        .unwrap_or(part.places + MOST_FINER)
}

/// A range is told at most so many decimals finer than its result.
const MOST_FINER: u32 = 6;

/// The values that decide whether a result agrees, in the part's unit: the ends of what the printed figure may stand for,
/// or what a comparison asks for.
fn limits(data: &Dataset, part: &Part, regime: Regime) -> Vec<Decimal> {
    if let Some(reading) = printed(data, part).and_then(|q| regime.reading(q)) {
        let reading = in_steps(part, &reading);
        return [reading.low, reading.high].iter().filter_map(|e| e.value()).collect();
    }
    let comparison = part.counterpart.as_ref().and_then(|c| c.comparison);
    comparison
        .map(|c| threshold(c) / part.unit.factor())
        .into_iter()
        .collect()
}

fn is_beyond(interval: &Interval, limit: Decimal) -> bool {
    interval.low.value().is_some_and(|low| limit < low) || interval.high.value().is_some_and(|high| high < limit)
}

fn width(interval: &Interval) -> Option<Decimal> {
    Some(interval.high.value()? - interval.low.value()?)
}

/// The narrowest interval with ends of so many decimals that holds another.
fn outward(interval: &Interval, places: u32) -> Interval {
    let end = |end: End, strategy| {
        let told = |v: Decimal| settled(v, places).round_dp_with_strategy(places, strategy);
        match end {
            End::Unbounded => End::Unbounded,
            End::Open(v) => End::Open(told(v)),
            End::Closed(v) => End::Closed(told(v)),
        }
    };
    Interval {
        low: end(interval.low, RoundingStrategy::ToNegativeInfinity),
        high: end(interval.high, RoundingStrategy::ToPositiveInfinity),
    }
}

/// An interval whose values are steps of a unit already. A single value is rounded as the regime rounds.
pub(super) fn in_unit(
    unit: Unit,
    interval: &Interval,
    places: u32,
    regime: Regime,
    has_plus: bool,
    language: Language,
) -> Option<Stated> {
    let around = |before: &str, a: Amount| Stated {
        before: format!("{before}{}", a.before),
        digits: a.digits,
        after: a.after.into(),
    };
    if let Some(value) = interval.as_point() {
        return Some(around("", rounded(unit, value, places, regime, has_plus, language)));
    }
    let shown = outward(interval, places);
    let amount = |value: Decimal| rounded(unit, value, places, Regime::HalfUp, has_plus, language);
    let (over, under) = match language {
        Language::Zh => ("超过", "不足"),
        Language::En => ("over ", "under "),
    };
    match (shown.low.value(), shown.high.value()) {
        (Some(low), None) => Some(around(over, amount(low))),
        (None, Some(high)) => Some(around(under, amount(high))),
        (Some(low), Some(high)) => {
            let (low, high) = (amount(low), amount(high));
            let joint = joint([&low.digits, &high.digits], language);
            let digits = if low.after == high.after {
                format!("{}{joint}{}", low.digits, high.digits)
            } else {
                format!("{}{}{joint}{}", low.digits, low.after, high.digits)
            };
            Some(Stated {
                before: low.before.into(),
                digits,
                after: high.after.into(),
            })
        }
        (None, None) => None,
    }
}

/// What stands between the two ends of a range: a dash, but a word where one of them has a sign.
pub(super) fn joint(ends: [&str; 2], language: Language) -> &'static str {
    if ends.iter().any(|end| end.starts_with(['−', '+'])) {
        [" 至 ", " to "][usize::from(language == Language::En)]
    } else {
        "–"
    }
}

fn rounded(unit: Unit, value: Decimal, places: u32, regime: Regime, has_plus: bool, language: Language) -> Amount {
    let mut rounded = regime.round(value, places);
    rounded.rescale(places);
    let digits = rounded.to_string();
    let mut amount = Amount::worked(&digits, unit, language);
    if has_plus && rounded > Decimal::ZERO {
        amount.digits.insert(0, '+');
    }
    amount
}
