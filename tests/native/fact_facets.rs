//! Facts are narrowed as cards are: by what they state, where they stand, and who speaks of them.

use super::folder::{FIXTURE, dataset, fixture, real};
use briefing_explorer::facets::{Condition, FACT_FACETS, FactIndex, Found, SearchIndex, Selection};
use briefing_explorer::ledger::plain;
use briefing_explorer::model::{EntityId, Fact, FactId, FactKind, Form, Language};
use briefing_explorer::state::Address;
use std::collections::BTreeSet;

fn found(values: &[(&str, &str)]) -> (FactIndex, Found) {
    let mut selection = Selection::default();
    values.iter().for_each(|(facet, value)| selection.choose(facet, value));
    let index = FactIndex::of(real());
    let found = index.find(&selection, None);
    (index, found)
}

fn facts(values: &[(&str, &str)]) -> Vec<&'static Fact> {
    let (index, found) = found(values);
    index.ids(&found.items).filter_map(|id| real().fact(id)).collect()
}

#[test]
fn nothing_asked_for_brings_every_fact_in_the_order_of_the_report() {
    let all = facts(&[]);
    assert_eq!(all.len(), real().newest.facts.len());
    assert!(all.is_sorted_by_key(|f| (f.paragraph, f.id)));
}

#[test]
fn each_facet_keeps_what_it_says_and_nothing_else() {
    let keeps = |values: &[(&str, &str)], fits: &dyn Fn(&Fact) -> bool| {
        let expected = real().newest.facts.values().filter(|f| fits(f)).count();
        let found = facts(values);
        assert!(
            !found.is_empty() && found.len() == expected && found.iter().all(|f| fits(f)),
            "{values:?}"
        );
    };
    let edition = &real().newest;
    let chips = edition
        .report
        .section
        .iter()
        .find(|s| s.id == "chip-companies")
        .unwrap();
    keeps(&[("section", "chip-companies")], &|f| {
        (chips.from..=chips.to).contains(&f.paragraph)
    });
    keeps(&[("kind", "quote")], &|f| f.kind == FactKind::Quote);
    keeps(&[("subject", "tesla")], &|f| f.is_about(&EntityId("tesla".into())));
    keeps(&[("paragraph", "14")], &|f| f.paragraph == 14);
    keeps(&[("quantity", "direction")], &|f| {
        f.quantity.as_ref().is_some_and(|q| q.form == Form::Direction)
    });
    keeps(&[("quantity", "none")], &|f| f.quantity.is_none());
    keeps(&[("period", "2025-01/2025-04")], &|f| {
        f.quantity
            .as_ref()
            .and_then(|q| q.period)
            .is_some_and(|p| p.to_string() == "2025-01/2025-04")
    });
    keeps(&[("voice", "computed")], &|f| !edition.relations_with(f.id).is_empty());
    keeps(&[("voice", "context")], &|f| {
        edition.notes_on(f.id).any(|n| n.context.is_some())
    });
    keeps(
        &[("kind", "date"), ("kind", "event"), ("section", "chip-companies")],
        &|f| matches!(f.kind, FactKind::Date | FactKind::Event) && (chips.from..=chips.to).contains(&f.paragraph),
    );
}

#[test]
fn a_number_typed_finds_its_fact() {
    let fact = real()
        .newest
        .facts
        .values()
        .find(|f| f.kind == FactKind::Figure)
        .unwrap();
    let search = SearchIndex::new(real());
    let hits = search.find_facts(&fact.id.to_string(), Language::Zh);
    let index = FactIndex::of(real());
    let found = index.find(&Selection::default(), Some(&hits));
    assert_eq!(index.ids(&found.items).collect::<Vec<_>>(), [fact.id]);
}

#[test]
fn whoever_is_named_finds_the_facts_about_them_after_those_that_match_by_themselves() {
    let (data, index) = (fixture(), SearchIndex::new(fixture()));
    let about = |id: &str| -> BTreeSet<FactId> {
        let id = EntityId(id.into());
        data.newest.facts_about(&id).map(|f| f.id).collect()
    };
    // By another name that no fact prints, by a post, by how the name is read.
    for (typed, id) in [("Sterna", "tern"), ("看守", "watcher"), ("yanou", "tern")] {
        let found = index.find_facts(typed, Language::Zh);
        let wanted = about(id);
        assert!(wanted.len() > 1 || id == "watcher", "{id}");
        assert!(wanted.iter().all(|id| found.contains(id)), "{typed}: {found:?}");
        let all: BTreeSet<FactId> = found.iter().copied().collect();
        assert_eq!(all.len(), found.len(), "each once");
    }
    // What says it itself comes first.
    let found = index.find_facts("燕鸥", Language::Zh);
    let says = |id: &FactId| {
        let text = plain(data, data.fact(*id).unwrap().says.get(Language::Zh), Language::Zh);
        text.contains("燕鸥")
    };
    let first = found.iter().take_while(|id| says(id)).count();
    assert!(first > 0 && found.iter().skip(first).all(|id| !says(id)), "{found:?}");
    assert!(found.len() > first);
    assert!(index.find_facts("nobody", Language::Zh).is_empty());
}

#[test]
fn an_empty_list_of_facts_says_what_excludes() {
    let (_, none) = found(&[("section", "export-controls"), ("paragraph", "14"), ("voice", "report")]);
    assert!(none.items.is_empty());
    assert_eq!(
        none.excluding,
        [Condition::Facet("section"), Condition::Facet("paragraph")]
    );
}

#[test]
fn what_only_cards_answer_does_not_narrow_facts() {
    let (_, all) = found(&[("kind", "carmakers"), ("place", "shenzhen")]);
    assert_eq!(all.items.len(), real().newest.facts.len());
}

#[test]
fn an_address_carries_what_facts_are_narrowed_to() {
    let address = Address::parse(
        "facts/",
        "section=lead&subject=tesla&quantity=none&period=2025-01/2025-04",
        "",
    );
    assert_eq!(
        address.text(),
        "facts/?period=2025-01/2025-04&quantity=none&section=lead&subject=tesla"
    );
}

#[test]
fn every_value_of_a_facet_of_facts_has_words() {
    for data in [real(), fixture()] {
        for facet in FACT_FACETS {
            let words = data.facets.get(facet.words());
            let words = words.unwrap_or_else(|| panic!("facets/{}.toml is missing", facet.words()));
            for value in facet.offered(data).iter().filter(|_| !words.option.is_empty()) {
                assert!(words.option(value).is_some(), "{}: {value}", facet.id());
            }
        }
    }
}

#[test]
fn one_changed_fact_changes_the_counts() {
    let mut data = dataset(FIXTURE);
    let count = |index: &FactIndex| {
        let options = &index.index().column("kind").unwrap().options;
        options.iter().find(|(id, _)| id == "forecast").unwrap().1.count()
    };
    let before = count(&FactIndex::of(&data));
    let fact = data
        .newest
        .facts
        .values_mut()
        .find(|f| f.kind != FactKind::Forecast)
        .unwrap();
    fact.kind = FactKind::Forecast;
    assert_eq!(count(&FactIndex::of(&data)), before + 1);
}
