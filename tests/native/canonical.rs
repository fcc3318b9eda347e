//! The files of a dataset have one form, so that a change shows only what changed.
//!
//! Keys in the order below, a text and a quantity on one line, arrays on one line, strings in double quotes, an empty
//! line before each table, no comments. `UPDATE=1 cargo test --features site --test native canonical` writes it.

use super::folder::{FIXTURE, REAL};
use std::path::{Path, PathBuf};
use std::{env, fs};
use toml::{Table, Value};

/// The order of keys in each sort of file, at every depth: the first entry that fits the file and the table.
const ORDER: &[(&str, &str, &str)] = &[
    (
        "entities",
        "",
        "kind pinyin name full post part_of members text entity basis source why alias look_alike zh en",
    ),
    ("facets", "", "id name option zh en"),
    (
        "path",
        "",
        "measure id when outcome title text name facts notes option question row who where chip use zh en",
    ),
    ("glossary", "", "name explained pinyin aliases zh en"),
    (
        "facts",
        "",
        "id paragraph kind also label says qualifier printed by hedge quantity date quote value form metric digits low high unit counter direction words period year basis scope planned fact zh en",
    ),
    (
        "relations",
        "",
        "title says caution subjects shown_with id label value low high kind inputs unit places counterpart figure comparison vague fact assumption part zh en",
    ),
    ("notes", "values", ""),
    (
        "notes",
        "",
        "severity verified title paragraphs facts entities text sources read slip context values digits unit direction form date zh en",
    ),
    (
        "profiles",
        "",
        "group order headline sentence line tags events status segment place origin ownership algebra state label detail value basis fact title facts source field reason paragraph metrics step section silence zh en",
    ),
    (
        "charts",
        "",
        "title measure says like fact facts value entities voice text note claim zh en",
    ),
    (
        "report",
        "",
        "id name week_note scope unnamed from to n heading gist field why section paragraph page silence impossible zh en",
    ),
    ("policy", "date", "fact undated text paragraph"),
    (
        "policy",
        "",
        "headline sentence ladder_notes contrast date_relation date_notes entity unnamed post state label detail title field text paragraph fact facts who trigger what place form consequence silences notes plain full step before after measure speaker date silence zh en",
    ),
    (
        "overview",
        "",
        "headline lede closest closest_text section reader title lead figures page link art text to story question sample zh en",
    ),
    (
        "history",
        "",
        "versions fact until changed was why change printed quantity date quote value form metric digits low high unit counter direction words period year basis scope planned zh en",
    ),
    ("published", "stated", ""),
    (
        "published",
        "",
        "hash stated printed quantity date quote value form metric digits low high unit counter direction words period year basis scope planned zh en",
    ),
    ("sources", "", "id title publisher address date kind repost source"),
    ("numerals", "", "text reason word"),
    ("pinyin", "", "usual text reading word"),
    ("phrases", "", ""),
];

/// Tables that stand under a heading of their own; all others stand on one line.
const HEADED: [&str; 4] = ["slip", "context", "values", "stated"];

/// The sort of a file: its folder, or its own name where the folder holds files of different sorts.
fn sort_of(path: &Path) -> &str {
    let name = |p: Option<&std::ffi::OsStr>| p.and_then(|n| n.to_str()).map(String::from);
    let folder = name(path.parent().and_then(Path::file_name)).unwrap();
    let stem = name(path.file_stem()).unwrap();
    let fits = |word: &str| ORDER.iter().find(|(sort, ..)| *sort == word).map(|(sort, ..)| *sort);
    fits(&folder)
        .or_else(|| fits(&stem))
        .unwrap_or_else(|| panic!("{} is no file of a dataset", path.display()))
}

/// The keys of a table in their order; alphabetical where its keys are names that the editor gives.
fn ordered<'a>(sort: &str, table_name: &str, table: &'a Table) -> Vec<(&'a String, &'a Value)> {
    let listed = ORDER
        .iter()
        .find(|(s, t, _)| *s == sort && (*t == table_name || t.is_empty()))
        .map(|(.., keys)| *keys)
        .unwrap();
    let mut entries: Vec<_> = table.iter().collect();
    if !listed.is_empty() {
        let place = |key: &str| listed.split(' ').position(|k| k == key);
        for (key, _) in &entries {
            assert!(place(key).is_some(), "{sort}: the key {key} has no place in the order");
        }
        entries.sort_by_key(|(key, _)| place(key));
    }
    entries
}

