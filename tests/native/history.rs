//! A link that was made with another dataset says what changed since, and nothing more than it knows.

use super::folder::fixture;
use super::live::{opened, page, seen, select};
use super::page::texts;
use briefing_explorer::dataset::{Dataset, numeral_in};
use briefing_explorer::model::Language;
use briefing_explorer::state::{Action, Address, update};
use scraper::ElementRef;

/// What is said of the link, in one text; nothing where nothing is.
fn said(address: &str) -> String {
    let html = page(fixture(), opened(address));
    select(&html, ".since[role=status]")
        .iter()
        .flat_map(|e| e.text())
        .collect()
}

#[test]
fn a_corrected_fact_says_what_it_was_and_what_it_is() {
    for (address, was, is, why) in [
        ("?fact=F016&v=0aaa0001", "1.20亿元", "1.50亿元", "抄错了"),
        ("en/?fact=F016&v=0aaa0001", "CNY 120 m", "CNY 150 m", "copied wrongly"),
        ("facts/?v=0aaa0001#F016", "1.20亿元", "1.50亿元", "抄错了"),
        (
            "en/companies/tern/?v=0aaa0001",
            "CNY 120 m",
            "CNY 150 m",
            "copied wrongly",
        ),
        ("compare/?ids=tern,quill&v=0aaa0001", "1.20亿元", "1.50亿元", "抄错了"),
        ("en/ledger/?v=0aaa0001", "CNY 120 m", "CNY 150 m", "copied wrongly"),
        ("en/ledger/?v=0aaa0001#R01", "CNY 120 m", "CNY 150 m", "copied wrongly"),
        ("?fact=tern&v=0aaa0001", "1.20亿元", "1.50亿元", "抄错了"),
    ] {
        let html = page(fixture(), opened(address));
        let told = select(&html, ".since li");
        let of = |attribute: &str| {
            let bound = format!(".since [{attribute}=F016]");
            let found: Vec<String> = select(&html, &bound).iter().map(|e| e.text().collect()).collect();
            found.join(" ")
        };
        assert!(!told.is_empty(), "{address}");
        assert!(
            of("data-former").contains(was) && !of("data-former").contains(is),
            "{address}"
        );
        assert!(
            of("data-fact").contains(is) && !of("data-fact").contains(was),
            "{address}"
        );
        assert!(said(address).contains(why), "{address}: {}", said(address));
        // The old value is struck out, and said to be withdrawn before it is read.
        for former in select(&html, "[data-former]") {
            assert_eq!(former.value().name(), "del");
            let first = former.first_child().and_then(ElementRef::wrap).unwrap();
            assert_eq!(first.value().attr("class"), Some("visually-hidden"));
        }
        // Nothing of it is a numeral without its source.
        let bound = ["data-fact", "data-former", "data-relation", "data-ref", "data-count"];
        for (element, text) in texts(&html) {
            let mut up = super::page::upwards(element);
            let is_told = super::page::upwards(element).any(|e| e.value().attr("class") == Some("since__told"));
            let is_bound = up.any(|e| bound.iter().any(|b| e.value().attr(b).is_some()));
            assert!(
                !is_told || is_bound || numeral_in(&text, &fixture().numerals).is_none(),
                "{address}: {text}"
            );
        }
    }
}

#[test]
fn a_relation_says_what_its_result_was() {
    for address in ["?fact=R01&v=0aaa0001", "ledger/?v=0aaa0001#R01"] {
        let html = page(fixture(), opened(address));
        let former: String = select(&html, "[data-former=R01]")
            .iter()
            .flat_map(|e| e.text())
            .collect();
        assert!(former.contains("10.00亿元"), "{address}: {former}");
        let now: String = select(&html, ".since [data-relation=R01]")
            .into_iter()
            .map(seen)
            .collect();
        assert_eq!(now, "12.50亿元", "{address}");
        let said = said(address);
        assert!(
            said.contains("不符") && said.contains("相符"),
            "the verdict was another: {said}"
        );
    }
}

#[test]
fn what_did_not_change_is_said_in_one_line() {
    for address in [
        "?fact=F006&v=0aaa0001",
        "?fact=F016&v=0aaa0002", // corrected before this one
        "facts/?v=0aaa0001#F006",
        "companies/quill/?v=0aaa0001",
        "ledger/?fact=R02&v=0aaa0001",
        "ledger/?v=0aaa0003",
    ] {
        let html = page(fixture(), opened(address));
        assert_eq!(select(&html, ".since__told p").len(), 1, "{address}");
        assert!(select(&html, ".since li, .since del").is_empty(), "{address}");
        assert!(said(address).contains("没有改动"), "{address}: {}", said(address));
    }
}

#[test]
fn an_unknown_dataset_is_owned_to() {
    for (address, word) in [
        ("?fact=F016&v=deadbeef", "没有记录"),
        ("en/sales/?v=deadbeef", "not known here"),
    ] {
        let said = said(address);
        assert!(said.contains(word) && said.contains("deadbeef"), "{address}: {said}");
    }
}

#[test]
fn nothing_is_said_of_a_link_of_today_or_of_one_without_a_dataset() {
    for address in [
        "?fact=F016",
        "?fact=F016&v=0123abcd",
        "ledger/?v=nonsense",
        "facts/#F016",
    ] {
        assert_eq!(said(address), "", "{address}");
    }
    assert_eq!(said("?fact=F016"), "");
}

#[test]
fn it_is_said_once_of_what_the_link_led_to() {
    let arrived = opened("ledger/?v=0aaa0001");
    for action in [
        Action::SetVersionAside,
        Action::Opened("F006".parse().map(briefing_explorer::state::Opened::Fact).unwrap()),
        Action::ClosedPanel,
        Action::Followed(Address::parse("facts/", "", "")),
    ] {
        let next = update(&arrived, action.clone());
        assert_eq!(next.version, None, "{action:?}");
    }
    let narrowed = update(&arrived, Action::ClearedVerdicts);
    assert!(narrowed.version.is_some(), "until then it stays");
}

#[test]
fn a_value_of_then_can_be_worked_with() {
    let digits = |data: &Dataset| {
        data.fact("F016".parse().unwrap())
            .unwrap()
            .stated(Language::Zh)
            .unwrap()
            .text()
    };
    for (version, expected) in [
        ("0aaa0001", Some("1.20亿元")),
        ("0aaa0002", Some("1.50亿元")),
        ("0123abcd", Some("1.50亿元")),
        ("deadbeef", None),
    ] {
        let then = fixture().as_of(version).map(|data| digits(&data));
        assert_eq!(then.as_deref(), expected, "{version}");
    }
}
