use briefing_explorer::dataset::{Dataset, open};
use briefing_explorer::facets::{Finder, Selection, Sort, SortKey, figures_to_sort_by};
use briefing_explorer::model::{EntityId, Language};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// A dataset of any size, and what the product does with it, each step for itself so that the page can time it.
#[wasm_bindgen]
pub struct Growth {
    data: Dataset,
    finder: Finder,
}

#[wasm_bindgen]
impl Growth {
    /// Reads a packed dataset, as the app does when it starts.
    ///
    /// # Errors
    /// Bytes that are none.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Growth, JsError> {
        let (data, finder) = (open(bytes)?, Finder::default());
        Ok(Growth { data, finder })
    }

    /// Builds what cards are narrowed by. Says how many cards there are.
    pub fn index_cards(&self) -> usize {
        self.finder.cards(&self.data).size()
    }

    /// Builds what facts are narrowed by. Says how many there are.
    pub fn index_facts(&self) -> usize {
        self.finder.facts(&self.data).index().size()
    }

    /// Builds what is searched.
    pub fn index_search(&self) {
        self.finder.search(&self.data);
    }

    /// Narrows the cards by a value. Says how many are left.
    pub fn narrow_cards(&self, facet: &str, value: &str) -> usize {
        let mut selection = Selection::default();
        selection.switch(facet, value);
        self.find(&selection)
    }

    /// Narrows the facts by a value. Says how many are left.
    pub fn narrow_facts(&self, facet: &str, value: &str) -> usize {
        let mut selection = Selection::default();
        selection.switch(facet, value);
        self.finder.facts(&self.data).find(&selection, None).items.len()
    }

    /// Finds the cards that words mean. Says how many.
    pub fn search_cards(&self, words: &str) -> usize {
        self.finder.search(&self.data).find_cards(words, Language::Zh).len()
    }

    /// Finds everything that words mean. Says how much.
    pub fn search(&self, words: &str) -> usize {
        self.finder.search(&self.data).find(words, Language::Zh).len()
    }

    /// Puts all cards in the order of their names, or of the first figure that several state.
    pub fn sort(&self, by_figure: bool) -> usize {
        let figure = figures_to_sort_by(&self.data).into_iter().next();
        let key = match figure {
            Some((metric, period)) if by_figure => SortKey::Figure(metric, period),
            _ => SortKey::Name,
        };
        let mut selection = Selection::default();
        selection.sort = Sort {
            key,
            is_reversed: false,
        };
        self.find(&selection)
    }

    /// Starts the app with it, as its page does.
    pub fn start(self) {
        briefing_explorer::app::start(self.data);
    }
}

impl Growth {
    fn find(&self, selection: &Selection) -> usize {
        let none: Option<&[&EntityId]> = None;
        let found = self
            .finder
            .cards(&self.data)
            .find(&self.data, selection, none, Language::Zh);
        found.items.len()
    }
}
