use super::{FactFacet, Stating};
use crate::dataset::Dataset;
use crate::model::EntityId;
use std::collections::BTreeSet;

/// Whom or what it is about, as its subject or besides.
pub struct Subject;

impl FactFacet for Subject {
    fn id(&self) -> &'static str {
        "subject"
    }

    /// In the order in which the report first speaks of them.
    fn offered(&self, data: &Dataset) -> Vec<String> {
        let facts = data.newest.facts.values();
        let ids = facts.flat_map(|fact| about(&fact.subject, &fact.also));
        let mut met = BTreeSet::new();
        ids.filter(|id| met.insert(id.clone())).collect()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        about(&stating.fact.subject, &stating.fact.also).collect()
    }
}

fn about<'a>(subject: &'a EntityId, also: &'a [EntityId]) -> impl Iterator<Item = String> + 'a {
    std::iter::once(subject).chain(also).map(ToString::to_string)
}
