//! Every rule refuses what it is there for: the sound fixture, one thing broken, that one problem told.

use super::folder::{FIXTURE, Packed, at, change, packed, problems, told};
use briefing_explorer::dataset::CHECKS;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
    beyond_prose: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    rule: String,
    file: String,
    put: String,
    #[serde(default)]
    value: Value,
    #[serde(default)]
    place: String,
    what: String,
}

fn cases() -> Cases {
    toml::from_str(include_str!("broken.toml")).unwrap()
}

/// The fixture with one thing broken, and the file it is in.
fn broken(case: &Case) -> (Packed, String) {
    let is_lasting = case.file.starts_with("entities/") || case.file.starts_with("glossary/");
    let file = if is_lasting { case.file.clone() } else { at(&case.file) };
    let mut packed = packed(FIXTURE);
    change(&mut packed, &file, &case.put, case.value.clone());
    (packed, file)
}

#[test]
fn each_rule_refuses_what_it_is_there_for() {
    let mut missed = String::new();
    for case in cases().case {
        let (packed, file) = broken(&case);
        let problems = problems(&packed);
        if !problems
            .iter()
            .any(|p| p.file == file && p.place == case.place && p.what.contains(&case.what))
        {
            let Case { rule, put, value, .. } = case;
            missed += &format!("{rule}: {file} {put} = {value} was told as:\n{}\n\n", told(&problems));
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

#[test]
fn nothing_named_is_missing_and_nothing_english_holds_han() {
    let mut missed = Vec::new();
    for case in cases().beyond_prose {
        let (packed, file) = broken(&case);
        let says = |text: &String| text.contains(&case.what);
        if !problems(&packed)
            .iter()
            .any(|p| p.file == file && (says(&p.what) || says(&p.place)))
        {
            missed.push(format!("{}: {file} {} = {}", case.rule, case.put, case.value));
        }
    }
    assert!(missed.is_empty(), "not refused:\n{}", missed.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases().case;
    let tried: BTreeSet<&str> = cases.iter().map(|c| c.rule.as_str()).collect();
    let rules: BTreeSet<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
    assert_eq!(tried, rules);
}

#[test]
fn all_problems_are_told_at_once() {
    let mut everything = packed(FIXTURE);
    for (file, place, value) in [
        ("facts/quill.toml", "fact/F006/paragraph", json!(7)),
        ("facts/tern.toml", "fact/F016/printed", Value::Null),
        ("notes/S01.toml", "slip", Value::Null),
        ("relations/R01.toml", "part/0/unit", json!("percent")),
        ("profiles/tern.toml", "step/0/fact", Value::Null),
        ("report.toml", "section/volumes/to", json!(3)),
    ] {
        change(&mut everything, &at(file), place, value);
    }
    let problems = problems(&everything);
    for what in [
        "there is no paragraph 7",
        "has no printed form",
        "neither a slip",
        "its unit is Percent",
        "without a fact",
        "stands in 0 sections",
    ] {
        assert!(
            problems.iter().any(|p| p.what.contains(what)),
            "{what} is missing from:\n{}",
            told(&problems)
        );
    }
    assert!(problems.is_sorted(), "problems come in the order of files");
    assert!(
        problems.iter().all(|p| !p.remedy.is_empty()),
        "each problem says how to mend it"
    );
}

#[test]
fn what_is_allowed_is_not_refused() {
    for (file, place, value) in [
        ("facts/bulletin.toml", "fact/F003/says/zh", json!("第三代港口")), // listed in numerals.toml
        ("profiles/tern.toml", "step/1/state", json!("not-stated")),
        (
            "notes/S02.toml",
            "slip",
            json!({ "text": { "zh": "{F006}", "en": "{F006}" } }),
        ),
        ("facts/tern.toml", "fact/F024/quantity/digits", json!("20")),
    ] {
        let mut packed = packed(FIXTURE);
        change(&mut packed, &at(file), place, value);
        let problems = problems(&packed);
        assert!(problems.is_empty(), "{file} {place}:\n{}", told(&problems));
    }
}
