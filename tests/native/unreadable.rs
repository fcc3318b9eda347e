//! A file that cannot be read is named with its place, what is wrong, and how to mend it; all of them at once.

use super::folder::{FIXTURE, Packed, at, change, loaded, packed, told};
use briefing_explorer::dataset::Problem;
use serde::Deserialize;
use serde_json::{Value, json};

fn refused(packed: &Packed) -> Vec<Problem> {
    match loaded(packed) {
        Ok(_) => panic!("the broken dataset loads"),
        Err(problems) => problems,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
    hard_place: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    file: String,
    put: String,
    #[serde(default)]
    value: Value,
    place: String,
    what: String,
    remedy: String,
}

fn cases() -> Cases {
    toml::from_str(include_str!("unreadable.toml")).unwrap()
}

#[test]
fn each_unreadable_file_is_told() {
    told_rightly(cases().case);
}

#[test]
fn the_place_told_is_the_one_to_mend() {
    told_rightly(cases().hard_place);
}

fn told_rightly(cases: Vec<Case>) {
    let mut missed = String::new();
    for Case {
        file,
        put,
        value,
        place,
        what,
        remedy,
    } in cases
    {
        let mut packed = packed(FIXTURE);
        change(&mut packed, &at(&file), &put, value.clone());
        let problems = refused(&packed);
        let fits = |p: &Problem| p.place.contains(&place) && p.what.contains(&what) && p.remedy.contains(&remedy);
        if !problems.iter().any(|p| p.file == at(&file) && fits(p)) {
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
