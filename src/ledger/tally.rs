use super::{Regime, Terms, Verdict, work_all_on};
use crate::dataset::{Dataset, Edition};
use crate::model::{Kind, Relation, RelationId};

/// How many relations got each verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Each relation that counts, with the verdict of its worst part.
    pub verdicts: Vec<(RelationId, Verdict)>,
}

impl Tally {
    /// How many got this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.verdicts.iter().filter(|(_, v)| *v == verdict).count()
    }

    /// How many relations count.
    pub fn all(&self) -> usize {
        self.verdicts.len()
    }

    /// How many could be held against something the report states.
    pub fn checked(&self) -> usize {
        self.count(Verdict::Agrees) + self.count(Verdict::Rounding) + self.count(Verdict::Disagrees)
    }

    /// The verdict on a relation.
    pub fn verdict(&self, id: RelationId) -> Option<Verdict> {
        self.verdicts.iter().find(|(r, _)| *r == id).map(|(_, v)| *v)
    }
}

/// True for a figure that the report merely prints twice; listed apart.
pub fn is_repeat(relation: &Relation) -> bool {
    relation.part.iter().all(|p| p.kind == Kind::Repeat)
}

/// Judges every relation of an edition. One that only turns another round is shown with it, a figure printed twice in
/// a list of its own; neither counts.
pub fn tally(data: &Dataset, edition: &Edition, regime: Regime) -> Tally {
    tally_on(data, edition, &Terms::of(regime))
}

/// The same on given terms.
pub fn tally_on(data: &Dataset, edition: &Edition, terms: &Terms) -> Tally {
    let counted = edition
        .relations
        .values()
        .filter(|r| r.shown_with.is_none() && !is_repeat(r));
    let verdicts = counted.map(|r| (r.id, verdict_on(data, r, terms))).collect();
    Tally { verdicts }
}

/// The verdict on a relation: that of its worst part.
pub fn verdict_of(data: &Dataset, relation: &Relation, regime: Regime) -> Verdict {
    verdict_on(data, relation, &Terms::of(regime))
}

/// The same on given terms.
pub fn verdict_on(data: &Dataset, relation: &Relation, terms: &Terms) -> Verdict {
    let parts = work_all_on(data, relation, terms);
    parts
        .iter()
        .map(|w| w.verdict)
        .max_by_key(|v| v.weight())
        .unwrap_or(Verdict::NoCounterpart)
}
