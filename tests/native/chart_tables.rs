//! The tables under the charts: whose each value is, told once, and how the report prints it where that differs.

use super::folder::real;
use super::page::{Findings, Page, pages};
use briefing_explorer::charts::{CHARTS, Mark, Source};
use briefing_explorer::model::Voice;
use briefing_explorer::view::{Phrases, chart_words};
use scraper::{ElementRef, Selector};

fn select<'a>(inside: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    inside.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// Looks at each row of each chart's table, with the mark that it shows, and says what is wrong with it.
fn each_row(look: &dyn Fn(&Page, ElementRef<'_>, &Mark) -> Option<&'static str>) {
    let (mut found, mut seen) = (Findings::default(), 0);
    for page in pages() {
        let html = page.read();
        for chart in CHARTS {
            let rows = select(html.root_element(), &format!("figure#{} table tbody tr", chart.id()));
            if rows.is_empty() {
                continue;
            }
            let plot = chart.plot(real(), &chart_words(page.language));
            for (row, (_, mark)) in rows.into_iter().zip(plot.marks()) {
                seen += 1;
                if let Some(wrong) = look(page, row, mark) {
                    found.add(page, format!("{}, {}: {wrong}", chart.id(), mark.value));
                }
            }
        }
    }
    assert!(seen > 100);
    found.assert_none("a row of a table");
}

#[test]
fn a_silence_has_no_voice_of_the_report() {
    each_row(&|page, row, mark| {
        if mark.source != Source::Silence {
            return None;
        }
        let words = Phrases::of(page.language);
        let told = text(row);
        let is_sealed = !select(row, ".seal").is_empty() || row.value().attr("data-voice").is_some();
        match (
            is_sealed,
            told.contains(words.silence_voice),
            told.contains(words.voice_report),
        ) {
            (true, ..) => Some("a silence is sealed"),
            (_, false, _) => Some("a silence does not say that it is one"),
            (_, _, true) => Some("a silence is heard as the report"),
            _ => None,
        }
    });
}

#[test]
fn whose_a_value_is_is_heard_once() {
    each_row(&|page, row, mark| {
        let words = Phrases::of(page.language);
        let voice = match (mark.source, mark.voice) {
            (Source::Silence, _) => words.silence_voice,
            (_, Voice::Report) => words.voice_report,
            (_, Voice::Computed) => words.voice_computed,
            (_, Voice::Context) => words.voice_context,
        };
        let cell = text(select(row, "td.num")[0]);
        (cell.matches(voice).count() != 1).then_some("its voice is not heard once")
    });
}

#[test]
fn the_printed_string_stands_where_it_differs_and_says_what_it_is() {
    each_row(&|page, row, mark| {
        let words = Phrases::of(page.language);
        let cells = select(row, "td.printed");
        let printed: String = cells.iter().map(|cell| text(*cell)).collect();
        let label = cells.first().and_then(|cell| cell.value().attr("data-label"));
        let expected = mark.printed_otherwise().unwrap_or_default();
        if printed != expected {
            return Some("the printed string is another, or told twice");
        }
        let is_named = label.is_some_and(|label| label.starts_with(words.as_printed));
        (is_named == printed.is_empty()).then_some("the printed string has no name where rows are blocks")
    });
}

#[test]
fn a_column_without_anything_in_it_is_not_there() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        for table in select(html.root_element(), "figure table.data-table") {
            let cells = select(table, "td.printed");
            if !cells.is_empty() && cells.iter().all(|cell| text(*cell).is_empty()) {
                found.add(page, "none of its rows is printed otherwise".to_string());
            }
        }
    }
    found.assert_none("a table has a column for nothing");
}
