use super::{EntityId, FactId, NoteId, Ordered, PartId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// A piece of a text: words, or something that is named and shown in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words; no numeral stands in them.
    Words(String),
    /// The figure, date or quoted phrase of a fact.
    Fact(FactId),
    /// The period that a fact's figure covers.
    When(FactId),
    /// The computed result of a part of a relation.
    Part(PartId),
    /// A value of outside context, kept under its name in a note.
    NoteValue(NoteId, String),
    /// An entity, by its short name.
    Entity(EntityId),
    /// A glossary term, explained in place: its id, and the words it goes by here where they are not its name.
    Term(String, Option<String>),
    /// Something the page puts in.
    Slot(String),
}

/// A text of the dataset: words and what they name. It holds no numeral of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose(pub Vec<Span>);

impl Prose {
    /// True where it names a result of ours: a remark that does not only observes what stands in the report.
    pub fn names_result(&self) -> bool {
        self.0.iter().any(|span| matches!(span, Span::Part(_)))
    }

    /// Reads a text; `{F077}`, `{R11b}`, `{S18.floor}`, `{term.bis}`, `{term.liquidation|清算}`, `{zhongweidian}` name things. Fails on an unclosed brace.
    pub fn parse(text: &str) -> Result<Prose, String> {
        let mut spans = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            if open > 0 {
                spans.push(Span::Words(rest[..open].into()));
            }
            let close = rest[open..]
                .find('}')
                .ok_or_else(|| format!("a “{{” is never closed in “{text}”"))?
                + open;
            spans.push(Span::named(&rest[open + 1..close]));
            rest = &rest[close + 1..];
        }
        if !rest.is_empty() {
            spans.push(Span::Words(rest.into()));
        }
        Ok(Prose(spans))
    }

    /// The names that this text uses, as written, sorted and without repeats.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.0.iter().filter_map(Span::name).collect();
        names.order();
        names.dedup();
        names
    }
}

impl Span {
    fn named(name: &str) -> Span {
        if let Ok(id) = name.parse() {
            return Span::Fact(id);
        }
        if let Ok(id) = name.parse() {
            return Span::Part(id);
        }
        if let Some((note, value)) = name.split_once('.') {
            if let (Ok(id), "when") = (note.parse(), value) {
                return Span::When(id);
            }
            if note == "term" {
                return match value.split_once('|') {
                    Some((id, words)) => Span::Term(id.into(), Some(words.into())),
                    None => Span::Term(value.into(), None),
                };
            }
            if let Ok(id) = note.parse() {
                return Span::NoteValue(id, value.into());
            }
        }
        if matches!(name, "count" | "paragraphs") {
            return Span::Slot(name.into());
        }
        Span::Entity(EntityId(name.into()))
    }

    /// The words that stand in the text itself: those between what it names, and those that a term goes by.
    pub fn words(&self) -> Option<&str> {
        match self {
            Span::Words(words) | Span::Term(_, Some(words)) => Some(words),
            _ => None,
        }
    }

    fn name(&self) -> Option<String> {
        match self {
            Span::Words(_) => None,
            Span::Fact(id) => Some(id.to_string()),
            Span::When(id) => Some(format!("{id}.when")),
            Span::Part(id) => Some(id.to_string()),
            Span::NoteValue(id, key) => Some(format!("{id}.{key}")),
            Span::Entity(id) => Some(id.to_string()),
            Span::Term(id, _) => Some(format!("term.{id}")),
            Span::Slot(name) => Some(name.clone()),
        }
    }
}

/// The text as it is written: what it names stands in braces.
impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|span| match (span, span.name()) {
            (Span::Term(_, Some(words)), Some(name)) => write!(f, "{{{name}|{words}}}"),
            (_, Some(name)) => write!(f, "{{{name}}}"),
            (_, None) => f.write_str(span.words().unwrap_or_default()),
        })
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Prose::parse(&String::deserialize(d)?).map_err(D::Error::custom)
    }
}
