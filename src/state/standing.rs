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
        self.standing.cards && (!self.selection.words().is_empty() || self.wants_other_cards())
    }

    /// True where the cards as they came, with those hidden that are not asked for, are not what is asked for.
    pub fn wants_other_cards(&self) -> bool {
        self.selection.sort.key != SortKey::Report || self.charting.pick.is_some()
    }
}
