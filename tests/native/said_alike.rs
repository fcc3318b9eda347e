//! A mark says its figure in one string wherever it says it: on the picture, in its tip, in both tables, aloud.

use super::chart_sheet::sheet_at;
use super::charts::cited;
use super::folder::real;
use super::page::{elements, pages};
use super::scenes::on_scene;
use briefing_explorer::charts::{CHARTS, Chart, Mark, Plot, Row, Source, counted};
use briefing_explorer::model::{Counting, Language};
use briefing_explorer::paint::{Drawing, Estimate, Part, Shape};
use briefing_explorer::state::{Route, Settings, State};
use briefing_explorer::view::{Phrases, Scene, Tip, chart_words, spoken};
use scraper::{ElementRef, Selector};
use std::collections::BTreeSet;

/// What a mark says in one place.
type Said = Vec<(&'static str, String)>;

fn on_sales<T>(language: Language, look: impl FnOnce(&Scene<'_>) -> T) -> T {
    on_scene(real(), &State::first(Route::Sales, language), look)
}

/// What is drawn of a mark, in one line: a long text may go on in a second one.
fn label(drawing: &Drawing, at: usize) -> String {
    let own = drawing.shapes.iter().filter(|(part, _)| *part == Part::Mark(at));
    let texts = own.filter_map(|(_, shape)| match shape {
        Shape::Text(text, ..) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// A mark everywhere but in the page.
fn said(language: Language, drawing: &Drawing, at: usize, row: &Row, mark: &Mark) -> Said {
    vec![
        ("label", label(drawing, at)),
        ("tip", on_sales(language, |scene| Tip::of(scene, row, mark).value)),
        ("spoken", spoken(row, mark, Phrases::of(language))),
    ]
}

fn holds(text: &str, value: &str) -> bool {
    let close = |text: &str| text.replace(' ', "");
    close(text).contains(&close(value))
}

#[test]
fn label_tip_voice_and_csv_say_the_same_in_every_unit() {
    for chart in CHARTS {
        for language in Language::ALL {
            let words = chart_words(language);
            for counting in Counting::ALL {
                let address = format!("{}?unit={}", Route::Sales.path(language), counting.id());
                let csv = sheet_at(real(), &address, Settings::default(), chart.id()).table(real());
                let value = csv.head.iter().position(|name| name == "value").unwrap();
                let plot = counted(chart.plot(real(), &words), counting, real(), &words);
                let drawing = Drawing::new(&plot, 640.0, &Estimate);
                assert_eq!(csv.rows.len(), plot.marks().count(), "{}", chart.id());
                for (at, (row, mark)) in plot.marks().enumerate() {
                    assert_eq!(
                        csv.rows[at][value],
                        mark.value,
                        "{} in {language:?}, {counting:?}: CSV",
                        chart.id()
                    );
                    for (place, text) in said(language, &drawing, at, row, mark) {
                        assert!(
                            holds(&text, &mark.value),
                            "{} in {language:?}, {counting:?}: {place} “{text}” lacks “{}”",
                            chart.id(),
                            mark.value
                        );
                    }
                }
            }
        }
    }
}

/// The rows of a chart's table.
fn rows<'a>(figure: ElementRef<'a>) -> Vec<ElementRef<'a>> {
    figure.select(&Selector::parse("tbody tr").unwrap()).collect()
}

fn is_table_of(rows: &[ElementRef<'_>], plot: &Plot, place: &str) {
    let value = Selector::parse("td.num").unwrap();
    assert_eq!(rows.len(), plot.marks().count(), "{place}");
    for (tr, (_, mark)) in rows.iter().zip(plot.marks()) {
        let cell: String = tr.select(&value).next().unwrap().text().collect();
        assert!(
            cell.ends_with(&mark.value),
            "{place}: the table has “{cell}” for “{}”",
            mark.value
        );
        let bound = tr.attr("data-fact").or(tr.attr("data-relation"));
        let is_said = mark.source != Source::Silence;
        let expected = is_said.then(|| cited(mark.source));
        assert_eq!(bound.map(str::to_string), expected, "{place}");
        assert_eq!(tr.attr("data-voice"), is_said.then(|| mark.voice.id()), "{place}");
    }
}

#[test]
fn every_page_has_the_same_strings_in_its_tables_and_describes_its_pictures_with_them() {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for page in pages() {
        let html = page.read();
        let chart_of = |e: &ElementRef<'_>| CHARTS.iter().find(|c| e.attr("id") == Some(c.id())).copied();
        let figures = elements(&html).filter(|e| e.value().name() == "figure");
        for (figure, chart) in figures.filter_map(|f| Some((f, chart_of(&f)?))) {
            let plot = <dyn Chart>::plot(chart, real(), &chart_words(page.language));
            let place = format!("/{} {}", page.path(), chart.id());
            is_table_of(&rows(figure), &plot, &place);
            let canvas = figure.select(&Selector::parse("canvas").unwrap()).next().unwrap();
            let spoken = canvas.attr("aria-label").unwrap();
            for (_, mark) in plot.marks() {
                assert!(spoken.contains(&mark.value), "{place}: “{}” is not spoken", mark.value);
            }
            seen.insert((chart.id(), page.language.tag()));
        }
    }
    assert_eq!(seen.len(), CHARTS.len() * Language::ALL.len(), "{seen:?}");
}
