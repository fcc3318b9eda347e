//! What the controls of the charts offer: counted as what choosing it leaves, whoever says where a brand is from, each
//! unit once.

use super::charts::cited;
use super::folder::real;
use super::live::{opened, page, select};
use super::scenes::on_scene;
use briefing_explorer::charts::{About, Row, charts_about, counted};
use briefing_explorer::model::{Counting, Language, Voice};
use briefing_explorer::view::{chart_words, charted};
use scraper::Html;
use std::collections::BTreeSet;

/// The controls as the page of an address has them.
fn controls(address: &str) -> Html {
    page(real(), opened(address))
}

/// How many marks stand in rows that neither direction leaves.
fn wayless(address: &str) -> usize {
    let rows = |address: &str| -> Vec<Row> {
        on_scene(real(), &opened(address), |scene| {
            let plots = charts_about(About::Sales).map(|c| charted(scene, c).plot);
            plots.flat_map(|p| p.rows().cloned().collect::<Vec<_>>()).collect()
        })
    };
    let [up, down] = ["up", "down"].map(|way| rows(&format!("{address}&direction={way}")));
    let still = rows(address)
        .into_iter()
        .filter(|row| !up.contains(row) && !down.contains(row));
    still.map(|row| row.marks.len()).sum()
}

/// Who is in the charts of an address, and how many marks they have.
fn shown(address: &str) -> (BTreeSet<String>, usize) {
    on_scene(real(), &opened(address), |scene| {
        let plots: Vec<_> = charts_about(About::Sales).map(|c| charted(scene, c).plot).collect();
        let rows = || plots.iter().flat_map(|p| p.rows());
        let who = rows().map(|row| row.entity.to_string()).collect();
        (who, rows().map(|row| row.marks.len()).sum())
    })
}

fn counts(html: &Html, selector: &str) -> Vec<usize> {
    let found = select(html, selector);
    let found = found.iter().filter_map(|e| e.attr("data-count"));
    found.map(|n| n.parse().unwrap()).collect()
}

#[test]
fn a_direction_is_counted_as_what_choosing_it_leaves() {
    for others in [
        "",
        "metric=sales",
        "metric=sales-change",
        "origin=american",
        "unit=per-month",
    ] {
        let html = controls(&format!("sales/?{others}"));
        let told = counts(&html, "label:has(input[name=direction]) [data-count]");
        let left = ["", "&direction=up", "&direction=down"].map(|d| shown(&format!("sales/?{others}{d}")).1);
        assert_eq!(told, left, "{others}");
        let rest = counts(&html, "fieldset:has(input[name=direction]) legend [data-count]");
        assert_eq!(
            rest.iter().sum::<usize>(),
            wayless(&format!("sales/?{others}")),
            "{others}"
        );
    }
    let html = controls("sales/");
    assert_eq!(
        counts(&html, "fieldset:has(input[name=direction]) legend [data-count]").len(),
        1,
        "those without a direction are told"
    );
}

#[test]
fn an_origin_takes_in_those_whose_it_is_by_the_editors_label() {
    let (japanese, _) = shown("sales/?origin=japanese");
    let printed = ["dongfeng-nissan", "dongfeng-honda", "gac-honda", "zhengzhou-nissan"];
    for id in printed.iter().chain(&["toyota-china", "faw-toyota"]) {
        assert!(japanese.contains(*id), "{id} is not in {japanese:?}");
    }
    // An older address keeps what it said.
    let (labelled, _) = shown("sales/?origin=japanese-editor");
    assert!(
        labelled.contains("toyota-china") && !labelled.contains("gac-honda"),
        "{labelled:?}"
    );
    let offered = |address: &str| {
        let html = controls(address);
        let options = select(&html, "select[name=origin] option");
        options.iter().map(|o| o.text().collect()).collect::<Vec<String>>()
    };
    let all = offered("sales/");
    assert!(all.contains(&"日系（部分为编者标注）".to_string()), "{all:?}");
    assert_eq!(all.iter().filter(|o| o.contains("日系")).count(), 1, "{all:?}");
    assert!(offered("sales/?origin=japanese-editor").contains(&"日系（编者标注）".to_string()));
}

#[test]
fn units_that_come_to_the_same_figures_are_one_choice() {
    for (path, alike) in [("sales/", "wan"), ("en/sales/", "thousands")] {
        for (query, on) in [
            ("", "printed"),
            (&format!("?unit={alike}"), alike),
            ("?unit=per-month", "per-month"),
        ] {
            let html = controls(&format!("{path}{query}"));
            let offered = select(&html, "input[name=unit]");
            assert_eq!(offered.len(), 3, "{path}{query}");
            let chosen: Vec<_> = offered.iter().filter(|r| r.attr("checked").is_some()).collect();
            assert_eq!(chosen.len(), 1, "{path}{query}");
            assert_eq!(chosen[0].attr("value"), Some(on));
        }
    }
}

#[test]
fn a_rise_keeps_its_sign_in_every_unit() {
    let chart = charts_about(About::Sales)
        .find(|c| c.id() == "implied-prior-year")
        .unwrap();
    for language in Language::ALL {
        let words = chart_words(language);
        let whole = chart.plot(real(), &words);
        for counting in Counting::ALL {
            let plot = counted(whole.clone(), counting, real(), &words);
            for ((_, before), (_, mark)) in whole.marks().zip(plot.marks()) {
                let sign = |text: &str| text.chars().find(|c| ['+', '−'].contains(c));
                if before.voice == Voice::Computed {
                    let id = cited(mark.source);
                    assert_eq!(
                        sign(&mark.value),
                        sign(&before.value),
                        "{id} {counting:?}: {}",
                        mark.value
                    );
                }
            }
        }
    }
}
