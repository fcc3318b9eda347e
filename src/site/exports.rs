use crate::dataset::{Dataset, EMBEDDED};
use crate::ledger::{Regime, result_figure, result_text, verdict_of, work_all};
use crate::model::{Bilingual, Fact, Form, Input, Language, Prose, Span, Speaker};
use serde_json::{Map, Value, json};
use std::io;

/// The whole dataset as one JSON value: the files of `data/`, grouped, with their ids and the computed results.
pub fn report_json(data: &Dataset) -> Result<Value, serde_json::Error> {
    let files: Map<String, Value> = serde_json::from_str(EMBEDDED)?;
    let report = &data.newest.report.id;
    let folder = |prefix: String, id: &str| -> Vec<Value> {
        files
            .iter()
            .filter_map(|(path, value)| {
                let name = path.strip_prefix(&prefix)?.strip_suffix(".toml")?;
                let mut value = value.clone();
                value.as_object_mut()?.insert(id.into(), Value::from(name));
                Some(value)
            })
            .collect()
    };
    let mut facts: Vec<Value> = folder(format!("reports/{report}/facts/"), "subject")
        .into_iter()
        .flat_map(|file| {
            let subject = file["subject"].clone();
            let list = file["fact"].as_array().cloned().unwrap_or_default();
            list.into_iter().map(move |mut fact| {
                fact["subject"] = subject.clone();
                fact["voice"] = Value::from("report");
                fact
            })
        })
        .collect();
    facts.sort_by_key(|f| f["id"].as_str().unwrap_or_default().to_string());
    let mut relations = folder(format!("reports/{report}/relations/"), "id");
    for relation in &mut relations {
        let known = relation["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .and_then(|id| data.relation(id));
        if let Some(known) = known {
            relation["voice"] = Value::from("computed");
            relation["verdict"] = Value::from(verdict_of(data, known, Regime::default()).id());
            relation["results"] = results(data, known);
        }
    }
    Ok(json!({
        "$schema": "report.schema.json",
        "dataset": data.hash,
        "report": files.get(&format!("reports/{report}/report.toml")),
        "facts": facts,
        "relations": relations,
        "notes": folder(format!("reports/{report}/notes/"), "id"),
        "profiles": folder(format!("reports/{report}/profiles/"), "id"),
        "entities": folder("entities/".into(), "id"),
        "glossary": folder("glossary/".into(), "id"),
        "sources": files.get(&format!("reports/{report}/sources.toml")).map(|s| s["source"].clone()),
    }))
}

fn results(data: &Dataset, relation: &crate::model::Relation) -> Value {
    let parts = work_all(data, relation, Regime::default()).into_iter().zip(&relation.part).map(|(worked, part)| {
        let text = |language| result_figure(part, &worked, language).map(|s| s.text());
        let range = worked.range.map(|r| result_text(part, &r, part.places + 1, Language::En));
        json!({ "id": worked.id.to_string(), "zh": text(Language::Zh), "en": text(Language::En), "range": range, "verdict": worked.verdict.id() })
    });
    Value::Array(parts.collect())
}

/// The shape of the whole dataset, as JSON Schema.
pub fn report_schema() -> Value {
    let bilingual = json!({ "type": "object", "required": ["zh", "en"], "additionalProperties": false, "properties": { "zh": { "type": "string" }, "en": { "type": "string" } } });
    let of = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefing Explorer dataset",
        "type": "object",
        "required": ["dataset", "report", "facts", "relations", "notes", "entities", "glossary", "sources"],
        "$defs": { "bilingual": bilingual },
        "properties": {
            "dataset": of("^[0-9a-f]{8}$"),
            "facts": { "type": "array", "items": { "type": "object",
                "required": ["id", "subject", "paragraph", "kind", "says", "voice"],
                "properties": {
                    "id": of("^F[0-9]{3,}$"), "subject": of("^[a-z0-9-]+$"), "voice": { "const": "report" },
                    "paragraph": { "type": "integer", "minimum": 1 },
                    "kind": { "enum": ["figure", "date", "event", "tie", "claim", "quote", "forecast"] },
                    "says": { "$ref": "#/$defs/bilingual" }, "label": { "$ref": "#/$defs/bilingual" },
                    "qualifier": { "$ref": "#/$defs/bilingual" }, "quote": { "$ref": "#/$defs/bilingual" },
                    "printed": { "type": "string" }, "by": { "type": "string" }, "hedge": { "type": "string" },
                    "also": { "type": "array", "items": of("^[a-z0-9-]+$") },
                    "quantity": { "type": "object", "required": ["form", "metric"] },
                    "date": { "type": "object" },
                } } },
            "relations": { "type": "array", "items": { "type": "object",
                "required": ["id", "title", "says", "part", "voice", "verdict", "results"],
                "properties": { "id": of("^R[0-9]{2,}$"), "voice": { "const": "computed" },
                    "title": { "$ref": "#/$defs/bilingual" }, "says": { "$ref": "#/$defs/bilingual" },
                    "verdict": { "enum": ["agrees", "rounding", "disagrees", "uncheckable", "no-counterpart"] } } } },
            "notes": { "type": "array", "items": { "type": "object", "required": ["id", "severity", "title"],
                "properties": { "id": of("^S[0-9]{2,}$"), "context": { "type": "object", "required": ["text", "sources", "read"] } } } },
            "entities": { "type": "array", "items": { "type": "object", "required": ["id", "kind", "name"] } },
            "glossary": { "type": "array", "items": { "type": "object", "required": ["id", "name", "explained"] } },
            "sources": { "type": "array", "items": { "type": "object", "required": ["id", "title"] } },
        },
    })
}

