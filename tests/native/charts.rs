//! Which figures become which marks, on the invented dataset.

use super::folder::{FIXTURE, at, change, fixture, loaded, packed};
use briefing_explorer::charts::{CHARTS, Extent, HeadKind, Lane, Plot, Scale, Source, Tone, When, chart};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::model::{Language, Unit};
use briefing_explorer::view::chart_words;
use serde_json::json;

/// A chart of a dataset.
pub fn plot(id: &str, data: &Dataset, language: Language) -> Plot {
    chart(id).unwrap().plot(data, &chart_words(language))
}

/// Where a mark's number comes from, as readers cite it.
pub fn cited(source: Source) -> String {
    match source {
        Source::Fact(id) => id.to_string(),
        Source::Part(id) => id.to_string(),
        Source::Silence => "-".into(),
    }
}

/// The sources of a lane in order.
pub fn facts(lane: &Lane) -> Vec<String> {
    let marks = lane.rows.iter().flat_map(|r| &r.marks);
    marks.map(|m| cited(m.source)).collect()
}

fn heads(plot: &Plot) -> Vec<Option<(HeadKind, &str)>> {
    let heads = plot.lanes.iter().map(|l| l.head.as_ref());
    heads.map(|h| h.map(|h| (h.kind.clone(), h.text.as_str()))).collect()
}

fn scale(plot: &Plot) -> Scale {
    *plot.scale().unwrap()
}

#[test]
fn every_chart_has_words_and_marks() {
    let mut ids: Vec<&str> = CHARTS.iter().map(|c| c.id()).collect();
    for data in [fixture(), super::folder::real()] {
        for chart in CHARTS {
            assert!(
                data.newest.charts.contains_key(chart.id()),
                "{} has no words",
                chart.id()
            );
            for language in Language::ALL {
                let plot = chart.plot(data, &chart_words(language));
                assert_eq!(plot.id, chart.id());
                assert!(plot.marks().count() > 0, "{} is empty", chart.id());
                assert!(
                    plot.scale().is_none_or(|s| s.low < s.high || s.low == 0.0),
                    "{:?}",
                    plot.scale()
                );
                assert!(
                    plot.marks()
                        .all(|(r, m)| !m.value.is_empty() && !r.name.is_empty() && !r.who.is_empty())
                );
                assert!(
                    plot.marks()
                        .all(|(r, m)| m.about.as_ref().is_none_or(|a| !a.is_empty() && !a.starts_with(&r.who))),
                    "{}: read aloud, a mark says twice whose it is",
                    chart.id()
                );
            }
        }
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), CHARTS.len(), "two charts have one id");
    assert!(chart("no-such-chart").is_none());
}

#[test]
fn each_period_has_a_lane_of_its_own() {
    let plot = plot("sales-change", fixture(), Language::Zh);
    assert_eq!(
        heads(&plot),
        [
            Some((HeadKind::Period, "2031年1–4月累计")),
            Some((HeadKind::Period, "2031年4月单月")),
            Some((HeadKind::UndatedPeriod, "期间未提及")),
            Some((HeadKind::UnstatedSize, "没有确数"))
        ]
    );
    assert_eq!(
        plot.lanes.iter().map(facts).collect::<Vec<_>>(),
        [
            vec!["F005", "F038"],
            vec!["F007"],
            vec!["F008"],
            vec!["F009", "F010", "F036"]
        ]
    );
    let undated: Vec<bool> = plot.marks().map(|(_, m)| m.is_undated).collect();
    assert_eq!(undated, [false, false, false, true, false, false, false]);
    let english = super::charts::plot("sales-change", fixture(), Language::En);
    assert_eq!(heads(&english)[1], Some((HeadKind::Period, "April 2031")));
    assert_eq!(
        english.lanes.iter().map(facts).collect::<Vec<_>>(),
        plot.lanes.iter().map(facts).collect::<Vec<_>>()
    );
}

