use super::passage::Passage;
use crate::model::{Basis, EntityId, FactId, Language, NoteId, RelationId};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Target {
    /// Who or what facts are about.
    Entity(EntityId),
    /// A glossary term.
    Term(String),
    /// A chart with words of its own.
    Chart(String),
    /// A relation among figures.
    Relation(RelationId),
    /// A note beside the report.
    Note(NoteId),
    /// A fact.
    Fact(FactId),
    /// A paragraph of the newest report.
    Paragraph(u8),
}

/// Which text of it matched, the strongest first: name, alias, fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Field {
    /// Its number, typed as readers cite it.
    Number,
    /// The name used in headings and prose.
    Name,
    /// The full or legal name.
    FullName,
    /// Another name, and who says that it is one.
    Alias(Basis),
    /// A person's post.
    Post,
    /// A glossary term.
    Term,
    /// Another name of a term.
    TermAlias,
    /// A label on a card, or the value of a facet.
    Tag,
    /// The title of a chart, a relation or a note.
    Title,
    /// A fact's short name.
    Label,
    /// What a fact says, states, quotes or limits, in our words and figures.
    Says,
    /// What the report prints.
    Printed,
    /// What stands on a card.
    Card,
    /// What a relation shows, a chart measures, a term means.
    Explained,
    /// What a paragraph is about.
    Gist,
}

impl Field {
    /// True for what someone is called, and nobody else: names and a post, but no tag that cards share.
    pub fn is_own_name(self) -> bool {
        matches!(self, Field::Name | Field::FullName | Field::Alias(_) | Field::Post)
    }

    /// True for what is called by a name, which readers shorten to its initials.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Field::Name | Field::FullName | Field::Alias(_) | Field::Term | Field::TermAlias | Field::Tag
        )
    }
}

/// How a text matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// As written.
    Written,
    /// By how it is read aloud.
    Pinyin,
    /// By the first letters of how it is read aloud.
    Initials,
}

/// Where in a text a match stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// It is the whole text.
    Whole,
    /// The text begins with it.
    Start,
    /// It stands inside.
    Inside,
}

/// How good a match is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// The text that matched.
    pub field: Field,
    /// How it matched.
    pub how: How,
    /// Where; in a sentence always inside, so that the order of the report holds.
    pub place: Place,
}

/// Something found, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'i> {
    /// What was found.
    pub target: &'i Target,
    /// The text that matched best, how and where.
    pub rank: Rank,
    /// The text as it is shown; for a number that was typed, the text that says most of it.
    pub passage: &'i Passage,
    /// The language of the text.
    pub language: Language,
    /// The stretches of the text that matched, in order and apart.
    pub marks: Vec<Range<usize>>,
}
