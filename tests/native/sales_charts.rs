//! Which figures of sales become which marks beyond one figure a row, on the invented dataset.

use super::charts::{cited, plot};
use super::company_charts::{changed, mark, marks};
use super::folder::{at, change, fixture};
use briefing_explorer::charts::{Extent, HeadKind, Plot, Tone, When};
use briefing_explorer::model::{Language, Voice};
use serde_json::json;

fn heads(plot: &Plot) -> Vec<&str> {
    let heads = plot.lanes.iter().filter_map(|l| l.head.as_ref());
    heads
        .filter(|h| h.kind == HeadKind::Period)
        .map(|h| h.text.as_str())
        .collect()
}

#[test]
fn two_years_of_the_same_months_stand_together_and_are_compounded() {
    let plot = plot("jv-sample-decline", fixture(), Language::Zh);
    assert_eq!(
        marks(&plot),
        [
            mark("F032", "−2.0%", Extent::Bar(-2.0)),
            mark("F038", "−9.0%", Extent::Bar(-9.0)),
            mark("R08", "−10.8%", Extent::Bar(-10.82)),
        ]
    );
    assert_eq!(heads(&plot), ["1–4月"], "a lane names the months that both years share");
    let names: Vec<&str> = plot.rows().map(|r| r.name.as_str()).collect();
    assert_eq!(names, ["2030", "2031", "跨年累计"]);
    let earlier: Vec<bool> = plot.marks().map(|(_, m)| m.is_earlier).collect();
    assert_eq!(earlier, [true, false, false]);
}

#[test]
fn a_year_without_its_counterpart_is_not_drawn() {
    let alone = changed("jv-sample-decline", |p| {
        change(p, &at("facts/gull.toml"), "fact/F032/quantity/period", json!("2030-04"));
    });
    assert_eq!(alone.marks().count(), 0, "other months are another thing");
}

#[test]
fn shares_of_different_periods_have_lanes_and_only_an_exact_one_has_a_rest() {
    let plot = plot("chinese-brand-share", fixture(), Language::Zh);
    assert_eq!(heads(&plot), ["2031年1–4月累计", "2031年4月单月"]);
    assert_eq!(
        marks(&plot),
        [
            mark("F033", "61.0%", Extent::Bar(61.0)),
            mark("R09", "39.0%", Extent::Rest(61.0)),
            mark("F034", "超过65%", Extent::Open(65.0)),
        ]
    );
    assert!(
        plot.lanes.iter().all(|l| l.rows.len() == 1),
        "nothing joins two periods"
    );
    let exact = changed("chinese-brand-share", |p| {
        change(p, &at("facts/gull.toml"), "fact/F033/quantity/digits", json!("55.5"));
    });
    assert_eq!(marks(&exact)[1], mark("R09", "44.5%", Extent::Rest(55.5)));
}

#[test]
fn the_earlier_year_is_ours_and_a_range_stays_a_range() {
    let plot = plot("implied-prior-year", fixture(), Language::Zh);
    let shown = marks(&plot);
    assert_eq!(shown[0], mark("F004", "12.34万辆", Extent::Dot(12.34)));
    assert_eq!((shown[1].0.as_str(), shown[1].1), ("R10a", "11.69万辆"));
    assert_eq!((shown[2].0.as_str(), shown[2].1), ("R10b", "+0.65万辆"));
    let Extent::Range(low, high) = shown[4].2 else {
        panic!("{:?}", shown[4])
    };
    assert_eq!(shown[4].0, "R11", "a fall in single digits leaves a range");
    assert!(
        (low - 7.8).abs() < 1e-9 && (high - 7.8 / 0.9).abs() < 1e-9,
        "{low} {high}"
    );
    for (_, mark) in plot.marks() {
        let is_ours = !matches!(mark.extent, Extent::Dot(_)) || mark.source == shown_source(&plot, 1);
        assert_eq!(mark.voice == Voice::Computed, is_ours, "{}", mark.value);
    }
    let tones: Vec<Tone> = plot.marks().map(|(_, m)| m.tone).collect();
    assert_eq!(tones[2], Tone::Up, "it sold more than we work out for the year before");
}

fn shown_source(plot: &Plot, at: usize) -> briefing_explorer::charts::Source {
    plot.marks().nth(at).unwrap().1.source
}

#[test]
fn a_changed_figure_moves_both_dots_and_turns_the_difference() {
    let fell = changed("implied-prior-year", |p| {
        change(
            p,
            &at("facts/harbour.toml"),
            "fact/F005/quantity/direction",
            json!("down"),
        );
    });
    let (_, difference) = fell.marks().nth(2).unwrap();
    assert_eq!(difference.tone, Tone::Down);
    assert!(difference.value.starts_with('−'), "{}", difference.value);
}

#[test]
fn counted_things_are_squares_the_named_by_name_and_the_others_ours() {
    let plot = plot("april-risers", fixture(), Language::Zh);
    assert_eq!(
        marks(&plot),
        [
            mark("F035", "3个", Extent::Units(3.0)),
            mark("F036", "上升", Extent::Named),
            mark("R12", "1", Extent::Units(1.0)),
        ]
    );
    let (named, _) = plot.marks().nth(1).unwrap();
    assert_eq!(named.who, "北港");
    let other_month = changed("april-risers", |p| {
        let facts = at("facts/harbour-north.toml");
        change(p, &facts, "fact/F036/quantity/period", json!("2031-03"));
    });
    assert!(other_month.marks().all(|(_, m)| m.extent != Extent::Named));
}

/// Sources and periods of the marks that are ours.
fn ours(id: &str, language: Language) -> Vec<(String, When)> {
    let plot = plot(id, fixture(), language);
    let ours = plot.marks().filter(|(_, m)| m.voice == Voice::Computed);
    ours.map(|(_, m)| (cited(m.source), m.when.clone())).collect()
}

#[test]
fn what_is_computed_has_the_period_of_what_it_is_worked_from() {
    let stated = |id: &str, words: &str| (id.to_string(), When::Stated(words.into()));
    assert_eq!(
        ours("implied-prior-year", Language::Zh),
        [
            stated("R10a", "2030年1–4月累计"),
            stated("R10b", "2031年1–4月累计"),
            stated("R11", "2030年1–4月累计"),
        ],
        "what was sold before is of the year before, the change of the year it led to"
    );
    assert_eq!(
        ours("jv-sample-decline", Language::En),
        [stated("R08", "Jan–Apr 2030 + Jan–Apr 2031")]
    );
    assert_eq!(ours("april-risers", Language::Zh), [stated("R12", "2031年4月单月")]);
    assert_eq!(
        ours("planned-investment", Language::Zh),
        [("R07".into(), When::Timeless)]
    );
}

#[test]
fn without_a_stated_period_what_is_computed_has_none_either() {
    let sample = changed("implied-prior-year", |p| {
        let facts = at("facts/harbour.toml");
        change(p, &facts, "fact/F004/quantity/period", json!("not-stated"));
    });
    let (_, before) = sample.marks().find(|(_, m)| cited(m.source) == "R10a").unwrap();
    assert_eq!(before.when, When::NotStated);
}

#[test]
fn what_is_left_of_a_whole_is_not_told_of_the_one_who_has_the_part() {
    let plot = plot("chinese-brand-share", fixture(), Language::Zh);
    let (row, rest) = plot.marks().nth(1).unwrap();
    assert_eq!((rest.who(row), row.who.as_str()), ("其余品牌", "鸥"));
    let (row, part) = plot.marks().next().unwrap();
    assert_eq!(part.who(row), row.who);
}
