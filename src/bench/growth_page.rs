use briefing_explorer::browser::set_source;
use briefing_explorer::dataset::{Dataset, open};
use briefing_explorer::facets::{Catalogue, Finder, Selection, Sort, SortKey};
use briefing_explorer::model::Language;
use js_sys::Function;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// A dataset of any size, and what the product does with it, each step for itself so that the page can time it.
#[wasm_bindgen]
pub struct Growth {
    catalogue: Catalogue,
    data: Option<Dataset>,
    finder: Finder,
}

#[wasm_bindgen]
impl Growth {
    /// Reads a packed catalogue, as the app does when it starts.
    ///
    /// # Errors
    /// Bytes that are none.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &[u8]) -> Result<Growth, JsError> {
        Ok(Growth {
            catalogue: Catalogue::open(catalogue)?,
            data: None,
            finder: Finder::default(),
        })
    }

    /// Reads the packed dataset, as the app does when it first needs it. Says how many cards there are.
    ///
    /// # Errors
    /// Bytes that are none.
    pub fn read(&mut self, bytes: &[u8]) -> Result<usize, JsError> {
        self.data = Some(open(bytes)?);
        Ok(self.catalogue.cards.size())
    }

    /// Builds what facts are narrowed by. Says how many there are.
    pub fn index_facts(&self) -> Option<usize> {
        Some(self.finder.facts(self.data.as_ref()?).index().size())
    }

    /// Builds what is searched.
    pub fn index_search(&self) {
        self.data.as_ref().map(|data| self.finder.search(data));
    }

    /// Narrows the cards by a value. Says how many are left.
    pub fn narrow_cards(&self, facet: &str, value: &str) -> usize {
        let mut selection = Selection::default();
        selection.switch(facet, value);
        self.find(&selection)
    }

    /// Narrows the facts by a value. Says how many are left.
    pub fn narrow_facts(&self, facet: &str, value: &str) -> Option<usize> {
        let mut selection = Selection::default();
        selection.switch(facet, value);
        Some(
            self.finder
                .facts(self.data.as_ref()?)
                .find(&selection, None)
                .items
                .len(),
        )
    }

    /// Finds the cards that words mean. Says how many.
    pub fn search_cards(&self, words: &str) -> usize {
        self.catalogue.search.find(words).len()
    }

    /// Finds everything that words mean. Says how much.
    pub fn search(&self, words: &str) -> Option<usize> {
        let search = self.finder.search(self.data.as_ref()?);
        Some(search.find(words, Language::Zh).len())
    }

    /// Puts all cards in the order of their names, or of the first figure that several state.
    pub fn sort(&self, by_figure: bool) -> usize {
        let figure = self.catalogue.cards.figures_to_sort_by().next();
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

    /// Starts the app with it, as its page does; `source` gives the dataset once it is asked for.
    ///
    /// # Errors
    /// A dataset that does not come.
    pub async fn start(self, source: Function) -> Result<(), JsError> {
        set_source(source);
        Ok(briefing_explorer::app::start(self.catalogue).await?)
    }
}

impl Growth {
    fn find(&self, selection: &Selection) -> usize {
        self.catalogue.find(selection, Language::Zh).items.len()
    }
}
