//! Who speaks is heard before a number, where the page shows it by the line under the number.

use super::folder::{fixture, real};
use super::live::{changed, opened, page, seen, select};
use super::page::{Findings, pages, place};
use briefing_explorer::model::Language;
use briefing_explorer::view::Phrases;
use scraper::{ElementRef, Html};
use serde_json::json;

/// The words that an element begins with, if only those hear them who hear the page.
fn heard(element: ElementRef<'_>) -> Option<String> {
    // Signs are for the eye alone.
    let texts = element
        .descendants()
        .filter(|node| node.value().as_text().is_some_and(|t| !t.trim().is_empty()));
    let mut around = texts.filter_map(|node| ElementRef::wrap(node.parent()?));
    let inside = around.find(|e| e.value().attr("aria-hidden") != Some("true"))?;
    let is_hidden = inside.value().classes().any(|class| class == "visually-hidden");
    is_hidden.then(|| inside.text().collect())
}

/// The voice that stands in no seal, and is not heard.
fn unheard<'a>(html: &'a Html, language: Language) -> Vec<ElementRef<'a>> {
    let words = Phrases::of(language);
    let voices = [
        (".fact--computed", words.voice_computed),
        (".fact--outside", words.voice_context),
    ];
    let all = voices
        .into_iter()
        .flat_map(|(class, voice)| select(html, class).into_iter().map(move |e| (e, voice)));
    let is_told = |element: ElementRef<'_>, voice: &str| {
        // In a panel a seal stands before the value, inside of what is bound.
        let sealed = element
            .prev_siblings()
            .filter_map(ElementRef::wrap)
            .any(|e| e.value().classes().any(|c| c == "seal"));
        sealed || heard(element).is_some_and(|told| told.starts_with(voice))
    };
    all.filter(|(element, voice)| !is_told(*element, voice))
        .map(|(element, _)| element)
        .collect()
}

#[test]
fn a_number_that_is_not_the_reports_says_whose_it_is() {
    let mut found = Findings::default();
    for page in pages() {
        for element in unheard(&page.read(), page.language) {
            found.add(
                page,
                format!("“{}” in {}", element.text().collect::<String>(), place(element)),
            );
        }
    }
    found.assert_none("a voice is seen and not heard");
    for address in [
        "ledger/?fact=R07",
        "?fact=S18",
        "facts/?fact=F115",
        "companies/?q=8.93",
        "en/ledger/?try=F115:1.344",
    ] {
        let state = opened(address);
        let language = state.language;
        let html = page(real(), state);
        assert_eq!(unheard(&html, language).len(), 0, "{address}");
    }
}

#[test]
fn where_voices_stand_in_one_line_the_reports_is_heard_too() {
    let html = page(real(), opened("ledger/"));
    let figures = select(&html, ".ledger__worked .fact--report");
    assert!(figures.len() > 50);
    let voice = Phrases::of(Language::Zh).voice_report;
    assert!(
        figures
            .into_iter()
            .all(|e| heard(e).is_some_and(|told| told.starts_with(voice)))
    );
    // In a sentence of the report's own facts nobody else speaks.
    let html = page(real(), opened("facts/"));
    let figures = select(&html, ".fact-table .fact--report");
    assert!(figures.len() > 50 && figures.into_iter().all(|e| heard(e).is_none()));
}

#[test]
fn a_number_from_outside_leads_to_its_note() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        for element in select(&html, "span.fact--outside") {
            let is_inside = element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|e| ["a", "button"].contains(&e.value().name()));
            if !is_inside {
                found.add(
                    page,
                    format!("“{}” in {}", element.text().collect::<String>(), place(element)),
                );
            }
        }
        for element in select(&html, "a.fact--outside") {
            let note = element.value().attr("data-note").unwrap();
            if !element
                .value()
                .attr("href")
                .unwrap()
                .ends_with(&format!("?fact={note}"))
            {
                found.add(page, format!("{note} is not where {} leads", place(element)));
            }
        }
    }
    found.assert_none("a number from outside opens nothing");
}

#[test]
fn what_follows_from_a_fact_is_bound_to_it_in_our_voice() {
    let html = page(fixture(), opened("facts/?fact=F016"));
    let ours = select(&html, "#panel dl [data-fact=F016][data-voice=computed]");
    assert_eq!(ours.len(), 2, "what its digits stand for, and it in its base unit");
    assert!(ours.into_iter().all(|e| heard(e).is_some()));
    // A relation that names a fact uses it, though it works with an assumption in its place.
    let named = |says: &str| {
        let says = json!({ "zh": format!("{says}，得{{R09}}。"), "en": format!("{says}: it gives {{R09}}.") });
        let html = page(
            changed(&[("relations/R09.toml", "says", says)]),
            opened("facts/?fact=F008"),
        );
        let uses: String = select(&html, "#panel .uses").into_iter().map(seen).collect();
        uses.contains("R09")
    };
    assert!(named("{F008}"));
    assert!(!named("-"));
    assert!(!named("{F008.when}"), "its period is not its figure");
}

#[test]
fn sliders_say_whose_figure_they_move_and_how_far() {
    let html = page(fixture(), opened("en/ledger/"));
    let labels: Vec<String> = select(&html, "#R07 .sliders label").into_iter().map(seen).collect();
    assert_eq!(labels.len(), 2);
    assert!(labels[0].contains("Tern") && labels[0].contains("F029"), "{labels:?}");
    assert!(labels[1].contains("Quill") && labels[1].contains("F030"), "{labels:?}");
    // 8 is printed: from 7.5 to just under 8.5.
    assert!(labels[0].contains("CNY 750–845 m"), "{labels:?}");
    // Both ends have as many decimals, whatever they end with.
    let ends: Vec<String> = select(&html, "#R01 .sliders small").into_iter().map(seen).collect();
    assert!(ends[0].ends_with("CNY 149.50–150.45 m"), "{ends:?}");
}
