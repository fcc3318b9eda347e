//! The list of cards answers from its catalogue alone, and says what the dataset would.

use super::folder::{fixture, real};
use briefing_explorer::dataset::{Unreadable, pack};
use briefing_explorer::facets::{Catalogue, FACET_IDS, FACETS, FACT_FACETS, Reason, Selection};
use briefing_explorer::model::{EntityId, FactId, Language};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_is_fetched_is_what_was_packed() {
    for data in [real(), fixture()] {
        let catalogue = Catalogue::of(data);
        let fetched = Catalogue::open(&catalogue.pack().unwrap()).unwrap();
        assert_eq!(fetched, catalogue);
        assert_eq!(fetched.hash, data.hash);
    }
}

#[test]
fn a_file_that_is_none_is_refused() {
    let packed = Catalogue::of(fixture()).pack().unwrap();
    let open = |bytes: &[u8]| Catalogue::open(bytes).err();
    assert_eq!(open(&[]), Some(Unreadable::OtherFile));
    assert_eq!(open(&pack(fixture()).unwrap()), Some(Unreadable::OtherFile));
    for at in [packed.len() / 3, packed.len() / 2, packed.len() - 1] {
        assert_eq!(open(&packed[..at]), Some(Unreadable::Damaged), "cut at {at}");
        let mut other = packed.clone();
        other[at] ^= 1;
        assert_eq!(open(&other), Some(Unreadable::Damaged), "another byte at {at}");
    }
}

#[test]
fn every_card_is_listed_in_the_order_of_the_report_under_its_name() {
    for data in [real(), fixture()] {
        let catalogue = Catalogue::of(data);
        let listed: Vec<_> = catalogue.listed.iter().map(|l| &l.id).collect();
        assert_eq!(listed, catalogue.cards.cards().iter().collect::<Vec<_>>());
        assert_eq!(listed.len(), data.newest.profiles.len());
        for listed in &catalogue.listed {
            assert_eq!(listed.name, data.entity(&listed.id).unwrap().name);
        }
    }
}

/// Why a card was found can be shown from the dataset, for every word that any reader may begin with.
#[test]
fn every_reason_can_be_shown_in_words() {
    let catalogue = Catalogue::of(real());
    let mut shown = 0;
    let letters = ('a'..='z').map(String::from);
    let words = [
        "中国",
        "破产",
        "shenzhen",
        "zwd",
        "F075",
        "tesla 破产",
        "上汽 大众",
        "14.9",
        "销量",
    ]
    .map(String::from);
    for typed in letters.chain(words) {
        for found in catalogue.search.find(&typed) {
            let reason = Reason::of(real(), found.reason).unwrap();
            let hit = reason.hit(real(), &typed, Language::Zh);
            assert!(
                hit.is_some(),
                "“{typed}” finds card {} by {:?}",
                found.card,
                found.reason
            );
            shown += 1;
        }
    }
    assert!(shown > 200, "{shown}");
}

/// What a reader types into the first field of a page finds cards by both languages.
#[test]
fn words_of_either_language_find_the_same_card() {
    let catalogue = Catalogue::of(real());
    let found = |words: &str| {
        let mut selection = Selection::default();
        selection.ask(words);
        let found = catalogue.find(&selection, Language::En);
        catalogue.cards.ids(&found.items).map(ToString::to_string).next()
    };
    for words in ["中微电", "zhongweidian", "zwd", "Zhongweidian"] {
        assert_eq!(found(words).as_deref(), Some("zhongweidian"), "{words}");
    }
}

#[test]
fn addresses_know_every_facet_and_no_other() {
    let facets: BTreeSet<&str> = FACETS
        .iter()
        .map(|f| f.id())
        .chain(FACT_FACETS.iter().map(|f| f.id()))
        .collect();
    assert_eq!(facets, FACET_IDS.into_iter().collect());
}

#[test]
fn an_order_that_no_two_cards_share_is_not_offered() {
    let data = real();
    let of = |id: FactId| data.fact(id).and_then(|f| f.quantity.as_ref());
    let mut holders: BTreeMap<_, BTreeSet<&EntityId>> = BTreeMap::new();
    for profile in data.newest.profiles.values() {
        let figures = profile.headline.iter().filter_map(|id| of(*id));
        for key in figures.map(|q| (q.metric, q.period)) {
            holders.entry(key).or_default().insert(&profile.id);
        }
    }
    let offered: BTreeSet<_> = Catalogue::of(data).cards.figures_to_sort_by().collect();
    assert!(!offered.is_empty());
    let lone: Vec<_> = holders
        .iter()
        .filter(|(_, who)| who.len() < 2)
        .map(|(key, _)| *key)
        .collect();
    assert!(!lone.is_empty(), "the report has such figures");
    for key in lone {
        assert!(!offered.contains(&key), "{key:?} is offered for one card");
    }
}

#[test]
fn a_card_is_found_by_what_it_is_made_of() {
    let catalogue = Catalogue::of(fixture());
    let cards = |typed| -> Vec<String> {
        let found: Vec<usize> = catalogue.search.find(typed).iter().map(|found| found.card).collect();
        catalogue.cards.ids(&found).map(ToString::to_string).collect()
    };
    assert_eq!(cards("南港"), ["harbour"]);
    assert_eq!(cards("harbour lead"), ["harbour", "quill"], "the fact is about both");
    assert!(cards("tern lead").is_empty());
}
