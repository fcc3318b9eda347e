//! Whatever is typed: it finds or finds nothing, and every mark holds whole characters of what is shown.
#![no_main]

use briefing_explorer::facets::{Catalogue, Reason, SearchIndex, fold};
use briefing_explorer::model::Language;
use fuzzed::FIXTURE;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&FIXTURE));

static CARDS: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(&FIXTURE));

fuzz_target!(|bytes: &[u8]| {
    let typed = String::from_utf8_lossy(bytes);
    let once = fold(&FIXTURE.keys, &typed);
    assert_eq!(fold(&FIXTURE.keys, &once), once, "{typed:?}");
    let cards = CARDS.search.find(&typed).into_iter();
    let reasons: Vec<Reason> = cards.filter_map(|found| Reason::of(&FIXTURE, found.reason)).collect();
    for language in [Language::Zh, Language::En] {
        let cards = reasons.iter().filter_map(|reason| reason.hit(&FIXTURE, &typed, language));
        for hit in INDEX.find(&typed, language).into_iter().chain(cards) {
            let mut end = 0;
            for mark in &hit.marks {
                assert!(mark.start >= end && mark.start < mark.end, "{typed:?}: {:?}", hit.marks);
                assert!(hit.passage.words.get(mark.clone()).is_some(), "{typed:?}: {mark:?}");
                end = mark.end;
            }
        }
        let _ = INDEX.find_facts(&typed, language);
    }
});
