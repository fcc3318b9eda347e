//! The keys that search needs: how each Han character of the texts is read, the words in which one is read otherwise,
//! and the traditional forms of those characters. Made here, so that the page carries the keys and not the dictionaries.

use pinyin::{Pinyin, ToPinyin, ToPinyinMulti};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What the editors say about readings.
const EDITORS: &str = "pinyin.toml";

/// What no one searches: the words of the interface, titles of outside sources, lists about the texts.
const NOT_SEARCHED: [&str; 6] = [
    "phrases/",
    "/sources.toml",
    "/history.toml",
    "numerals.toml",
    EDITORS,
    KEYS,
];

/// Where the keys stand in a packed dataset.
const KEYS: &str = "keys";

/// Takes the editors' readings out of a packed dataset and puts the keys in. Fails where a reading cannot be one.
pub fn add(packed: &mut Map<String, Value>) -> Result<(), String> {
    let characters: BTreeSet<char> = texts(packed).flat_map(str::chars).filter(|c| is_han(*c)).collect();
    let mut syllables: BTreeMap<String, String> = BTreeMap::new();
    for c in &characters {
        syllables.entry(usual(*c)).or_default().push(*c);
    }
    let mut words = spelled_names(packed);
    words.extend(editors_words(packed)?);
    words.retain(|word, reading| *reading != word.chars().map(usual).collect::<Vec<_>>().join(" "));
    packed.remove(EDITORS);
    let keys = json!({ "syllables": syllables, "words": words, "simplified": simplified(&characters) });
    packed.insert(KEYS.into(), keys);
    Ok(())
}

/// Every text of a packed dataset that search may look into.
pub fn texts(packed: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let searched = packed
        .iter()
        .filter(|(path, _)| !NOT_SEARCHED.iter().any(|not| path.contains(not)));
    let mut texts = Vec::new();
    searched.for_each(|(_, content)| collect(content, &mut texts));
    texts.into_iter()
}

fn collect<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|v| collect(v, texts)),
        Value::Object(table) => table.values().for_each(|v| collect(v, texts)),
        _ => {}
    }
}

/// True for a character that is read as a syllable.
pub fn is_han(c: char) -> bool {
    c.to_pinyin().is_some()
}

fn usual(c: char) -> String {
    c.to_pinyin().map(typed).unwrap_or_default()
}

/// A syllable as it is typed: without its tone, v for ü.
fn typed(syllable: Pinyin) -> String {
    syllable.plain().replace('ü', "v")
}

/// The editors' words: each character has one syllable, with its tone mark, that a dictionary knows for it.
fn editors_words(packed: &Map<String, Value>) -> Result<Vec<(String, String)>, String> {
    let list = packed.get(EDITORS).and_then(|file| file["word"].as_array());
    list.into_iter()
        .flatten()
        .map(|entry| {
            let (word, reading) = (
                entry["text"].as_str().unwrap_or_default(),
                entry["reading"].as_str().unwrap_or_default(),
            );
            let aligned = aligned(word, &reading.replace(' ', ""));
            let typed: Vec<String> = aligned.into_iter().flatten().map(|(_, reading)| reading).collect();
            if typed.is_empty() || typed.len() != word.chars().count() {
                return Err(format!("{EDITORS}: “{word}” is not read “{reading}” in any dictionary"));
            }
            Ok((word.to_string(), typed.join(" ")))
        })
        .collect()
}

/// Runs of characters in names whose pinyin the editors wrote.
fn spelled_names(packed: &Map<String, Value>) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for (path, file) in packed {
        let Some(spelled) = file["pinyin"].as_str() else {
            continue;
        };
        if !path.starts_with("entities/") && !path.starts_with("glossary/") {
            continue;
        }
        let mut names = Vec::new();
        for key in ["name", "full", "alias", "aliases"] {
            collect(&file[key], &mut names);
        }
        let Some(aligned) = names.into_iter().find_map(|name| aligned(name, spelled)) else {
            continue;
        };
        let mut run = (String::new(), Vec::new());
        for (c, reading) in aligned.into_iter().chain([(' ', String::new())]) {
            if is_han(c) {
                run.0.push(c);
                run.1.push(reading);
            } else if !run.0.is_empty() {
                words.insert(run.0, run.1.join(" "));
                run = (String::new(), Vec::new());
            }
        }
    }
    words
}

/// The characters of a name with their readings, where a spelling with tone marks reads its beginning.
fn aligned(name: &str, spelled: &str) -> Option<Vec<(char, String)>> {
    let name: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let spelled: String = spelled
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect();
    let mut read = Vec::new();
    align(&name, &spelled, &mut read).then_some(read)
}

fn align(name: &[char], spelled: &str, read: &mut Vec<(char, String)>) -> bool {
    let Some((c, rest)) = name.split_first() else {
        return spelled.is_empty();
    };
    if spelled.is_empty() {
        return true;
    }
    // What is no syllable is spelled as itself; a dot or a bracket is not spelled at all.
    let itself = if c.is_alphanumeric() {
        c.to_string()
    } else {
        String::new()
    };
    let syllables = c.to_pinyin_multi().into_iter().flatten();
    let mut spellings: Vec<(String, String)> = syllables.map(|s| (s.with_tone().to_string(), typed(s))).collect();
    if spellings.is_empty() {
        spellings.push((itself, String::new()));
    }
    for (spelling, reading) in spellings {
        if let Some(after) = spelled.strip_prefix(&spelling) {
            read.push((*c, reading));
            if align(rest, after, read) {
                return true;
            }
            read.pop();
        }
    }
    false
}

/// Traditional forms beside the simplified ones: 體体慶庆, for every form that the texts may be searched by.
fn simplified(characters: &BTreeSet<char>) -> String {
    let mut pairs: Vec<(char, char)> = ('\u{3400}'..='\u{9fff}')
        .filter_map(|form| {
            let converted = hanconv::t2s(form.to_string());
            let simple = converted.chars().next()?;
            (simple != form && converted.chars().count() == 1 && characters.contains(&simple)).then_some((form, simple))
        })
        .collect();
    pairs.sort_by_key(|(form, simple)| (*simple, *form));
    pairs.into_iter().flat_map(|(form, simple)| [form, simple]).collect()
}
