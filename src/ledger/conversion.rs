use super::figure::{has_plus, joint};
use super::rounding::settled;
use super::{Regime, work};
use crate::dataset::Dataset;
use crate::model::{Counting, Language, PartId, Quantity, Unit};
use rust_decimal::{Decimal, RoundingStrategy};

/// The digits of a stated number of vehicles, counted otherwise: over so many months where it is an average of one.
/// Nothing for a figure without digits.
pub fn converted_figure(quantity: &Quantity, counting: Counting, months: u8, language: Language) -> Option<String> {
    let digits = quantity.digits.as_ref()?;
    let wan = digits.value() * quantity.unit?.factor() / Unit::WanVehicles.factor();
    Some(counted(wan, counting, months, digits.places(), language, half_up))
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
    let said = |value: Decimal, round: Round| {
        let wan = value / Unit::WanVehicles.factor();
        let digits = counted(wan, counting, months, part.places, language, round);
        let is_more = has_plus(part) && !digits.starts_with('−') && digits.contains(|c| ('1'..='9').contains(&c));
        [if is_more { "+" } else { "" }, &digits].concat()
    };
    if let Some(value) = result.as_point() {
        return Some(said(value, half_up));
    }
    // What is shown holds all that is meant.
    let low = said(result.low.value()?, |v, places| {
        outward(v, places, RoundingStrategy::ToNegativeInfinity)
    });
    let high = said(result.high.value()?, |v, places| {
        outward(v, places, RoundingStrategy::ToPositiveInfinity)
    });
    Some([low.as_str(), &high].join(joint([&low, &high], language)))
}

/// How a value comes to have so many decimals.
type Round = fn(Decimal, u32) -> Decimal;

fn half_up(value: Decimal, places: u32) -> Decimal {
    Regime::HalfUp.round(value, places)
}

fn outward(value: Decimal, places: u32, strategy: RoundingStrategy) -> Decimal {
    settled(value, places).round_dp_with_strategy(places, strategy)
}

/// A number of 万辆 in the chosen step, with as many decimals as it had there: no digit is added.
fn counted(wan: Decimal, counting: Counting, months: u8, places: u32, language: Language, round: Round) -> String {
    let in_thousands = match counting {
        Counting::Thousands => true,
        Counting::PerMonth => language == Language::En,
        Counting::Wan | Counting::Printed => false,
    };
    let months = Decimal::from(months.max(1));
    let mut rounded = round(wan / months, places);
    let mut shown = places;
    if in_thousands {
        rounded *= Decimal::TEN;
        shown = places.saturating_sub(1);
    }
    rounded.rescale(shown);
    rounded.to_string().replace('-', "−")
}
