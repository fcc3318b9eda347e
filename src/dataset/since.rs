use super::Dataset;
use crate::model::{Change, FactId, FormerValue, Ordered};
use std::collections::BTreeMap;

impl Dataset {
    /// The corrections since a published dataset, by fact, the oldest first. Nothing where no such dataset is known.
    /// A fact that states again what it stated then does not count.
    pub fn changes_since(&self, version: &str) -> Option<BTreeMap<FactId, Vec<&Change>>> {
        if version == self.hash {
            return Some(BTreeMap::new());
        }
        let mut changes: BTreeMap<FactId, Vec<&Change>> = BTreeMap::new();
        let mut is_known = false;
        for edition in std::iter::once(&self.newest).chain(&self.earlier) {
            let place = |version: &str| edition.history.versions.iter().position(|v| v == version);
            let Some(since) = place(version) else { continue };
            is_known = true;
            let mut later: Vec<&Change> = edition.history.change.iter().collect();
            later.retain(|c| place(&c.until) >= Some(since));
            later.order_by_key(|c| place(&c.until));
            for change in later {
                changes.entry(change.fact).or_default().push(change);
            }
        }
        changes.retain(|id, all| {
            let now = self.fact(*id).map(FormerValue::of);
            all.first().is_some_and(|first| Some(&first.was) != now.as_ref())
        });
        is_known.then_some(changes)
    }

    /// The facts as they stood in a published dataset, beside everything else as it is now; for results that rested on
    /// them. Nothing where no such dataset is known.
    pub fn as_of(&self, version: &str) -> Option<Dataset> {
        let mut then = self.clone();
        for (id, changes) in self.changes_since(version)? {
            let editions = std::iter::once(&mut then.newest).chain(&mut then.earlier);
            let fact = editions.into_iter().find_map(|e| e.facts.get_mut(&id));
            if let (Some(fact), Some(first)) = (fact, changes.first()) {
                first.was.put_back(fact);
            }
        }
        Some(then)
    }
}
