use super::{Route, State};
use crate::facets::SortKey;

/// What of the page is still as the page came: the program has not drawn it, and need not have what draws it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The cards.
    pub cards: bool,
    /// The foot of the page.
    pub foot: bool,
}

impl Standing {
    /// What a page comes with, where the program takes it over.
    pub fn of(route: &Route) -> Standing {
        Standing {
            cards: *route == Route::Companies,
            foot: true,
        }
    }
}

impl State {
    /// True where the cards still stand as they came, and something is asked for that only drawn ones show: an order of
    /// their own, why words find them, whom the reader set apart.
    pub fn wants_cards_drawn(&self) -> bool {
        let selection = &self.selection;
        let is_ordered = !selection.words().is_empty() || selection.sort.key != SortKey::Report;
        self.standing.cards && (is_ordered || self.charting.pick.is_some())
    }
}
