//! Addresses, and what happens: every page has one address, every odd address leads somewhere, every act one outcome.

use briefing_explorer::model::{EntityId, Language};
use briefing_explorer::state::{Action, Address, Colours, MOST_COMPARED, Opened, Query, Route, Settings, State, Theme, update};
use proptest::prelude::*;

fn entity(id: &str) -> EntityId {
    EntityId(id.into())
}

fn routes() -> Vec<(Route, &'static str)> {
    vec![
        (Route::Overview, ""),
        (Route::Companies, "companies/"),
        (Route::Company(entity("saic-gm")), "companies/saic-gm/"),
        (Route::Compare, "compare/"),
        (Route::Policy, "policy/"),
        (Route::Sales, "sales/"),
        (Route::Ledger, "ledger/"),
        (Route::Facts, "facts/"),
        (Route::About, "about/"),
    ]
}

/// Reads an address as it stands in an address bar, below the folder of the site.
fn read(text: &str) -> Address {
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    Address::parse(path, query, fragment)
}

#[test]
fn every_page_has_one_path_in_each_language() {
    for (route, path) in routes() {
        for (language, path) in [(Language::Zh, path.to_string()), (Language::En, format!("en/{path}"))] {
            assert_eq!(route.path(language), path);
            let bare = path.trim_end_matches('/').to_string();
            for form in [path.clone(), format!("/{path}"), format!("{path}index.html"), bare.clone(), format!("/{bare}")] {
                assert_eq!(Route::parse(&form), (route.clone(), language), "{form}");
            }
        }
    }
    assert_eq!(Route::MAIN.len(), 6);
}

#[test]
fn an_unknown_path_is_kept_as_it_is() {
    for (path, kept, language) in [("nowhere/", "nowhere/", Language::Zh), ("en/nowhere", "nowhere", Language::En), ("companies/a/b/", "companies/a/b/", Language::Zh), ("english/", "english/", Language::Zh)] {
        assert_eq!(Route::parse(path), (Route::NotFound(kept.into()), language), "{path}");
    }
}

#[test]
fn an_address_carries_what_was_chosen() {
    for text in [
        "",
        "en/",
        "companies/tesla/",
        "en/compare/?ids=tesla,saic-gm",
        "compare/?ids=tesla,saic-gm&fact=F154",
        "facts/?fact=F077#F075",
        "ledger/?fact=R07#R07",
        "en/sales/?fact=S18#sales-change",
        "policy/?fact=biden-administration#measure-1",
        "facts/?fact=F077&v=0123abcd",
    ] {
        assert_eq!(read(text).text(), text);
    }
}

#[test]
fn a_mangled_link_still_opens() {
    let clean = read("en/compare/?ids=tesla,saic-gm&fact=F154");
    for tail in ["~", "。", ")", "）", ".", ",", "，", "」", "”", "\"", ">", " ", "~~", "。)"] {
        assert_eq!(read(&format!("en/compare/?ids=tesla,saic-gm&fact=F154{tail}")), clean, "{tail}");
        assert_eq!(read(&format!("ledger/#R07{tail}")), read("ledger/#R07"), "{tail}");
    }
    for query in ["ids=tesla+saic-gm&fact=F154", "ids=tesla%2Csaic-gm&fact=F154", "fact=F154&ids=tesla,saic-gm", "ids=tesla,,tesla,saic-gm&fact=F154+", "utm=x&ids=tesla,saic-gm&fact=F154"] {
        assert_eq!(Address::parse("en/compare/", query, ""), clean, "{query}");
    }
}

#[test]
fn a_mangled_path_still_opens() {
    for path in ["sales~", "sales/~", "sales。", "sales/。", "en/policy/)"] {
        assert!(!matches!(read(path).route, Route::NotFound(_)), "{path} leads to {:?}", read(path).route);
    }
}

