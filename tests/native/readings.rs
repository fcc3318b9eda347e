//! How the characters of the published texts are read: each that dictionaries read in several ways has been looked at.
//!
//! A character stands in `usual`, where every text of this kind reads it the usual way unless a listed word says
//! otherwise; or each word that holds it is listed.

use super::folder::{REAL, real};
use super::pack::{keys, pack};
use briefing_explorer::facets::fold;
use pinyin::ToPinyinMulti;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Editors {
    usual: String,
    word: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    text: String,
    reading: String,
}

fn editors() -> Editors {
    toml::from_str(&fs::read_to_string("data/pinyin.toml").unwrap()).unwrap()
}

/// Every text that search looks into, folded.
fn texts() -> Vec<String> {
    let packed = pack(Path::new(REAL)).unwrap();
    let texts: BTreeSet<&str> = keys::texts(&packed).collect();
    texts.into_iter().map(|text| fold(&real().keys, text)).collect()
}

/// The readings that dictionaries give a character, without tones, the usual one first.
fn readings(c: char) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for reading in c.to_pinyin_multi().into_iter().flatten() {
        let reading = reading.plain().replace('ü', "v");
        if !all.contains(&reading) {
            all.push(reading);
        }
    }
    all
}

/// How a text is read, in letters.
fn read(text: &str) -> String {
    let keys = &real().keys;
    let folded = fold(keys, text);
    let syllable =
        |(c, read): (char, Option<u16>)| read.map_or(c.to_string(), |s| keys.syllables()[usize::from(s)][0].clone());
    folded
        .chars()
        .zip(keys.read(&folded))
        .map(syllable)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_character_with_several_readings_has_been_looked_at_wherever_it_stands() {
    let Editors { usual, word } = editors();
    let mut open: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
    for text in texts() {
        let characters: Vec<(usize, char)> = text.char_indices().collect();
        for (i, (at, c)) in characters.iter().enumerate() {
            let is_covered = || {
                word.iter().any(|w| {
                    w.text.match_indices(*c).any(|(inside, _)| {
                        at.checked_sub(inside)
                            .and_then(|start| text.get(start..))
                            .is_some_and(|rest| rest.starts_with(&w.text))
                    })
                })
            };
            if readings(*c).len() > 1 && !usual.contains(*c) && !is_covered() {
                let around = &characters[i.saturating_sub(3)..(i + 4).min(characters.len())];
                open.entry(*c)
                    .or_default()
                    .insert(around.iter().map(|(_, c)| c).collect());
            }
        }
    }
    let told: Vec<String> = open
        .iter()
        .map(|(c, around)| format!("{c} may be read {:?}: {around:?}", readings(*c)))
        .collect();
    assert!(
        told.is_empty(),
        "list these words in data/pinyin.toml; or, where such texts always read the character the first way, put it into `usual`:\n{}",
        told.join("\n")
    );
}

#[test]
fn every_reading_that_editors_list_is_needed() {
    let Editors { usual, word } = editors();
    let texts = texts();
    let mut wrong = Vec::new();
    for c in usual.chars() {
        if readings(c).len() < 2 || !texts.iter().any(|t| t.contains(c)) {
            wrong.push(format!("usual: {c} has one reading, or stands in no text"));
        }
    }
    for Word { text, reading } in &word {
        let default: Vec<String> = text.chars().map(|c| readings(c)[0].clone()).collect();
        let is_open = text.chars().any(|c| readings(c).len() > 1 && !usual.contains(c));
        if !texts.iter().any(|t| t.contains(text)) {
            wrong.push(format!("{text} stands in no text"));
        } else if read(text) == default.join(" ") && !is_open {
            wrong.push(format!("{text} is read {reading} without being listed"));
        }
    }
    let mut seen = BTreeSet::new();
    wrong.extend(
        usual
            .chars()
            .filter(|c| !seen.insert(*c))
            .map(|c| format!("usual: {c} stands there twice")),
    );
    let mut seen = BTreeSet::new();
    wrong.extend(
        word.iter()
            .filter(|w| !seen.insert(&w.text))
            .map(|w| format!("{} is listed twice", w.text)),
    );
    assert!(
        wrong.is_empty(),
        "take these out of data/pinyin.toml:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_pinyin_of_a_name_reads_it() {
    let data = real();
    let mut wrong = Vec::new();
    let mut check = |id: &str, pinyin: &Option<String>, names: Vec<&str>| {
        let Some(pinyin) = pinyin else { return };
        let letters = |text: &str| fold(&data.keys, text).replace([' ', '-'], "");
        let is_read = |name: &&str| letters(&read(name)).starts_with(&letters(pinyin));
        if !names.iter().any(is_read) {
            let read: Vec<String> = names.iter().map(|name| read(name)).collect();
            wrong.push(format!(
                "{id}: “{pinyin}” reads none of its names, which are read {read:?}"
            ));
        }
    };
    for (id, entity) in &data.entities {
        let full = entity.full.iter().filter_map(|f| f.zh.as_deref());
        let names = std::iter::once(entity.name.zh.as_str())
            .chain(full)
            .chain(entity.alias.iter().map(|a| a.text.as_str()));
        check(id.as_str(), &entity.pinyin, names.collect());
    }
    for (id, term) in &data.glossary {
        let names = std::iter::once(&term.name.zh).chain(&term.aliases).map(String::as_str);
        check(id, &term.pinyin, names.collect());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_are_read_as_speakers_read_them() {
    for (word, reading) in [
        ("重庆", "chong qing"),
        ("重点", "zhong dian"),
        ("行业", "hang ye"),
        ("执行", "zhi xing"),
        ("增长", "zeng zhang"),
        ("擅长", "shan chang"),
        ("调查", "diao cha"),
        ("调整", "tiao zheng"),
        ("参与", "can yu"),
        ("成都", "cheng du"),
        ("都没有", "dou mei you"),
        ("渗透率", "shen tou lv"),
        ("目的地", "mu di di"),
        ("还不了", "huan bu liao"),
        ("重慶聚力成半導體", "chong qing ju li cheng ban dao ti"),
        ("凯斯勒", "kai si le"),
    ] {
        assert_eq!(read(word), reading, "{word}");
    }
}
