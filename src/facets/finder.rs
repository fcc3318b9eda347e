use super::card_index::CardIndex;
use super::search::SearchIndex;
use crate::dataset::Dataset;
use std::cell::OnceCell;

/// What is derived from a dataset for finding things in it: built when first asked for, then kept.
#[derive(Debug, Default)]
pub struct Finder {
    cards: OnceCell<CardIndex>,
    search: OnceCell<SearchIndex>,
}

impl Finder {
    /// The cards by their values.
    pub fn cards(&self, data: &Dataset) -> &CardIndex {
        self.cards.get_or_init(|| CardIndex::of(data))
    }

    /// Every text, ready to be searched.
    pub fn search(&self, data: &Dataset) -> &SearchIndex {
        self.search.get_or_init(|| SearchIndex::new(data))
    }
}