#[test]
fn what_is_unknown_is_ignored() {
    for text in ["compare/?ids=A%20B,<x>&colour=red", "compare/?fact=F1X&fact=&v=not-hex", "compare/?fact=%FF%FE&v=0123456789abcdef01", "compare/#a%20b", "compare/#a/b"] {
        assert_eq!(read(text), Address::of(Route::Compare, Language::Zh), "{text}");
    }
    let many = read("compare/?ids=a,b,c,d,e,f");
    assert_eq!(many.query.ids.len(), MOST_COMPARED);
}

prop_compose! {
    fn valid_address()(
        at in 0..9_usize, english in any::<bool>(), number in 1..1000_u16, kind in 0..5_u8,
        ids in prop::collection::hash_set("[a-z][a-z0-9-]{0,20}", 0..=MOST_COMPARED), version in prop::option::of("[0-9a-f]{8}"),
        fragment in prop::option::of("[A-Za-z0-9][A-Za-z0-9-]{0,30}"),
    ) -> Address {
        let opened = match kind {
            0 => None,
            1 => Opened::parse(&format!("F{number:03}")),
            2 => Opened::parse(&format!("R{number:02}")),
            3 => Opened::parse(&format!("S{number:02}")),
            _ => Opened::parse("biden-administration"),
        };
        let language = if english { Language::En } else { Language::Zh };
        let ids = ids.into_iter().map(EntityId).collect();
        Address { route: routes()[at].0.clone(), language, query: Query { opened, ids, version }, fragment }
    }
}

proptest! {
    #[test]
    fn reading_an_address_never_fails(path in ".*", query in ".*", fragment in ".*") {
        let address = Address::parse(&path, &query, &fragment);
        prop_assert!(address.query.ids.len() <= MOST_COMPARED);
        let _ = address.text();
    }

    #[test]
    fn what_was_written_is_read_back(address in valid_address()) {
        prop_assert_eq!(read(&address.text()), address);
    }

    #[test]
    fn what_was_read_is_written_alike(query in "[a-z=&,+%0-9F]{0,40}", fragment in "[a-zA-Z0-9#~。-]{0,12}") {
        let once = Address::parse("facts/", &query, &fragment);
        prop_assert_eq!(read(&once.text()), once);
    }
}

fn live(route: Route) -> State {
    update(&State::first(route.clone(), Language::Zh), Action::Started(Address::of(route, Language::Zh), Settings::default()))
}

fn compared(state: &State) -> Vec<&str> {
    state.compared.iter().map(EntityId::as_str).collect()
}

#[test]
fn a_page_begins_as_it_was_prerendered() {
    let first = State::first(Route::Sales, Language::En);
    assert!(!first.is_live && first.opened.is_none() && first.compared.is_empty());
    let address = read("en/sales/?fact=F149#sales-change");
    let settings = Settings { theme: Theme::Dark, colours: Some(Colours::RedUp), shows_context: true };
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
    assert!(state.address().query.ids.is_empty(), "only the comparison's own address names them");
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
    assert_eq!(compared(&state), ["a"], "the tray stays when the reader looks elsewhere");
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
    assert_eq!(update(&open, Action::WentTo(read("facts/"))).opened, None, "Back closes it");
}

#[test]
fn the_language_switch_keeps_the_place() {
    let mut state = live(Route::Companies);
    state = update(&state, Action::SwitchedCompared(entity("tesla")));
    state = update(&state, Action::ChoseTheme(Theme::Dark));
    state = update(&state, Action::Opened(Opened::parse("F154").unwrap()));
    let switched = update(&state, Action::Followed(Address { language: Language::En, ..state.address() }));
    assert_eq!(switched.language, Language::En);
    assert_eq!((switched.route.clone(), switched.opened.clone(), switched.compared.clone(), switched.settings), (state.route.clone(), state.opened.clone(), state.compared.clone(), state.settings));
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
    let lost = State { root: Some("/briefing/".into()), ..State::first(Route::NotFound("a/b/c".into()), Language::Zh) };
    assert_eq!(lost.href(&Address::of(Route::About, Language::En)), "/briefing/en/about/");
}
