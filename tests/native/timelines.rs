//! Dates as marks: as wide as they are vague, on the invented dataset.

use super::charts::plot;
use super::company_charts::{changed, marks};
use super::folder::{at, change, fixture, real};
use briefing_explorer::charts::{Extent, Frame, HeadKind, Plot, Stretch, When};
use briefing_explorer::model::Language;
use briefing_explorer::paint::{Drawing, Estimate, Part, Shape};
use serde_json::json;

fn extent(plot: &Plot, source: &str) -> Extent {
    let found = marks(plot).into_iter().find(|(s, ..)| s == source);
    found.unwrap_or_else(|| panic!("{source} is not drawn")).2
}

fn is_about(stretch: Stretch, from: f64, to: f64) {
    assert!(
        (stretch.from - from).abs() < 1e-9 && (stretch.to - to).abs() < 1e-9,
        "{stretch:?} is not {from} to {to}"
    );
}

#[test]
fn a_date_is_as_wide_as_it_is_vague() {
    let plot = plot("policy-timeline", fixture(), Language::Zh);
    let Frame::Time { length, months, years } = plot.frame.clone() else {
        panic!("{:?}", plot.frame)
    };
    assert_eq!((length, months.len(), years.len()), (1.0, 1, 1));
    assert_eq!((months[0].1.as_str(), years[0].1.as_str()), ("5月", "2031"));
    let Extent::Moment(day, false) = extent(&plot, "F020") else {
        panic!("a day")
    };
    is_about(day, 5.0 / 31.0, 6.0 / 31.0);
    let Extent::Moment(planned, true) = extent(&plot, "F026") else {
        panic!("a planned day")
    };
    is_about(planned, 19.0 / 31.0, 20.0 / 31.0);
    for (value, from, to) in [("2031", -4.0, 8.0), ("2031-04", -1.0, 0.0)] {
        let wider = changed("policy-timeline", |p| {
            change(p, &at("facts/bulletin.toml"), "fact/F020/date/value", json!(value));
        });
        let Extent::Moment(over, _) = extent(&wider, "F020") else {
            panic!("{value}")
        };
        assert!((over.to - over.from - (to - from)).abs() < 1e-9, "{value}: {over:?}");
    }
}

#[test]
fn a_day_without_its_month_lies_anywhere_between_its_neighbours() {
    let plot = plot("policy-timeline", fixture(), Language::Zh);
    let Extent::Vague(over, _) = extent(&plot, "F037") else {
        panic!("{:?}", extent(&plot, "F037"))
    };
    is_about(over, 6.0 / 31.0, 19.0 / 31.0);
    let (row, mark) = plot.marks().find(|(_, m)| m.value == "12日").unwrap();
    assert!(row.name.ends_with("月份未提及"), "{}", row.name);
    assert_eq!(mark.paragraph, Some(6));
}

#[test]
fn the_published_day_without_a_month_has_a_place_in_each_that_is_possible() {
    let plot = plot("policy-timeline", real(), Language::En);
    let at = plot
        .marks()
        .position(|(_, m)| matches!(m.extent, Extent::Vague(..)))
        .unwrap();
    let drawing = Drawing::new(&plot, 640.0, &Estimate);
    let places = drawing
        .shapes
        .iter()
        .filter(|(part, s)| *part == Part::Mark(at) && matches!(s, Shape::Fill((_, _, w, _), ..) if *w <= 3.0));
    assert_eq!(places.count(), 4, "February to May, the day before the planned effect");
}

#[test]
fn what_has_no_date_is_in_a_lane_of_its_own_and_off_the_course_of_time() {
    for (id, expected) in [
        ("policy-timeline", vec!["F022"]),
        ("timeline", vec!["F031", "F016", "F022"]),
    ] {
        let plot = plot(id, fixture(), Language::Zh);
        let lane = plot.lanes.last().unwrap();
        assert_eq!(lane.head.as_ref().unwrap().kind, HeadKind::Undated, "{id}");
        assert_eq!(super::charts::facts(lane), expected, "{id}");
        for (i, (_, mark)) in plot.marks().enumerate() {
            let is_undated = lane.rows.iter().any(|r| r.marks.contains(mark));
            assert_eq!(mark.extent == Extent::Undated, is_undated, "{id}");
            assert!(!is_undated || mark.when == When::NotStated);
            let drawing = Drawing::new(&plot, 700.0, &Estimate);
            let dated = drawing.marks.iter().zip(plot.marks());
            let lowest = dated
                .filter(|(_, (_, m))| m.extent != Extent::Undated)
                .map(|(at, _)| at.mark.1 + at.mark.3);
            assert!(
                !is_undated || drawing.marks[i].mark.1 > lowest.fold(0.0, f64::max),
                "{id}"
            );
        }
    }
}

#[test]
fn how_far_two_dates_are_apart_is_ours() {
    let plot = plot("policy-timeline", fixture(), Language::En);
    let (_, mark) = plot
        .marks()
        .find(|(_, m)| matches!(m.extent, Extent::Distance(_)))
        .unwrap();
    assert_eq!(
        (super::charts::cited(mark.source), mark.value.as_str()),
        ("R05b".into(), "14 days")
    );
}

#[test]
fn the_overview_shows_dates_and_what_is_stated_for_more_than_one_year() {
    let plot = plot("timeline", fixture(), Language::Zh);
    let sources: Vec<String> = plot
        .lanes
        .iter()
        .filter(|l| l.head.as_ref().unwrap().kind == HeadKind::Section)
        .flat_map(super::charts::facts)
        .collect();
    // Sales of one year only are no look back; the lead's words are no date.
    assert_eq!(sources, ["F032", "F038", "F028", "F027", "F020", "F037", "F026"]);
    let Frame::Time { length, months, years } = &plot.frame else {
        panic!("{:?}", plot.frame)
    };
    assert_eq!((*length, months.len(), years.len()), (36.0, 0, 3));
    let Extent::Moment(year, _) = extent(&plot, "F028") else {
        panic!("a year")
    };
    is_about(year, 0.0, 12.0);
    let Extent::Moment(months, _) = extent(&plot, "F027") else {
        panic!("ten months")
    };
    is_about(months, 12.0, 22.0);
}
