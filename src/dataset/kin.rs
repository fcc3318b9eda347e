use super::Dataset;
use crate::model::{EntityId, Gathered};
use std::collections::BTreeSet;

/// Whom an entity belongs with, as the report ties them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kin<'a> {
    /// What it belongs to.
    pub wholes: BTreeSet<&'a EntityId>,
    /// What it is made of.
    pub parts: BTreeSet<&'a EntityId>,
    /// What belongs to the same whole.
    pub siblings: BTreeSet<&'a EntityId>,
}

impl Dataset {
    /// The ties of an entity, whichever side of them names the other.
    pub fn kin<'a>(&'a self, id: &'a EntityId) -> Kin<'a> {
        let wholes = self.wholes(id);
        let mut siblings: BTreeSet<&EntityId> = wholes.iter().flat_map(|whole| self.parts(whole)).into_set();
        siblings.remove(id);
        Kin {
            parts: self.parts(id),
            wholes,
            siblings,
        }
    }

    fn wholes<'a>(&'a self, id: &'a EntityId) -> BTreeSet<&'a EntityId> {
        let named = self.entities.get(id).into_iter().flat_map(|e| &e.part_of);
        let naming = self.tied_to(id).filter(|e| e.members.contains(id)).map(|e| &e.id);
        named.chain(naming).into_set()
    }

    fn parts<'a>(&'a self, id: &'a EntityId) -> BTreeSet<&'a EntityId> {
        let named = self.entities.get(id).into_iter().flat_map(|e| &e.members);
        let naming = self.tied_to(id).filter(|e| e.part_of.contains(id)).map(|e| &e.id);
        named.chain(naming).into_set()
    }
}
