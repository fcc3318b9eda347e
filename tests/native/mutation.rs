//! Nothing is typed twice: changing the digits of any one figure changes whatever names it, and what follows from it.

use super::folder::{FIXTURE, at, change, fixture, loaded, packed};
use briefing_explorer::charts::{CHARTS, Extent, Mark, Source};
use briefing_explorer::dataset::{Dataset, each_text};
use briefing_explorer::ledger::{Regime, plain, rests_on, work};
use briefing_explorer::model::{Digits, Fact, FactId, Kind, Language, PartId, Span};
use briefing_explorer::view::chart_words;
use serde_json::json;
use std::collections::BTreeSet;

/// The same number of digits, another number: one more in the last digit, or one less.
fn other(digits: &Digits) -> String {
    let text = digits.to_string();
    let (rest, last) = text.split_at(text.len() - 1);
    let last: u8 = last.parse().unwrap();
    format!("{rest}{}", if last == 9 { 8 } else { last + 1 })
}

/// The fixture with other digits for one fact.
fn changed(fact: &Fact) -> Dataset {
    let mut packed = packed(FIXTURE);
    let place = format!("fact/{}/quantity/digits", fact.id);
    let digits = other(fact.quantity.as_ref().unwrap().digits.as_ref().unwrap());
    change(
        &mut packed,
        &at(&format!("facts/{}.toml", fact.subject)),
        &place,
        json!(digits),
    );
    loaded(&packed).unwrap()
}

/// The facts that state digits.
fn figures() -> impl Iterator<Item = &'static Fact> {
    let facts = fixture().newest.facts.values();
    facts.filter(|f| f.quantity.as_ref().is_some_and(|q| q.digits.is_some()))
}

/// True where a wording stands for the digits: they only say how far its mark reaches.
fn is_worded(fact: &Fact) -> bool {
    let words = fact.quantity.as_ref().and_then(|q| q.words.as_ref());
    words.is_some_and(|w| !w.zh.contains("{}"))
}

/// Every text of a dataset that names a fact, in a language, as the page prints it.
fn naming(data: &Dataset, id: FactId, language: Language) -> Vec<String> {
    let mut texts = Vec::new();
    each_text(data, &mut |_, text| {
        if text.get(language).0.contains(&Span::Fact(id)) {
            texts.push(plain(data, text.get(language), language));
        }
    });
    texts
}

#[test]
fn a_changed_figure_changes_its_label_and_every_text_that_names_it() {
    let mut seen = 0;
    for fact in figures().filter(|f| !is_worded(f)) {
        let data = changed(fact);
        for language in [Language::Zh, Language::En] {
            let now = data.fact(fact.id).unwrap();
            assert_ne!(now.stated(language), fact.stated(language), "{}", fact.id);
            let (before, after) = (naming(fixture(), fact.id, language), naming(&data, fact.id, language));
            assert!(!before.is_empty() && before.len() == after.len(), "{}", fact.id);
            for (before, after) in before.iter().zip(&after) {
                assert_ne!(before, after, "{}", fact.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// The parts of all relations.
fn parts(data: &Dataset) -> impl Iterator<Item = (PartId, Kind)> {
    data.newest.relations.values().flat_map(|relation| {
        let parts = relation.part.iter().enumerate();
        parts.map(|(at, part)| (relation.part_id(at), part.kind))
    })
}

#[test]
fn a_changed_figure_changes_what_is_worked_from_it() {
    let mut seen = 0;
    for fact in figures() {
        let data = changed(fact);
        for (id, kind) in parts(fixture()).filter(|(id, _)| rests_on(fixture(), *id).contains(&fact.id)) {
            // An order stays the same order where two figures keep their places.
            if kind == Kind::Rank {
                continue;
            }
            let of = |data| work(data, id, Regime::HalfUp).map(|w| (w.result, w.range, w.verdict));
            assert_ne!(of(&data), of(fixture()), "{} is in {id}", fact.id);
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_changed_figure_changes_its_mark_in_every_chart_and_table() {
    let mut seen = BTreeSet::new();
    for fact in figures() {
        let data = changed(fact);
        for chart in CHARTS {
            for language in [Language::Zh, Language::En] {
                let words = chart_words(language);
                let marks = |data| -> Vec<Mark> {
                    let plot = chart.plot(data, &words);
                    let own = plot.marks().filter(|(_, mark)| mark.source == Source::Fact(fact.id));
                    // Among dates a fact stands with what happened, and in a gap with its silence: not with its figure.
                    let own = own.filter(|(_, mark)| !matches!(mark.extent, Extent::Undated | Extent::Gap(_)));
                    own.map(|(_, mark)| mark.clone()).collect()
                };
                let (before, after) = (marks(fixture()), marks(&data));
                assert_eq!(before.len(), after.len(), "{} in {}", fact.id, chart.id());
                for (before, after) in before.iter().zip(&after) {
                    assert_ne!(before, after, "{} in {}", fact.id, chart.id());
                    assert!(
                        is_worded(fact) || before.value != after.value,
                        "{} in {}",
                        fact.id,
                        chart.id()
                    );
                    seen.insert(chart.id());
                }
            }
        }
    }
    assert!(seen.len() > 2, "{seen:?}");
}
