//! Every rule refuses what it is there for: the sound fixture, one thing broken, that one problem told.

use super::folder::{FIXTURE, Packed, at, change, packed, problems, told};
use briefing_explorer::dataset::CHECKS;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A thing to break, and what must be said of it.
struct Case {
    rule: &'static str,
    file: &'static str,
    put: &'static str,
    value: Value,
    place: &'static str,
    what: &'static str,
}

fn case(
    rule: &'static str,
    file: &'static str,
    put: &'static str,
    value: Value,
    place: &'static str,
    what: &'static str,
) -> Case {
    Case {
        rule,
        file,
        put,
        value,
        place,
        what,
    }
}

fn both(text: &str) -> Value {
    json!({ "zh": text, "en": text })
}

fn cases() -> Vec<Case> {
    let mut all = names();
    all.extend(texts());
    all.extend(structure());
    all.extend(quantities());
    all.extend(relations());
    all
}

fn names() -> Vec<Case> {
    let rule = "names resolve";
    let says = |text: &str, what| case(rule, "facts/quill.toml", "fact/F006/says", both(text), "F006", what);
    vec![
        says("{F999}", "“{F999}” names nothing"),
        says("{F003}", "“{F003}” names nothing"),
        says("{F020.when}", "“{F020.when}” names nothing"),
        says("{R99}", "“{R99}” names nothing"),
        says("{R03z}", "“{R03z}” names nothing"),
        says("{S02.depth}", "“{S02.depth}” names nothing"),
        says("{S99.sold}", "“{S99.sold}” names nothing"),
        says("{nobody}", "“{nobody}” names nothing"),
        says("{term.keel}", "“{term.keel}” names nothing"),
        case(
            rule,
            "facts/quill.toml",
            "fact/F006/also",
            json!(["nobody"]),
            "F006",
            "nobody is no entity",
        ),
        case(
            rule,
            "facts/quill.toml",
            "fact/F006/by",
            json!("nobody"),
            "F006",
            "nobody is no entity",
        ),
        case(
            rule,
            "notes/S01.toml",
            "facts/0",
            json!("F999"),
            "S01",
            "F999 does not exist",
        ),
        case(
            rule,
            "notes/S01.toml",
            "entities/0",
            json!("nobody"),
            "S01",
            "nobody does not exist",
        ),
        case(
            rule,
            "notes/S02.toml",
            "context/sources/0",
            json!("E99"),
            "S02",
            "E99 does not exist",
        ),
        case(
            rule,
            "profiles/quill.toml",
            "headline/0",
            json!("F999"),
            "F999",
            "is no fact",
        ),
        case(
            rule,
            "profiles/tern.toml",
            "step/0/fact",
            json!("F999"),
            "F999",
            "is no fact",
        ),
        case(
            rule,
            "entities/harbour.toml",
            "members/0",
            json!("nobody"),
            "nobody",
            "is no entity",
        ),
        case(
            rule,
            "entities/harbour-north.toml",
            "part_of/0",
            json!("nobody"),
            "nobody",
            "is no entity",
        ),
        case(
            rule,
            "entities/tern.toml",
            "look_alike/0/entity",
            json!("nobody"),
            "nobody",
            "is no entity",
        ),
    ]
}

