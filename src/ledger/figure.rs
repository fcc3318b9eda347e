use super::{Interval, Regime, Worked};
use crate::model::{Amount, Input, Kind, Language, Part, Stated, Unit};
use rust_decimal::Decimal;

/// A result as the page shows it, with the part's unit and decimals: 8.93亿元; over 43.2 pp; 15.11–16.79万辆.
/// Nothing where the result cannot be worked.
pub fn result_figure(part: &Part, worked: &Worked, language: Language) -> Option<Stated> {
    stated(part, worked.result.as_ref()?, language)
}

/// The same for any interval of the part, such as the range of all possible results.
pub fn result_text(part: &Part, interval: &Interval, places: u32, language: Language) -> String {
    stated_with(part, interval, places, language)
        .map(|s| s.text())
        .unwrap_or_default()
}

fn stated(part: &Part, interval: &Interval, language: Language) -> Option<Stated> {
    stated_with(part, interval, part.places, language)
}

fn stated_with(part: &Part, interval: &Interval, places: u32, language: Language) -> Option<Stated> {
    if interval.as_point() == Some(Decimal::ZERO) && part.kind == Kind::Change {
        return Some(Stated::words(
            ["不变", "unchanged"][usize::from(language == Language::En)],
        ));
    }
    // Factors are powers of ten: their reciprocals are exact.
    let in_steps = interval.scaled(Decimal::ONE / part.unit.factor());
    in_unit(part.unit, &in_steps, places, has_plus(part), language)
}

/// True for a result that is a change: it carries its sign even where it rose.
pub(super) fn has_plus(part: &Part) -> bool {
    // What is left after a year earlier is taken off is a change, too.
    let is_change = part.kind == Kind::Difference && matches!(part.inputs.as_slice(), [Input::Fact(_), Input::Part(_)]);
    is_change || matches!(part.kind, Kind::Change | Kind::Compound)
}

/// An interval whose values are steps of a unit already.
pub(super) fn in_unit(
    unit: Unit,
    interval: &Interval,
    places: u32,
    has_plus: bool,
    language: Language,
) -> Option<Stated> {
    let amount = |value: Decimal| amount(unit, value, places, has_plus, language);
    let whole = |before: &str, a: Amount| Stated {
        before: format!("{before}{}", a.before),
        digits: a.digits,
        after: a.after.into(),
    };
    if let Some(value) = interval.as_point() {
        return Some(whole("", amount(value)));
    }
    let (over, under) = match language {
        Language::Zh => ("超过", "不足"),
        Language::En => ("over ", "under "),
    };
    match (interval.low.value(), interval.high.value()) {
        (Some(low), None) => Some(whole(over, amount(low))),
        (None, Some(high)) => Some(whole(under, amount(high))),
        (Some(low), Some(high)) => {
            let (low, high) = (amount(low), amount(high));
            let joint = if low.digits.starts_with('−') || high.digits.starts_with('−') {
                [" 至 ", " to "][usize::from(language == Language::En)]
            } else {
                "–"
            };
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

fn amount(unit: Unit, value: Decimal, places: u32, has_plus: bool, language: Language) -> Amount {
    let mut rounded = Regime::HalfUp.round(value, places);
    rounded.rescale(places);
    let digits = rounded.to_string();
    let mut amount = Amount::new(&digits, unit, language);
    if has_plus && rounded > Decimal::ZERO {
        amount.digits.insert(0, '+');
    }
    amount
}
