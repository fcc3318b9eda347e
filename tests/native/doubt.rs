//! An order of marks that rounding could turn round is told; one that it cannot is not.

use super::chart_sheet::sheet_at;
use super::charts::plot;
use super::folder::{FIXTURE, Packed, at, change, fixture, loaded, packed, real};
use super::page::Page;
use briefing_explorer::charts::{CHARTS, chart, doubtful};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::model::Language;
use briefing_explorer::state::{Route, Settings};
use scraper::Selector;
use serde_json::json;

fn changed(changes: impl Fn(&mut Packed)) -> &'static Dataset {
    let mut packed = packed(FIXTURE);
    changes(&mut packed);
    Box::leak(Box::new(loaded(&packed).unwrap()))
}

/// The fixture, in which one carmaker sold as good as the same as another.
pub fn near(digits: &str) -> &'static Dataset {
    changed(|p| change(p, &at("facts/quill.toml"), "fact/F006/quantity/digits", json!(digits)))
}

fn pairs(id: &str, data: &Dataset) -> Vec<[String; 2]> {
    let plot = plot(id, data, Language::Zh);
    let pairs = doubtful(chart(id).unwrap(), &plot, data);
    pairs
        .iter()
        .map(|pair| pair.each_ref().map(|(_, fact)| fact.to_string()))
        .collect()
}

#[test]
fn neighbours_within_their_rounding_are_in_doubt() {
    assert_eq!(pairs("jan-apr-sales", fixture()), Vec::<[String; 2]>::new());
    // 12.34 may be 12.335, and 12.3 may be nearly 12.35; 12.33 stays below 12.335.
    assert_eq!(pairs("jan-apr-sales", near("12.3")), [["F004", "F006"]]);
    assert_eq!(
        pairs("jan-apr-sales", near("12.34")),
        [["F004", "F006"]],
        "a tie is no order"
    );
    assert!(pairs("jan-apr-sales", near("12.33")).is_empty());
}

#[test]
fn a_fall_is_compared_as_a_fall() {
    let fallen = |digits: &str| {
        changed(|p| {
            let file = at("facts/harbour.toml");
            change(p, &file, "fact/F005/quantity/direction", json!("down"));
            change(p, &file, "fact/F005/quantity/digits", json!(digits));
        })
    };
    assert_eq!(pairs("sales-change", fallen("9")), [["F005", "F038"]]);
    assert!(pairs("sales-change", fallen("8.9")).is_empty());
}

#[test]
fn figures_of_different_periods_or_without_a_size_have_no_order() {
    for data in [fixture(), real()] {
        for chart in CHARTS.iter().filter(|c| c.is_ranked()) {
            assert!(pairs(chart.id(), data).is_empty(), "{}", chart.id());
        }
    }
    assert!(CHARTS.iter().all(|c| pairs(c.id(), fixture()).is_empty()));
    let ranked: Vec<&str> = CHARTS.iter().filter(|c| c.is_ranked()).map(|c| c.id()).collect();
    assert_eq!(
        ranked,
        [
            "sales-change",
            "jan-apr-sales",
            "implied-prior-year",
            "planned-investment"
        ]
    );
    assert!(!chart("nev-penetration").unwrap().is_ranked(), "bounds have no rank");
}

#[test]
fn the_chart_says_so_in_a_note_that_its_picture_points_to() {
    let note = Selector::parse("#jan-apr-sales .chart__notes #jan-apr-sales-order").unwrap();
    let canvas = Selector::parse("#jan-apr-sales canvas").unwrap();
    for language in Language::ALL {
        let read = |data| Page::of(data, Route::Sales, language).read();
        let html = read(near("12.3"));
        let said = html.select(&note).next().unwrap();
        let facts = Selector::parse("[data-fact]").unwrap();
        let facts: Vec<&str> = said.select(&facts).filter_map(|e| e.attr("data-fact")).collect();
        assert_eq!(facts, ["F004", "F006"], "{language:?}");
        assert_eq!(said.attr("data-voice"), Some("computed"));
        assert_eq!(
            html.select(&canvas).next().unwrap().attr("aria-describedby"),
            Some("jan-apr-sales-order")
        );
        let path = Route::Sales.path(language);
        let taken = |data| {
            sheet_at(data, &path, Settings::default(), "jan-apr-sales")
                .framing
                .notes
        };
        let (.., told) = taken(near("12.3")).pop().unwrap();
        let said: String = said.text().skip(1).collect();
        assert!(
            said.ends_with(&told),
            "what is taken away says “{told}”, the page “{said}”"
        );
        assert!(taken(fixture()).iter().all(|(.., text)| *text != told));
        let html = read(fixture());
        assert!(html.select(&note).next().is_none(), "{language:?}");
        assert_eq!(html.select(&canvas).next().unwrap().attr("aria-describedby"), None);
    }
}