fn texts() -> Vec<Case> {
    let rule = "prose holds no numeral";
    let zh = |text: &str, what| {
        case(
            rule,
            "facts/bulletin.toml",
            "fact/F003/says/zh",
            json!(text),
            "F003",
            what,
        )
    };
    vec![
        zh("长了5倍", "holds the numeral 5"),
        zh("长了５倍", "holds the numeral ５"),
        zh("长了三倍", "holds the numeral 三"),
        zh("长了两倍", "holds the numeral 两"),
        zh("长了一半", "holds the numeral 一"),
        case(
            rule,
            "facts/bulletin.toml",
            "fact/F003/says/en",
            json!("It grew 3 times."),
            "F003",
            "holds the numeral 3",
        ),
        case(
            rule,
            "facts/quill.toml",
            "fact/F006/label/en",
            json!("Sales in 2031"),
            "F006",
            "holds the numeral 2",
        ),
        case(
            rule,
            "facts/quill.toml",
            "fact/F006/qualifier",
            both("9"),
            "F006",
            "holds the numeral 9",
        ),
        case(
            rule,
            "relations/R01.toml",
            "says",
            both("7"),
            "R01",
            "holds the numeral 7",
        ),
        case(
            rule,
            "relations/R01.toml",
            "caution",
            both("7"),
            "R01",
            "holds the numeral 7",
        ),
        case(
            rule,
            "relations/R05.toml",
            "assumption/0/label",
            both("7"),
            "R05",
            "holds the numeral 7",
        ),
        case(
            rule,
            "notes/S01.toml",
            "slip/text",
            both("7"),
            "S01",
            "holds the numeral 7",
        ),
        case(
            rule,
            "notes/S02.toml",
            "context/text",
            both("7"),
            "S02",
            "holds the numeral 7",
        ),
        case(
            rule,
            "profiles/tern.toml",
            "line",
            both("7"),
            "line",
            "holds the numeral 7",
        ),
        case(
            rule,
            "profiles/tern.toml",
            "sentence",
            both("7"),
            "sentence",
            "holds the numeral 7",
        ),
        case(
            rule,
            "profiles/tern.toml",
            "tags/0",
            both("7"),
            "tags",
            "holds the numeral 7",
        ),
        case(
            rule,
            "profiles/tern.toml",
            "silence/0/field",
            both("7"),
            "silence",
            "holds the numeral 7",
        ),
        case(
            rule,
            "profiles/tern.toml",
            "step/0/label",
            both("7"),
            "step",
            "holds the numeral 7",
        ),
        case(
            rule,
            "charts/sales-change.toml",
            "title",
            both("7"),
            "words",
            "holds the numeral 7",
        ),
        case(
            rule,
            "charts/sales-change.toml",
            "note/0/text",
            both("7"),
            "words",
            "holds the numeral 7",
        ),
        case(
            rule,
            "report.toml",
            "paragraph/0/gist",
            both("7"),
            "paragraph 1",
            "holds the numeral 7",
        ),
        case(
            rule,
            "report.toml",
            "impossible/0/why",
            both("7"),
            "impossible tides",
            "holds the numeral 7",
        ),
        case(
            rule,
            "policy.toml",
            "measure/0/who",
            both("7"),
            "bulletin",
            "holds the numeral 7",
        ),
        case(
            rule,
            "policy.toml",
            "plain/0/text",
            both("7"),
            "a statement",
            "holds the numeral 7",
        ),
        case(
            rule,
            "overview.toml",
            "story/0/lead",
            both("7"),
            "story",
            "holds the numeral 7",
        ),
        case(
            rule,
            "overview.toml",
            "question/0/text",
            both("7"),
            "question",
            "holds the numeral 7",
        ),
        case(
            rule,
            "glossary/quay.toml",
            "explained",
            both("7"),
            "explained",
            "holds the numeral 7",
        ),
        case(
            rule,
            "entities/tern.toml",
            "look_alike/0/why",
            both("7"),
            "look_alike 1",
            "holds the numeral 7",
        ),
        case(
            "both languages name the same",
            "facts/quill.toml",
            "fact/F006/says/en",
            json!("{quill} sold."),
            "F006",
            "Chinese names [\"F006\", \"quill\"], English names [\"quill\"]",
        ),
        case(
            "both languages name the same",
            "policy.toml",
            "full/0/text/en",
            json!("They return."),
            "a statement",
            "Chinese names [\"F026\"]",
        ),
        case(
            "English holds no Han",
            "facts/bulletin.toml",
            "fact/F003/says/en",
            json!("The 水 widens."),
            "F003",
            "the English text holds 水",
        ),
        case(
            "English holds no Han",
            "overview.toml",
            "lede/en",
            json!("Every 数"),
            "lede",
            "the English text holds 数",
        ),
    ]
}

