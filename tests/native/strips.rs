//! The pictures of a printed figure above a computed one: who has one, what it is called, and that nothing overprints.

use super::folder::real;
use super::live::{changed, opened, page, select};
use briefing_explorer::model::{FactId, Form};
use briefing_explorer::paint::{Estimate, Measure};
use scraper::ElementRef;
use serde_json::json;

const ADDRESSES: [&str; 5] = [
    "",
    "?rounding=cut-off",
    "?rounding=letter",
    "?try=F115:1.3435,F114:14.95",
    "?rounding=cut-off&try=F114:15.45",
];

fn number(element: ElementRef<'_>, name: &str) -> f64 {
    element.value().attr(name).unwrap().parse().unwrap()
}

/// Where a label stands: its line, and from where to where by an estimate.
fn label(text: ElementRef<'_>) -> (f64, f64, f64) {
    let words: String = text.text().collect();
    let is_sub = text.value().classes().any(|c| c == "p-sub");
    let width = Estimate.width(&words, if is_sub { 12.0 } else { 13.0 }, false);
    let x = number(text, "x");
    let from = match text.value().attr("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    (number(text, "y"), from, from + width)
}

#[test]
fn no_label_stands_over_another_or_outside() {
    for language in ["", "en/"] {
        for terms in ADDRESSES {
            let html = page(real(), opened(&format!("{language}ledger/{terms}")));
            for strip in select(&html, ".interval svg") {
                let labels: Vec<_> = strip
                    .descendants()
                    .filter_map(ElementRef::wrap)
                    .filter(|e| e.value().name() == "text")
                    .collect();
                assert!(labels.len() >= 2);
                let places: Vec<_> = labels.iter().map(|l| label(*l)).collect();
                for (at, (y, from, to)) in places.iter().enumerate() {
                    assert!(
                        *from >= -1.0 && *to <= 321.0,
                        "{terms}: {:?}",
                        strip.value().attr("aria-label")
                    );
                    let others = places.iter().skip(at + 1);
                    let over = others.filter(|o| (o.0 - y).abs() < 12.0 && o.1 < *to && *from < o.2);
                    assert_eq!(over.count(), 0, "{terms}: {:?}", strip.value().attr("aria-label"));
                }
            }
        }
    }
}

#[test]
fn whatever_is_held_against_a_printed_figure_has_one() {
    for terms in ADDRESSES {
        let html = page(real(), opened(&format!("ledger/{terms}")));
        for relation in real().newest.relations.values() {
            let held = relation
                .part
                .iter()
                .filter(|p| p.counterpart.as_ref().is_some_and(|c| c.figure.is_some()));
            let within = if relation.shown_with.is_some() {
                ""
            } else {
                " > .ledger__item"
            };
            let strips = select(&html, &format!("[id={}]{within} > .ledger__picture svg", relation.id));
            assert_eq!(strips.len(), held.count(), "{terms} {}", relation.id);
        }
    }
}

#[test]
fn a_bound_is_open_to_its_side() {
    // The price is printed as a bound.
    let strips = |form: &str| {
        let data = changed(&[("facts/tern.toml", "fact/F018/quantity/form", json!(form))]);
        let html = page(data, opened("ledger/"));
        let line = select(&html, "#R01 .p-statedline");
        let dots = select(&html, "#R01 .interval circle").len();
        (
            line.len(),
            dots,
            line.first().map(|l| l.value().attr("d").unwrap().to_string()),
        )
    };
    let (lower, upper, exact) = (strips("lower"), strips("upper"), strips("exact"));
    assert_eq!((lower.0, upper.0, exact.0), (1, 1, 1));
    assert_eq!((lower.1, upper.1, exact.1), (0, 0, 1), "a bound is no point");
    assert!(lower.2.unwrap().contains("H312.0"), "it goes on");
    assert!(!exact.2.unwrap().contains("H312.0"));
}

#[test]
fn its_name_says_which_value_is_whose() {
    let id: FactId = "F116".parse().unwrap();
    assert_eq!(real().fact(id).unwrap().quantity.as_ref().unwrap().form, Form::Exact);
    let name = |address: &str, of: &str| {
        let html = page(real(), opened(address));
        select(&html, &format!("{of} .interval svg"))[0]
            .value()
            .attr("aria-label")
            .unwrap()
            .to_string()
    };
    assert_eq!(
        name("ledger/", "#R07"),
        "报道所述：F116 8.96亿元（区间 8.955–8.965亿元）；本站推算：R07 8.93亿元（区间 8.61–9.28亿元）"
    );
    assert_eq!(
        name("en/ledger/?rounding=letter", "#R07"),
        "The report says: F116 CNY 896 m; We computed: R07 CNY 893 m"
    );
    // A figure printed twice is the report's in both places.
    assert!(!name("ledger/", "#R37").contains("推算"));
}
