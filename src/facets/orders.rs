use super::facet::CardFacts;
use super::sort::{Figure, Sort, SortKey, figures_of};
use crate::dataset::Dataset;
use crate::model::{Bilingual, EntityId, Language, Metric, Ordered, Period};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The orders in which cards can stand, worked out once: each says which place a card takes, and equal cards share one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Orders {
    names: Bilingual<Vec<u32>>,
    facts: Vec<u32>,
    figures: Vec<FigureOrder>,
}

/// The order by one metric over one period.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
struct FigureOrder {
    metric: Metric,
    period: Option<Period>,
    /// The cards that state it with a size, in the order of the report, each with its place: the largest is the first.
    places: Vec<(u32, u32)>,
}

impl FigureOrder {
    fn place_of(&self, card: usize) -> Option<u32> {
        let at = self
            .places
            .binary_search_by_key(&card, |(card, _)| *card as usize)
            .ok()?;
        self.places.get(at).map(|(_, place)| *place)
    }

    /// Cards can honestly be ordered by what at least two of them state for the same period.
    fn is_shared(&self) -> bool {
        self.places.len() >= 2 && self.period != Some(Period::NotStated)
    }
}

impl Orders {
    /// The orders of these cards, which come in the order of the report.
    pub(super) fn of(data: &Dataset, cards: &[&EntityId]) -> Orders {
        let by_name = |language| shared_places(cards.iter().map(|id| name_key(data, id, language)));
        let facts = |id: &EntityId| data.newest.facts_about(id).count();
        Orders {
            names: Bilingual {
                zh: by_name(Language::Zh),
                en: by_name(Language::En),
            },
            facts: shared_places(cards.iter().map(|id| std::cmp::Reverse(facts(id)))),
            figures: figures(data, cards),
        }
    }

    /// Figures that cards can be ordered by.
    pub fn figures(&self) -> impl Iterator<Item = (Metric, Option<Period>)> {
        let shared = self.figures.iter().filter(|f| f.is_shared());
        shared.map(|f| (f.metric, f.period))
    }

    fn figure(&self, metric: Metric, period: Option<Period>) -> Option<&FigureOrder> {
        self.figures.iter().find(|f| (f.metric, f.period) == (metric, period))
    }

    /// Puts cards, which come in the order of the report, into an order.
    pub(super) fn arrange(&self, sort: Sort, cards: &mut [usize], language: Language) {
        let place = |places: &[u32], card: &usize| places.get(*card).copied();
        match sort.key {
            SortKey::Report => {}
            SortKey::Name => cards.order_by_key(|card| place(self.names.get(language), card)),
            SortKey::Facts => cards.order_by_key(|card| place(&self.facts, card)),
            SortKey::Figure(metric, period) => {
                let figure = self.figure(metric, period);
                // What states none is last in both directions: a silence is neither large nor small.
                cards.order_by_key(|card| {
                    let place = figure.and_then(|f| f.place_of(*card)).map(i64::from);
                    (place.is_none(), place.map(|p| if sort.is_reversed { -p } else { p }))
                });
                return;
            }
        }
        if sort.is_reversed {
            cards.reverse();
        }
    }

    /// How many of these cards do not have what an order goes by.
    pub(super) fn unstated(&self, key: SortKey, cards: &[usize]) -> usize {
        let SortKey::Figure(metric, period) = key else {
            return 0;
        };
        let figure = self.figure(metric, period);
        let states = |card: &&usize| figure.is_some_and(|f| f.place_of(**card).is_some());
        cards.len() - cards.iter().filter(states).count()
    }
}

/// The place of each among all by its key, the least first; equals share theirs.
fn shared_places<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<u32> {
    let keys: Vec<K> = keys.collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.order_by(|a, b| keys[*a].cmp(&keys[*b]));
    let mut places = vec![0; keys.len()];
    let mut place = 0;
    for (i, card) in order.iter().enumerate() {
        if i > 0 && keys[order[i - 1]] != keys[*card] {
            place += 1;
        }
        places[*card] = place;
    }
    places
}

/// The orders by figures: each over the cards that state it with a size.
fn figures(data: &Dataset, cards: &[&EntityId]) -> Vec<FigureOrder> {
    let edition = &data.newest;
    let mut sizes: BTreeMap<Figure, Vec<(u32, Decimal)>> = BTreeMap::new();
    for (id, card) in cards.iter().zip(0..) {
        let Some(profile) = edition.profiles.get(*id) else {
            continue;
        };
        for (figure, q) in figures_of(CardFacts { data, edition, profile }) {
            let size = q
                .digits
                .as_ref()
                .zip(q.unit)
                .map(|(digits, unit)| digits.value() * unit.factor());
            let size = size.map(|size| if q.is_negative() { -size } else { size });
            sizes.entry(figure).or_default().extend(size.map(|size| (card, size)));
        }
    }
    let order = |((metric, period), sizes): (Figure, Vec<(u32, Decimal)>)| {
        let places = shared_places(sizes.iter().map(|(_, size)| -*size));
        FigureOrder {
            metric,
            period,
            places: sizes.iter().map(|(card, _)| *card).zip(places).collect(),
        }
    };
    sizes.into_iter().map(order).collect()
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
