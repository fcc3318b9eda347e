use super::facet::{CardFacts, owners};
use crate::dataset::Dataset;
use crate::model::{EntityId, Form, Language, Metric, Ordered, Period, Quantity};
use std::cmp::Reverse;
use std::collections::BTreeMap;

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
type Figure = (Metric, Option<Period>);

/// Figures that at least two cards state for the same period: what cards can honestly be ordered by.
pub fn figures_to_sort_by(data: &Dataset) -> Vec<Figure> {
    let mut holders: BTreeMap<Figure, usize> = BTreeMap::new();
    for own in figures(data).into_values() {
        let mut own: Vec<_> = own.into_iter().map(|(key, _)| key).collect();
        own.order();
        own.dedup();
        own.into_iter().for_each(|key| *holders.entry(key).or_default() += 1);
    }
    let shared = holders.into_iter().filter(|(_, n)| *n >= 2).map(|(key, _)| key);
    shared
        .filter(|(_, period)| *period != Some(Period::NotStated))
        .collect()
}

/// The figures of all cards that have a size: bounds and directions have none to order by. In one pass over the facts,
/// since the page asks for them after every letter.
fn figures(data: &Dataset) -> BTreeMap<&EntityId, Vec<(Figure, rust_decimal::Decimal)>> {
    let mut all: BTreeMap<&EntityId, Vec<_>> = BTreeMap::new();
    for fact in data.newest.facts.values() {
        let quantity = fact.quantity.as_ref();
        let Some(q) = quantity.filter(|q| q.form == Form::Exact && q.metric != Metric::Number) else {
            continue;
        };
        let Some((digits, unit)) = q.digits.as_ref().zip(q.unit) else {
            continue;
        };
        let size = digits.value() * unit.factor();
        let figure = ((q.metric, q.period), if q.is_negative() { -size } else { size });
        for card in owners(data, fact) {
            all.entry(card).or_default().push(figure);
        }
    }
    all
}

/// How many cards do not have what an order goes by.
pub(super) fn unstated<'a>(key: SortKey, data: &Dataset, cards: impl Iterator<Item = &'a EntityId>) -> usize {
    let SortKey::Figure(metric, period) = key else {
        return 0;
    };
    let figures = figures(data);
    let states = |card: &EntityId| {
        figures
            .get(card)
            .is_some_and(|own| own.iter().any(|(k, _)| *k == (metric, period)))
    };
    cards.filter(|card| !states(card)).count()
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

/// Puts the places of cards, which come in the order of the report, into an order.
pub(super) fn sort(sort: Sort, places: &mut [usize], cards: &[EntityId], data: &Dataset, language: Language) {
    let nobody = EntityId::default();
    let card = |at: &usize| cards.get(*at).unwrap_or(&nobody);
    match sort.key {
        SortKey::Report => {}
        SortKey::Name => places.order_by_key(|at| name_key(data, card(at), language)),
        SortKey::Facts => places.order_by_key(|at| Reverse(data.newest.facts_about(card(at)).count())),
        SortKey::Figure(metric, period) => {
            let figures = figures(data);
            let size = |id: &EntityId| {
                let own = figures.get(id).into_iter().flatten();
                own.filter(|(key, _)| *key == (metric, period))
                    .map(|(_, size)| *size)
                    .max()
            };
            // What states none is last in both directions: a silence is neither large nor small.
            places.order_by_key(|at| {
                let size = size(card(at)).map(|s| if sort.is_reversed { s } else { -s });
                (size.is_none(), size)
            });
            return;
        }
    }
    if sort.is_reversed {
        places.reverse();
    }
}

/// A name as it is ordered: by how its characters are read in Chinese, by its letters in English.
pub fn name_key(data: &Dataset, id: &EntityId, language: Language) -> String {
    let name = data.entity(id).map_or("", |e| e.name.get(language));
    if language == Language::En {
        return name.to_lowercase();
    }
    let syllables = data.keys.syllables();
    let read = data.keys.read(name).into_iter().zip(name.chars()).map(|(syllable, c)| {
        let typed = syllable.and_then(|s| syllables.get(usize::from(s))?.first());
        typed.map_or_else(|| c.to_lowercase().collect(), |t| format!("{t} "))
    });
    read.collect()
}
