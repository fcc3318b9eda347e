use super::Table;
use crate::dataset::Dataset;
use crate::ledger::{Regime, Worked, plain, range_text, result_figure, work_all};
use crate::model::{Input, Language, Part, Relation};

const HEAD: [&str; 11] = [
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

/// Relations as a table, in both languages: a row a part, with its inputs, result, range and verdict.
pub fn relation_table<'a>(
    data: &Dataset,
    relations: impl Iterator<Item = &'a Relation>,
    origin: Option<String>,
) -> Table {
    let rows = relations.flat_map(|relation| {
        let worked = work_all(data, relation, Regime::default());
        worked
            .into_iter()
            .zip(&relation.part)
            .map(|(worked, part)| row(data, relation, part, worked))
            .collect::<Vec<_>>()
    });
    Table {
        head: HEAD.map(String::from).to_vec(),
        rows: rows.collect(),
        origin,
    }
}

fn row(data: &Dataset, relation: &Relation, part: &Part, worked: Worked) -> Vec<String> {
    let result = |language| {
        result_figure(part, &worked, language)
            .map(|s| s.text())
            .unwrap_or_default()
    };
    let inputs: Vec<String> = part.inputs.iter().map(input_id).collect();
    let stated = part.counterpart.as_ref().and_then(|c| c.figure.or(c.fact).or(c.vague));
    let range = range_text(data, part, &worked, Language::En);
    vec![
        worked.id.to_string(),
        "computed".into(),
        plain(data, relation.title.get(Language::Zh), Language::Zh),
        plain(data, relation.title.get(Language::En), Language::En),
        inputs.join(" "),
        result(Language::Zh),
        result(Language::En),
        range.unwrap_or_default(),
        stated.map(|id| id.to_string()).unwrap_or_default(),
        worked.verdict.id().into(),
        data.hash.clone(),
    ]
}

fn input_id(input: &Input) -> String {
    match input {
        Input::Fact(id) => id.to_string(),
        Input::Part(id) => id.to_string(),
        Input::Assumption(name) => format!("assumption.{name}"),
        Input::Entity(id) => id.to_string(),
    }
}
