use super::facet::{CardFacts, FACETS};
use super::found::Found;
use super::index::{Column, Index};
use super::selection::Selection;
use super::sort::{SortKey, sort, unstated};
use crate::dataset::{Dataset, Edition};
use crate::model::{EntityId, Gathered, Language, Ordered};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// The cards of a report by their values. Built once from a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardIndex {
    cards: Vec<EntityId>,
    places: BTreeMap<EntityId, usize>,
    index: Index,
}

impl CardIndex {
    /// The cards of a dataset's newest report, in the order of the report.
    pub fn of(data: &Dataset) -> CardIndex {
        let edition = &data.newest;
        let mut profiles: Vec<_> = edition.profiles.values().collect();
        profiles.order_by_key(|p| (p.group, p.order, &p.id));
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
        CardIndex {
            index: Index::new(profiles.len(), columns.collect()),
            cards: profiles.iter().map(|p| p.id.clone()).collect(),
            places: profiles.iter().enumerate().map(|(i, p)| (p.id.clone(), i)).into_map(),
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

    /// Narrows and orders the cards. `hits` are the cards that the words of the selection found, the best first; nothing
    /// where it has none. Without an order of their own they stand as found. Values that no facet offers do not narrow.
    pub fn find(&self, data: &Dataset, selection: &Selection, hits: Option<&[&EntityId]>, language: Language) -> Found {
        let hits: Option<Vec<usize>> =
            hits.map(|hits| hits.iter().filter_map(|id| self.places.get(*id)).copied().collect());
        let of = |items: &FixedBitSet| -> Vec<usize> {
            if let (Some(hits), SortKey::Report) = (&hits, selection.sort.key) {
                return hits.iter().copied().filter(|at| items.contains(*at)).collect();
            }
            let mut places: Vec<usize> = items.ones().collect();
            sort(selection.sort, &mut places, &self.cards, data, language);
            places
        };
        let mut found = Found::of(&self.index, selection, hits.as_deref(), of);
        let cards = self.ids(&found.items);
        found.unstated = unstated(selection.sort.key, data, cards);
        found
    }
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
