//! Source as text: enough of a reader to see what uses what.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder with its text, in order.
pub fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else {
                into.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(Path::new(folder), &mut paths);
    paths.sort();
    let read = |p: PathBuf| Some((p.to_string_lossy().replace('\\', "/"), fs::read_to_string(&p).ok()?));
    paths.into_iter().filter_map(read).collect()
}

/// The rooms in the order of lib.rs.
pub fn rooms() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    lib.lines()
        .filter_map(|l| Some(l.strip_prefix("pub mod ")?.split(';').next()?.to_string()))
        .collect()
}

/// The room of a file: its folder, or its own name where it stands alone.
pub fn room(path: &str) -> &str {
    path.trim_start_matches("src/").split(['/', '.']).next().unwrap()
}

/// Source without comments and unit tests, line by line with its number.
pub fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..tests]
        .lines()
        .enumerate()
        .map(|(i, l)| (i + 1, l))
        .filter(|(_, l)| !l.trim_start().starts_with("//"))
}

/// True where a line uses a crate or a path: `csv::Writer`, not the `csv` in a file's name.
pub fn names(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let after = &line[at + word.len()..];
        !line[..at].ends_with(is_part) && (after.starts_with("::") || after.starts_with(';'))
    })
}

/// What a line takes from rooms: after `crate::`, one name or several in braces.
pub fn taken(line: &str) -> Vec<&str> {
    let name = |text: &str| {
        text.trim_start()
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
            .map(str::len)
    };
    let mut rooms = Vec::new();
    for rest in line.split("crate::").skip(1) {
        let list = rest
            .strip_prefix('{')
            .and_then(|list| list.split('}').next())
            .unwrap_or(rest);
        let several = if rest.starts_with('{') {
            list.split(',').collect()
        } else {
            vec![list]
        };
        rooms.extend(
            several
                .into_iter()
                .filter_map(|text| text.trim_start().get(..name(text)?))
                .filter(|n| !n.is_empty()),
        );
    }
    rooms
}

/// The string literals of a line, without escapes: good enough to find words in.
pub fn strings(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_readers_of_source_see_what_they_are_for() {
    assert_eq!(taken("use crate::model::{Digits, Form};"), ["model"]);
    assert_eq!(taken("use crate::{model::Digits, view};"), ["model", "view"]);
    assert_eq!(taken("let a = crate::view::b(crate::state::C);"), ["view", "state"]);
    assert!(names("use plotters::x;", "plotters") && names("plotters::x()", "plotters"));
    assert!(!names("use plotters_canvas::x;", "plotters") && !names("\"plotters.csv\"", "plotters"));
    assert_eq!(room("src/view/pages/facts.rs"), "view");
    assert_eq!(room("src/app.rs"), "app");
}
