use super::scene::{Html, Scene};
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
    pub name: fn(&Scene<'_>, usize) -> Html,
}
