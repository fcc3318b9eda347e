use super::facet::CardFacts;
use crate::dataset::Dataset;
use crate::model::{EntityId, Form, Metric, Ordered, Period, Quantity};

/// By what cards are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// As the report brings them, in their groups.
    #[default]
    Report,
    /// By name: by pinyin in Chinese, by letter in English.
    Name,
    /// By how many facts the report has about them, the most first.
    Facts,
    /// By one figure over one period, the largest first; figures of other periods do not count.
    Figure(Metric, Option<Period>),
}

/// An order of cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub key: SortKey,
    /// The other way round. What is not stated stays last.
    pub is_reversed: bool,
}

/// A metric over a period.
pub(super) type Figure = (Metric, Option<Period>);

/// The figures that a card can be ordered by, each once: those with a size, since bounds and directions have none to order
/// by. Of several of one sort it is the one that the card shows, or else the first.
pub(super) fn figures_of(card: CardFacts<'_>) -> Vec<(Figure, &Quantity)> {
    let mut facts = card.own_facts();
    facts.order_by_key(|fact| !card.profile.headline.contains(&fact.id));
    let mut figures: Vec<(Figure, &Quantity)> = Vec::new();
    for q in facts.into_iter().filter_map(|fact| fact.quantity.as_ref()) {
        let has_size = q.form == Form::Exact && q.metric != Metric::Number && q.digits.is_some() && q.unit.is_some();
        let figure = (q.metric, q.period);
        if has_size && figures.iter().all(|(known, _)| *known != figure) {
            figures.push((figure, q));
        }
    }
    figures
}

/// The figure that a card is ordered by, where it states one with a size.
pub fn figure_of<'a>(
    data: &'a Dataset,
    card: &EntityId,
    metric: Metric,
    period: Option<Period>,
) -> Option<&'a Quantity> {
    let edition = &data.newest;
    let profile = edition.profiles.get(card)?;
    let figures = figures_of(CardFacts { data, edition, profile }).into_iter();
    figures
        .filter(|(figure, _)| *figure == (metric, period))
        .map(|(_, q)| q)
        .next()
}
