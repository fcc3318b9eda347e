use super::Tone;
use crate::dataset::{Dataset, Edition};
use crate::ledger::{End, Regime, plain, work};
use crate::model::{
    Direction, Fact, FactId, Input, Kind, Language, Ordered, Part, PartId, Period, Quantity, Relation, Unit,
};

/// The facts of the body of a report that state a quantity: its lead only repeats them more loosely.
pub fn body_figures(edition: &Edition) -> impl Iterator<Item = (&Fact, &Quantity)> {
    let body = edition.report.section.iter().map(|s| s.to).min().unwrap_or(0);
    edition
        .facts
        .values()
        .filter(move |f| f.paragraph > body)
        .filter_map(|f| Some((f, f.quantity.as_ref()?)))
}

/// A figure's place on a scale of a unit, signed where it is a change. A place on a picture, never a stated number.
pub fn place(quantity: &Quantity, unit: Unit) -> f64 {
    let (Some(digits), Some(own)) = (&quantity.digits, quantity.unit) else {
        return 0.0;
    };
    let size = (digits.value() * own.factor() / unit.factor())
        .to_string()
        .parse()
        .unwrap_or(0.0);
    if quantity.is_negative() { -size } else { size }
}

/// A computed result's place on a scale of a unit; nothing where it is not one value.
pub fn result_place(data: &Dataset, id: PartId, unit: Unit) -> Option<f64> {
    let value = work(data, id, Regime::default())?.result?.as_point()?;
    (value / unit.factor()).to_string().parse().ok()
}

/// The two ends of a computed range on a scale of a unit; nothing where it has no ends.
pub fn result_ends(data: &Dataset, id: PartId, unit: Unit) -> Option<(f64, f64)> {
    let range = work(data, id, Regime::default())?.result?;
    let place = |end: End| (end.value()? / unit.factor()).to_string().parse().ok();
    Some((place(range.low)?, place(range.high)?))
}

/// Every part of every relation, with its id.
pub fn parts(edition: &Edition) -> impl Iterator<Item = (PartId, &Relation, &Part)> {
    edition
        .relations
        .values()
        .flat_map(|r| r.part.iter().enumerate().map(move |(i, part)| (r.part_id(i), r, part)))
}

/// The part of a kind that is worked from exactly these facts.
pub fn part_from(edition: &Edition, kind: Kind, facts: &[FactId]) -> Option<PartId> {
    parts(edition)
        .find(|(_, _, part)| {
            part.kind == kind
                && part.inputs.len() == facts.len()
                && part.inputs.iter().zip(facts).all(|(i, f)| *i == Input::Fact(*f))
        })
        .map(|(id, ..)| id)
}

/// What a figure is, in words; nothing where it has no label.
pub fn label(fact: &Fact, data: &Dataset, language: Language) -> String {
    fact.label
        .as_ref()
        .map(|l| plain(data, l.get(language), language))
        .unwrap_or_default()
}

/// What the direction of a figure is drawn as.
pub fn tone(quantity: &Quantity) -> Tone {
    match quantity.direction {
        Some(Direction::Up) => Tone::Up,
        Some(Direction::Down) => Tone::Down,
        None => Tone::Plain,
    }
}

/// Tells which of the things that are stated for years are stated for more than one.
pub fn recurring<K: Ord>(mut stated: Vec<(K, u16)>) -> impl Fn(&K) -> bool {
    stated.order();
    stated.dedup();
    move |of| {
        let first = stated.partition_point(|(other, _)| other < of);
        stated.get(first + 1).is_some_and(|(other, _)| other == of)
    }
}

/// The newest year that any of these periods lies in.
pub fn newest_year<'a>(periods: impl Iterator<Item = &'a Quantity>) -> Option<u16> {
    periods
        .filter_map(|q| {
            if let Some(Period::Months { year, .. }) = q.period {
                Some(year)
            } else {
                None
            }
        })
        .max()
}
