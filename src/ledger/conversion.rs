use super::figure::has_plus;
use super::{End, Regime, work};
use crate::dataset::Dataset;
use crate::model::{Counting, Language, PartId, Quantity, Unit};
use rust_decimal::Decimal;

/// The digits of a stated number of vehicles, counted otherwise: over so many months where it is an average of one.
/// Nothing for a figure without digits.
pub fn converted_figure(quantity: &Quantity, counting: Counting, months: u8, language: Language) -> Option<String> {
    let digits = quantity.digits.as_ref()?;
    let wan = digits.value() * quantity.unit?.factor() / Unit::WanVehicles.factor();
    Some(counted(wan, counting, months, digits.places(), language))
}

/// The same for a computed number of vehicles: one, or the two ends of a range.
pub fn converted_result(
    data: &Dataset,
    id: PartId,
    counting: Counting,
    months: u8,
    language: Language,
) -> Option<String> {
    let (_, _, part) = data.part(id)?;
    let result = work(data, id, Regime::default())?.result?;
    let said = |value: Decimal| {
        let wan = value / Unit::WanVehicles.factor();
        let digits = counted(wan, counting, months, part.places, language);
        let plus = if has_plus(part) && value > Decimal::ZERO {
            "+"
        } else {
            ""
        };
        [plus, &digits].concat()
    };
    let end = |end: End| Some(said(end.value()?));
    match result.as_point() {
        Some(value) => Some(said(value)),
        None => Some([end(result.low)?, end(result.high)?].join("–")),
    }
}

/// A number of 万辆 in the chosen step, with as many decimals as it had there: no digit is added.
fn counted(wan: Decimal, counting: Counting, months: u8, places: u32, language: Language) -> String {
    let in_thousands = match counting {
        Counting::Thousands => true,
        Counting::PerMonth => language == Language::En,
        Counting::Wan | Counting::Printed => false,
    };
    let months = Decimal::from(months.max(1));
    let mut rounded = Regime::HalfUp.round(wan / months, places);
    let mut shown = places;
    if in_thousands {
        rounded *= Decimal::TEN;
        shown = places.saturating_sub(1);
    }
    rounded.rescale(shown);
    rounded.to_string().replace('-', "−")
}
