use crate::dataset::{Dataset, EMBEDDED};
use crate::ledger::{Regime, range_text, result_figure, verdict_of, work_all};
use crate::model::{Language, Voice};
use serde_json::{Map, Value, json};

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
    let mut notes = folder(format!("reports/{report}/notes/"), "id");
    for note in &mut notes {
        for (part, voice) in [("slip", Voice::Computed), ("context", Voice::Context)] {
            if let Some(part) = note.get_mut(part) {
                part["voice"] = Value::from(voice.id());
            }
        }
    }
    Ok(json!({
        "$schema": "report.schema.json",
        "dataset": data.hash,
        "report": files.get(&format!("reports/{report}/report.toml")),
        "facts": facts,
        "relations": relations,
        "notes": notes,
        "profiles": folder(format!("reports/{report}/profiles/"), "id"),
        "entities": folder("entities/".into(), "id"),
        "glossary": folder("glossary/".into(), "id"),
        "history": files.get(&format!("reports/{report}/history.toml")),
        "sources": files.get(&format!("reports/{report}/sources.toml")).map(|s| s["source"].clone()),
    }))
}

fn results(data: &Dataset, relation: &crate::model::Relation) -> Value {
    let parts = work_all(data, relation, Regime::default()).into_iter().zip(&relation.part).map(|(worked, part)| {
        let text = |language| result_figure(part, &worked, language).map(|s| s.text());
        let range = range_text(data, part, &worked, Language::En);
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
                "properties": { "id": of("^S[0-9]{2,}$"), "slip": { "type": "object", "required": ["text", "voice"], "properties": { "voice": { "const": "computed" } } },
                    "context": { "type": "object", "required": ["text", "sources", "read", "voice"], "properties": { "voice": { "const": "context" } } } } } },
            "entities": { "type": "array", "items": { "type": "object", "required": ["id", "kind", "name"] } },
            "glossary": { "type": "array", "items": { "type": "object", "required": ["id", "name", "explained"] } },
            "sources": { "type": "array", "items": { "type": "object", "required": ["id", "title"] } },
        },
    })
}
