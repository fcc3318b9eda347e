//! The published dataset is sound, and so is the fixture that the other tests break on purpose.

use super::folder::{FIXTURE, REAL, dataset, real, told};
use briefing_explorer::dataset::{EMBEDDED, check, load, numeral_in};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

#[test]
fn the_published_dataset_is_sound() {
    let problems = check(&dataset(REAL));
    assert!(problems.is_empty(), "{}", told(&problems));
}

#[test]
fn the_fixture_is_sound() {
    let problems = check(&dataset(FIXTURE));
    assert!(problems.is_empty(), "{}", told(&problems));
}

#[test]
fn the_program_carries_the_published_dataset() {
    let embedded = load(EMBEDDED, "0123abcd").unwrap_or_else(|problems| panic!("{}", told(&problems)));
    assert!(
        embedded == dataset(REAL),
        "the embedded dataset is not the one in data/: build again"
    );
}

type Phrases = BTreeMap<String, String>;

fn phrases(language: &str) -> Phrases {
    toml::from_str(&fs::read_to_string(format!("data/phrases/{language}.toml")).unwrap()).unwrap()
}

/// The places that a phrase leaves open: `{count}`.
fn places(phrase: &str) -> BTreeSet<&str> {
    phrase
        .split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

#[test]
fn the_words_of_the_interface_hold_no_numeral() {
    let mut wrong = Vec::new();
    for (language, phrases) in [("zh", phrases("zh")), ("en", phrases("en"))] {
        for (key, phrase) in &phrases {
            if let Some(c) = numeral_in(phrase, &real().numerals) {
                wrong.push(format!(
                    "phrases/{language}.toml, {key}: “{phrase}” holds the numeral {c}"
                ));
            }
            // The link to the other language names the site in that language.
            if language == "en"
                && !["site_name_other", "other_language"].contains(&key.as_str())
                && phrase.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
            {
                wrong.push(format!("phrases/en.toml, {key}: “{phrase}” holds Han"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_phrase_has_the_same_places_in_both_languages() {
    let (zh, en) = (phrases("zh"), phrases("en"));
    assert_eq!(zh.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (key, phrase) in &zh {
        assert_eq!(places(phrase), places(&en[key]), "{key}");
    }
}

#[test]
fn a_word_without_a_number_has_its_reason_once() {
    let words = &real().numerals;
    let mut seen = BTreeSet::new();
    for word in words {
        assert!(seen.insert(word), "{word} is listed twice in numerals.toml");
        assert!(
            numeral_in(word, &[]).is_some(),
            "{word} holds no numeral: take it out of numerals.toml"
        );
    }
}
