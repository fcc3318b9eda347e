//! What was published stays known: no stated value of a published fact changes without an entry in `history.toml`.
//!
//! `published.toml` beside it holds what the facts stated in the dataset that was published last. Neither is part of the
//! hash. `RECORD=1 cargo test --features site --test native published` records the dataset in hand as published.

use super::canonical::canonical;
use super::folder::{FIXTURE, Packed, REAL, REPORT, at, change, loaded, packed, real};
use super::pack::hash;
use briefing_explorer::dataset::{Dataset, embedded};
use briefing_explorer::model::FormerValue;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::{env, fs};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    hash: String,
    stated: BTreeMap<String, FormerValue>,
}

/// What the facts of a report state, by number: as they stand in their files.
fn stated(packed: &Packed, report: &str) -> Map<String, Value> {
    let folder = format!("{report}/facts/");
    let files = packed.iter().filter(|(path, _)| path.starts_with(&folder));
    let facts = files.flat_map(|(_, file)| file["fact"].as_array().unwrap());
    let entry = |fact: &Value| {
        let keys = ["printed", "quantity", "date", "quote"].map(|key| (key, fact.get(key)));
        let value: Map<String, Value> = keys
            .into_iter()
            .filter_map(|(k, v)| Some((k.to_string(), v?.clone())))
            .collect();
        (!value.is_empty()).then(|| (fact["id"].as_str().unwrap().to_string(), Value::Object(value)))
    };
    facts.filter_map(entry).collect()
}

/// Every published value that stands no longer and of which no history tells, with what to write.
fn untold(published: &Published, data: &Dataset) -> Vec<String> {
    let history = &data.newest.history;
    let mut told = Vec::new();
    if history.versions.last() != Some(&published.hash) {
        told.push(format!(
            "history.toml: `versions` does not end with {}, which was published last → add it",
            published.hash
        ));
    }
    for (id, was) in &published.stated {
        let Some(fact) = data.fact(id.parse().unwrap()) else {
            told.push(format!(
                "{id} was published and is gone → put it back: its number is cited"
            ));
            continue;
        };
        let is_told =
            |c: &briefing_explorer::model::Change| c.fact == fact.id && c.until == published.hash && c.was == *was;
        if FormerValue::of(fact) != *was && !history.change.iter().any(is_told) {
            told.push(format!(
                "{id} was published as {:?} and states something else now → add to history.toml a [[change]] with fact = \"{id}\", until = \"{}\", the day, was = what published.toml has for it, and why in both languages",
                was.printed, published.hash
            ));
        }
    }
    told
}

fn read(path: &str) -> Option<toml::Table> {
    Some(fs::read_to_string(path).ok()?.parse().unwrap())
}

#[test]
fn no_published_value_changes_without_a_word() {
    let report = format!("reports/{}", real().newest.report.id);
    let path = |name: &str| format!("{REAL}/{report}/{name}.toml");
    let packed = packed(REAL);
    let now = hash(&packed).unwrap();
    assert_eq!(now, embedded().hash, "the tests name a dataset as the page does");
    let published: Option<Published> = read(&path("published")).map(|table| table.try_into().unwrap());
    let told = published.map_or_else(
        || vec!["nothing was recorded as published".into()],
        |p| untold(&p, real()),
    );
    let is_first = !fs::exists(path("published")).unwrap();
    if env::var_os("RECORD").is_some() && (told.is_empty() || is_first) {
        let mut history = read(&path("history")).unwrap_or_default();
        let versions = history.entry("versions").or_insert(toml::Value::Array(Vec::new()));
        let versions = versions.as_array_mut().unwrap();
        versions.retain(|v| v.as_str() != Some(&now));
        versions.push(now.clone().into());
        fs::write(path("history"), canonical("history", &history)).unwrap();
        let table = toml::Table::try_from(json!({ "hash": now, "stated": stated(&packed, &report) })).unwrap();
        fs::write(path("published"), canonical("published", &table)).unwrap();
        return;
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn a_changed_value_is_refused_until_it_is_told() {
    let mut packed = packed(FIXTURE);
    let table = json!({ "hash": "0aaa0003", "stated": stated(&packed, REPORT) });
    let published: Published = serde_json::from_value(table).unwrap();
    assert!(published.stated.len() > 15, "figures, dates and phrases");
    assert_eq!(untold(&published, &loaded(&packed).unwrap()), [""; 0]);
    for (file, place, value) in [
        ("facts/quill.toml", "fact/F006/quantity/digits", json!("7.90")),
        ("facts/quill.toml", "fact/F006/printed", json!("7.8万辆")),
        ("facts/quill.toml", "fact/F007/quantity/direction", json!("up")),
    ] {
        let mut changed = packed.clone();
        change(&mut changed, &at(file), place, value);
        let told = untold(&published, &loaded(&changed).unwrap());
        assert!(told.len() == 1 && told[0].contains("history.toml"), "{place}: {told:?}");
    }
    let was = stated(&packed, REPORT)["F006"].clone();
    change(
        &mut packed,
        &at("facts/quill.toml"),
        "fact/F006/quantity/digits",
        json!("7.90"),
    );
    let entry = json!({ "fact": "F006", "until": "0aaa0003", "changed": "2031-06-01", "was": was, "why": { "zh": "改", "en": "mended" } });
    packed.get_mut(&at("history.toml")).unwrap()["change"]
        .as_array_mut()
        .unwrap()
        .push(entry);
    assert_eq!(untold(&published, &loaded(&packed).unwrap()), [""; 0]);
    change(&mut packed, &at("facts/quill.toml"), "fact/0", Value::Null);
    let told = untold(&published, &loaded(&packed).unwrap());
    assert!(told.iter().any(|t| t.contains("is gone")), "{told:?}");
}

#[test]
fn what_facts_once_said_is_no_part_of_the_version() {
    let with = packed(FIXTURE);
    let mut without = with.clone();
    without.remove(&at("history.toml")).unwrap();
    assert_eq!(hash(&with), hash(&without));
    let mut changed = with.clone();
    change(
        &mut changed,
        &at("facts/quill.toml"),
        "fact/F006/printed",
        json!("7.8万辆"),
    );
    assert_ne!(hash(&with), hash(&changed));
}
