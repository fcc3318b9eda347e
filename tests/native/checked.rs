//! The ledger as a page, on whatever terms a reader sets: what it says of a sum is one thing everywhere.

use super::folder::{fixture, real};
use super::live::{changed, opened, page, seen, select, with_digits};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::ledger::{Regime, Terms, Tries, repairs, result_figure, verdict_on, work_on};
use briefing_explorer::model::{Input, Language, PartId, Relation};
use briefing_explorer::state::{Action, Opened, update};
use rust_decimal::Decimal;
use scraper::Html;
use serde_json::json;

/// A price for a share that is a little less than what it is said to come to: 1.34 ÷ 15% and 8.96.
fn close() -> &'static Dataset {
    let changes = [("F016", "1.34"), ("F017", "15"), ("F018", "8.96")];
    with_digits(&changes.map(|(id, digits)| ("facts/tern.toml", id, digits)))
}

fn line(html: &Html, id: &str) -> String {
    let found = select(html, &format!("main .ledger__formula[data-relation={id}]"));
    seen(*found.first().unwrap_or_else(|| panic!("{id} has a line")))
}

fn part(text: &str) -> PartId {
    text.parse().unwrap()
}

#[test]
fn a_result_is_rounded_as_the_figures_are_taken_to_be() {
    let on = |address: &str| page(close(), opened(address));
    let cut = on("en/ledger/?rounding=cut-off&try=F016:1.3435");
    let told = line(&cut, "R01");
    // 8.956…, cut off; never 8.96, which the verdict would then call wrong.
    assert!(
        told.contains("= CNY 895 m") && told.contains("CNY 839.6–895.7 m"),
        "{told}"
    );
    assert_eq!(select(&cut, "#R01[data-verdict=disagrees]").len(), 1);
    let half_up = on("en/ledger/?try=F016:1.3435");
    assert!(line(&half_up, "R01").contains("= CNY 896 m"));
    assert_eq!(select(&half_up, "#R01[data-verdict=agrees]").len(), 1);
}

#[test]
fn what_would_mend_a_sum_follows_the_rounding() {
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    let found = |regime| {
        let found = repairs(close(), part("R01"), regime);
        let told = found.into_iter().map(|r| (r.fact.to_string(), r.to.0, r.to.1));
        told.collect::<Vec<_>>()
    };
    let row = |fact: &str, low, high| (fact.to_string(), number(low), number(high));
    // Cut off, 8.96 is all from 8.96 up to 8.97: a price from 1.344 up to 1.3455, a share over 14.9387 up to 14.9553.
    let cut = found(Regime::CutOff);
    assert!(cut.contains(&row("F016", "1.3440", "1.3454")), "{cut:?}");
    assert!(cut.contains(&row("F017", "14.939", "14.955")), "{cut:?}");
    assert!(cut.contains(&row("F018", "8.93", "8.93")), "{cut:?}");
    assert_eq!(found(Regime::Letter), found(Regime::HalfUp));
    assert!(!found(Regime::HalfUp).contains(&row("F016", "1.3440", "1.3454")));
    let html = page(close(), opened("en/ledger/?rounding=cut-off"));
    let table: String = select(&html, "#R01 .repairs tbody").into_iter().map(seen).collect();
    assert!(table.contains("14.939%–14.955%"), "{table}");
}

/// Terms that move what can be moved: another rounding, and each of some figures to the end of what its digits allow.
fn terms(data: &Dataset, relation: &Relation, regime: Regime) -> String {
    let mut tries = Tries::default();
    let parts = (0..relation.part.len()).flat_map(|at| briefing_explorer::ledger::rests_on(data, relation.part_id(at)));
    for id in parts {
        let quantity = data.fact(id).and_then(|f| f.quantity.as_ref());
        if let Some(reach) = quantity.and_then(|q| Terms::of(regime).reach(q)) {
            tries.try_out(id, &reach.high.to_string());
        }
    }
    format!("rounding={}&try={tries}", regime.id())
}

