use crate::dataset::Dataset;
use crate::model::{Bilingual, FactId, Language, NoteId, PartId, Prose, Span};
use std::ops::Range;

/// Where a number in a passage comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The report.
    Fact(FactId),
    /// A result of ours. It is not worked out here: its place in the passage is empty.
    Part(PartId),
    /// An outside source.
    Note(NoteId),
}

/// A text in one language as words, which remembers where its numbers come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The words.
    pub words: String,
    /// Stretches of the words that state a number, in their order.
    pub numbers: Vec<(Range<usize>, Source)>,
}

impl Passage {
    /// Words without a number.
    pub fn words(words: impl Into<String>) -> Passage {
        Passage {
            words: words.into(),
            numbers: Vec::new(),
        }
    }

    /// Words that state what a fact states.
    pub fn of_fact(words: impl Into<String>, id: FactId) -> Passage {
        let words = words.into();
        let numbers = vec![(0..words.len(), Source::Fact(id))];
        Passage { words, numbers }
    }

    /// A text of the dataset in one language, what it names put in.
    pub fn of(data: &Dataset, text: &Bilingual<Prose>, language: Language) -> Passage {
        let mut passage = Passage::default();
        for span in &text.get(language).0 {
            let fact = |id: &FactId| data.fact(*id);
            match span {
                Span::Words(words) | Span::Term(_, Some(words)) => passage.words += words,
                Span::Fact(id) => {
                    let stated = fact(id).and_then(|f| f.stated(language)).map(|s| s.text());
                    passage.number(stated, Source::Fact(*id));
                }
                Span::When(id) => {
                    let when = fact(id).and_then(|f| f.quantity.as_ref()?.when(language));
                    passage.number(when, Source::Fact(*id));
                }
                Span::Part(id) => passage.number(Some(String::new()), Source::Part(*id)),
                Span::NoteValue(id, key) => {
                    let value = data.note(*id).and_then(|n| n.values.get(key));
                    passage.number(value.map(|v| v.stated(language)), Source::Note(*id));
                }
                Span::Entity(id) => passage.words += data.entity(id).map_or("", |e| e.name.get(language)),
                Span::Term(id, None) => passage.words += data.glossary.get(id).map_or("", |t| t.name.get(language)),
                Span::Slot(_) => {}
            }
        }
        passage
    }

    fn number(&mut self, text: Option<String>, source: Source) {
        if let Some(text) = text {
            let start = self.words.len();
            self.words += &text;
            self.numbers.push((start..self.words.len(), source));
        }
    }
}