fn structure() -> Vec<Case> {
    let (paragraphs, divided) = ("paragraphs exist", "the report is divided whole");
    let (sections, steps) = ("profiles hold every fact", "steps rest on facts");
    vec![
        case(
            paragraphs,
            "facts/quill.toml",
            "fact/F006/paragraph",
            json!(7),
            "F006",
            "there is no paragraph 7",
        ),
        case(
            paragraphs,
            "facts/quill.toml",
            "fact/F006/paragraph",
            json!(0),
            "F006",
            "there is no paragraph 0",
        ),
        case(
            paragraphs,
            "notes/S01.toml",
            "paragraphs/0",
            json!(7),
            "S01",
            "there is no paragraph 7",
        ),
        case(
            paragraphs,
            "profiles/quill.toml",
            "silence/0/paragraph",
            json!(7),
            "silence",
            "there is no paragraph 7",
        ),
        case(
            paragraphs,
            "report.toml",
            "silence/0/paragraph",
            json!(7),
            "silence",
            "there is no paragraph 7",
        ),
        case(
            divided,
            "report.toml",
            "paragraph/2/n",
            json!(2),
            "paragraph 2",
            "is out of order",
        ),
        case(
            divided,
            "report.toml",
            "section/volumes/to",
            json!(3),
            "paragraph 4",
            "stands in 0 sections",
        ),
        case(
            divided,
            "report.toml",
            "section/volumes/to",
            json!(5),
            "paragraph 5",
            "stands in 2 sections",
        ),
        case(
            "context has sources",
            "notes/S02.toml",
            "context/sources",
            json!([]),
            "context",
            "has no source or no reading date",
        ),
        case(
            "context has sources",
            "notes/S02.toml",
            "context/read",
            json!("2031-05"),
            "context",
            "has no source or no reading date",
        ),
        case(
            "a note says something",
            "notes/S01.toml",
            "slip",
            Value::Null,
            "S01",
            "neither a slip nor a context",
        ),
        case(
            sections,
            "profiles/harbour.toml",
            "section/1/facts/0",
            Value::Null,
            "F012",
            "stands in no section",
        ),
        case(
            sections,
            "profiles/harbour.toml",
            "section/1/facts",
            json!(["F012", "F005"]),
            "section",
            "in more than one section",
        ),
        case(
            sections,
            "profiles/harbour.toml",
            "section/1/facts",
            json!(["F012", "F016"]),
            "F016",
            "is not about this entity",
        ),
        case(
            steps,
            "profiles/tern.toml",
            "step/0/fact",
            Value::Null,
            "step",
            "is Reached without a fact",
        ),
        case(
            steps,
            "policy.toml",
            "step/0/fact",
            Value::Null,
            "step",
            "is Reached without a fact",
        ),
    ]
}

fn quantities() -> Vec<Case> {
    let (printed, whole, share) = (
        "a number keeps its printed form",
        "quantities are whole",
        "shares stay within the whole",
    );
    let tern = |rule, put, value, place, what| case(rule, "facts/tern.toml", put, value, place, what);
    vec![
        tern(printed, "fact/F016/printed", Value::Null, "F016", "has no printed form"),
        tern(
            printed,
            "fact/F016/quantity/digits",
            json!("1.5001"),
            "F016",
            "the digits 1.5001 do not stand in “1.50亿元”",
        ),
        case(
            printed,
            "facts/bulletin.toml",
            "fact/F020/printed",
            Value::Null,
            "F020",
            "has no printed form",
        ),
        case(
            printed,
            "facts/watcher.toml",
            "fact/F019/printed",
            Value::Null,
            "F019",
            "has no printed form",
        ),
        tern(
            whole,
            "fact/F016/quantity",
            Value::Null,
            "F016",
            "a figure needs a quantity and a label",
        ),
        tern(
            whole,
            "fact/F016/label",
            Value::Null,
            "F016",
            "a figure needs a quantity and a label",
        ),
        case(
            whole,
            "facts/bulletin.toml",
            "fact/F020/label",
            Value::Null,
            "F020",
            "a date needs a date and a label",
        ),
        case(
            whole,
            "facts/watcher.toml",
            "fact/F019/quote",
            Value::Null,
            "F019",
            "a quote needs its phrase",
        ),
        tern(
            whole,
            "fact/F016/quantity/digits",
            Value::Null,
            "F016",
            "a quantity of form Exact is not whole",
        ),
        tern(
            whole,
            "fact/F016/quantity/unit",
            Value::Null,
            "F016",
            "a quantity of form Exact is not whole",
        ),
        case(
            whole,
            "facts/bulletin.toml",
            "fact/F011/quantity/digits",
            Value::Null,
            "F011",
            "a quantity of form Count is not whole",
        ),
        case(
            whole,
            "facts/quill.toml",
            "fact/F013/quantity/digits",
            Value::Null,
            "F013",
            "a quantity of form Lower is not whole",
        ),
        tern(
            whole,
            "fact/F014/quantity/digits",
            Value::Null,
            "F014",
            "a quantity of form Upper is not whole",
        ),
        tern(
            whole,
            "fact/F015/quantity/words",
            Value::Null,
            "F015",
            "a quantity of form Approximate is not whole",
        ),
        tern(
            whole,
            "fact/F015/quantity/unit",
            Value::Null,
            "F015",
            "a quantity of form Approximate is not whole",
        ),
        tern(
            whole,
            "fact/F010/quantity/high",
            Value::Null,
            "F010",
            "a quantity of form Range is not whole",
        ),
        tern(
            whole,
            "fact/F010/quantity/low",
            json!("10"),
            "F010",
            "a quantity of form Range is not whole",
        ),
        tern(
            whole,
            "fact/F008/quantity/direction",
            Value::Null,
            "F008",
            "a quantity of form Exact is not whole",
        ),
        case(
            whole,
            "facts/harbour-south.toml",
            "fact/F009/quantity/direction",
            Value::Null,
            "F009",
            "a quantity of form Direction is not whole",
        ),
        case(
            whole,
            "facts/harbour-south.toml",
            "fact/F009/quantity/digits",
            json!("4"),
            "F009",
            "a quantity of form Direction is not whole",
        ),
        tern(
            share,
            "fact/F017/quantity/digits",
            json!("112"),
            "F017",
            "a share or a fall is above 100%",
        ),
        tern(
            share,
            "fact/F008/quantity/digits",
            json!("120.1"),
            "F008",
            "a share or a fall is above 100%",
        ),
        tern(
            share,
            "fact/F010/quantity/high",
            json!("110"),
            "F010",
            "a share or a fall is above 100%",
        ),
        case(
            share,
            "facts/quill.toml",
            "fact/F013/quantity/digits",
            json!("140"),
            "F013",
            "a share or a fall is above 100%",
        ),
    ]
}