#[test]
fn each_term_of_a_line_is_what_was_worked_with() {
    for data in [real(), fixture()] {
        let chained = data.newest.relations.values().filter(|r| {
            let mut inputs = r.part.iter().flat_map(|p| &p.inputs);
            inputs.any(|i| matches!(i, Input::Part(_)))
        });
        for relation in chained {
            for regime in Regime::ALL {
                let address = terms(data, relation, regime);
                let html = page(data, opened(&format!("ledger/?{address}")));
                let tries = address.split("try=").nth(1).unwrap_or_default();
                let terms = Terms::trying(data, regime, &Tries::parse(tries));
                for (at, part) in relation.part.iter().enumerate() {
                    let told = line(&html, &relation.part_id(at).to_string());
                    let before = told.split(" = ").next().unwrap_or_default();
                    for input in &part.inputs {
                        let Input::Part(id) = input else { continue };
                        let (_, _, of) = data.part(*id).unwrap();
                        let text = |terms: &Terms| {
                            let worked = work_on(data, *id, terms).unwrap();
                            result_figure(of, &worked, Language::Zh).unwrap().text()
                        };
                        let (was, is) = (text(&Terms::of(regime)), text(&terms));
                        let shown = if was == is { is } else { format!("{was} → {is}") };
                        assert!(before.contains(&shown), "{address}: {told} is worked with {shown}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_panel_beside_the_ledger_says_what_the_ledger_says() {
    let lines = |html: &Html, within: &str| {
        let lines = select(html, &format!("{within} .ledger__formula[data-relation^=R01]"));
        lines.into_iter().map(seen).collect::<Vec<_>>()
    };
    let verdict = |html: &Html| {
        select(html, "#panel .fact-panel__head .verdict")
            .into_iter()
            .map(seen)
            .collect::<String>()
    };
    let mut told = Vec::new();
    for (terms, is_told) in [
        ("", false),
        ("rounding=letter&", true),
        ("rounding=cut-off&", true),
        ("try=F016:1.344&", true),
    ] {
        let html = page(close(), opened(&format!("en/ledger/?{terms}fact=R01")));
        assert_eq!(lines(&html, "#panel"), lines(&html, "main"), "{terms}");
        let row = select(&html, "#R01 .ledger__item > .verdict")
            .into_iter()
            .map(seen)
            .collect::<String>();
        assert_eq!(verdict(&html), row, "{terms}");
        let panel: String = select(&html, "#panel").into_iter().map(seen).collect();
        assert_eq!(panel.contains("present terms"), is_told, "{terms}: {panel}");
        told.push((lines(&html, "#panel"), verdict(&html)));
        // Elsewhere the address has no terms to set.
        let elsewhere = page(close(), opened(&format!("en/facts/?{terms}fact=R01")));
        assert_eq!(lines(&elsewhere, "#panel"), told[0].0, "{terms}");
        assert_eq!(verdict(&elsewhere), told[0].1, "{terms}");
    }
    assert!(told.iter().skip(1).all(|other| *other != told[0]), "{told:?}");
    // What printed digits stand for, and what uses them, is told on the same terms.
    let fact = |terms: &str| {
        let html = page(close(), opened(&format!("en/ledger/?{terms}fact=F016")));
        let panel: String = select(&html, "#panel dl").into_iter().map(seen).collect();
        let verdicts = select(&html, "#panel .uses i").len();
        (
            panel.contains("CNY 133.5–134.5 m"),
            panel.contains("CNY 134.0–135.0 m"),
            verdicts > 0,
        )
    };
    assert_eq!(fact(""), (true, false, true));
    assert_eq!(fact("rounding=cut-off&"), (false, true, true));
}

#[test]
fn a_part_with_another_verdict_than_its_relation_says_so() {
    for data in [real(), fixture()] {
        let html = page(data, opened("ledger/"));
        for relation in data.newest.relations.values() {
            let of = verdict_on(data, relation, &Terms::default());
            for at in 0..relation.part.len() {
                let id = relation.part_id(at);
                let worked = work_on(data, id, &Terms::default()).unwrap();
                let own = select(&html, &format!("main .ledger__formula[data-relation={id}] .verdict"));
                assert_eq!(own.len(), usize::from(worked.verdict != of), "{id}");
            }
        }
    }
}

#[test]
fn a_relation_that_turns_another_round_has_its_own_picture_verdict_and_news() {
    // 1.50 ÷ 12% is 12.5 and 12.60 printed elsewhere: the one agrees, the other does not.
    let data = changed(&[("relations/R04.toml", "shown_with", json!("R01"))]);
    let html = page(data, opened("ledger/"));
    assert_eq!(select(&html, "#R01 > .ledger__item > .ledger__picture svg").len(), 1);
    assert_eq!(
        select(&html, "#R01 #R04[data-verdict=rounding] > .ledger__picture svg").len(),
        1
    );
    assert_eq!(select(&html, "#R04 > .verdict").len(), 1);
    let letter = page(data, opened("ledger/?rounding=letter"));
    let news: Vec<String> = select(&letter, ".regime li").into_iter().map(seen).collect();
    assert!(news.iter().any(|line| line.starts_with("R04")), "{news:?}");
    // A verdict that is asked for finds it inside the other.
    let found = page(data, opened("ledger/?verdict=rounding"));
    assert_eq!(select(&found, "#R01 #R04").len(), 1);
}

#[test]
fn a_verdict_that_nothing_has_is_said_with_the_way_back() {
    let data = close();
    let at = |address: &str| page(data, opened(address));
    assert_eq!(select(&at("ledger/?verdict=rounding"), "main .empty").len(), 0);
    let none = changed(&[
        ("relations/R01.toml", "part/0/counterpart", json!(null)),
        ("relations/R02.toml", "part/0/counterpart", json!(null)),
        ("relations/R04.toml", "part/0/counterpart", json!(null)),
    ]);
    let html = page(none, opened("en/ledger/?verdict=disagrees"));
    let told: String = select(&html, "main .empty").into_iter().map(seen).collect();
    assert!(told.contains("disagrees"), "{told}");
    assert_eq!(select(&html, "main .empty button").len(), 1);
    let all = update(&opened("en/ledger/?verdict=disagrees"), Action::ClearedVerdicts);
    assert_eq!(select(&page(none, all), "main .empty").len(), 0);
}

#[test]
fn a_part_opens_inside_its_relation() {
    let html = page(real(), opened("ledger/?fact=R11b"));
    assert_eq!(select(&html, "#panel [data-relation=R11]").len(), 1);
    assert_eq!(select(&html, "#panel .ledger__formula[aria-current]").len(), 1);
    assert_eq!(
        select(&html, "#panel .ledger__formula[data-relation=R11b][aria-current]").len(),
        1
    );
    assert_eq!(
        select(&html, "main #R11b.ledger__formula").len(),
        1,
        "an address may lead to it"
    );
    assert_eq!(opened("?fact=F75").opened, Opened::parse("F075"));
    assert_eq!(opened("?fact=R7").opened, Opened::parse("R07"));
}
