//! Addresses: every page has one, every odd one leads somewhere.

use briefing_explorer::facets::{Answers, FACETS, QUESTIONS, Selection, Sort, SortKey};
use briefing_explorer::ledger::{Regime, Tries, Verdict};
use briefing_explorer::model::{Counting, Direction, EntityId, Language, Metric};
use briefing_explorer::state::{
    Address, Charting, Checking, Colours, IN_QUERY, MOST_COMPARED, Opened, Query, Route, Theme,
};
use proptest::prelude::*;

/// An entity's id.
pub fn entity(id: &str) -> EntityId {
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
        (Route::Embed("sales-change"), "embed/sales-change/"),
    ]
}

/// Reads an address as it stands in an address bar, below the folder of the site.
pub fn read(text: &str) -> Address {
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
            for form in [
                path.clone(),
                format!("/{path}"),
                format!("{path}index.html"),
                bare.clone(),
                format!("/{bare}"),
            ] {
                assert_eq!(Route::parse(&form), (route.clone(), language), "{form}");
            }
        }
    }
    assert_eq!(Route::MAIN.len(), 6);
}

#[test]
fn an_unknown_path_is_kept_as_it_is() {
    for (path, kept, language) in [
        ("nowhere/", "nowhere/", Language::Zh),
        ("en/nowhere", "nowhere", Language::En),
        ("companies/a/b/", "companies/a/b/", Language::Zh),
        ("english/", "english/", Language::Zh),
    ] {
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
    for tail in [
        "~", "。", ")", "）", ".", ",", "，", "」", "”", "\"", ">", " ", "~~", "。)",
    ] {
        assert_eq!(
            read(&format!("en/compare/?ids=tesla,saic-gm&fact=F154{tail}")),
            clean,
            "{tail}"
        );
        assert_eq!(read(&format!("ledger/#R07{tail}")), read("ledger/#R07"), "{tail}");
    }
    // As a browser hands a fragment and a path over: what is not plain as its bytes.
    for tail in ["。", "）", "」", "：", "！", "。)", " "] {
        let bytes: String = tail.bytes().map(|b| format!("%{b:02X}")).collect();
        for place in [
            "facts/#F075",
            "ledger/#R07",
            "policy/#measure-2",
            "ledger/?v=0123abcd#R11b",
        ] {
            assert_eq!(read(&format!("{place}{bytes}")), read(place), "{place}{tail}");
        }
        assert_eq!(read(&format!("en/policy/{bytes}")).route, Route::Policy, "{tail}");
    }
    // A number without its zeros.
    for (short, whole) in [
        ("?fact=F75", "?fact=F075"),
        ("ledger/?fact=R7", "ledger/?fact=R07"),
        ("ledger/?fact=R7b", "ledger/?fact=R07b"),
        ("about/?fact=S3", "about/?fact=S03"),
        ("facts/#F75", "facts/#F075"),
        ("ledger/#R7", "ledger/#R07"),
    ] {
        assert_eq!(read(short), read(whole), "{short}");
    }
    assert_eq!(read("ledger/?fact=R11b").text(), "ledger/?fact=R11b");
    for query in [
        "ids=tesla+saic-gm&fact=F154",
        "ids=tesla%2Csaic-gm&fact=F154",
        "fact=F154&ids=tesla,saic-gm",
        "ids=tesla,,tesla,saic-gm&fact=F154+",
        "utm=x&ids=tesla,saic-gm&fact=F154",
    ] {
        assert_eq!(Address::parse("en/compare/", query, ""), clean, "{query}");
    }
}

#[test]
fn words_may_end_like_a_mangled_link() {
    for words in ["4.", "v)", "大众。", "~", "。)\""] {
        let mut address = read("facts/?fact=F077");
        address.query.selection.ask(words);
        let text = address.text();
        assert_eq!(read(&text), address, "{text}");
        assert_eq!(
            read(&format!("{text}。").replace("&。", "。")).query.opened,
            address.query.opened
        );
    }
    assert_eq!(read("facts/?q=tesla。").query.selection.words(), "tesla");
}

#[test]
fn a_mangled_path_still_opens() {
    for path in ["sales~", "sales/~", "sales。", "sales/。", "en/policy/)"] {
        assert!(
            !matches!(read(path).route, Route::NotFound(_)),
            "{path} leads to {:?}",
            read(path).route
        );
    }
}

#[test]
fn what_is_unknown_is_ignored() {
    for text in [
        "compare/?ids=A%20B,<x>&colour=red",
        "compare/?fact=F1X&fact=&v=not-hex",
        "compare/?fact=%FF%FE&v=0123456789abcdef01",
        "compare/#a%20b",
        "compare/#a/b",
    ] {
        assert_eq!(read(text), Address::of(Route::Compare, Language::Zh), "{text}");
    }
    let many = read(&format!("compare/?ids=nobody,{}", ["a", "b", "c", "d", "e"].join(",")));
    assert_eq!(many.query.ids.len(), 6, "who has no card takes nobody's place");
    let letters: Vec<String> = ('a'..='z').map(String::from).collect();
    assert_eq!(read(&format!("compare/?ids={}", letters.join(","))).query.ids.len(), 12);
}

prop_compose! {
    fn valid_selection()(
        words in "[a-z中微电~。).&]{0,6}( [a-z。)]{1,4})?", key in 0..6_u8, is_reversed in any::<bool>(),
        values in prop::collection::vec((0..FACETS.len(), "[a-z][a-z0-9-]{0,12}"), 0..4),
    ) -> Selection {
        let mut selection = Selection::default();
        selection.ask(words.trim());
        values.iter().for_each(|(facet, value)| selection.choose(FACETS[*facet].id(), value));
        let key = match key {
            0 => SortKey::Name,
            1 => SortKey::Facts,
            2 => SortKey::Figure(Metric::Valuation, None),
            3 => SortKey::Figure(Metric::Sales, "2025-01/2025-04".parse().ok()),
            4 => SortKey::Figure(Metric::Loss, "2023".parse().ok()),
            _ => SortKey::Report,
        };
        selection.sort = Sort { key, is_reversed };
        selection
    }
}

prop_compose! {
    fn valid_charting()(
        metric in prop::option::of(0..Metric::ALL.len()), origin in prop::option::of("[a-z][a-z-]{0,20}"), direction in 0..3_u8,
        unit in 0..Counting::ALL.len(), is_table in any::<bool>(), pick in prop::option::of("[a-z][a-z0-9-]{0,20}"),
    ) -> Charting {
        Charting {
            metric: metric.map(|m| Metric::ALL[m]),
            origin,
            direction: [None, Some(Direction::Up), Some(Direction::Down)][usize::from(direction)],
            counting: Counting::ALL[unit],
            is_table,
            pick: pick.map(EntityId),
        }
    }
}

prop_compose! {
    fn valid_address()(
        at in 0..10_usize, english in any::<bool>(), number in 1..1000_u16, kind in 0..6_u8,
        ids in prop::collection::hash_set("[a-z][a-z0-9-]{0,20}", 0..=MOST_COMPARED), version in prop::option::of("[0-9a-f]{8}"),
        fragment in prop::option::of("F[0-9]{3}|R[0-9]{2}[a-z]?|[a-z0-9][A-Za-z0-9-]{0,30}"), selection in valid_selection(), answers in prop::collection::vec((0..QUESTIONS.len(), "[a-z][a-z-]{0,12}"), 0..5), rounding in 0..3_usize, verdicts in prop::collection::hash_set(0..5_usize, 0..4),
        tries in "(F[0-9]{3}:[1-9]\\.[0-9]{0,3}[1-9],){0,3}", charting in valid_charting(), theme in 0..Theme::ALL.len(), colours in prop::option::of(0..2_usize),
    ) -> Address {
        let opened = match kind {
            0 => None,
            1 => Opened::parse(&format!("F{number:03}")),
            2 => Opened::parse(&format!("R{number:02}")),
            3 => Opened::parse(&format!("S{number:02}")),
            4 => Opened::parse(&format!("R{number:02}b")),
            _ => Opened::parse("biden-administration"),
        };
        let language = if english { Language::En } else { Language::Zh };
        let mut given = Answers::default();
        answers.iter().for_each(|(question, answer)| given.answer(QUESTIONS[*question], answer));
        let answers = given;
        let mut checking = Checking { rounding: Regime::ALL[rounding], tries: Tries::parse(&tries), ..Checking::default() };
        verdicts.iter().for_each(|v| checking.switch(Verdict::ALL[*v]));
        let ids = ids.into_iter().map(EntityId).collect();
        let route = routes()[at].0.clone();
        // Among charts two names of facets are theirs.
        let (selection, charting) = if matches!(route, Route::Sales | Route::Embed(_)) { (Selection::default(), charting) } else { (selection, Charting::default()) };
        Address { route, language, query: Query { opened, ids, selection, answers, checking, charting, version, theme: Theme::ALL[theme], colours: colours.map(|c| Colours::ALL[c]) }, fragment }
    }
}

proptest! {
    #[test]
    fn reading_an_address_never_fails(path in ".*", query in ".*", fragment in ".*") {
        let address = Address::parse(&path, &query, &fragment);
        prop_assert!(address.query.ids.len() <= 12);
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

#[test]
fn one_file_carries_its_pages_in_the_query() {
    for (text, whole) in [
        ("", "?p="),
        ("en/ledger/#R07", "?p=en/ledger/#R07"),
        (
            "companies/?q=tesla&kind=carmakers&fact=F077",
            "?p=companies/&q=tesla&kind=carmakers&fact=F077",
        ),
    ] {
        let address = read(text);
        assert_eq!(address.below(IN_QUERY), whole);
        assert_eq!(address.below("/briefing/"), format!("/briefing/{text}"));
        let (query, fragment) = whole[1..].split_once('#').unwrap_or((&whole[1..], ""));
        assert_eq!(Address::parse_in_query(query, fragment), address, "{whole}");
    }
    // Without a page it is the first one, whatever else stands there.
    assert_eq!(Address::parse_in_query("utm=x", ""), read(""));
}
