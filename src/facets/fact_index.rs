use super::fact_facet::{FACT_FACETS, Stating};
use super::found::Found;
use super::index::{Column, Index};
use super::selection::Selection;
use crate::dataset::Dataset;
use crate::model::{Fact, FactId, Gathered, Ordered};
use std::collections::BTreeMap;

/// The facts of a report by their values. Built once from a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactIndex {
    facts: Vec<FactId>,
    places: BTreeMap<FactId, usize>,
    index: Index,
}

impl FactIndex {
    /// The facts of a dataset's newest report, in the order of the report.
    pub fn of(data: &Dataset) -> FactIndex {
        let edition = &data.newest;
        let mut facts: Vec<&Fact> = edition.facts.values().collect();
        facts.order_by_key(|f| (f.paragraph, f.id));
        let columns = FACT_FACETS.iter().map(|facet| {
            Column::of(facet.id(), facet.words(), facet.offered(data), facts.len(), |at| {
                let fact = facts.get(at);
                fact.map_or_else(Vec::new, |fact| facet.values(Stating { edition, fact }))
            })
        });
        FactIndex {
            index: Index::new(facts.len(), columns.collect()),
            places: facts.iter().enumerate().map(|(i, f)| (f.id, i)).into_map(),
            facts: facts.iter().map(|f| f.id).collect(),
        }
    }

    /// The facts by their values.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The facts at these places.
    pub fn ids<'a>(&'a self, places: &'a [usize]) -> impl Iterator<Item = FactId> + 'a {
        places.iter().filter_map(|at| self.facts.get(*at).copied())
    }

    /// Narrows the facts, in the order of the report. `hits` are the facts that the words of the selection found; nothing
    /// where it has none.
    pub fn find(&self, selection: &Selection, hits: Option<&[FactId]>) -> Found {
        let hits: Option<Vec<usize>> =
            hits.map(|hits| hits.iter().filter_map(|id| self.places.get(id)).copied().collect());
        Found::of(&self.index, selection, hits.as_deref(), |items| items.ones().collect())
    }
}
