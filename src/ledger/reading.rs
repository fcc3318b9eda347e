use super::Regime;
use crate::model::{Amount, Form, Language, Quantity};

/// Every value that the printed digits of a figure may stand for, in words: 81.845–81.855万辆. Nothing for a figure
/// that is no rounded one.
pub fn reading_text(quantity: &Quantity, language: Language) -> Option<String> {
    if quantity.form != Form::Exact {
        return None;
    }
    let (unit, places) = (quantity.unit?, quantity.digits.as_ref()?.places());
    let interval = Regime::HalfUp.reading(quantity)?;
    let end = |value: rust_decimal::Decimal| {
        let mut digits = value / unit.factor();
        digits.rescale(places + 1);
        Amount::new(&digits.to_string(), unit, language)
    };
    let (low, high) = (end(interval.low.value()?), end(interval.high.value()?));
    let is_negative = low.digits.starts_with('−') || high.digits.starts_with('−');
    let joint = match (is_negative, language) {
        (false, _) => "–",
        (true, Language::Zh) => " 至 ",
        (true, Language::En) => " to ",
    };
    // Two ends of another step each keep their own: 995k–1.005m.
    let low_unit = if low.after == high.after { "" } else { low.after };
    Some([low.before, &low.digits, low_unit, joint, &high.digits, high.after].concat())
}
