//! What every prerendered page keeps: each number bound to its source, both languages alike, the same bytes each time.

use super::folder::real;
use super::page::{Findings, elements, pages, place, texts, upwards};
use briefing_explorer::charts::{CHARTS, Source, When};
use briefing_explorer::dataset::{embedded, numeral_in};
use briefing_explorer::ledger::{Regime, verdict_of};
use briefing_explorer::model::{FactId, Language, NoteId, PartId, Voice};
use briefing_explorer::site::{all_pages, render};
use briefing_explorer::state::Route;
use briefing_explorer::view::chart_words;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};

const BOUND: [&str; 7] = [
    "data-fact",
    "data-former",
    "data-relation",
    "data-note",
    "data-count",
    "data-ref",
    "data-scale",
];

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn a_page_is_the_same_each_time() {
    let wanted = all_pages(real());
    let (once, twice) = (
        render(embedded(), &wanted).unwrap(),
        render(embedded(), &wanted).unwrap(),
    );
    for (((route, language), a), b) in wanted.iter().zip(&once).zip(&twice) {
        assert!(a == b, "/{} differs from one time to the next", route.path(*language));
    }
}

#[test]
fn no_number_stands_without_its_source() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        for (element, text) in texts(&html) {
            let is_bound = upwards(element).any(|e| BOUND.iter().any(|a| e.value().attr(a).is_some()));
            if !is_bound && numeral_in(&text, &real().numerals).is_some() {
                found.add(page, format!("“{text}” in {}", place(element)));
            }
        }
    }
    found.assert_none("a numeral is in no element that names its source");
}

#[test]
fn every_source_that_a_page_names_exists() {
    let mut found = Findings::default();
    for page in pages() {
        for element in elements(&page.read()) {
            let attribute = |name| element.value().attr(name);
            let fact =
                attribute("data-fact").is_none_or(|id| id.parse::<FactId>().is_ok_and(|id| real().fact(id).is_some()));
            let part = attribute("data-relation")
                .is_none_or(|id| id.parse::<PartId>().is_ok_and(|id| real().part(id).is_some()));
            let note =
                attribute("data-note").is_none_or(|id| id.parse::<NoteId>().is_ok_and(|id| real().note(id).is_some()));
            if !(fact && part && note) {
                found.add(page, format!("an id that does not exist in {}", place(element)));
            }
        }
    }
    found.assert_none("a page names what does not exist");
}

#[test]
fn every_source_says_who_speaks() {
    let voices = [Voice::Report, Voice::Computed, Voice::Context].map(Voice::id);
    let mut found = Findings::default();
    for page in pages() {
        for element in elements(&page.read()) {
            let attribute = |name| element.value().attr(name);
            let voice = attribute("data-voice");
            let needs = BOUND[..3].iter().any(|a| attribute(a).is_some());
            if voice.is_some_and(|v| !voices.contains(&v)) {
                found.add(page, format!("data-voice={voice:?} in {}", place(element)));
            }
            if needs && voice.is_none() {
                found.add(page, format!("no data-voice on {}", place(element)));
            }
            if attribute("data-fact").is_some() && voice.is_some_and(|v| v != "report") {
                found.add(page, format!("a fact in the voice {voice:?} in {}", place(element)));
            }
            if attribute("data-relation").is_some()
                && attribute("data-fact").is_none()
                && voice.is_some_and(|v| v != "computed")
            {
                found.add(page, format!("a relation in the voice {voice:?} in {}", place(element)));
            }
        }
    }
    found.assert_none("who speaks is not said, or said wrongly");
}

