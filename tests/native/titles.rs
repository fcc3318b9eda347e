//! Data test: no title of a published chart outlives the facts that it rests on.

use super::folder::{Packed, REAL, change, loaded, packed, real};
use briefing_explorer::charts::CHARTS;
use briefing_explorer::dataset::check;
use briefing_explorer::ledger::{plain, rests_on};
use briefing_explorer::model::{FactId, Language, Prose, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const EDITION: &str = "reports/2025-w20";

/// The facts that a text states or works with.
fn stated(text: &Prose) -> BTreeSet<FactId> {
    let spans = text.0.iter();
    spans
        .flat_map(|span| match span {
            Span::Fact(id) => vec![*id],
            Span::Part(id) => rests_on(real(), *id),
            _ => Vec::new(),
        })
        .collect()
}

/// The dataset with something else at one place; which titles the check refuses.
fn refused(file: &str, place: &str, value: Value) -> Vec<String> {
    let mut packed = packed(REAL);
    change(&mut packed, &format!("{EDITION}/{file}"), place, value);
    let problems = match loaded(&packed) {
        Ok(data) => check(&data),
        Err(problems) => problems,
    };
    let told = problems.iter().map(ToString::to_string);
    told.filter(|p| p.contains("/charts/") && p.contains("do not bear out"))
        .collect()
}

/// Other digits for a fact: one more in the first, since a ratio may hide a small change by its rounding.
fn other_digits(packed: &mut Packed, id: FactId) -> bool {
    let fact = real().fact(id).unwrap();
    let Some(digits) = fact.quantity.as_ref().and_then(|q| q.digits.as_ref()) else {
        return false;
    };
    let text = digits.to_string();
    let (first, rest) = text.split_at(1);
    let first: u8 = first.parse().unwrap();
    let other = format!("{}{rest}", if first == 9 { 8 } else { first + 1 });
    let file = format!("{EDITION}/facts/{}.toml", fact.subject);
    change(packed, &file, &format!("fact/{id}/quantity/digits"), json!(other));
    true
}

#[test]
fn a_title_names_a_figure_or_declares_what_it_says() {
    for chart in CHARTS {
        let words = &real().newest.charts[chart.id()];
        let names = Language::ALL.map(|language| stated(words.title.get(language)));
        assert_eq!(
            names[0],
            names[1],
            "{}: the languages rest on different facts",
            chart.id()
        );
        assert!(!names[0].is_empty() || !words.claim.is_empty(), "{}", chart.id());
    }
}

#[test]
fn another_figure_makes_another_title() {
    let mut seen = BTreeSet::new();
    for chart in CHARTS {
        let title = |data: &_, language| {
            let edition: &briefing_explorer::dataset::Dataset = data;
            plain(edition, edition.newest.charts[chart.id()].title.get(language), language)
        };
        for id in stated(real().newest.charts[chart.id()].title.get(Language::Zh)) {
            let mut packed = packed(REAL);
            // A figure in words is not a number that could change.
            if !other_digits(&mut packed, id) {
                continue;
            }
            let data = loaded(&packed).unwrap();
            for language in Language::ALL {
                assert_ne!(
                    title(&data, language),
                    title(real(), language),
                    "{id} in {}",
                    chart.id()
                );
            }
            seen.insert(chart.id());
        }
    }
    let figures = [
        "jan-apr-sales",
        "chinese-brand-share",
        "nev-penetration",
        "jv-sample-decline",
        "implied-prior-year",
        "april-risers",
        "valuations",
        "stakes",
        "zhongweidian-losses",
        "planned-investment",
    ];
    assert_eq!(seen, BTreeSet::from(figures));
}

#[test]
fn a_turned_fact_leaves_no_false_title() {
    let cases = [
        (
            "sales-change",
            "facts/toyota-china.toml",
            "fact/F149/quantity/direction",
            json!("down"),
        ),
        (
            "sales-change",
            "facts/volkswagen-china.toml",
            "fact/F144/quantity/direction",
            json!("up"),
        ),
        (
            "sales-change",
            "facts/volkswagen-china.toml",
            "fact/F144/quantity/digits",
            json!("38.7"),
        ),
        (
            "sales-change",
            "facts/dongfeng-nissan.toml",
            "fact/F158/quantity/digits",
            json!("9.76"),
        ),
        (
            "sales-change",
            "facts/dongfeng-honda.toml",
            "fact/F159/quantity/period",
            json!("2025-04"),
        ),
        (
            "nev-penetration",
            "facts/chinese-brands.toml",
            "fact/F188/quantity/form",
            json!("exact"),
        ),
        (
            "april-risers",
            "facts/egt.toml",
            "fact/F172/quantity/direction",
            json!("down"),
        ),
        (
            "april-risers",
            "facts/egt.toml",
            "fact/F172/quantity/period",
            json!("2025-03"),
        ),
        (
            "bankruptcy-ladder",
            "profiles/zhenxin.toml",
            "status",
            json!("petition-filed"),
        ),
        (
            "bankruptcy-ladder",
            "profiles/julicheng.toml",
            "status",
            json!("declared"),
        ),
        (
            "policy-timeline",
            "facts/rescission.toml",
            "fact/F027/date/value",
            json!("2025-05-12"),
        ),
        (
            "timeline",
            "facts/rescission.toml",
            "fact/F027/date/value",
            json!("2025-05-12"),
        ),
        (
            "timeline",
            "facts/ai-diffusion-rule.toml",
            "fact/F029/date/value",
            json!("2025-01"),
        ),
    ];
    for (chart, file, place, value) in cases {
        let told = refused(file, place, value);
        assert!(
            told.iter().any(|p| p.contains(&format!("/charts/{chart}.toml"))),
            "{chart} stands after {place}: {told:?}"
        );
    }
}
