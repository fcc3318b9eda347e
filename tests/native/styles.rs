//! The style sheets say nothing of what is not there.

use super::source::{code, sources};
use std::collections::BTreeSet;
use std::fs;

/// The style sheets as one, without what is said in comments.
fn sheets() -> String {
    let files = fs::read_dir("styles").unwrap().map(|file| file.unwrap().path());
    let sheets = files.filter(|path| path.extension().is_some_and(|e| e == "css"));
    let whole: String = sheets.map(|path| fs::read_to_string(path).unwrap()).collect();
    let pieces = whole
        .split("/*")
        .map(|piece| piece.split_once("*/").map_or(piece, |(_, after)| after));
    pieces.collect()
}

/// The classes that rules are for.
fn classes(sheet: &str) -> BTreeSet<String> {
    let heads = sheet
        .split('{')
        .filter_map(|before| before.rsplit(['}', ';']).next())
        .filter(|head| !head.trim_start().starts_with('@'));
    let after_dots = heads.flat_map(|head| head.split('.').skip(1));
    let names = after_dots.map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().to_string()
    });
    names
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect()
}

#[test]
fn every_class_with_a_style_is_one_that_pages_use() {
    let mut used = BTreeSet::new();
    // What a comment names is not used by it.
    let program = sources("src")
        .into_iter()
        .map(|(path, text)| match path.ends_with(".rs") {
            true => code(&text).map(|(_, line)| line).collect::<Vec<_>>().join("\n"),
            false => text,
        });
    for text in program.chain([fs::read_to_string("index.html").unwrap()]) {
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        used.extend(words.map(str::to_string));
    }
    let styled = classes(&sheets());
    assert!(styled.len() > 300, "{}", styled.len());
    let unused: Vec<&String> = styled.difference(&used).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_list_is_drawn_with_some_of_all_styles_in_their_order() {
    let imports = |sheet: &str| -> Vec<String> {
        let text = fs::read_to_string(format!("styles/{sheet}")).unwrap();
        let lines = text.lines().filter(|line| line.starts_with("@import"));
        lines.map(str::to_string).collect()
    };
    let (all, few) = (imports("main.css"), imports("list.css"));
    assert!(!few.is_empty() && few.len() < all.len());
    let in_order: Vec<&String> = all.iter().filter(|sheet| few.contains(sheet)).collect();
    assert_eq!(in_order, few.iter().collect::<Vec<_>>());
}