fn relations() -> Vec<Case> {
    let rule = "relations fit their units";
    let of = |put, value, what| case(rule, "relations/R01.toml", put, value, "R01", what);
    vec![
        of("part", json!([]), "has no part"),
        of(
            "part/0/inputs",
            json!(["F004", "F016"]),
            "Quotient cannot take [Vehicles, Money]",
        ),
        of("part/0/inputs", json!(["F016"]), "Quotient cannot take [Money]"),
        of(
            "part/0/unit",
            json!("percent"),
            "its result is Money, but its unit is Percent",
        ),
        of("part/0/inputs/0", json!("F999"), "F999 is no fact"),
        of(
            "part/0/inputs/0",
            json!("F001"),
            "F001 states no number and no whole date",
        ),
        of("part/0/inputs/0", json!("R99"), "R99 is no relation"),
        of("part/0/inputs/0", json!("R03z"), "R03 has no such part"),
        of("part/0/inputs/0", json!("R01"), "its inputs lead back to itself"),
        of(
            "part/0/inputs/0",
            json!("assumption.north"),
            "assumption.north is not declared",
        ),
        of("part/0/inputs/0", json!("nobody"), "nobody is no entity"),
        of("part/0/counterpart/figure", json!("F999"), "F999 is no fact"),
        case(
            rule,
            "relations/R02.toml",
            "part/0/inputs/1",
            json!("F016"),
            "R02",
            "Difference needs 2 or more inputs of the same unit",
        ),
        case(
            rule,
            "relations/R03.toml",
            "part/1/counterpart/vague",
            json!("F999"),
            "R03b",
            "F999 is no fact",
        ),
        case(
            rule,
            "relations/R05.toml",
            "part/1/inputs/0",
            json!("F016"),
            "R05b",
            "Days cannot take [Money, Days]",
        ),
    ]
}

fn broken(case: &Case) -> (Packed, String) {
    let file = if case.file.starts_with("entities/") || case.file.starts_with("glossary/") {
        case.file.into()
    } else {
        at(case.file)
    };
    let mut packed = packed(FIXTURE);
    change(&mut packed, &file, case.put, case.value.clone());
    (packed, file)
}

#[test]
fn each_rule_refuses_what_it_is_there_for() {
    let mut missed = String::new();
    for case in cases() {
        let (packed, file) = broken(&case);
        let problems = problems(&packed);
        if !problems
            .iter()
            .any(|p| p.file == file && p.place == case.place && p.what.contains(case.what))
        {
            missed += &format!(
                "{}: {file} {} = {} was told as:\n{}\n\n",
                case.rule,
                case.put,
                case.value,
                told(&problems)
            );
        }
    }
    assert!(missed.is_empty(), "{missed}");
}

