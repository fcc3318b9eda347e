//! Every relation of the report against values worked independently.
//!
//! This is the deliberate exception to "no test asserts a value of the data": the ledger is what a reader trusts, so each
//! of its results is held against one that another program worked with exact fractions. A change of the data that
//! changes a result changes `relations.toml` with it, worked anew and not copied from this program.

use super::folder::real;
use briefing_explorer::ledger::{End, Regime, result_figure, work};
use briefing_explorer::model::{Language, PartId};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    result: String,
    range: Option<[String; 2]>,
    verdict: String,
}

fn table() -> BTreeMap<String, Row> {
    toml::from_str(include_str!("relations.toml")).unwrap()
}

fn parts() -> Vec<PartId> {
    real()
        .newest
        .relations
        .values()
        .flat_map(|r| (0..r.part.len()).map(|i| r.part_id(i)))
        .collect()
}

#[test]
fn the_table_holds_every_part() {
    let listed: BTreeSet<String> = table().into_keys().collect();
    let parts: BTreeSet<String> = parts().iter().map(ToString::to_string).collect();
    assert_eq!(listed, parts);
}

#[test]
fn every_result_is_the_one_worked_by_hand() {
    let table = table();
    let mut wrong = Vec::new();
    for id in parts() {
        let Some(row) = table.get(&id.to_string()) else {
            continue;
        };
        let (_, _, part) = real().part(id).unwrap();
        let worked = work(real(), id, Regime::HalfUp).unwrap();
        let shown = result_figure(part, &worked, Language::Zh)
            .map(|s| s.text())
            .unwrap_or_default();
        if shown != row.result {
            wrong.push(format!("{id}: the page says {shown}, by hand it is {}", row.result));
        }
        if worked.verdict.id() != row.verdict {
            wrong.push(format!(
                "{id}: the ledger says {}, by hand it is {}",
                worked.verdict.id(),
                row.verdict
            ));
        }
        let end = |end: End| {
            end.value().map(|v| {
                (v / part.unit.factor()).round_dp_with_strategy(6, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            })
        };
        let by_hand = |text: &String| text.parse::<Decimal>().ok();
        let Some(expected) = &row.range else { continue };
        let range = worked.range.map(|r| [end(r.low), end(r.high)]);
        if range != Some([by_hand(&expected[0]), by_hand(&expected[1])]) {
            wrong.push(format!("{id}: the range is {range:?}, by hand {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
