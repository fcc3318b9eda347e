use super::facet::{CardFacts, FACETS};
use super::found::Found;
use super::ids::facet_id;
use super::index::{Column, Index};
use super::items::Items;
use super::orders::Orders;
use super::selection::Selection;
use super::sort::SortKey;
use crate::dataset::{Dataset, Edition};
use crate::model::{EntityId, Language, Metric, Ordered, Period, Profile};
use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};

/// The cards of a report by their values and in their orders. Built once from a dataset; to narrow them takes nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "Packed", into = "Packed")]
pub struct CardIndex {
    cards: Vec<EntityId>,
    index: Index,
    orders: Orders,
}

/// The form in which it is fetched.
#[derive(Deserialize, Serialize)]
struct Packed {
    cards: Vec<EntityId>,
    columns: Vec<PackedColumn>,
    orders: Orders,
}

/// A facet, and its values, each with the places of the cards that have it.
type PackedColumn = (String, Vec<(String, Vec<u32>)>);

impl CardIndex {
    /// The cards of a dataset's newest report, in the order of the report.
    pub fn of(data: &Dataset) -> CardIndex {
        let edition = &data.newest;
        let profiles = in_order(edition);
        let columns = FACETS.iter().map(|facet| {
            let values = |card: usize| {
                let profile = profiles.get(card);
                profile.map_or_else(Vec::new, |profile| facet.values(CardFacts { data, edition, profile }))
            };
            let mut column = Column::of(
                facet.id(),
                facet.id(),
                offered(data, edition, facet.id()),
                profiles.len(),
                values,
            );
            // A basis that no card has is no question; a value that the report could have is one, even with none.
            column.options.retain(|(id, items)| items.count() > 0 || !is_based(id));
            column
        });
        let ids: Vec<&EntityId> = profiles.iter().map(|p| &p.id).collect();
        CardIndex {
            index: Index::new(profiles.len(), columns.collect()),
            orders: Orders::of(data, &ids),
            cards: ids.into_iter().cloned().collect(),
        }
    }

    /// The cards by their values.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// How many cards there are.
    pub fn size(&self) -> usize {
        self.index.size()
    }

    /// The cards at these places.
    pub fn ids<'a>(&'a self, places: &'a [usize]) -> impl Iterator<Item = &'a EntityId> {
        places.iter().filter_map(|at| self.cards.get(*at))
    }

    /// All cards, in the order of the report.
    pub fn cards(&self) -> &[EntityId] {
        &self.cards
    }

    /// Figures that at least two cards state for the same period: what cards can honestly be ordered by.
    pub fn figures_to_sort_by(&self) -> impl Iterator<Item = (Metric, Option<Period>)> {
        self.orders.figures()
    }

    /// Narrows and orders the cards. `hits` are the places of the cards that the words of the selection found, the best
    /// first; nothing where it has none. Without an order of their own they stand as found. Values that no facet offers
    /// do not narrow.
    pub fn find(&self, selection: &Selection, hits: Option<&[usize]>, language: Language) -> Found {
        let of = |items: &FixedBitSet| -> Vec<usize> {
            if let (Some(hits), SortKey::Report) = (hits, selection.sort.key) {
                return hits.iter().copied().filter(|at| items.contains(*at)).collect();
            }
            let mut places: Vec<usize> = items.ones().collect();
            self.orders.arrange(selection.sort, &mut places, language);
            places
        };
        let mut found = Found::of(&self.index, selection, hits, of);
        found.unstated = self.orders.unstated(selection.sort.key, &found.items);
        found
    }
}

impl From<CardIndex> for Packed {
    fn from(index: CardIndex) -> Packed {
        let columns = index.index.columns().iter().map(|column| {
            let options = column.options.iter().map(|(id, items)| (id.clone(), items.places()));
            (column.facet.to_string(), options.collect())
        });
        Packed {
            columns: columns.collect(),
            cards: index.cards,
            orders: index.orders,
        }
    }
}

impl From<Packed> for CardIndex {
    fn from(packed: Packed) -> CardIndex {
        let size = packed.cards.len();
        let columns = packed.columns.into_iter().filter_map(|(facet, options)| {
            let facet = facet_id(&facet)?;
            let options = options.into_iter().map(|(id, places)| (id, Items::of(places, size)));
            Some(Column {
                facet,
                words: facet,
                options: options.collect(),
            })
        });
        CardIndex {
            index: Index::new(size, columns.collect()),
            cards: packed.cards,
            orders: packed.orders,
        }
    }
}

/// Those with a card, in the order of the report.
pub(super) fn in_order(edition: &Edition) -> Vec<&Profile> {
    let mut profiles: Vec<_> = edition.profiles.values().collect();
    profiles.order_by_key(|p| (p.group, p.order, &p.id));
    profiles
}

/// The ids of a facet's options in their order: those with words, each followed by its other bases, or the paragraphs.
fn offered(data: &Dataset, edition: &Edition, facet: &str) -> Vec<String> {
    let words = data.facets.get(facet).map_or(&[][..], |f| &f.option);
    if facet == "paragraph" {
        return (1..=edition.paragraphs()).map(|n| n.to_string()).collect();
    }
    let bases = |id: &str| BASES.map(|basis| format!("{id}{basis}"));
    words
        .iter()
        .flat_map(|o| std::iter::once(o.id.clone()).chain(bases(&o.id)))
        .collect()
}

/// What an option's id ends with where the report does not say it.
const BASES: [&str; 2] = ["-source", "-editor"];

fn is_based(id: &str) -> bool {
    BASES.iter().any(|basis| id.ends_with(basis))
}
