use super::{Regime, Terms, Verdict, verdict_on, work_all, work_all_on};
use crate::dataset::{Dataset, Edition};
use crate::model::{PartId, Relation};

/// A relation, or a part of one, that has another verdict on other terms than by the printed figures rounded half up.
pub struct Turned {
    /// The relation, or its part.
    pub id: PartId,
    /// Its verdict by default.
    pub was: Verdict,
    /// Its verdict on the terms.
    pub is: Verdict,
}

/// What has another verdict on these terms: a relation whole, or where its own stays, those of its parts.
pub fn turned(data: &Dataset, relation: &Relation, terms: &Terms) -> Vec<Turned> {
    let default = Terms::default();
    let (was, is) = (verdict_on(data, relation, &default), verdict_on(data, relation, terms));
    if was != is {
        let id = PartId {
            relation: relation.id,
            letter: None,
        };
        return vec![Turned { id, was, is }];
    }
    let parts = work_all_on(data, relation, &default).into_iter();
    let parts = parts.zip(work_all_on(data, relation, terms));
    let parts = parts.filter(|(was, is)| was.verdict != is.verdict);
    let turned = parts.map(|(was, is)| Turned {
        id: is.id,
        was: was.verdict,
        is: is.verdict,
    });
    turned.collect()
}

/// How many relations of a report come out otherwise on these terms than by the printed figures rounded half up: in a
/// result or in its range.
pub fn moved(data: &Dataset, edition: &Edition, terms: &Terms) -> usize {
    let is_moved = |r: &&Relation| {
        let (now, before) = (work_all_on(data, r, terms), work_all(data, r, Regime::default()));
        let mut both = now.iter().zip(&before);
        both.any(|(now, before)| now.result != before.result || now.range != before.range)
    };
    edition.relations.values().filter(is_moved).count()
}
