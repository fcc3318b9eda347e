//! Plots in little room, down to what is left beside letters twice as large: nothing said is lost, cut or torn apart.

use super::charts::plot;
use super::folder::{fixture, real};
use super::paint::{plots, text_box_of, widths};
use briefing_explorer::charts::{Extent, Frame, Plot};
use briefing_explorer::model::Language;
use briefing_explorer::paint::{Drawing, Estimate, Ink, Part, Shape};
use std::collections::BTreeSet;

/// A text and its box: left, top, right, bottom.
type Line<'a> = (&'a str, (f64, f64, f64, f64));

/// What is written of a part, its lines after each other.
fn written(drawing: &Drawing, part: Part) -> Vec<Line<'_>> {
    let texts = drawing.shapes.iter().filter(|(of, _)| *of == part);
    let texts = texts.filter_map(|(_, shape)| match shape {
        Shape::Text(text, ..) => Some((text.as_str(), text_box_of(shape))),
        _ => None,
    });
    texts.collect()
}

fn drawn(plot: &Plot, width: f64) -> Drawing {
    Drawing::new(plot, width, &Estimate)
}

#[test]
fn every_value_is_written_whatever_the_room() {
    let mut wrong = BTreeSet::new();
    for (name, plot) in plots() {
        for width in widths().take_while(|w| *w < 700.0) {
            let drawing = drawn(&plot, width);
            for (at, (_, mark)) in plot.marks().enumerate() {
                let mut lines = written(&drawing, Part::Mark(at));
                lines.sort_by(|(_, a), (_, b)| (a.1, a.0).partial_cmp(&(b.1, b.0)).unwrap());
                let texts: String = lines.iter().map(|(text, _)| *text).collect();
                let close = |text: &str| text.replace(' ', "");
                let is_there = |value: &str| close(&texts).contains(&close(value));
                // A conversion and the printed figure may stand apart.
                let parts = mark.converted.as_ref();
                let are_there = parts.is_some_and(|(converted, printed)| is_there(converted) && is_there(printed));
                if !is_there(&mark.value) && !are_there {
                    wrong.insert(format!("{name} at {width}: {} is lost: {texts}", mark.value));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_falls_of_a_plot_have_their_values_on_one_side() {
    let mut seen = 0;
    for (name, plot) in plots() {
        let Frame::Bars(_) = plot.frame else { continue };
        for width in widths() {
            let drawing = drawn(&plot, width);
            let falls = plot.marks().enumerate();
            let falls = falls.filter(|(_, (_, m))| matches!(m.extent, Extent::Bar(v) if v < 0.0));
            let sides: BTreeSet<bool> = falls
                .flat_map(|(at, _)| {
                    let (x, top, ..) = drawing.marks[at].mark;
                    let texts = written(&drawing, Part::Mark(at));
                    let beside = texts.into_iter().filter(move |(_, at)| at.3 > top);
                    beside.map(move |(_, at)| at.2 <= x).collect::<Vec<_>>()
                })
                .collect();
            seen += sides.len();
            assert!(sides.len() <= 1, "{name} at {width}: on both sides");
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_scale_is_told_by_more_than_its_zero() {
    for (name, plot) in plots() {
        if !matches!(plot.frame, Frame::Bars(_)) {
            continue;
        }
        for width in widths() {
            let drawing = drawn(&plot, width);
            let ticks = written(&drawing, Part::Scale);
            let bottom = ticks.iter().map(|(_, at)| at.3).fold(0.0, f64::max);
            let ticks = ticks.iter().filter(|(_, at)| (at.3 - bottom).abs() < 1.0).count();
            assert!(ticks >= 2, "{name} at {width}: {ticks} ticks");
        }
    }
}

#[test]
fn a_period_breaks_between_its_parts() {
    let mut seen = 0;
    for data in [real(), fixture()] {
        let plot = plot("zhongweidian-losses", data, Language::Zh);
        for width in widths().take_while(|w| *w < 500.0) {
            let drawing = drawn(&plot, width);
            for (at, _) in plot.marks().enumerate() {
                for (line, _) in written(&drawing, Part::Mark(at)) {
                    seen += usize::from(line == "累计" || line.ends_with("月累计"));
                    let is_torn =
                        line.ends_with('累') || line.starts_with('计') || line.starts_with('月') || line.ends_with('–');
                    assert!(!is_torn, "at {width}: “{line}”");
                }
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_computed_range_has_caps_that_are_seen() {
    let mut seen = 0;
    for (name, plot) in plots() {
        for width in widths() {
            let drawing = drawn(&plot, width);
            let ranges = plot.marks().enumerate();
            for (at, _) in ranges.filter(|(_, (_, m))| matches!(m.extent, Extent::Range(..))) {
                let caps = drawing.shapes.iter().filter(|(part, shape)| {
                    let Shape::Path(points, pen) = shape else { return false };
                    let [(a, top), (b, bottom)] = points.as_slice() else {
                        return false;
                    };
                    let is_cap = (a - b).abs() < 0.1 && bottom - top >= 14.0;
                    *part == Part::Mark(at) && is_cap && pen.ink == Ink::Computed && pen.dash.is_none()
                });
                assert_eq!(caps.count(), 2, "{name} at {width}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0);
}
