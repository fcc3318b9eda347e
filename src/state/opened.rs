use super::{Route, State};
use crate::dataset::Dataset;
use crate::model::{EntityId, FactId, NoteId, RelationId};
use std::fmt;

/// What stands open in the panel beside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A fact.
    Fact(FactId),
    /// A relation.
    Relation(RelationId),
    /// A note.
    Note(NoteId),
    /// An entity without a page of its own.
    Entity(EntityId),
}

impl Opened {
    /// Reads an id from an address; anything that is not a number of ours is taken for an entity's id.
    pub fn parse(text: &str) -> Option<Opened> {
        if let Ok(id) = text.parse() {
            return Some(Opened::Fact(id));
        }
        if let Ok(id) = text.parse() {
            return Some(Opened::Relation(id));
        }
        if let Ok(id) = text.parse() {
            return Some(Opened::Note(id));
        }
        let is_id = !text.is_empty()
            && text.len() <= 64
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_id.then(|| Opened::Entity(EntityId(text.into())))
    }

    /// The number after `#` that a list has no line for, being of an earlier report or of none: only the panel can
    /// answer it.
    pub fn without_a_line(state: &State, data: &Dataset) -> Option<Opened> {
        let asked = Opened::parse(state.fragment.as_deref()?)?;
        let is_missing = match (&state.route, &asked) {
            (Route::Facts, Opened::Fact(id)) => !data.newest.facts.contains_key(id),
            (Route::Ledger, Opened::Relation(id)) => !data.newest.relations.contains_key(id),
            _ => false,
        };
        is_missing.then_some(asked)
    }
}

impl fmt::Display for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Opened::Fact(id) => id.fmt(f),
            Opened::Relation(id) => id.fmt(f),
            Opened::Note(id) => id.fmt(f),
            Opened::Entity(id) => id.fmt(f),
        }
    }
}
