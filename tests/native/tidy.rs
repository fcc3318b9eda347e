//! The house is in order: rooms look only downwards, each dependency has one home, files are small and named alike.

use super::homes::{EXCEPTIONS, HOMES};
use super::source::{code, names, room, rooms, sources, strings, taken};
use std::collections::BTreeSet;
use std::fs;

/// Words that stand in source though the page shows them: marks of a script, not words of a language.
const MARKS: &str = "、，。；：！？（）“”「」『』　·→";

/// Han in strings of the view, each with its reason.
const HAN_IN_VIEW: &[(&str, &str, &str)] = &[];

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let rooms = rooms();
    assert!(
        rooms.first().is_some_and(|r| r == "model") && rooms.iter().any(|r| r == "app"),
        "{rooms:?}"
    );
    let place = |room: &str| rooms.iter().position(|r| r == room);
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let Some(own) = place(room(&path)) else { continue };
        for (n, line) in code(&text) {
            for other in taken(line).into_iter().filter(|o| place(o).is_some_and(|p| p > own)) {
                wrong.push(format!(
                    "{path}:{n}: {} uses {other}, which stands below it",
                    room(&path)
                ));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn each_crate_has_its_home() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        for (words, homes, why) in HOMES {
            for word in *words {
                let is_excepted = EXCEPTIONS.iter().any(|(file, w, _)| *file == path && w == word);
                if homes.contains(&room(&path)) || is_excepted {
                    continue;
                }
                wrong.extend(
                    code(&text)
                        .filter(|(_, l)| names(l, word))
                        .map(|(n, _)| format!("{path}:{n} names {word}: {why}")),
                );
            }
        }
    }
    assert_none(&wrong);
}

/// The standard library's sort is compiled anew for every type and key, at five kilobytes of the page each.
#[test]
fn the_page_has_one_sort() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        if matches!(room(&path), "site" | "bin") || path == "src/model/ordered.rs" {
            continue;
        }
        let sorts = code(&text).filter(|(_, l)| {
            [
                ".sort(",
                ".sort_by(",
                ".sort_by_key(",
                ".sort_by_cached_key(",
                ".sort_unstable",
            ]
            .iter()
            .any(|sort| l.contains(sort))
        });
        wrong.extend(sorts.map(|(n, _)| format!("{path}:{n} sorts: model::Ordered puts lists in order")));
    }
    assert_none(&wrong);
}

#[test]
fn every_exception_is_needed() {
    let all = sources("src");
    for (file, word, _) in EXCEPTIONS.iter().chain(HAN_IN_VIEW) {
        let text = all.iter().find(|(path, _)| path == file).map_or("", |(_, text)| text);
        assert!(
            text.contains(word),
            "{file} no longer names {word}: take the exception out"
        );
    }
}

#[test]
fn every_dependency_says_whose_it_is() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let mut table = "";
    let (mut wrong, mut opened, mut explained) = (Vec::new(), None, BTreeSet::new());
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = line;
        } else if table.contains("dependencies") {
            let name = opened
                .take()
                .or_else(|| line.split_once(" = ").map(|(name, _)| name))
                .unwrap_or("");
            if line.contains(" = ") && line.ends_with('[') || !line.contains(']') && line.starts_with("  ") {
                opened = Some(name); // a list of features over several lines: the comment stands at its end
            } else if line
                .split_once(" # ")
                .or(line.split_once("] }"))
                .is_some_and(|(_, why)| why.contains(|c: char| c.is_alphabetic()))
            {
                explained.insert(name);
            } else if !name.is_empty() && !explained.contains(name) {
                wrong.push(format!("Cargo.toml, {table} {name}: say in a comment whose it is"));
            }
        }
    }
    assert!(explained.len() > 15, "{explained:?}");
    assert_none(&wrong);
}

