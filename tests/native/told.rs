//! How a mark is told: aloud, in its tip and in what is taken away: who says it, of whom, over which period, from where.

use super::chart_sheet::sheet_at;
use super::charts::{cited, plot};
use super::folder::{fixture, real};
use super::scenes::on_scene;
use briefing_explorer::charts::{CHARTS, Extent, Mark, Row, Source, When, chart};
use briefing_explorer::dataset::{Dataset, open, pack};
use briefing_explorer::export::ChartSheet;
use briefing_explorer::model::{Language, Span, Voice};
use briefing_explorer::state::{Route, Settings, State};
use briefing_explorer::view::{Phrases, Tip, spoken};
use std::collections::BTreeSet;

fn aloud(id: &str, language: Language, which: impl Fn(&Mark) -> bool) -> Vec<String> {
    let plot = plot(id, fixture(), language);
    let marks = plot.marks().filter(|(_, m)| which(m));
    marks
        .map(|(row, mark)| spoken(row, mark, Phrases::of(language)))
        .collect()
}

fn tip(row: &Row, mark: &Mark, language: Language) -> Tip {
    let state = State::first(Route::Sales, language);
    on_scene(fixture(), &state, |scene| Tip::of(scene, row, mark))
}

/// What a tip says under a name.
fn line<'a>(tip: &'a Tip, name: &str) -> Option<&'a str> {
    let line = tip.lines.iter().find(|(n, ..)| *n == name);
    line.map(|(_, said, _)| said.as_str())
}

#[test]
fn a_way_without_a_size_is_said_once() {
    let is_way = |m: &Mark| matches!(m.extent, Extent::Direction | Extent::Named);
    for id in ["sales-change", "april-risers"] {
        for (language, words) in [(Language::Zh, ["上升", "下降"]), (Language::En, ["up", "down"])] {
            let said = aloud(id, language, is_way);
            assert!(!said.is_empty());
            for line in said {
                let count: usize = words.iter().map(|w| line.matches(w).count()).sum();
                assert_eq!(count, 1, "{line}");
            }
        }
    }
    let sized = aloud("sales-change", Language::En, |m| matches!(m.extent, Extent::Bar(_)));
    assert!(sized[0].contains("up +5.6%"), "{sized:?}");
}

#[test]
fn a_silence_is_no_word_of_the_report_and_says_where_it_is() {
    let is_silent = |m: &Mark| m.source == Source::Silence;
    let gap = aloud("zhongweidian-losses", Language::Zh, is_silent);
    assert_eq!(gap, ["报道没有说：燕鸥，未提及，2030年11–12月，见第6段"]);
    let steps = aloud("bankruptcy-ladder", Language::En, is_silent);
    assert!(
        !steps.is_empty()
            && steps
                .iter()
                .all(|s| s.starts_with("The report is silent: ") && s.ends_with("see paragraph 6")),
        "{steps:?}"
    );
    for id in ["zhongweidian-losses", "bankruptcy-ladder"] {
        let plot = plot(id, fixture(), Language::Zh);
        for (row, mark) in plot.marks().filter(|(_, m)| is_silent(m)) {
            let words = Phrases::of(Language::Zh);
            let tip = tip(row, mark, Language::Zh);
            assert_eq!(
                (line(&tip, words.tip_interval), line(&tip, words.column_number)),
                (None, None),
                "{tip:?}"
            );
            assert_eq!(line(&tip, words.tip_voice), Some(words.silence_voice));
            assert_eq!(line(&tip, words.column_paragraph), Some("¶6"));
            let digits = tip
                .lines
                .iter()
                .filter(|(_, said, _)| said.chars().any(|c| c.is_ascii_digit()));
            assert!(digits.clone().all(|(.., id)| id.as_deref() == Some("p6")), "{tip:?}");
        }
    }
}

#[test]
fn nothing_that_is_taken_away_gives_a_silence_a_figure() {
    for data in [fixture(), real()] {
        for path in ["sales/", "en/sales/"] {
            for chart in CHARTS {
                let sheet = sheet_at(data, path, Settings::default(), chart.id());
                let table = sheet.table(data);
                let cell = |row: &[String], name: &str| row[table.head.iter().position(|h| h == name).unwrap()].clone();
                for ((_, mark), row) in sheet.plot.marks().zip(&table.rows) {
                    if mark.source == Source::Silence {
                        let empty = ["id", "voice", "printed"].map(|name| cell(row, name));
                        assert_eq!(empty, ["", "", ""], "{row:?}");
                        assert_eq!(cell(row, "form"), "not-stated");
                        assert_eq!(cell(row, "paragraph"), mark.paragraph.unwrap().to_string());
                    }
                }
            }
        }
    }
}