#[test]
fn a_change_is_signed_and_coloured_by_its_direction() {
    let plot = plot("sales-change", fixture(), Language::Zh);
    let marks: Vec<_> = plot
        .marks()
        .map(|(_, m)| (m.value.as_str(), m.tone, m.extent))
        .collect();
    let expected = [
        ("+5.6%", Tone::Up, Extent::Bar(5.6)),
        ("−9.0%", Tone::Down, Extent::Bar(-9.0)),
        ("−3.5%", Tone::Down, Extent::Bar(-3.5)),
        ("−20.1%", Tone::Down, Extent::Bar(-20.1)),
        ("下降", Tone::Down, Extent::Direction),
        ("个位数", Tone::Down, Extent::Direction),
        ("上升", Tone::Up, Extent::Direction),
    ];
    assert_eq!(marks, expected);
    assert_eq!((scale(&plot).low, scale(&plot).high), (-20.1, 5.6));
    assert!(scale(&plot).is_signed && scale(&plot).unit == Unit::Percent);
}

#[test]
fn a_figure_of_an_earlier_year_is_not_beside_this_years() {
    let mut packed = packed(FIXTURE);
    change(
        &mut packed,
        &at("facts/quill.toml"),
        "fact/F007/quantity/period",
        json!("2030-04"),
    );
    let plot = plot("sales-change", &loaded(&packed).unwrap(), Language::Zh);
    assert!(plot.lanes.iter().all(|l| !facts(l).contains(&"F007".to_string())));
}

#[test]
fn rows_stand_in_the_order_of_size() {
    let mut packed = packed(FIXTURE);
    change(
        &mut packed,
        &at("facts/quill.toml"),
        "fact/F007/quantity/period",
        json!("2031-01/2031-04"),
    );
    change(
        &mut packed,
        &at("facts/tern.toml"),
        "fact/F008/quantity/period",
        json!("2031-01/2031-04"),
    );
    change(
        &mut packed,
        &at("facts/quill.toml"),
        "fact/F006/quantity/digits",
        json!("17.80"),
    );
    let data = loaded(&packed).unwrap();
    assert_eq!(
        facts(&plot("sales-change", &data, Language::Zh).lanes[0]),
        ["F005", "F007", "F038", "F008"]
    );
    assert_eq!(
        facts(&plot("jan-apr-sales", &data, Language::Zh).lanes[0]),
        ["F006", "F004"]
    );
}

#[test]
fn sales_share_one_period_and_leave_the_lead_out() {
    let zh = plot("jan-apr-sales", fixture(), Language::Zh);
    assert_eq!(heads(&zh), [None]);
    assert_eq!(
        facts(&zh.lanes[0]),
        ["F004", "F006"],
        "F002 repeats the figure in the lead, F025 is of another period"
    );
    assert_eq!(
        zh.marks().map(|(_, m)| m.value.as_str()).collect::<Vec<_>>(),
        ["12.34万辆", "7.80万辆"]
    );
    assert_eq!(
        (scale(&zh).low, scale(&zh).high, scale(&zh).tick_factor),
        (0.0, 12.34, 1.0)
    );
    assert_eq!(
        zh.lanes[0].rows[0].note.as_deref(),
        Some("北港 + 南港"),
        "a pair says what it is made of"
    );
    assert_eq!(zh.lanes[0].rows[1].note, None);
    let en = plot("jan-apr-sales", fixture(), Language::En);
    assert_eq!(
        en.marks().map(|(_, m)| m.value.as_str()).collect::<Vec<_>>(),
        ["123.4k", "78.0k"]
    );
    assert_eq!(scale(&en).tick_factor, 10.0);
    assert_eq!(
        en.lanes[0].rows[0].note.as_deref(),
        Some("Harbour North + Harbour South")
    );
}

#[test]
fn a_bound_is_open_or_capped_and_never_a_bar() {
    let plot = plot("nev-penetration", fixture(), Language::En);
    let marks: Vec<_> = plot.marks().map(|(_, m)| (m.value.as_str(), m.extent)).collect();
    assert_eq!(
        marks,
        [
            ("9.5%", Extent::Bar(9.5)),
            ("over 40%", Extent::Open(40.0)),
            ("under 6%", Extent::Capped(6.0))
        ]
    );
    assert!(scale(&plot).high > 40.0, "an open end has room to be open in");
    assert!(
        plot.marks()
            .all(|(_, m)| m.tone == Tone::Plain && m.when == When::NotStated)
    );
}