/// References and English words outside prose: nothing that is named may be missing, nothing English may hold Han.
fn beyond_prose() -> Vec<Case> {
    let (names, han, paragraphs) = ("names resolve", "English holds no Han", "paragraphs exist");
    vec![
        case(names, "profiles/tern.toml", "algebra", json!("R99"), "", "R99"),
        case(names, "profiles/tern.toml", "place/fact", json!("F999"), "", "F999"),
        case(
            names,
            "charts/sales-change.toml",
            "note/0/note",
            json!("S99"),
            "",
            "S99",
        ),
        case(names, "relations/R01.toml", "subjects", json!(["nobody"]), "", "nobody"),
        case(names, "relations/R01.toml", "shown_with", json!("R99"), "", "R99"),
        case(names, "report.toml", "week_note", json!("S99"), "", "S99"),
        case(names, "policy.toml", "plain/0/facts/0", json!("F999"), "", "F999"),
        case(names, "policy.toml", "step/0/fact", json!("F999"), "", "F999"),
        case(names, "policy.toml", "measure/0/entity", json!("nobody"), "", "nobody"),
        case(names, "policy.toml", "measure/0/facts/0", json!("F999"), "", "F999"),
        case(names, "policy.toml", "measure/0/notes/0", json!("S99"), "", "S99"),
        case(names, "policy.toml", "speaker/0/entity", json!("nobody"), "", "nobody"),
        case(names, "policy.toml", "speaker/0/facts/0", json!("F999"), "", "F999"),
        case(names, "policy.toml", "date/0/fact", json!("F999"), "", "F999"),
        case(names, "policy.toml", "date_relation", json!("R99"), "", "R99"),
        case(names, "overview.toml", "closest", json!("R99"), "", "R99"),
        case(names, "overview.toml", "story/0/figures/0", json!("F999"), "", "F999"),
        case(
            names,
            "overview.toml",
            "story/0/section",
            json!("nowhere"),
            "",
            "nowhere",
        ),
        case(names, "entities/tern.toml", "alias/0/source", json!("E99"), "", "E99"),
        case(
            paragraphs,
            "policy.toml",
            "measure/0/paragraph",
            json!(7),
            "",
            "there is no paragraph 7",
        ),
        case(
            paragraphs,
            "policy.toml",
            "date/0/paragraph",
            json!(7),
            "",
            "there is no paragraph 7",
        ),
        case(
            paragraphs,
            "policy.toml",
            "silence/0/paragraph",
            json!(7),
            "",
            "there is no paragraph 7",
        ),
        case(han, "entities/tern.toml", "name/en", json!("燕 Tern"), "", "燕"),
        case(han, "glossary/quay.toml", "name/en", json!("码 Quay"), "", "码"),
        case(
            han,
            "facts/tern.toml",
            "fact/F010/quantity/words/en",
            json!("个 digits"),
            "",
            "个",
        ),
        case(
            han,
            "facts/bulletin.toml",
            "fact/F011/quantity/counter/en",
            json!("个"),
            "",
            "个",
        ),
        case(han, "facts/watcher.toml", "fact/F019/quote/en", json!("船"), "", "船"),
    ]
}

#[test]
fn nothing_named_is_missing_and_nothing_english_holds_han() {
    let missed: Vec<String> = beyond_prose()
        .iter()
        .filter_map(|case| {
            let (packed, file) = broken(case);
            let found = problems(&packed)
                .iter()
                .any(|p| p.file == file && (p.what.contains(case.what) || p.place.contains(case.what)));
            (!found).then(|| format!("{}: {file} {} = {}", case.rule, case.put, case.value))
        })
        .collect();
    assert!(missed.is_empty(), "not refused:\n{}", missed.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let tried: BTreeSet<&str> = cases().iter().map(|c| c.rule).collect();
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
        ("notes/S02.toml", "slip", json!({ "text": both("{F006}") })),
        ("facts/tern.toml", "fact/F024/quantity/digits", json!("20")),
    ] {
        let mut packed = packed(FIXTURE);
        change(&mut packed, &at(file), place, value);
        let problems = problems(&packed);
        assert!(problems.is_empty(), "{file} {place}:\n{}", told(&problems));
    }
}