#[test]
fn the_printed_string_is_told_where_another_is_shown() {
    for (language, expected) in [(Language::Zh, None), (Language::En, Some("12.34万辆"))] {
        let plot = plot("jan-apr-sales", fixture(), language);
        let (row, mark) = plot.marks().next().unwrap();
        let tip = tip(row, mark, language);
        assert_eq!(line(&tip, Phrases::of(language).as_printed), expected, "{tip:?}");
        assert_eq!(mark.printed.as_deref(), Some("12.34万辆"));
    }
    // What is shown as it is printed need not be told again, with its sign or without.
    let change = plot("sales-change", fixture(), Language::En);
    let (_, mark) = change.marks().next().unwrap();
    assert_eq!((mark.value.as_str(), mark.printed_otherwise()), ("+5.6%", None));
    for (value, printed, is_other) in [
        ("−10.54%", "-10.54%", false),
        ("−3.87%", "3.87%", false),
        ("+9.1%", "9.1%", false),
        ("818.5k", "81.85万辆", true),
    ] {
        let mark = Mark {
            value: value.into(),
            printed: Some(printed.into()),
            ..mark.clone()
        };
        assert_eq!(mark.printed_otherwise().is_some(), is_other, "{value} {printed}");
    }
}

#[test]
fn every_computed_mark_has_the_period_of_its_figures() {
    for chart in CHARTS {
        for (_, mark) in chart
            .plot(real(), &briefing_explorer::view::chart_words(Language::Zh))
            .marks()
        {
            let Source::Part(id) = mark.source else { continue };
            let (.., part) = real().part(id).unwrap();
            let figures = part.inputs.iter().filter_map(|input| match input {
                briefing_explorer::model::Input::Fact(id) => real().fact(*id)?.quantity.as_ref()?.period,
                _ => None,
            });
            assert_eq!(mark.when == When::Timeless, figures.count() == 0, "{} {id}", chart.id());
        }
    }
}

/// Every id that a line of sources names.
fn named(sheet: &ChartSheet) -> BTreeSet<String> {
    let words = sheet
        .framing
        .sources
        .iter()
        .flat_map(|line| line.split([' ', '：', '（', '）', '(', ')']));
    words.map(String::from).collect()
}

#[test]
fn every_number_of_marks_title_and_notes_is_named_by_its_id() {
    let open = Settings {
        shows_context: true,
        ..Settings::default()
    };
    for settings in [Settings::default(), open] {
        for path in [
            "sales/",
            "en/sales/?direction=down",
            "sales/?direction=up&unit=per-month",
        ] {
            for chart in CHARTS {
                let sheet = sheet_at(real(), path, settings, chart.id());
                let named = named(&sheet);
                let text = &real().newest.charts[chart.id()];
                let notes = text
                    .note
                    .iter()
                    .filter(|n| n.voice != Voice::Context || settings.shows_context);
                let texts = [&text.title, &text.measure].into_iter().chain(notes.map(|n| &n.text));
                let spans = texts.flat_map(|t| &t.zh.0).filter_map(|span| match span {
                    Span::Fact(id) | Span::When(id) => Some(id.to_string()),
                    Span::Part(id) => Some(id.to_string()),
                    Span::NoteValue(id, _) => Some(id.to_string()),
                    _ => None,
                });
                let marks = sheet.plot.marks().map(|(_, m)| cited(m.source)).filter(|id| id != "-");
                for id in spans.chain(marks) {
                    assert!(
                        named.contains(&id),
                        "{path} {}: {id} is not among {named:?}",
                        chart.id()
                    );
                }
            }
        }
    }
}

#[test]
fn what_a_title_says_without_a_figure_is_named_too() {
    // As the build has it, and as a page fetches it.
    let fetched: &'static Dataset = Box::leak(Box::new(open(&pack(fixture()).unwrap()).unwrap()));
    for data in [fixture(), fetched] {
        let sheet = sheet_at(data, "en/sales/?direction=down", Settings::default(), "sales-change");
        assert!(!sheet.plot.marks().any(|(_, m)| cited(m.source) == "F005"));
        assert!(named(&sheet).contains("F005"), "only Harbour rose, it says: by F005");
    }
}

#[test]
fn what_a_range_is_worked_from_is_named_with_its_paragraph() {
    let sheet = sheet_at(real(), "sales/", Settings::default(), "implied-prior-year");
    let named = named(&sheet);
    assert!(named.contains("F178") && named.contains("¶26"), "{named:?}");
}

#[test]
fn who_alone_is_in_a_chart_is_not_told_from_others() {
    let state = State::first(Route::Sales, Language::Zh);
    let said = |id: &str, own: &str| {
        on_scene(real(), &state, |scene| {
            let own = briefing_explorer::model::EntityId(own.into());
            let sheet = briefing_explorer::view::chart_sheet(scene, chart(id).unwrap(), Some(&own), "x").unwrap();
            sheet.framing.said
        })
    };
    assert!(said("zhongweidian-losses", "zhongweidian").is_empty());
    assert_eq!(said("stakes", "zhongweidian").len(), 1);
}