/// All facts as a table that opens right in Chinese Excel: UTF-8 with its mark, cells that begin like a formula made harmless.
pub fn facts_csv(data: &Dataset) -> io::Result<Vec<u8>> {
    let head = [
        "id",
        "voice",
        "paragraph",
        "kind",
        "subject",
        "label_zh",
        "label_en",
        "printed",
        "form",
        "value_zh",
        "value_en",
        "period",
        "basis",
        "by",
        "says_zh",
        "says_en",
        "dataset",
    ];
    let rows = data.newest.facts.values().map(|fact| {
        let q = fact.quantity.as_ref();
        let label = |l| fact.label.as_ref().map(|t| plain(data, t, l)).unwrap_or_default();
        let value = |l| fact.stated(l).map(|s| s.text()).unwrap_or_default();
        let period = q
            .and_then(|q| q.period)
            .map(|p| p.words(Language::En).unwrap_or_else(|| "not stated".into()));
        vec![
            fact.id.to_string(),
            "report".into(),
            fact.paragraph.to_string(),
            fact.kind.id().into(),
            fact.subject.to_string(),
            label(Language::Zh),
            label(Language::En),
            fact.printed.clone().unwrap_or_default(),
            q.map(form_id).unwrap_or_default().into(),
            value(Language::Zh),
            value(Language::En),
            period.unwrap_or_default(),
            if q.is_some_and(|q| q.basis.is_some()) {
                "not stated".into()
            } else {
                String::new()
            },
            speaker(fact),
            plain(data, &fact.says, Language::Zh),
            plain(data, &fact.says, Language::En),
            data.hash.clone(),
        ]
    });
    table(&head, rows)
}

/// All relations with their results, ranges and verdicts as a table.
pub fn relations_csv(data: &Dataset) -> io::Result<Vec<u8>> {
    let head = [
        "id",
        "voice",
        "title_zh",
        "title_en",
        "inputs",
        "result_zh",
        "result_en",
        "range_en",
        "stated",
        "verdict",
        "dataset",
    ];
    let rows = data.newest.relations.values().flat_map(|relation| {
        work_all(data, relation, Regime::default())
            .into_iter()
            .zip(&relation.part)
            .map(move |(worked, part)| {
                let text = |language| {
                    result_figure(part, &worked, language)
                        .map(|s| s.text())
                        .unwrap_or_default()
                };
                let inputs: Vec<String> = part.inputs.iter().map(input_id).collect();
                let stated = part
                    .counterpart
                    .as_ref()
                    .and_then(|c| c.figure.or(c.fact).or(c.vague))
                    .map(|f| f.to_string());
                vec![
                    worked.id.to_string(),
                    "computed".into(),
                    plain(data, &relation.title, Language::Zh),
                    plain(data, &relation.title, Language::En),
                    inputs.join(" "),
                    text(Language::Zh),
                    text(Language::En),
                    worked
                        .range
                        .map(|r| result_text(part, &r, (part.places + 1).min(part.places.max(3)), Language::En))
                        .unwrap_or_default(),
                    stated.unwrap_or_default(),
                    worked.verdict.id().into(),
                    data.hash.clone(),
                ]
            })
    });
    table(&head, rows)
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(head)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|e| io::Error::other(e.to_string()))
}

/// A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.into()
    }
}

fn form_id(quantity: &crate::model::Quantity) -> &'static str {
    match quantity.form {
        Form::Exact => "exact",
        Form::Count => "count",
        Form::Lower => "lower",
        Form::Upper => "upper",
        Form::Approximate => "approximate",
        Form::Range => "range",
        Form::Direction => "direction",
    }
}

fn speaker(fact: &Fact) -> String {
    match &fact.by {
        Speaker::Report => "report".into(),
        Speaker::Entity(id) => id.to_string(),
        Speaker::Unnamed(kind) => kind.clone(),
    }
}

fn input_id(input: &Input) -> String {
    match input {
        Input::Fact(id) => id.to_string(),
        Input::Part(id) => id.to_string(),
        Input::Assumption(name) => format!("assumption.{name}"),
        Input::Entity(id) => id.to_string(),
    }
}

/// A text of the dataset without elements.
fn plain(data: &Dataset, text: &Bilingual<Prose>, language: Language) -> String {
    let figure = |id| {
        data.fact(id)
            .and_then(|f| f.stated(language))
            .map(|s| s.text())
            .unwrap_or_default()
    };
    text.get(language)
        .0
        .iter()
        .map(|span| match span {
            Span::Words(words) => words.clone(),
            Span::Fact(id) => figure(*id),
            Span::When(id) => data
                .fact(*id)
                .and_then(|f| f.quantity.as_ref()?.when(language))
                .unwrap_or_default(),
            Span::Entity(id) => data
                .entity(id)
                .map(|e| e.name.get(language).clone())
                .unwrap_or_default(),
            Span::Term(id) => data
                .glossary
                .get(id)
                .map(|t| t.name.get(language).clone())
                .unwrap_or_default(),
            Span::Part(id) => id.to_string(),
            Span::NoteValue(id, key) => data
                .note(*id)
                .and_then(|n| n.values.get(key))
                .map(|v| v.stated(language))
                .unwrap_or_default(),
            Span::Slot(_) => String::new(),
        })
        .collect()
}