#[test]
fn files_are_small_named_alike_and_without_leftovers() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src")
        .into_iter()
        .chain(sources("tests"))
        .chain(sources("build"))
    {
        let name = path.rsplit('/').next().unwrap();
        let is_rust = name.ends_with(".rs");
        let most = if path.starts_with("tests") { 300 } else { 400 };
        let lines = text.lines().count();
        // The list of phrases is one idea, however long it grows.
        if is_rust && lines > most && path != "src/view/phrases_list.rs" {
            wrong.push(format!("{path} has {lines} lines: above {most} it holds two ideas"));
        }
        if is_rust
            && !name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'.')
        {
            wrong.push(format!("{path}: names are in lower snake case"));
        }
        for word in ["TODO", "FIXME", "XXX ", "todo!", "unimplemented!", "dbg!"] {
            if path != "tests/native/tidy.rs"
                && text
                    .lines()
                    .any(|l| names(l, word.trim_end_matches('!')) && l.contains(word))
            {
                wrong.push(format!("{path} holds {word}"));
            }
        }
        if path.starts_with("src") {
            wrong.extend(
                code(&text)
                    .filter(|(_, l)| l.contains(".unwrap("))
                    .map(|(n, _)| format!("{path}:{n} unwraps")),
            );
        }
    }
    assert_none(&wrong);
}

#[test]
fn each_room_says_what_it_is_for() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let depth = path.matches('/').count();
        let head: Vec<&str> = text.lines().take_while(|l| l.starts_with("//!")).collect();
        let says = |word: &str| head.iter().any(|l| l.starts_with(word));
        if path.ends_with("/mod.rs") && head.is_empty() {
            wrong.push(format!("{path} does not say what it is for"));
        }
        let is_room = depth == 2 && path.ends_with("/mod.rs") || path == "src/app.rs";
        if is_room && !(says("//! May use:") && says("//! Never:") && head[0].contains('?')) {
            wrong.push(format!(
                "{path} begins with its question, what it may use, and what it never does"
            ));
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_view_has_no_words_of_its_own() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src/view") {
        for (n, line) in code(&text) {
            let is_excepted = |word: char| {
                HAN_IN_VIEW
                    .iter()
                    .any(|(file, words, _)| *file == path && words.contains(word))
            };
            let has_han = |s: &&str| {
                s.chars().any(|c| {
                    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
                        && !MARKS.contains(c)
                        && !is_excepted(c)
                })
            };
            wrong.extend(
                strings(line)
                    .iter()
                    .filter(|s| has_han(s))
                    .map(|s| format!("{path}:{n}: “{s}” is a word: words are data")),
            );
            // A text node in words: letters between tags, or a sentence in quotes.
            let between = line
                .split('>')
                .skip(1)
                .filter_map(|rest| rest.split_once("</"))
                .map(|(text, _)| text);
            let is_word = |t: &&str| {
                t.chars().filter(|c| c.is_alphabetic()).count() > 1 && !t.contains(['{', '(', '<', '=', ';'])
            };
            wrong.extend(
                between
                    .filter(is_word)
                    .map(|t| format!("{path}:{n}: “{t}” is a word: words are data")),
            );
            let quoted = line
                .split("{\"")
                .skip(1)
                .filter_map(|rest| rest.split_once("\"}"))
                .map(|(text, _)| text);
            wrong.extend(
                quoted
                    .filter(|t| t.chars().any(char::is_alphabetic))
                    .map(|t| format!("{path}:{n}: “{t}” is a word: words are data")),
            );
        }
    }
    assert_none(&wrong);
}

#[test]
fn nothing_before_the_browser_depends_on_the_order_of_a_hash_map_or_on_the_clock() {
    let before: BTreeSet<String> = rooms().into_iter().take_while(|r| r != "browser").collect();
    let mut wrong = Vec::new();
    for (path, text) in sources("src")
        .into_iter()
        .filter(|(path, _)| before.contains(room(path)))
    {
        for word in [
            "HashMap",
            "HashSet",
            "SystemTime",
            "Instant::now",
            "println!",
            "eprintln!",
            "panic!",
            "expect(",
        ] {
            // Without its dataset there is nothing to show.
            let is_loading =
                ["src/dataset/embedded.rs", "src/dataset/sealed.rs"].contains(&path.as_str()) && word == "panic!";
            let hits = code(&text).filter(|(_, l)| l.contains(word) && !is_loading);
            wrong.extend(hits.map(|(n, _)| format!("{path}:{n} names {word}")));
        }
    }
    assert_none(&wrong);
}
