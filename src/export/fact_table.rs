use super::Table;
use crate::dataset::Dataset;
use crate::ledger::plain;
use crate::model::{Fact, Language, Speaker};

const HEAD: [&str; 17] = [
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

/// Facts as a table, in both languages: a row a fact, with its number, voice and place.
pub fn fact_table<'a>(data: &Dataset, facts: impl Iterator<Item = &'a Fact>, origin: Option<String>) -> Table {
    Table {
        head: HEAD.map(String::from).to_vec(),
        rows: facts.map(|fact| row(data, fact)).collect(),
        origin,
    }
}

fn row(data: &Dataset, fact: &Fact) -> Vec<String> {
    let quantity = fact.quantity.as_ref();
    let label = |l| {
        fact.label
            .as_ref()
            .map(|t| plain(data, t.get(l), l))
            .unwrap_or_default()
    };
    let value = |l| fact.stated(l).map(|s| s.text()).unwrap_or_default();
    let unsaid = || "not stated".to_string();
    let period = quantity
        .and_then(|q| q.period)
        .map(|p| p.words(Language::En).unwrap_or_else(unsaid));
    vec![
        fact.id.to_string(),
        "report".into(),
        fact.paragraph.to_string(),
        fact.kind.id().into(),
        fact.subject.to_string(),
        label(Language::Zh),
        label(Language::En),
        fact.printed.clone().unwrap_or_default(),
        quantity.map(|q| q.form.id()).unwrap_or_default().into(),
        value(Language::Zh),
        value(Language::En),
        period.unwrap_or_default(),
        quantity.and_then(|q| q.basis).map(|_| unsaid()).unwrap_or_default(),
        speaker(fact),
        plain(data, fact.says.get(Language::Zh), Language::Zh),
        plain(data, fact.says.get(Language::En), Language::En),
        data.hash.clone(),
    ]
}

fn speaker(fact: &Fact) -> String {
    match &fact.by {
        Speaker::Report => "report".into(),
        Speaker::Entity(id) => id.to_string(),
        Speaker::Unnamed(kind) => kind.clone(),
    }
}
