use super::collect::documents;
use super::document::Document;
use super::explain::hit;
use super::hit::{Hit, Rank, Target};
use super::matches::{Matches, match_in};
use super::query::Query;
use super::sought::Sought;
use crate::dataset::{Dataset, Keys};
use crate::model::{FactId, Gathered, Language, Ordered};
use std::collections::BTreeSet;

/// Every text of a dataset, ready to be searched. Built once.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    keys: Keys,
    documents: Vec<Document>,
}

impl SearchIndex {
    /// Reads all texts of a dataset.
    pub fn new(data: &Dataset) -> SearchIndex {
        SearchIndex {
            keys: data.keys.clone(),
            documents: documents(data),
        }
    }

    /// Everything that a query finds, the best first; what is equally good, in the order of the report. Of texts that
    /// match equally well, the one in the reader's language is shown.
    pub fn find(&self, typed: &str, language: Language) -> Vec<Hit<'_>> {
        let Some(query) = Query::read(&self.keys, typed) else {
            return Vec::new();
        };
        let sought: Vec<&Sought> = self.documents.iter().map(|d| &d.sought).collect();
        let matches = Matches::of(&self.keys, &sought, &query);
        let mut ranked: Vec<(bool, Rank, usize)> = Vec::new();
        for (place, document) in self.documents.iter().enumerate() {
            let whole = matches.whole.get(place).copied().flatten();
            let found = whole.or_else(|| matches.by_terms(place, &document.about));
            ranked.extend(found.map(|rank| (whole.is_none(), rank, place)));
        }
        ranked.order();
        let hits = ranked.into_iter();
        hits.filter_map(|(_, _, place)| hit(&self.keys, &query, self.documents.get(place)?, language))
            .collect()
    }

    /// The facts that a query finds, the best first; then those about whom it names.
    pub fn find_facts(&self, typed: &str, language: Language) -> Vec<FactId> {
        let fact = |target: &Target| match target {
            Target::Fact(id) => Some(*id),
            _ => None,
        };
        let hits = self.find(typed, language).into_iter();
        let mut found: Vec<FactId> = hits.filter_map(|hit| fact(hit.target)).collect();
        let known: BTreeSet<FactId> = found.iter().copied().into_set();
        let about = self.about_named(typed).into_iter();
        found.extend(about.filter_map(fact).filter(|id| !known.contains(id)));
        found
    }

    /// What is about someone whom a query calls by a name, another name or a post.
    fn about_named(&self, typed: &str) -> Vec<&Target> {
        let Some(query) = Query::read(&self.keys, typed) else {
            return Vec::new();
        };
        let names = |document: &&Document| {
            let texts = document.sought.texts.iter();
            let mut names = texts.filter(|t| t.field.is_own_name());
            names.any(|text| match_in(&self.keys, text, &query.whole).is_some())
        };
        let is_named: Vec<bool> = self.documents.iter().map(|d| names(&d)).collect();
        let is_about_one =
            |document: &&Document| document.about.iter().any(|place| is_named.get(*place) == Some(&true));
        self.documents
            .iter()
            .filter(is_about_one)
            .map(|d| &d.sought.target)
            .collect()
    }
}
