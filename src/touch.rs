//! Who answers before the app is there? The list of cards, from its catalogue alone: it hides what does not fit.
//! May use: everything above.
//! Never: draws; what is filled in before the app is live is asked for again once it is, and then shown whole.

use crate::browser::{self, FirstList, Fitting};
use crate::facets::{Catalogue, Selection};
use crate::model::{EntityId, Language};

/// The list of cards until the app takes it over.
pub struct FirstTouch(FirstList);

impl FirstTouch {
    /// Answers from now on, and to what is filled in already; nothing on a page without cards, or whose address asks for
    /// something that the page as it came does not show.
    pub fn of(catalogue: &'static Catalogue, language: Language) -> Option<FirstTouch> {
        if browser::is_asked() {
            return None;
        }
        let answer = move || answer(catalogue, language);
        let list = FirstList::listen(answer)?;
        if !browser::filled_in().is_empty() {
            answer();
        }
        Some(FirstTouch(list))
    }

    /// Leaves the list to the app.
    pub fn give_back(self) {
        self.0.give_back();
    }
}

fn answer(catalogue: &Catalogue, language: Language) {
    let mut selection = Selection::default();
    for (name, value) in browser::filled_in() {
        selection.fill_in(&name, &value);
    }
    let found = catalogue.find(&selection, language);
    let fitting: Vec<&EntityId> = catalogue.cards.ids(&found.items).collect();
    let brings = |facet: &str, value: &str| {
        let columns = catalogue.cards.index().columns().iter().zip(&found.counts);
        let mut brings = columns
            .filter(|(column, _)| column.facet == facet)
            .flat_map(|(column, counts)| {
                let options = column.options.iter().zip(counts);
                options.filter(|((id, _), _)| id == value).map(|(_, count)| *count)
            });
        brings.next().unwrap_or(0)
    };
    browser::show_fitting(&Fitting {
        fits: &|id| fitting.iter().any(|fits| fits.as_str() == id),
        brings: &brings,
        count: found.items.len(),
        all: catalogue.cards.size(),
    });
}
