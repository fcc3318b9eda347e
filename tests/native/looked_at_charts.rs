//! The charts of sales as a reader looks at them: narrowed, counted otherwise, one set apart, a mark pointed at.

use super::address::{entity, read};
use super::charts::{cited, plot};
use super::folder::{fixture, real};
use super::scenes::on_scene;
use briefing_explorer::charts::{About, Condition, Extent, Narrowing, Plot, charts_about, counted};
use briefing_explorer::ledger::{Regime, rounding_text};
use briefing_explorer::model::{Counting, Direction, FactId, Language, Metric, Voice};
use briefing_explorer::paint::{Drawing, Estimate};
use briefing_explorer::state::{Action, Address, Charting, Route, Settings, State, update};
use briefing_explorer::view::{Scene, Tip, chart_words, charted};

fn values(plot: &Plot) -> Vec<&str> {
    plot.marks().map(|(_, m)| m.value.as_str()).collect()
}

fn in_unit(id: &str, counting: Counting, language: Language) -> Plot {
    counted(
        plot(id, fixture(), language),
        counting,
        fixture(),
        &chart_words(language),
    )
}

fn live(query: &str) -> State {
    let first = State::first(Route::Sales, Language::Zh);
    update(
        &first,
        Action::Started(read(&format!("sales/{query}")), Settings::default()),
    )
}

