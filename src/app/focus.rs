use super::after_paint;
use crate::browser;
use crate::model::EntityId;
use crate::state::{Action, Opened, Route, State};
use web_sys::Element;

/// Rows of buttons that take something away, and go with it.
const ROWS: [&str; 5] = [
    ".results__count .chip",
    ".results__count .chips + button",
    ".empty button",
    ".ledger-controls .chips > button",
    ".tray__slot button",
];

/// Where a reader goes on: at what tells how many are left, or at the choice that was taken back.
const ONWARD: [&str; 3] = [".results__count output", ".ledger-controls [name=verdict]", "h1"];

/// Where the focus is before something happens: in which row, at which place, and what the row was about.
pub(super) struct Held {
    row: Option<(&'static str, usize)>,
    taken: Option<EntityId>,
}

impl Held {
    /// Looks before the page changes.
    pub(super) fn now(action: &Action) -> Held {
        let at = |row: &'static str| Some((row, browser::place_among(row)?));
        Held {
            row: ROWS.into_iter().find_map(at),
            taken: match action {
                Action::SwitchedCompared(id) => Some(id.clone()),
                _ => None,
            },
        }
    }

    /// Once the page has changed, moves a focus that went with its button: to the next in its row, else to what tells how
    /// many are left, or to the card whose company was taken from the tray.
    fn hold(&self) {
        let Some((row, at)) = self.row.filter(|_| browser::focused().is_none()) else {
            return;
        };
        browser::focus_among(row, at);
        let own = self.taken.iter().flat_map(|id| {
            let card = format!("[data-entity=\"{id}\"]");
            [
                format!("{card} .card__compare input"),
                format!("{card} .company-head__actions [aria-pressed]"),
            ]
        });
        for place in own.chain(ONWARD.map(String::from)) {
            if browser::focused().is_none() {
                browser::focus(&place);
            }
        }
    }
}

/// Where the focus and the view belong after a change of state.
pub(super) struct Focus {
    /// True where another page was gone to, and not to a place in it.
    heading: bool,
    place: Option<String>,
    filters: Option<bool>,
    opened: bool,
    recompared: bool,
    /// True where what an older link was told was set aside while the panel stood open, false where it did not.
    set_aside: Option<bool>,
    closed: Option<Opened>,
    held: Held,
}

impl Focus {
    /// What the change from one state to the next asks for. `is_told` where only what an older link is told went away.
    pub(super) fn of(before: &State, state: &State, is_told: bool, held: Held) -> Focus {
        let moved = before.moves != state.moves;
        let placed = before.fragment != state.fragment || moved;
        let filters = before.shows_filters != state.shows_filters && !moved;
        let is_dismissed = is_told && before.address() == state.address();
        Focus {
            heading: moved && state.fragment.is_none(),
            place: state.fragment.clone().filter(|_| placed),
            filters: filters.then_some(state.shows_filters),
            opened: before.opened != state.opened && state.opened.is_some(),
            recompared: before.is_live && before.compared != state.compared && state.route == Route::Compare && !moved,
            set_aside: is_dismissed.then_some(state.opened.is_some()),
            closed: before.opened.clone().filter(|_| state.opened.is_none() && !moved),
            held,
        }
    }

    /// Moves both once the change is on the page: the elements exist only then. `opener` is what the panel was opened from.
    pub(super) fn follow(self, opener: Option<Element>) {
        after_paint(move || self.carry_out(opener.as_ref()));
    }

    fn carry_out(&self, opener: Option<&Element>) {
        if self.heading {
            browser::focus_heading();
        }
        if let Some(place) = &self.place {
            browser::scroll_to_fragment(place);
        }
        if let Some(shown) = self.filters {
            browser::focus(if shown { "#filters-name" } else { ".facets-open" });
        }
        if self.opened {
            browser::focus("#panel");
        }
        // The button that took a company away, or put the second one in, went with its table.
        if self.recompared && browser::focused().is_none() {
            browser::focus("h1");
        }
        if let Some(is_open) = self.set_aside {
            browser::focus(if is_open {
                "#panel"
            } else {
                ":target, main:not(:has(:target)) h1"
            });
        }
        if let Some(was) = &self.closed
            && !opener.is_some_and(browser::focus_back)
        {
            browser::focus(&format!(
                "main [data-fact=\"{was}\"], main [data-relation^=\"{was}\"], main [data-ref=\"{was}\"]"
            ));
            if browser::focused().is_none() {
                browser::focus("h1");
            }
        }
        self.held.hold();
    }
}
