use super::figure::in_unit;
use super::{End, Interval, Reach, Regime};
use crate::model::{Digits, Dimension, Form, Language, Quantity, Stated, Unit};

/// What the printed digits of an exact figure may stand for, in its printed unit: 4.84亿元 is 4.835–4.845亿元. Its ends
/// have one decimal more than is printed, as rounding needs, and no further one. Nothing for counts, bounds and words.
pub fn rounding_text(quantity: &Quantity, regime: Regime, language: Language) -> Option<String> {
    let digits = exact(quantity)?;
    let interval = regime.interval(digits);
    if interval.as_point().is_some() {
        return None;
    }
    let sign = |end: End| end.value().map(|v| if quantity.is_negative() { -v } else { v });
    let (a, b) = (sign(interval.low)?, sign(interval.high)?);
    let interval = Interval {
        low: End::Closed(a.min(b)),
        high: End::Closed(a.max(b)),
    };
    let shown = in_unit(
        quantity.unit?,
        &interval,
        digits.places() + 1,
        Regime::HalfUp,
        quantity.has_plus(),
        language,
    )?;
    Some(shown.text())
}

/// How far a figure may be moved, from end to end, in its printed unit.
pub fn reach_text(quantity: &Quantity, reach: Reach, language: Language) -> Option<String> {
    let ends = Interval {
        low: End::Closed(reach.low),
        high: End::Closed(reach.high),
    };
    let ends = if quantity.is_negative() { ends.negated() } else { ends };
    let places = reach.step.scale();
    let has_plus = quantity.has_plus();
    let shown = in_unit(quantity.unit?, &ends, places, Regime::HalfUp, has_plus, language)?;
    Some(shown.text())
}

/// An exact amount of money or vehicles in its base unit, with the digits that are printed and no other:
/// 4.84亿元 is 4.84×10⁸元. Nothing for shares and changes, which have no larger unit.
pub fn normalised(quantity: &Quantity, language: Language) -> Option<Stated> {
    let digits = exact(quantity)?.to_string();
    let unit = quantity.unit?;
    let (before, after) = match (unit.dimension(), language) {
        (Dimension::Money, Language::Zh) => ("", "元"),
        (Dimension::Money, Language::En) => ("CNY ", ""),
        (Dimension::Vehicles, Language::Zh) => ("", "辆"),
        (Dimension::Vehicles, Language::En) => ("", " vehicles"),
        _ => return None,
    };
    let steps = match unit {
        Unit::YiYuan => 8,
        Unit::WanYuan | Unit::WanVehicles => 4,
        _ => 0,
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let all = [whole, fraction].concat();
    let significant = all.trim_start_matches('0');
    let (first, rest) = significant.split_at_checked(1)?;
    let exponent = (steps + whole.len()).checked_sub(1 + all.len() - significant.len())?;
    let point = if rest.is_empty() { "" } else { "." };
    let power: String = exponent.to_string().chars().map(raised).collect();
    Some(Stated {
        before: before.into(),
        digits: format!("{first}{point}{rest}×10{power}"),
        after: after.into(),
    })
}

fn exact(quantity: &Quantity) -> Option<&Digits> {
    quantity.digits.as_ref().filter(|_| quantity.form == Form::Exact)
}

/// A digit as it stands in an exponent.
fn raised(digit: char) -> char {
    let at = digit.to_digit(10).and_then(|d| usize::try_from(d).ok());
    at.and_then(|d| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(d)).unwrap_or(digit)
}
