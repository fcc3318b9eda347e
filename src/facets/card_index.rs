use super::conflict::{Condition, Conflict, conflict};
use super::facet::{CardFacts, FACETS};
use super::index::{Column, Index, Narrowed};
use super::selection::Selection;
use super::sort::{SortKey, sort, states};
use crate::dataset::{Dataset, Edition};
use crate::model::{EntityId, Language};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// The cards of a report by their values. Built once from a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardIndex {
    cards: Vec<EntityId>,
    places: BTreeMap<EntityId, usize>,
    index: Index,
}

/// The cards that fit what was asked, and what each option would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The places of the cards in the index, in the order asked for.
    pub cards: Vec<usize>,
    /// How many of them, at the end, do not state what they are ordered by.
    pub unstated: usize,
    /// For each facet and option, in the order of the columns: the cards it would bring with everything else asked.
    pub counts: Vec<Vec<usize>>,
    /// Where nothing is left: the conditions that exclude each other.
    pub excluding: Vec<Condition>,
    /// Where nothing is left: the cards that taking back each single condition would bring.
    pub removals: Vec<(Condition, Vec<usize>)>,
}

impl CardIndex {
    /// The cards of a dataset's newest report, in the order of the report.
    pub fn of(data: &Dataset) -> CardIndex {
        let edition = &data.newest;
        let mut profiles: Vec<_> = edition.profiles.values().collect();
        profiles.sort_by_key(|p| (p.group, p.order, &p.id));
        let columns = FACETS.iter().map(|facet| {
            let mut options: Vec<(String, FixedBitSet)> = offered(data, edition, facet.id())
                .into_iter()
                .map(|id| (id, FixedBitSet::with_capacity(profiles.len())))
                .collect();
            let places: BTreeMap<String, usize> =
                options.iter().enumerate().map(|(i, (id, _))| (id.clone(), i)).collect();
            for (card, profile) in profiles.iter().enumerate() {
                for value in facet.values(CardFacts { data, edition, profile }) {
                    if let Some((_, items)) = places.get(&value).and_then(|i| options.get_mut(*i)) {
                        items.insert(card);
                    }
                }
            }
            // A basis that no card has is no question; a value that the report could have is one, even with none.
            options.retain(|(id, items)| items.count_ones(..) > 0 || !is_based(id));
            Column {
                facet: facet.id(),
                options,
            }
        });
        CardIndex {
            index: Index::new(profiles.len(), columns.collect()),
            cards: profiles.iter().map(|p| p.id.clone()).collect(),
            places: profiles.iter().enumerate().map(|(i, p)| (p.id.clone(), i)).collect(),
        }
    }

    /// The facets with their options, in the order in which they are offered.
    pub fn columns(&self) -> &[Column] {
        self.index.columns()
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
        let found = hits.as_ref().map(|hits| {
            let mut items = FixedBitSet::with_capacity(self.size());
            hits.iter().for_each(|at| items.insert(*at));
            items
        });
        let chosen: Vec<Option<FixedBitSet>> = self
            .columns()
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let values = selection.values(column.facet);
                self.index.any_of(at, |id| values.iter().any(|v| v == id))
            })
            .collect();
        let Narrowed { items, counts } = self.index.narrow(&chosen, found.as_ref());
        let of = |items: &FixedBitSet| -> Vec<usize> {
            if let (Some(hits), SortKey::Report) = (&hits, selection.sort.key) {
                return hits.iter().copied().filter(|at| items.contains(*at)).collect();
            }
            let mut places: Vec<usize> = items.ones().collect();
            sort(selection.sort, &mut places, &self.cards, data, language);
            places
        };
        let cards = of(&items);
        let Conflict { excluding, removals } = if cards.is_empty() {
            let facets = self.columns().iter().map(|c| Condition::Facet(c.facet)).zip(chosen);
            let facets = facets.filter_map(|(condition, items)| Some((condition, items?)));
            let words = found.map(|items| (Condition::Words, items));
            conflict(self.size(), &words.into_iter().chain(facets).collect::<Vec<_>>())
        } else {
            Conflict::default()
        };
        Found {
            unstated: self
                .ids(&cards)
                .filter(|c| !states(selection.sort.key, data, c))
                .count(),
            cards,
            counts,
            excluding,
            removals: removals
                .iter()
                .map(|(condition, items)| (*condition, of(items)))
                .collect(),
        }
    }

    /// The values of a facet that are chosen and offered.
    pub fn in_force<'s>(&self, selection: &'s Selection, facet: &str) -> Vec<&'s str> {
        let column = self.columns().iter().find(|c| c.facet == facet);
        let is_offered = |value: &str| column.is_some_and(|c| c.options.iter().any(|(id, _)| id == value));
        let values = selection.values(facet).iter().map(String::as_str);
        values.filter(|v| is_offered(v)).collect()
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