fn looked<T>(state: &State, look: impl FnOnce(&Scene<'_>) -> T) -> T {
    on_scene(real(), state, look)
}

#[test]
fn a_converted_figure_keeps_the_printed_one_beside_it() {
    let of = |counting, language| {
        let plot = in_unit("jan-apr-sales", counting, language);
        values(&plot).into_iter().map(str::to_string).collect::<Vec<_>>()
    };
    assert_eq!(of(Counting::Printed, Language::Zh), ["12.34万辆", "7.80万辆"]);
    assert_eq!(of(Counting::Wan, Language::Zh), ["12.34万辆", "7.80万辆"]);
    assert_eq!(
        of(Counting::Thousands, Language::Zh),
        ["123.4千辆（12.34万辆）", "78.0千辆（7.80万辆）"]
    );
    assert_eq!(
        of(Counting::PerMonth, Language::Zh),
        ["3.09万辆/月（12.34万辆）", "1.95万辆/月（7.80万辆）"]
    );
    assert_eq!(
        of(Counting::Thousands, Language::En),
        of(Counting::Printed, Language::En)
    );
    assert_eq!(of(Counting::Wan, Language::En)[0], "12.34 wan (12.34万辆)");
    assert_eq!(of(Counting::PerMonth, Language::En)[0], "30.9k a month (12.34万辆)");
    for language in Language::ALL {
        let alike = Counting::like_printed(language);
        assert!(alike != Counting::Printed && of(alike, language) == of(Counting::Printed, language));
    }
}

#[test]
fn an_average_month_is_ours_and_a_step_of_the_unit_is_not() {
    for (counting, voice) in [
        (Counting::Thousands, Voice::Report),
        (Counting::PerMonth, Voice::Computed),
    ] {
        let plot = in_unit("jan-apr-sales", counting, Language::Zh);
        assert!(plot.marks().all(|(_, m)| m.voice == voice), "{counting:?}");
    }
    let whole = plot("jan-apr-sales", fixture(), Language::Zh);
    let month = in_unit("jan-apr-sales", Counting::PerMonth, Language::Zh);
    let share = |plot: &Plot| match plot.marks().next().unwrap().1.extent {
        Extent::Bar(v) => v / plot.scale().unwrap().high,
        other => panic!("{other:?}"),
    };
    assert!(
        (share(&whole) - share(&month)).abs() < 1e-9,
        "the bars keep their lengths"
    );
    let ours = in_unit("implied-prior-year", Counting::PerMonth, Language::Zh);
    assert_eq!(
        values(&ours)[1],
        "2.92万辆/月",
        "what is computed has no printed figure beside it"
    );
    assert!(
        values(&ours)[4].contains('–'),
        "a range stays one: {}",
        values(&ours)[4]
    );
}

#[test]
fn what_is_no_number_of_vehicles_is_not_converted() {
    for chart in ["sales-change", "nev-penetration", "april-risers"] {
        assert_eq!(
            in_unit(chart, Counting::PerMonth, Language::Zh),
            plot(chart, fixture(), Language::Zh),
            "{chart}"
        );
    }
}

#[test]
fn a_narrowed_chart_keeps_rows_whole_and_says_how_many_marks_are_left() {
    let charts = || charts_about(About::Sales);
    looked(&live("?direction=down"), |scene| {
        for chart in charts() {
            let whole = chart.plot(scene.data, &chart_words(Language::Zh));
            let left = charted(scene, chart);
            assert_eq!(left.all, whole.marks().count(), "{}", chart.id());
            assert_eq!(
                left.plot.scale(),
                whole.scale(),
                "{}: lengths compare with the whole",
                chart.id()
            );
            for row in left.plot.rows() {
                assert!(whole.rows().any(|r| r == row), "{}: a row is cut", chart.id());
            }
        }
        let changes = charts().next().unwrap();
        let left = charted(scene, changes).plot;
        assert!(left.marks().count() > 0 && left.marks().count() < charted(scene, changes).all);
        assert!(
            left.marks()
                .all(|(_, m)| m.tone == briefing_explorer::charts::Tone::Down)
        );
    });
}

#[test]
fn where_nothing_is_left_the_condition_is_named() {
    let narrowing = Narrowing {
        metric: Some(Metric::Sales),
        direction: Some(Direction::Up),
        ..Narrowing::default()
    };
    let sales = plot("jan-apr-sales", fixture(), Language::Zh);
    assert_eq!(narrowing.emptied_by(&sales, fixture()), [Condition::Direction]);
    let changes = plot("sales-change", fixture(), Language::Zh);
    assert_eq!(narrowing.emptied_by(&changes, fixture()), [Condition::Metric]);
    assert_eq!(narrowing.of(&changes, fixture()).marks().count(), 0);
}

#[test]
fn those_named_do_not_stand_without_their_count() {
    let risers = plot("april-risers", fixture(), Language::Zh);
    let only = |metric| {
        let narrowing = Narrowing {
            metric: Some(metric),
            ..Narrowing::default()
        };
        narrowing.of(&risers, fixture()).marks().count()
    };
    assert_eq!(only(Metric::Number), risers.marks().count());
    assert_eq!(only(Metric::SalesChange), 0);
}

#[test]
fn what_no_chart_has_does_not_narrow() {
    for query in [
        "?metric=stake",
        "?origin=martian",
        "?direction=sideways&metric=nonsense",
    ] {
        looked(&live(query), |scene| {
            for chart in charts_about(About::Sales) {
                let left = charted(scene, chart);
                assert!(
                    !left.is_narrowed && left.plot.marks().count() == left.all,
                    "{query}: {}",
                    chart.id()
                );
            }
        });
    }
}

#[test]
fn the_choice_belongs_to_the_page_of_sales() {
    let state = live("?metric=sales&direction=down&unit=per-month&view=table&pick=tesla");
    assert!(
        state.selection.is_empty(),
        "the facets of the companies are not touched"
    );
    assert_eq!(
        state.address().text(),
        "sales/?metric=sales&direction=down&unit=per-month&view=table&pick=tesla"
    );
    let gone = update(&state, Action::Followed(Address::of(Route::Companies, Language::Zh)));
    assert_eq!(gone.address().text(), "companies/");
    assert_eq!(read("companies/?direction=down").query.charting, Charting::default());
}

#[test]
fn whom_the_reader_set_apart_can_be_set_apart_among_the_cards() {
    let link = read("companies/?pick=tesla&direction=down&view=table#card-tesla");
    let only = Charting {
        pick: Some(entity("tesla")),
        ..Charting::default()
    };
    assert_eq!(link.query.charting, only);
    let there = update(&live("?pick=tesla&view=table"), Action::Followed(link));
    assert_eq!(
        there.address().text(),
        "companies/?direction=down&pick=tesla#card-tesla"
    );
    let gone = update(&there, Action::Followed(Address::of(Route::Sales, Language::Zh)));
    assert_eq!(gone.address().text(), "sales/");
}

#[test]
fn choosing_again_sets_nobody_apart() {
    let picked = update(&live(""), Action::SwitchedPick(entity("tesla")));
    assert_eq!(picked.address().text(), "sales/?pick=tesla");
    let other = update(&picked, Action::SwitchedPick(entity("saic-gm")));
    assert_eq!(other.address().text(), "sales/?pick=saic-gm");
    for action in [Action::SwitchedPick(entity("saic-gm")), Action::ClearedPick] {
        assert_eq!(update(&other, action).address().text(), "sales/");
    }
}

#[test]
fn a_tip_names_where_its_figure_comes_from() {
    let state = State::first(Route::Sales, Language::Zh);
    for chart in charts_about(About::Sales) {
        for (row, mark) in looked(&state, |scene| charted(scene, chart).plot).marks() {
            let tip = looked(&state, |scene| Tip::of(scene, row, mark));
            assert!(
                tip.lines.iter().any(|(_, said, _)| *said == cited(mark.source)),
                "{tip:?}"
            );
        }
    }
}

#[test]
fn a_tip_says_what_the_printed_digits_may_stand_for() {
    let figure = |id: &str| {
        fixture()
            .fact(id.parse::<FactId>().unwrap())
            .unwrap()
            .quantity
            .as_ref()
            .unwrap()
    };
    assert_eq!(
        rounding_text(figure("F004"), Regime::default(), Language::Zh).unwrap(),
        "12.335–12.345万辆"
    );
    assert_eq!(
        rounding_text(figure("F004"), Regime::default(), Language::En).unwrap(),
        "123.35–123.45k"
    );
    assert_eq!(
        rounding_text(figure("F038"), Regime::default(), Language::Zh).unwrap(),
        "−9.05 至 −8.95%"
    );
    assert_eq!(
        rounding_text(figure("F034"), Regime::default(), Language::Zh),
        None,
        "a bound is no rounded figure"
    );
}

#[test]
fn a_name_beside_its_bars_is_a_place_of_its_own() {
    let plot = plot("jan-apr-sales", fixture(), Language::Zh);
    for width in [640.0, 328.0] {
        let drawing = Drawing::new(&plot, width, &Estimate);
        assert_eq!(drawing.names.len(), plot.rows().count());
        for (first, (x, y, w, h)) in &drawing.names {
            let middle = (x + w / 2.0, y + h / 2.0);
            assert_eq!(drawing.name_at(middle), Some(*first));
            let (left, top, w, h) = drawing.marks[*first].mark;
            assert_eq!(
                drawing.name_at((left + w / 2.0, top + h / 2.0)),
                None,
                "a mark is no name"
            );
        }
    }
}
