use super::facet::CardFacts;
use crate::dataset::Dataset;
use crate::model::{EntityId, Form, Metric, Period, Quantity};

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

/// The figure that a card is ordered by, where it states one with a size.
pub fn figure_of<'a>(
    data: &'a Dataset,
    card: &EntityId,
    metric: Metric,
    period: Option<Period>,
) -> Option<&'a Quantity> {
    let edition = &data.newest;
    let profile = edition.profiles.get(card)?;
    let own = CardFacts { data, edition, profile }.own_facts();
    let mut quantities = own.into_iter().filter_map(|f| f.quantity.as_ref());
    quantities.find(|q| q.form == Form::Exact && q.metric == metric && q.period == period)
}
