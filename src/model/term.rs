use super::{Bilingual, Prose};
use serde::{Deserialize, Serialize};

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id; the name of its file.
    #[serde(skip)]
    pub id: String,
    /// The term.
    pub name: Bilingual,
    /// What it means, in plain words.
    pub explained: Bilingual<Prose>,
    /// Read aloud, with tone marks.
    pub pinyin: Option<String>,
    /// Its other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}
