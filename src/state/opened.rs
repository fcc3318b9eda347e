use super::{Route, State};
use crate::dataset::Dataset;
use crate::model::{EntityId, FactId, NoteId, PartId, RelationId};
use std::fmt;

/// What stands open in the panel beside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A fact.
    Fact(FactId),
    /// A relation.
    Relation(RelationId),
    /// A part of a relation, shown inside it.
    Part(PartId),
    /// A note.
    Note(NoteId),
    /// An entity without a page of its own.
    Entity(EntityId),
}

impl Opened {
    /// Reads an id from an address; anything that is not a number of ours is taken for an entity's id. A number is known
    /// without the zeros before it, too: F75 is F075.
    pub fn parse(text: &str) -> Option<Opened> {
        let number = whole_number(text);
        let number = number.as_deref().unwrap_or(text);
        if let Ok(id) = number.parse() {
            return Some(Opened::Fact(id));
        }
        if let Ok(id) = number.parse() {
            return Some(Opened::Relation(id));
        }
        if let Ok(id) = number.parse() {
            return Some(Opened::Part(id));
        }
        if let Ok(id) = number.parse() {
            return Some(Opened::Note(id));
        }
        let is_id = !text.is_empty()
            && text.len() <= 64
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_id.then(|| Opened::Entity(EntityId(text.into())))
    }

    /// What the place on a page opens by itself: a fact's line among all facts.
    pub fn at(route: &Route, place: Option<&str>) -> Option<Opened> {
        let opened = Opened::parse(place?)?;
        (*route == Route::Facts && matches!(opened, Opened::Fact(_))).then_some(opened)
    }

    /// The number after `#` that the ledger has no line for, being of an earlier report or of none: only the panel can
    /// answer it.
    pub fn without_a_line(state: &State, data: &Dataset) -> Option<Opened> {
        let asked = Opened::parse(state.fragment.as_deref()?)?;
        let is_missing = match (&state.route, &asked) {
            (Route::Ledger, Opened::Relation(id)) => !data.newest.relations.contains_key(id),
            (Route::Ledger, Opened::Part(id)) => !data.newest.relations.contains_key(&id.relation),
            _ => false,
        };
        is_missing.then_some(asked)
    }
}

/// A number of ours as it is written: F75 as F075, R7b as R07b. Nothing for what is none.
pub(super) fn whole_number(text: &str) -> Option<String> {
    let (letter, rest) = text.split_at_checked(1)?;
    let digits = rest.trim_end_matches(|c: char| letter == "R" && c.is_ascii_lowercase());
    let number: u16 = digits
        .parse()
        .ok()
        .filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let part = rest.get(digits.len()..).filter(|part| part.len() < 2)?;
    Some(match letter {
        "F" => FactId(number).to_string(),
        "R" => RelationId(number).to_string() + part,
        "S" => NoteId(number).to_string(),
        _ => return None,
    })
}

impl fmt::Display for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Opened::Fact(id) => id.fmt(f),
            Opened::Relation(id) => id.fmt(f),
            Opened::Part(id) => id.fmt(f),
            Opened::Note(id) => id.fmt(f),
            Opened::Entity(id) => id.fmt(f),
        }
    }
}
