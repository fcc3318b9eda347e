use super::fold::fold;
use super::hit::{Field, Target};
use super::passage::Passage;
use crate::dataset::{Keys, Syllable};
use crate::model::Language;

/// One text that search looks into, ready to be compared.
#[derive(Clone, Debug)]
pub struct Text {
    /// What it is of its document.
    pub field: Field,
    /// Its language.
    pub language: Language,
    /// As it is shown.
    pub passage: Passage,
    /// As it is compared.
    pub folded: String,
    /// How each character of the folded text is read; empty for a text without Chinese.
    pub read: Vec<Option<Syllable>>,
}

/// Something that search can find, with all its texts.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is.
    pub target: Target,
    /// Its texts, each once.
    pub texts: Vec<Text>,
    /// Documents of whom it is about: their names may stand beside its own words in a query.
    pub about: Vec<usize>,
}

impl Document {
    /// A document without texts.
    pub fn new(target: Target) -> Document {
        Document {
            target,
            texts: Vec::new(),
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
        if folded.is_empty() || self.texts.iter().any(is_said) {
            return;
        }
        let read = keys.read(&folded);
        let read = if read.iter().any(Option::is_some) {
            read
        } else {
            Vec::new()
        };
        self.texts.push(Text {
            field,
            language,
            passage,
            folded,
            read,
        });
    }
}
