use super::facet_words::option_text;
use super::scene::{Html, Stage};
use crate::facets::{Found, Index};

/// A list that a reader narrows: what it holds, what is left of it, and how its page words that.
pub struct NarrowedList<'a> {
    /// Its items by their values.
    pub index: &'a Index,
    /// What is left.
    pub found: &'a Found,
    /// Closes the filters, and says `{count}`.
    pub show: &'static str,
    /// How many items: `{count}`.
    pub many: &'static str,
    /// That `{conditions}` have no item in common.
    pub exclude: &'static str,
    /// An item by its name.
    pub name: &'a dyn Fn(usize) -> Html,
    /// A value of a facet whose words are a name of the report's own; all others have those of the facet.
    pub named: &'a dyn Fn(&str, &str) -> Option<String>,
}

impl NarrowedList<'_> {
    /// A value of a facet as plain text.
    pub fn value(&self, stage: &Stage<'_>, facet: &str, id: &str) -> String {
        (self.named)(facet, id).unwrap_or_else(|| option_text(stage, facet, id))
    }
}
