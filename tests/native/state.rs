//! What happens: every act has one outcome.

use super::address::{entity, read};
use briefing_explorer::model::{EntityId, Language};
use briefing_explorer::state::{Action, Address, Colours, Opened, Route, Settings, State, Theme, update};

fn live(route: Route) -> State {
    update(
        &State::first(route.clone(), Language::Zh),
        Action::Started(Address::of(route, Language::Zh), Settings::default()),
    )
}

fn compared(state: &State) -> Vec<&str> {
    state.compared.iter().map(EntityId::as_str).collect()
}

#[test]
fn a_page_begins_as_it_was_prerendered() {
    let first = State::first(Route::Sales, Language::En);
    assert!(!first.is_live && first.opened.is_none() && first.compared.is_empty());
    let address = read("en/sales/?fact=F149#sales-change");
    let settings = Settings {
        theme: Theme::Dark,
        colours: Some(Colours::RedUp),
        shows_context: true,
        slash_opens_search: false,
    };
    let started = update(&first, Action::Started(address.clone(), settings));
    assert!(started.is_live);
    assert_eq!(started.settings, settings);
    assert_eq!(started.address(), address);
    assert_eq!(started.moves, 0, "the page the reader came to does not take the focus");
}

#[test]
fn at_most_four_stand_side_by_side() {
    let mut state = live(Route::Companies);
    for id in ["a", "b", "c", "d", "e"] {
        state = update(&state, Action::SwitchedCompared(entity(id)));
    }
    assert_eq!(compared(&state), ["a", "b", "c", "d"]);
    state = update(&state, Action::SwitchedCompared(entity("b")));
    assert_eq!(compared(&state), ["a", "c", "d"]);
    state = update(&state, Action::SwitchedCompared(entity("e")));
    assert_eq!(compared(&state), ["a", "c", "d", "e"]);
    assert!(
        state.address().query.ids.is_empty(),
        "only the comparison's own address names them"
    );
    state = update(&state, Action::Followed(Address::of(Route::Compare, Language::Zh)));
    assert_eq!(state.address().query.ids.len(), 4);
    assert_eq!(compared(&update(&state, Action::ClearedCompared)), [""; 0]);
}

#[test]
fn a_comparison_is_told_by_its_address() {
    let state = update(&live(Route::Overview), Action::Followed(read("compare/?ids=a,b")));
    assert_eq!(compared(&state), ["a", "b"]);
    let state = update(&state, Action::WentTo(read("compare/?ids=a")));
    assert_eq!(compared(&state), ["a"], "Back undoes what was added");
    let state = update(&state, Action::Followed(read("companies/")));
    assert_eq!(
        compared(&state),
        ["a"],
        "the tray stays when the reader looks elsewhere"
    );
}

#[test]
fn the_panel_opens_and_closes() {
    let fact = Opened::parse("F077").unwrap();
    let open = update(&live(Route::Facts), Action::Opened(fact.clone()));
    assert_eq!(open.opened, Some(fact));
    assert_eq!(open.address().text(), "facts/?fact=F077");
    let other = update(&open, Action::Opened(Opened::parse("R07").unwrap()));
    assert_eq!(other.address().text(), "facts/?fact=R07");
    let closed = update(&other, Action::ClosedPanel);
    assert_eq!(closed.opened, None);
    assert_eq!(closed.moves, open.moves, "opening a panel is no move to another page");
    assert_eq!(
        update(&open, Action::WentTo(read("facts/"))).opened,
        None,
        "Back closes it"
    );
}

#[test]
fn a_place_among_all_facts_opens_the_fact_and_closing_forgets_it() {
    let at = |text: &str| update(&live(Route::Overview), Action::WentTo(read(text)));
    let opened = at("facts/?kind=figure#F075");
    assert_eq!(opened.opened, Opened::parse("F075"));
    assert_eq!(opened.fragment.as_deref(), Some("F075"), "its line is gone to");
    assert_eq!(
        opened.address().text(),
        "facts/?kind=figure#F075",
        "nothing is said twice"
    );
    let closed = update(&opened, Action::ClosedPanel);
    assert_eq!(closed.address().text(), "facts/?kind=figure");
    assert_eq!(at(&closed.address().text()).opened, None, "it does not open again");
    // Another one takes its place, and closing that leaves nothing behind.
    let other = update(&opened, Action::Opened(Opened::parse("F080").unwrap()));
    assert_eq!(other.address().text(), "facts/?kind=figure&fact=F080");
    assert_eq!(
        update(&other, Action::ClosedPanel).address().text(),
        "facts/?kind=figure"
    );
    // What the address opens besides comes first; other places open nothing.
    assert_eq!(at("facts/?fact=R07#F075").opened, Opened::parse("R07"));
    assert_eq!(at("facts/#p14").opened, None);
    assert_eq!(at("ledger/#R07").opened, None);
    assert_eq!(at("companies/#F075").opened, None);
}

