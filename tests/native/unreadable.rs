//! A file that cannot be read is named with its place, what is wrong, and how to mend it; all of them at once.

use super::folder::{FIXTURE, Packed, at, change, loaded, packed, told};
use briefing_explorer::dataset::Problem;
use serde_json::{Value, json};

fn refused(packed: &Packed) -> Vec<Problem> {
    match loaded(packed) {
        Ok(_) => panic!("the broken dataset loads"),
        Err(problems) => problems,
    }
}

/// File, what is put where, and what is said: place, what is wrong, how to mend it.
type Case = (
    &'static str,
    &'static str,
    Value,
    &'static str,
    &'static str,
    &'static str,
);

fn cases() -> Vec<Case> {
    vec![
        (
            "facts/quill.toml",
            "fact/F007/volume",
            json!("9"),
            "F007",
            "unknown field `volume`",
            "mend its spelling",
        ),
        (
            "facts/quill.toml",
            "fact/F007/says/en",
            Value::Null,
            "F007",
            "missing field `en`",
            "both languages",
        ),
        (
            "facts/quill.toml",
            "fact/F007/label/zh",
            Value::Null,
            "F007",
            "missing field `zh`",
            "both languages",
        ),
        (
            "facts/quill.toml",
            "fact/F007/says",
            Value::Null,
            "F007",
            "missing field `says`",
            "add the key",
        ),
        (
            "facts/quill.toml",
            "fact/F007/says/en",
            json!("{F007"),
            "F007",
            "is never closed",
            "README",
        ),
        (
            "facts/quill.toml",
            "fact/F007/kind",
            json!("rumour"),
            "F007",
            "unknown variant `rumour`",
            "README",
        ),
        (
            "facts/quill.toml",
            "fact/F007/quantity/period",
            json!("2031-04/2031-01"),
            "F007",
            "ends before it begins",
            "earlier month first",
        ),
        (
            "facts/quill.toml",
            "fact/F007/quantity/period",
            json!("spring"),
            "F007",
            "“spring” is not a period",
            "README",
        ),
        (
            "facts/quill.toml",
            "fact/F007/quantity/digits",
            json!("1,200"),
            "F007",
            "is not plain digits",
            "README",
        ),
        (
            "facts/quill.toml",
            "fact/F007/quantity/digits",
            json!("-3.5"),
            "F007",
            "is not plain digits",
            "README",
        ),
        (
            "facts/quill.toml",
            "fact/F007/quantity/form",
            json!("firm"),
            "F007",
            "unknown variant `firm`",
            "README",
        ),
        (
            "facts/quill.toml",
            "fact/F007/quantity/unit",
            json!("li"),
            "F007",
            "unknown variant `li`",
            "README",
        ),
        (
            "notes/S02.toml",
            "context/read",
            Value::Null,
            "the file",
            "missing field `read`",
            "add the key",
        ),
        (
            "notes/S02.toml",
            "context/sources",
            Value::Null,
            "the file",
            "missing field `sources`",
            "add the key",
        ),
        (
            "notes/S01.toml",
            "facts/0",
            json!("8"),
            "the file",
            "“8” is not an id of this kind",
            "README",
        ),
        (
            "relations/R01.toml",
            "part/0/kind",
            json!("guess"),
            "the file",
            "unknown variant `guess`",
            "README",
        ),
        (
            "profiles/quill.toml",
            "line",
            Value::Null,
            "the file",
            "missing field `line`",
            "add the key",
        ),
        (
            "charts/sales-change.toml",
            "note/0/voice",
            json!("editor"),
            "the file",
            "unknown variant `editor`",
            "README",
        ),
    ]
}

/// Where the place is hard to tell: keys that stand before the id in the packed file, or after every id.
fn hard_places() -> Vec<Case> {
    vec![
        (
            "facts/quill.toml",
            "fact/F007/colour",
            json!("red"),
            "F007",
            "unknown field `colour`",
            "mend its spelling",
        ),
        (
            "facts/bulletin.toml",
            "fact/F026/date/value",
            json!("2031-13-01"),
            "F026",
            "is not a date",
            "README",
        ),
        (
            "report.toml",
            "week_note",
            Value::Null,
            "the file",
            "missing field `week_note`",
            "add the key",
        ),
    ]
}

#[test]
fn each_unreadable_file_is_told() {
    told_rightly(cases());
}

#[test]
fn the_place_told_is_the_one_to_mend() {
    told_rightly(hard_places());
}

fn told_rightly(cases: Vec<Case>) {
    let mut missed = String::new();
    for (file, put, value, place, what, remedy) in cases {
        let mut packed = packed(FIXTURE);
        change(&mut packed, &at(file), put, value.clone());
        let problems = refused(&packed);
        let found = problems.iter().any(|p| {
            p.file == at(file) && p.place.contains(place) && p.what.contains(what) && p.remedy.contains(remedy)
        });
        if !found {
            missed += &format!(
                "{file} {put} = {value}: no “{what}” at {place} among\n{}\n\n",
                told(&problems)
            );
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

#[test]
fn a_number_is_never_used_twice() {
    let mut packed = packed(FIXTURE);
    change(&mut packed, &at("facts/tern.toml"), "fact/F016/id", json!("F006"));
    let problems = refused(&packed);
    assert!(
        problems
            .iter()
            .any(|p| p.place == "F006" && p.what.contains("the number also stands in facts/quill.toml")),
        "{}",
        told(&problems)
    );
}

#[test]
fn a_missing_file_is_told() {
    let mut without_words = packed(FIXTURE);
    without_words.remove("numerals.toml");
    assert!(
        refused(&without_words)
            .iter()
            .any(|p| p.file == "numerals.toml" && p.what == "is missing")
    );
    let mut without_report = packed(FIXTURE);
    without_report.retain(|path, _| !path.starts_with("reports/"));
    assert!(refused(&without_report).iter().any(|p| p.what == "there is no report"));
}

#[test]
fn a_relation_or_note_is_named_by_its_number() {
    for folder in ["relations", "notes"] {
        let mut packed = packed(FIXTURE);
        let number = if folder == "notes" { "S01" } else { "R01" };
        let content = packed.remove(&at(&format!("{folder}/{number}.toml"))).unwrap();
        packed.insert(at(&format!("{folder}/first.toml")), content);
        let problems = refused(&packed);
        assert!(
            problems
                .iter()
                .any(|p| p.file.ends_with(&format!("{folder}/first.toml")) && p.what.contains("is not a number like")),
            "{}",
            told(&problems)
        );
    }
}

#[test]
fn all_unreadable_files_are_told_at_once() {
    let mut packed = packed(FIXTURE);
    for (file, put) in [
        ("facts/quill.toml", "fact/F007/says"),
        ("notes/S01.toml", "severity"),
        ("relations/R02.toml", "title"),
        ("profiles/tern.toml", "order"),
        ("report.toml", "scope"),
    ] {
        change(&mut packed, &at(file), put, Value::Null);
    }
    let problems = refused(&packed);
    for file in [
        "facts/quill.toml",
        "notes/S01.toml",
        "relations/R02.toml",
        "profiles/tern.toml",
        "report.toml",
    ] {
        assert!(
            problems.iter().any(|p| p.file == at(file)),
            "{file} is missing from:\n{}",
            told(&problems)
        );
    }
}

#[test]
fn what_is_no_dataset_at_all_is_told() {
    let problems = briefing_explorer::dataset::load("not json", "").unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].place, "the packed dataset");
}
