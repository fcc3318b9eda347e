use super::hit::{Field, Target};
use crate::dataset::{Keys, Syllable};
use crate::model::Language;

/// One text that search looks into, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What it is of its document.
    pub field: Field,
    /// Its language.
    pub language: Language,
    /// As it is compared.
    pub folded: String,
    /// How each character of the folded text is read; empty for a text without Chinese.
    pub read: Vec<Option<Syllable>>,
}

impl Text {
    /// A folded text, with how it is read.
    pub fn new(keys: &Keys, field: Field, language: Language, folded: String) -> Text {
        let read = keys.read(&folded);
        let read = if read.iter().any(Option::is_some) {
            read
        } else {
            Vec::new()
        };
        Text {
            field,
            language,
            folded,
            read,
        }
    }
}

/// Something that search can find, by its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// What it is.
    pub target: Target,
    /// Its texts, each once.
    pub texts: Vec<Text>,
}