#[test]
fn both_languages_of_a_page_show_the_same() {
    let mut sets: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    for page in pages() {
        let html = page.read();
        let named = elements(&html).flat_map(|e| {
            BOUND[..4]
                .iter()
                .filter_map(move |a| e.value().attr(a).map(|id| format!("{a}={id}")))
        });
        sets.entry(page.route.path(Language::Zh))
            .or_default()
            .push(named.collect());
    }
    for (path, languages) in sets {
        let [zh, en] = languages.as_slice() else {
            panic!("/{path} is not in both languages")
        };
        assert!(
            zh == en,
            "/{path}: only in Chinese {:?}, only in English {:?}",
            zh.difference(en).collect::<Vec<_>>(),
            en.difference(zh).collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_ledger_shows_every_relation_with_its_verdict() {
    for page in pages().iter().filter(|p| p.route == Route::Ledger) {
        let html = page.read();
        let shown: BTreeMap<String, String> = select(&html, "li[data-verdict]")
            .into_iter()
            .map(|li| {
                (
                    li.value().attr("id").unwrap_or_default().to_string(),
                    li.value().attr("data-verdict").unwrap().to_string(),
                )
            })
            .collect();
        for relation in real().newest.relations.values().filter(|r| r.shown_with.is_none()) {
            let verdict = verdict_of(real(), relation, Regime::default()).id();
            assert_eq!(
                shown.get(&relation.id.to_string()).map(String::as_str),
                Some(verdict),
                "{} on /{}",
                relation.id,
                page.path()
            );
        }
    }
}

#[test]
fn every_part_of_the_ledger_shows_its_result() {
    let mut found = Findings::default();
    for page in pages().iter().filter(|p| p.route == Route::Ledger) {
        let html = page.read();
        for relation in real().newest.relations.values() {
            for index in 0..relation.part.len() {
                let id = relation.part_id(index).to_string();
                let has_figure = select(&html, &format!("[data-relation=\"{id}\"]"))
                    .iter()
                    .any(|e| e.text().any(|t| t.chars().any(|c| c.is_ascii_digit())));
                if !has_figure {
                    found.add(page, format!("{id} shows no figure"));
                }
            }
        }
    }
    found.assert_none("a result is missing");
}

#[test]
fn the_page_of_facts_shows_every_fact_once_as_a_place() {
    for page in pages().iter().filter(|p| p.route == Route::Facts) {
        let html = page.read();
        let ids: BTreeSet<&str> = elements(&html).filter_map(|e| e.value().attr("id")).collect();
        let missing: Vec<String> = real()
            .newest
            .facts
            .keys()
            .map(ToString::to_string)
            .filter(|id| !ids.contains(id.as_str()))
            .collect();
        assert!(missing.is_empty(), "/{} has no place for {missing:?}", page.path());
    }
}

#[test]
fn every_company_has_a_card_and_a_page() {
    let profiles: BTreeSet<&str> = real().newest.profiles.keys().map(|id| id.as_str()).collect();
    assert_eq!(profiles.len(), 29, "surface.md promises a page for each of 29");
    for page in pages().iter().filter(|p| p.route == Route::Companies) {
        let html = page.read();
        let cards: BTreeSet<&str> = select(&html, "article[data-entity]")
            .into_iter()
            .filter_map(|a| a.value().attr("data-entity"))
            .collect();
        assert_eq!(cards, profiles, "/{}", page.path());
    }
}

#[test]
fn a_charts_table_picture_and_plot_hold_the_same_strings() {
    let mut seen = BTreeSet::new();
    for page in pages() {
        let html = page.read();
        for chart in CHARTS {
            let id = chart.id();
            if select(&html, &format!("figure#{id}")).is_empty() {
                continue;
            }
            seen.insert(id);
            assert_eq!(select(&html, &format!("figure#{id} canvas")).len(), 1, "{id}");
            let rows = select(&html, &format!("figure#{id} table tbody tr"));
            let plot = chart.plot(real(), &chart_words(page.language));
            assert_eq!(rows.len(), plot.marks().count(), "{id}");
            for (tr, (row, mark)) in rows.iter().zip(plot.marks()) {
                let attribute = match mark.source {
                    Source::Fact(fact) => Some(("data-fact", fact.to_string())),
                    Source::Part(part) => Some(("data-relation", part.to_string())),
                    Source::Silence => None,
                };
                for name in ["data-fact", "data-relation"] {
                    let expected = attribute
                        .as_ref()
                        .filter(|(n, _)| *n == name)
                        .map(|(_, id)| id.as_str());
                    assert_eq!(tr.value().attr(name), expected, "{id}");
                }
                let cells: Vec<String> = tr
                    .children()
                    .filter_map(ElementRef::wrap)
                    .map(|c| c.text().collect::<String>().trim().to_string())
                    .collect();
                assert_eq!(cells[0], mark.who(row), "{id}");
                assert!(
                    cells.iter().any(|c| c.ends_with(&mark.value)),
                    "{id}: the table says {cells:?}, the plot {}",
                    mark.value
                );
                if let When::Stated(period) = &mark.when {
                    assert!(cells.contains(period), "{id}: {cells:?} lacks {period}");
                }
                let Some((name, source)) = attribute else { continue };
                let pictures = select(&html, &format!("figure#{id} svg g[{name}=\"{source}\"]"));
                for class in ["plot--wide", "plot--narrow"] {
                    let says = pictures
                        .iter()
                        .filter(|g| upwards(**g).any(|e| e.value().classes().any(|c| c == class)));
                    assert!(
                        says.flat_map(|g| g.text()).any(|t| t.contains(&mark.value)),
                        "{id}: {source} is not in {class}"
                    );
                }
            }
        }
    }
    assert_eq!(
        seen,
        CHARTS.iter().map(|c| c.id()).collect(),
        "a chart stands on no page"
    );
}

#[test]
fn a_remark_without_a_sum_does_not_carry_the_seal_of_a_sum() {
    let mut seals = BTreeSet::new();
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        for remark in select(&html, ".slips li[data-note]") {
            let has_result = remark.select(&Selector::parse("p [data-relation]").unwrap()).count() > 0;
            let seal: String = remark
                .select(&Selector::parse(".seal [aria-hidden]").unwrap())
                .flat_map(|e| e.text())
                .collect();
            let is_sum = seal == "算" || seal == "C";
            if is_sum != has_result || remark.value().attr("data-voice") != Some("computed") {
                found.add(page, format!("“{seal}” in {}", place(remark)));
            }
            seals.insert(seal);
        }
    }
    found.assert_none("a remark carries the wrong seal");
    assert_eq!(seals, ["按", "算", "C", "N"].map(String::from).into());
}
