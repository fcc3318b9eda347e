use super::{Action, Address, MOST_COMPARED, Opened, Route, Settings, Standing, State};
use crate::dataset::Dataset;
use crate::facets::Answers;
use crate::ledger::Tries;

/// The state after something happened. The whole behaviour of the site is here; nothing outside changes a state.
pub fn update(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Started(address, settings) => {
            next.settings = settings;
            next.is_live = true;
            if state.is_embedded() {
                // A page in someone else's frame looks as its address says, not as this reader's own pages.
                next.settings = Settings {
                    theme: address.query.theme,
                    colours: address.query.colours,
                    ..Settings::default()
                };
            }
            place(&mut next, address);
        }
        Action::Followed(address) | Action::WentTo(address) => {
            let moved = address.route != state.route || address.language != state.language;
            place(&mut next, address);
            if moved {
                next.moves += 1;
            }
        }
        Action::Opened(opened) => {
            leave_line(&mut next);
            next.opened = Some(opened);
            next.version = None; // the link spoke of what it led to, not of what is opened from there
            next.is_searching = false;
        }
        Action::SwitchedSearch(shows) => next.is_searching = shows,
        Action::SwitchedSlash(opens) => next.settings.slash_opens_search = opens,
        Action::ClosedPanel => {
            leave_line(&mut next);
            next.opened = None;
            next.version = None;
        }
        Action::SetVersionAside => next.version = None,
        Action::ChoseTheme(theme) => next.settings.theme = theme,
        Action::ChoseColours(colours) => next.settings.colours = Some(colours),
        Action::SwitchedContext(shows) => next.settings.shows_context = shows,
        Action::SwitchedCompared(id) => {
            if let Some(at) = next.compared.iter().position(|c| *c == id) {
                next.compared.remove(at);
            } else if next.compared.len() < MOST_COMPARED {
                next.compared.push(id);
            }
        }
        Action::Typed(words) => next.selection.ask(&words),
        Action::SwitchedOption(facet, value) => next.selection.switch(facet, &value),
        Action::FilledIn(fields) => {
            for (name, value) in fields {
                next.selection.fill_in(&name, &value);
            }
        }
        Action::ReleasedFacet(facet) => next.selection.release(facet),
        Action::ClearedSelection => next.selection.clear(),
        Action::Sorted(sort) => next.selection.sort = sort,
        Action::Answered(question, answer) => next.answers.answer(question, &answer),
        Action::TookBackAnswer => next.answers.take_back(),
        Action::ClearedAnswers => next.answers = Answers::default(),
        Action::ChoseRounding(rounding) => {
            // What another rounding allows is not what this one did.
            next.checking.tries = Tries::default();
            next.checking.rounding = rounding;
        }
        Action::SwitchedVerdict(verdict) => next.checking.switch(verdict),
        Action::ClearedVerdicts => next.checking.verdicts.clear(),
        Action::Tried(id, value) => next.checking.tries.try_out(id, &value),
        Action::ClearedTries => next.checking.tries = Tries::default(),
        Action::LookedAtCharts(charting) => next.charting = charting,
        Action::SwitchedPick(id) => next.charting.switch_pick(id),
        Action::ClearedPick => next.charting.pick = None,
        Action::Printed => next.prints += 1,
        Action::Scrolled(window) => next.window = window,
        Action::CardsCame => next.standing.cards = false,
        Action::SwitchedFilters(shows) => next.shows_filters = shows,
        Action::ClearedCompared => next.compared.clear(),
    }
    // What stands is of the page that came, and its links lead on from there.
    if (&next.route, next.language) != (&state.route, state.language) {
        next.standing = Standing::default();
    }
    if next.selection != state.selection || next.route != state.route {
        next.window = state.window.at_the_beginning();
    }
    next
}

/// What only the dataset and its hash can tell of the state that an address asks for: a link of today has nothing to be
/// told, and a number that the ledger has no line for is answered by the panel.
pub fn held_against(hash: &str, data: Option<&Dataset>, mut next: State, action: &Action) -> State {
    next.version = next.version.filter(|v| v != hash);
    if matches!(action, Action::Started(..) | Action::WentTo(_)) {
        let missing = || Opened::without_a_line(&next, data?);
        next.opened = next.opened.clone().or_else(missing);
    }
    next
}

/// Forgets the place that opened what stands in the panel, or an address would open it again.
fn leave_line(state: &mut State) {
    let at = state.fragment.as_deref().and_then(Opened::parse);
    if at.is_some() && (at == state.opened || Opened::at(&state.route, state.fragment.as_deref()).is_some()) {
        state.fragment = None;
    }
}

fn place(next: &mut State, address: Address) {
    // An address that names none keeps the tray as it is; only the comparison itself is told by its address.
    if address.route == Route::Compare && (!address.query.ids.is_empty() || next.route == Route::Compare) {
        next.compared = address.query.ids;
    }
    if address.route != next.route {
        next.shows_filters = false;
    }
    next.is_searching = false;
    next.selection = address.query.selection;
    next.answers = address.query.answers;
    next.checking = address.query.checking;
    next.charting = address.query.charting;
    next.route = address.route;
    next.language = address.language;
    next.fragment = address.fragment;
    let at = Opened::at(&next.route, next.fragment.as_deref());
    next.opened = address.query.opened.or(at);
    next.version = address.query.version;
}
