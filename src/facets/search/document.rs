use super::fold::fold;
use super::hit::{Field, Target};
use super::passage::Passage;
use super::sought::{Sought, Text};
use crate::dataset::Keys;
use crate::model::Language;

/// Something that search can find, with all its texts as they are compared and as they are shown.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is, and its texts as they are compared.
    pub sought: Sought,
    /// The same texts as they are shown.
    pub passages: Vec<Passage>,
    /// Documents of whom it is about: their names may stand beside its own words in a query.
    pub about: Vec<usize>,
}

impl Document {
    /// A document without texts.
    pub fn new(target: Target) -> Document {
        Document {
            sought: Sought {
                target,
                texts: Vec::new(),
            },
            passages: Vec::new(),
            about: Vec::new(),
        }
    }

    /// Adds a text. One that an earlier text of the same sort says already is left out.
    pub fn add(&mut self, keys: &Keys, field: Field, language: Language, passage: Passage) {
        let folded = fold(keys, &passage.words);
        let is_said = |t: &Text| {
            if field.is_name() {
                t.folded == folded
            } else {
                !t.field.is_name() && t.folded.contains(&folded)
            }
        };
        if folded.is_empty() || self.sought.texts.iter().any(is_said) {
            return;
        }
        self.sought.texts.push(Text::new(keys, field, language, folded));
        self.passages.push(passage);
    }
}
