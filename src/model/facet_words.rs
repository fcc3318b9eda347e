use super::Bilingual;
use serde::{Deserialize, Serialize};

/// A facet in words: its name and the values that cards may have, in the order in which they are offered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FacetWords {
    /// Its id, the parameter in addresses; the name of its file.
    #[serde(skip)]
    pub id: String,
    /// What is asked.
    pub name: Bilingual,
    /// The values; none for a facet whose values are numbers of the report itself.
    #[serde(default)]
    pub option: Vec<OptionWords>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OptionWords {
    /// The value as addresses carry it.
    pub id: String,
    /// The value in words.
    pub name: Bilingual,
}

impl FacetWords {
    /// A value in words; nothing for one that is not listed.
    pub fn option(&self, id: &str) -> Option<&OptionWords> {
        self.option.iter().find(|o| o.id == id)
    }
}