fn text(value: &str) -> String {
    let escaped = value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

fn key(name: &str) -> String {
    let is_bare = !name.is_empty()
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if is_bare { name.into() } else { text(name) }
}

fn inline(sort: &str, value: &Value) -> String {
    let all = |parts: Vec<String>, open: &str, close: &str| match parts.as_slice() {
        [] => format!("{}{}", open.trim(), close.trim()),
        parts => format!("{open}{}{close}", parts.join(", ")),
    };
    match value {
        Value::String(s) => text(s),
        Value::Array(items) => all(items.iter().map(|v| inline(sort, v)).collect(), "[", "]"),
        // Tables on one line keep the general order: the exceptions are for tables under headings.
        Value::Table(table) => all(
            ordered(sort, "on one line", table)
                .iter()
                .map(|(k, v)| format!("{} = {}", key(k), inline(sort, v)))
                .collect(),
            "{ ",
            " }",
        ),
        other => other.to_string(),
    }
}

fn is_headed(name: &str, value: &Value) -> bool {
    match value {
        Value::Table(_) => HEADED.contains(&name),
        Value::Array(items) => items
            .first()
            .and_then(Value::as_table)
            .is_some_and(|t| !t.contains_key("zh")),
        _ => false,
    }
}

/// A file in its one form.
pub fn canonical(sort: &str, file: &Table) -> String {
    let mut lines = Vec::new();
    let mut table = |heading: Option<String>, name: &str, table: &Table| {
        if let Some(heading) = heading {
            lines.extend((!lines.is_empty()).then(String::new));
            lines.push(heading);
        }
        for (k, v) in ordered(sort, name, table)
            .into_iter()
            .filter(|(k, v)| !name.is_empty() || !is_headed(k, v))
        {
            lines.push(format!("{} = {}", key(k), inline(sort, v)));
        }
    };
    table(None, "", file);
    for (name, value) in ordered(sort, "", file).into_iter().filter(|(k, v)| is_headed(k, v)) {
        match value {
            Value::Array(items) => items
                .iter()
                .for_each(|v| table(Some(format!("[[{name}]]")), name, v.as_table().unwrap())),
            value => table(Some(format!("[{name}]")), name, value.as_table().unwrap()),
        }
    }
    lines.join("\n") + "\n"
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn the_files_are_in_canonical_form() {
    let mut wrong = Vec::new();
    for path in [REAL, FIXTURE].iter().flat_map(|folder| files(Path::new(folder))) {
        let written = fs::read_to_string(&path).unwrap();
        let parsed: Table = written.parse().unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let form = canonical(sort_of(&path), &parsed);
        assert_eq!(
            form.parse::<Table>().unwrap(),
            parsed,
            "{} would lose something",
            path.display()
        );
        if form != written {
            if env::var_os("UPDATE").is_some() {
                fs::write(&path, &form).unwrap();
            } else {
                let line = form
                    .lines()
                    .zip(written.lines())
                    .position(|(a, b)| a != b)
                    .map_or(0, |i| i + 1);
                wrong.push(format!("{}, line {line}", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "not in canonical form; UPDATE=1 cargo test --features site --test native canonical mends it:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_form_is_what_the_editors_are_told() {
    let file: Table = "[[fact]]\nsays = { en = \"a \\\"b\\\"\", zh = '''甲''' }\nparagraph = 3\nid = 'F001'\nalso = [\n 'x',\n 'y' ]\n\n\n[[fact]]\nid = \"F002\" # a comment\n".parse().unwrap();
    let form = "[[fact]]\nid = \"F001\"\nparagraph = 3\nalso = [\"x\", \"y\"]\nsays = { zh = \"甲\", en = \"a \\\"b\\\"\" }\n\n[[fact]]\nid = \"F002\"\n";
    assert_eq!(canonical("facts", &file), form);
    let note: Table = "values = { b = { unit = \"percent\", digits = \"2\" }, a = { date = \"2031\" } }\nverified = \"no\"\nseverity = \"low\"\n".parse().unwrap();
    let form = "severity = \"low\"\nverified = \"no\"\n\n[values]\na = { date = \"2031\" }\nb = { digits = \"2\", unit = \"percent\" }\n";
    assert_eq!(canonical("notes", &note), form);
}

#[test]
#[should_panic(expected = "facts: the key colour has no place in the order")]
fn a_key_without_a_place_is_told() {
    canonical("facts", &"colour = \"red\"".parse().unwrap());
}