#[test]
fn search_closes_when_something_is_chosen_in_it() {
    let asked = update(&live(Route::Sales), Action::SwitchedSearch(true));
    assert!(asked.is_searching && !State::first(Route::Sales, Language::Zh).is_searching);
    assert_eq!(
        asked.address(),
        live(Route::Sales).address(),
        "no address carries an open search"
    );
    for choice in [
        Action::SwitchedSearch(false),
        Action::Opened(Opened::parse("F077").unwrap()),
        Action::Followed(read("companies/tesla/")),
        Action::Followed(read("sales/#nev-penetration")),
        Action::WentTo(read("facts/")),
    ] {
        assert!(!update(&asked, choice.clone()).is_searching, "{choice:?}");
    }
    assert!(update(&asked, Action::ChoseTheme(Theme::Dark)).is_searching);
}

#[test]
fn the_slash_opens_search_until_it_is_switched_off() {
    let state = live(Route::Sales);
    assert!(state.settings.slash_opens_search);
    let state = update(&state, Action::SwitchedSlash(false));
    assert!(!state.settings.slash_opens_search);
    assert!(update(&state, Action::SwitchedSlash(true)).settings.slash_opens_search);
}

#[test]
fn the_language_switch_keeps_the_place() {
    let mut state = live(Route::Companies);
    state = update(&state, Action::SwitchedCompared(entity("tesla")));
    state = update(&state, Action::ChoseTheme(Theme::Dark));
    state = update(&state, Action::Opened(Opened::parse("F154").unwrap()));
    let switched = update(
        &state,
        Action::Followed(Address {
            language: Language::En,
            ..state.address()
        }),
    );
    assert_eq!(switched.language, Language::En);
    assert_eq!(
        (
            switched.route.clone(),
            switched.opened.clone(),
            switched.compared.clone(),
            switched.settings
        ),
        (
            state.route.clone(),
            state.opened.clone(),
            state.compared.clone(),
            state.settings
        )
    );
    assert_eq!(switched.moves, state.moves + 1);
}

#[test]
fn up_is_red_in_chinese_and_green_in_english_until_chosen() {
    let zh = State::first(Route::Sales, Language::Zh);
    let en = State::first(Route::Sales, Language::En);
    assert_eq!((zh.colours(), en.colours()), (Colours::RedUp, Colours::GreenUp));
    for chosen in Colours::ALL {
        assert_eq!(update(&zh, Action::ChoseColours(chosen)).colours(), chosen);
        assert_eq!(update(&en, Action::ChoseColours(chosen)).colours(), chosen);
        assert_eq!(Colours::parse(chosen.id()), Some(chosen));
    }
    assert!(Theme::ALL.into_iter().all(|t| Theme::parse(t.id()) == t));
    assert_eq!((Theme::parse("neon"), Colours::parse("neon")), (Theme::System, None));
    assert!(update(&zh, Action::SwitchedContext(true)).settings.shows_context);
}

#[test]
fn links_lead_up_to_the_folder_of_the_site() {
    for (route, language, prefix) in [
        (Route::Overview, Language::Zh, "./"),
        (Route::Overview, Language::En, "../"),
        (Route::Company(entity("tesla")), Language::Zh, "../../"),
        (Route::Company(entity("tesla")), Language::En, "../../../"),
    ] {
        let state = State::first(route, language);
        assert_eq!(state.root_prefix(), prefix);
        assert_eq!(state.href(&read("ledger/#R07")), format!("{prefix}ledger/#R07"));
    }
    let lost = State {
        root: Some("/briefing/".into()),
        ..State::first(Route::NotFound("a/b/c".into()), Language::Zh)
    };
    assert_eq!(
        lost.href(&Address::of(Route::About, Language::En)),
        "/briefing/en/about/"
    );
}

#[test]
fn what_was_filled_in_before_the_page_was_live_counts_and_is_not_taken_back() {
    let first = State::first(Route::Companies, Language::Zh);
    let (address, settings) = (Address::parse("companies/", "kind=chip", ""), Settings::default());
    let live = update(&first, Action::Started(address, settings));
    let fields = [("q", "纳米"), ("kind", "chip"), ("kind", "carmaker"), ("nonsense", "x")];
    let fields = fields.map(|(name, value)| (name.to_string(), value.to_string()));
    let next = update(&live, Action::FilledIn(fields.to_vec()));
    assert_eq!(next.selection.words(), "纳米");
    assert_eq!(next.selection.values("kind"), ["chip", "carmaker"]);
    assert_eq!(next.selection.count(), 2);
}
