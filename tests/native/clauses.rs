//! How clauses and counts are set: what ends a clause stands beside what it follows, and one thing is called one.

use super::page::{Findings, elements, pages, place};
use briefing_explorer::model::Language;
use scraper::ElementRef;

fn has_class(element: ElementRef<'_>, class: &str) -> bool {
    element.value().classes().any(|c| c == class)
}

/// True for what a browser breaks a line after, whatever follows: a button, or something that does not break itself.
fn is_whole(element: ElementRef<'_>) -> bool {
    let holds = |e: ElementRef<'_>| {
        e.children()
            .filter_map(ElementRef::wrap)
            .any(|c| has_class(c, "fact--figure"))
    };
    has_class(element, "term") || has_class(element, "fact") && holds(element)
}

#[test]
fn what_ends_a_clause_stays_beside_a_figure_or_a_term() {
    let mut found = Findings::default();
    let mut kept = 0;
    for page in pages() {
        let html = page.read();
        for element in elements(&html).filter(|e| is_whole(*e)) {
            // Markers of the renderer are no part of the text.
            let next = element.next_siblings().find(|n| !n.value().is_comment());
            let follows = next.and_then(|n| n.value().as_text().map(|t| t.to_string()));
            if !follows.is_some_and(|text| text.starts_with(|c: char| "。，；：、！？）」』,.;:!?)".contains(c)))
            {
                continue;
            }
            let parent = element.parent().and_then(ElementRef::wrap).unwrap();
            let is_sum = element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|e| has_class(e, "ledger__worked"));
            if has_class(parent, "kept") {
                kept += 1;
            } else if !is_sum {
                found.add(
                    page,
                    format!("after “{}” in {}", element.text().collect::<String>(), place(element)),
                );
            }
        }
    }
    assert!(kept > 100, "{kept}");
    found.assert_none("a mark of punctuation may begin a line");
}

#[test]
fn one_thing_is_called_one() {
    let several = [
        "facts",
        "companies",
        "relations",
        "marks",
        "rows",
        "paragraphs",
        "notes",
        "sums",
    ];
    let mut found = Findings::default();
    for page in pages().iter().filter(|p| p.language == Language::En) {
        let html = page.read();
        for element in elements(&html) {
            let text: String = element.text().collect();
            let label = element.value().attr("aria-label").unwrap_or_default();
            for text in [text.as_str(), label] {
                let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
                let one = words.windows(2).find(|w| w[0] == "1" && several.contains(&w[1]));
                let is_inner = element.children().filter_map(ElementRef::wrap).next().is_none() || !label.is_empty();
                if let Some(one) = one.filter(|_| is_inner || element.value().name() == "small") {
                    found.add(page, format!("{one:?} in {}", place(element)));
                }
            }
        }
        for small in elements(&html).filter(|e| e.value().attr("data-count") == Some("1")) {
            let after = small
                .next_siblings()
                .filter_map(|n| n.value().as_text().map(|t| t.to_string()))
                .next();
            let word = after.unwrap_or_default();
            let word = word
                .trim_start()
                .split(|c: char| !c.is_alphabetic())
                .next()
                .unwrap_or_default()
                .to_string();
            if several.contains(&word.as_str()) {
                found.add(page, format!("1 {word} in {}", place(small)));
            }
        }
    }
    found.assert_none("one thing is called several");
}
