//! Terms are explained where they stand, by words that fit the sentence.

use super::folder::{FIXTURE, at, change, fixture, loaded, packed, problems, real, told};
use super::page::{elements, pages};
use briefing_explorer::ledger::plain;
use briefing_explorer::model::{Language, Prose, Span};
use scraper::Selector;
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn a_term_goes_by_its_name_or_by_other_words() {
    let text = |written: &str| plain(fixture(), &Prose::parse(written).unwrap(), Language::En);
    let name = real_name();
    assert_eq!(text("At the {term.quay}."), format!("At the {name}."));
    assert_eq!(text("At the {term.quay|old pier}."), "At the old pier.");
    let spans = Prose::parse("{term.quay|old pier}").unwrap().0;
    assert_eq!(spans, [Span::Term("quay".into(), Some("old pier".into()))]);
}

fn real_name() -> &'static str {
    fixture().glossary["quay"].name.get(Language::En)
}

#[test]
fn other_words_are_held_to_the_rules_of_every_text() {
    let with = |zh: &str, en: &str| {
        let mut packed = packed(FIXTURE);
        change(
            &mut packed,
            &at("facts/tern.toml"),
            "fact/F021/says",
            json!({ "zh": zh, "en": en }),
        );
        told(&problems(&packed))
    };
    assert_eq!(with("{term.quay|码头}。", "{term.quay}."), "", "words may differ");
    assert!(with("{term.quay|三个码头}。", "{term.quay}.").contains("三"));
    assert!(with("{term.quay}。", "{term.quay|码头}.").contains("码"));
    assert!(with("{term.pier|码头}。", "{term.pier|pier}.").contains("term.pier"));
    assert!(with("{term.quay|码头}。", "A quay.").contains("name"));
    assert!(loaded(&packed(FIXTURE)).is_ok());
}

#[test]
fn each_term_on_a_page_has_its_note_and_leads_to_the_glossary() {
    let (word, link) = (
        Selector::parse(".term > button.term__word[aria-expanded=false]").unwrap(),
        Selector::parse("a.term__more").unwrap(),
    );
    let mut explained = BTreeSet::new();
    for page in pages() {
        let html = page.read();
        for button in html.select(&word) {
            let note = button.next_siblings().find_map(scraper::ElementRef::wrap).unwrap();
            assert!(note.attr("class").unwrap().contains("term__note"), "/{}", page.path());
            assert!(
                note.text().collect::<String>().chars().count() > 12,
                "/{}: an empty note",
                page.path()
            );
            let to = note.select(&link).next().unwrap().attr("href").unwrap();
            explained.insert(to.split_once("#term-").unwrap().1.to_string());
        }
    }
    assert!(
        explained.len() > 25,
        "most of the {} terms are explained somewhere: {explained:?}",
        real().glossary.len()
    );
}

#[test]
fn nothing_to_press_stands_inside_something_to_press() {
    let pressed = ["a", "button", "summary", "label", "select"];
    for page in pages() {
        let html = page.read();
        for element in elements(&html).filter(|e| ["a", "button"].contains(&e.value().name())) {
            let outer = element
                .ancestors()
                .filter_map(scraper::ElementRef::wrap)
                .find(|e| pressed.contains(&e.value().name()));
            assert!(
                outer.is_none(),
                "/{}: {} stands inside {}",
                page.path(),
                element.html(),
                outer.map(|o| o.html()).unwrap_or_default()
            );
        }
    }
}
