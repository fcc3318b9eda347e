//! How marks are drawn: what every picture keeps at every width, in both languages.

use super::charts::cited;
use super::folder::{fixture, real};
use briefing_explorer::charts::{CHARTS, Extent, Frame, Plot, Source, counted};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::model::{Counting, Language};
use briefing_explorer::paint::{Axis, Breadth, Drawing, Estimate, Measure, Part, Shape, Side, SvgNode, svg};
use briefing_explorer::view::chart_words;
use std::collections::BTreeSet;

/// How far apart the widths are that pictures are looked at in.
const STEP: usize = 3;

/// Every chart of both datasets in both languages, and in each unit that changes it.
pub fn plots() -> Vec<(String, Plot)> {
    let datasets: [(&str, &Dataset); 2] = [("published", real()), ("fixture", fixture())];
    let mut all: Vec<(String, Plot)> = Vec::new();
    for (name, data) in datasets {
        for chart in CHARTS {
            for language in Language::ALL {
                let words = chart_words(language);
                for counting in Counting::ALL {
                    let plot = counted(chart.plot(data, &words), counting, data, &words);
                    if all.last().is_none_or(|(_, last)| *last != plot) {
                        all.push((format!("{name} {} {language:?} {}", chart.id(), counting.id()), plot));
                    }
                }
            }
        }
    }
    all
}

/// The widths, in CSS pixels.
pub fn widths() -> impl Iterator<Item = f64> {
    (140..=1600).step_by(STEP).map(f64::from)
}

fn attribute<'a>(node: &'a SvgNode, name: &str) -> Option<&'a str> {
    node.attributes
        .iter()
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v.as_str())
}

fn number(node: &SvgNode, name: &str) -> f64 {
    attribute(node, name)
        .unwrap_or_else(|| panic!("{} has no {name}", node.tag))
        .parse()
        .unwrap()
}

fn visit<'a>(node: &'a SvgNode, see: &mut dyn FnMut(&'a SvgNode)) {
    see(node);
    node.children.iter().for_each(|child| visit(child, see));
}

/// The box of a text: left, top, right, bottom.
fn text_box(node: &SvgNode) -> (f64, f64, f64, f64) {
    let (x, y, size) = (number(node, "x"), number(node, "y"), number(node, "font-size"));
    let width = Estimate.width(
        node.text.as_deref().unwrap(),
        size,
        attribute(node, "font-weight") == Some("700"),
    );
    let left = match attribute(node, "text-anchor") {
        Some("end") => x - width,
        Some("middle") => x - width / 2.0,
        _ => x,
    };
    (left, y - size / 2.0, left + width, y + size / 2.0)
}

/// The box of a text that is not drawn yet: left, top, right, bottom.
pub fn text_box_of(shape: &Shape) -> (f64, f64, f64, f64) {
    let Shape::Text(text, (x, y), set) = shape else {
        panic!("{shape:?} is no text")
    };
    let width = Estimate.width(text, set.size, set.is_bold);
    let left = match set.side {
        Side::Left => *x,
        Side::Centre => x - width / 2.0,
        Side::Right => x - width,
    };
    (left, y - set.size / 2.0, left + width, y + set.size / 2.0)
}

#[test]
fn no_text_stands_outside_the_picture() {
    let mut wrong = BTreeSet::new();
    for (name, plot) in plots() {
        for width in widths() {
            let (root, layout) = svg(&plot, width);
            visit(&root, &mut |node| {
                if node.tag != "text" {
                    return;
                }
                let (left, top, right, bottom) = text_box(node);
                // Half a pixel: positions are whole pixels.
                if left < -0.5 || top < -0.5 || right > layout.width + 0.5 || bottom > layout.height + 0.5 {
                    wrong.insert(format!(
                        "{name} at {width}: “{}” from {left:.1} to {right:.1}",
                        node.text.as_deref().unwrap()
                    ));
                }
            });
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_text_covers_another() {
    let mut wrong = BTreeSet::new();
    for (name, plot) in plots() {
        for width in widths() {
            let (root, _) = svg(&plot, width);
            let mut boxes = Vec::new();
            visit(&root, &mut |node| {
                if node.tag == "text" {
                    boxes.push((node.text.clone().unwrap(), text_box(node)));
                }
            });
            for (i, (one, a)) in boxes.iter().enumerate() {
                for (other, b) in &boxes[i + 1..] {
                    let apart = a.2 <= b.0 + 1.0 || b.2 <= a.0 + 1.0 || a.3 <= b.1 + 2.0 || b.3 <= a.1 + 2.0;
                    if !apart {
                        wrong.insert(format!("{name}: “{one}” and “{other}” at {width}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_picture_keeps_its_height_within_a_breadth() {
    // On the course of time words find another line where a stretch is too short for them.
    for (name, plot) in plots()
        .into_iter()
        .filter(|(_, p)| !matches!(p.frame, Frame::Time { .. }))
    {
        for breadth in [Breadth::Wide, Breadth::Mid, Breadth::Narrow] {
            let heights: BTreeSet<String> = widths()
                .filter(|w| Breadth::of(*w) == breadth)
                .map(|w| Drawing::new(&plot, w, &Estimate).height.to_string())
                .collect();
            assert_eq!(heights.len(), 1, "{name}, {breadth:?}: {heights:?}");
        }
    }
}

#[test]
fn every_mark_names_its_fact_and_voice() {
    for (name, plot) in plots() {
        let (root, _) = svg(&plot, 640.0);
        let mut groups = Vec::new();
        visit(&root, &mut |node| {
            if node.tag == "g" && attribute(node, "data-scale").is_none() {
                let id = attribute(node, "data-fact")
                    .or(attribute(node, "data-relation"))
                    .map(str::to_string);
                groups.push((id, attribute(node, "data-voice").map(str::to_string), node));
            }
        });
        assert_eq!(groups.len(), plot.marks().count(), "{name}");
        for ((id, voice, group), (_, mark)) in groups.iter().zip(plot.marks()) {
            let expected = (mark.source != Source::Silence).then(|| cited(mark.source));
            assert_eq!(id, &expected, "{name}");
            assert_eq!(voice.as_deref(), Some(mark.voice.id()), "{name}");
            // A long text may go on in a second line.
            let texts: Vec<&str> = group.children.iter().filter_map(|n| n.text.as_deref()).collect();
            let close = |text: &str| text.replace(' ', "");
            assert!(
                close(&texts.concat()).contains(&close(&mark.value)),
                "{name}: {texts:?} lacks {}",
                mark.value
            );
        }
    }
}

#[test]
fn a_picture_holds_no_number_without_a_source_but_its_scale() {
    for (name, plot) in plots() {
        let (root, _) = svg(&plot, 640.0);
        for node in root.children.iter().filter(|n| n.tag == "text") {
            let text = node.text.as_deref().unwrap();
            let has_numeral = text.chars().any(|c| c.is_ascii_digit());
            assert!(!has_numeral, "{name}: “{text}” belongs to no mark and no scale");
        }
        visit(&root, &mut |node| {
            let is_silent = node.tag == "g" && node.attributes.len() == 1 && attribute(node, "data-voice").is_some();
            let mut texts = node.children.iter().filter_map(|n| n.text.as_deref());
            assert!(
                !is_silent || !texts.any(|t| t.chars().any(|c| c.is_ascii_digit())),
                "{name}: a silence states a number"
            );
        });
    }
}

#[test]
fn a_picture_is_drawn_alike_twice_and_has_no_colour_of_its_own() {
    for (name, plot) in plots() {
        let draw = || svg(&plot, 328.0).0;
        assert_eq!(draw(), draw(), "{name}");
        visit(&draw(), &mut |node| {
            for colour in ["fill", "stroke"].iter().filter_map(|a| attribute(node, a)) {
                assert!(colour == "none" || colour.starts_with("var(--"), "{name}: {colour}");
            }
        });
    }
}

#[test]
fn places_on_the_scale_keep_their_order() {
    for (name, plot) in plots() {
        let Some(scale) = plot.scale() else { continue };
        for ends in [(20.0, 300.0), (120.5, 1400.0), (226.0, 26.0)] {
            let axis = Axis::new(scale, ends);
            assert!(
                (axis.at(scale.low) - ends.0).abs() < 1.0 && (axis.at(scale.high) - ends.1).abs() < 1.0,
                "{name}"
            );
            assert!(
                (2..=6).contains(&axis.ticks.len()) && axis.ticks.is_sorted(),
                "{name}: {:?}",
                axis.ticks
            );
        }
    }
}

#[test]
fn every_mark_can_be_pointed_at_and_stands_inside() {
    for (name, plot) in plots() {
        for width in widths() {
            let drawing = Drawing::new(&plot, width, &Estimate);
            assert_eq!(drawing.marks.len(), plot.marks().count(), "{name} at {width}");
            for (i, (_, mark)) in plot.marks().enumerate() {
                let at = drawing.marks[i];
                assert_eq!((at.source, at.voice), (mark.source, mark.voice), "{name} at {width}");
                let (x, y, w, h) = at.mark;
                assert!(
                    w > 0.0 && h > 0.0 && x >= -0.5 && y >= 0.0,
                    "{name} at {width}: {} is at {:?}",
                    mark.value,
                    at.mark
                );
                assert!(
                    x + w <= width + 0.5 && y + h <= drawing.height,
                    "{name} at {width}: {} is at {:?}",
                    mark.value,
                    at.mark
                );
                let middle = (x + w / 2.0, y + h / 2.0);
                assert_eq!(drawing.mark_at(middle), Some(i), "{name} at {width}: {}", mark.value);
            }
            assert_eq!(drawing.mark_at((-1.0, -1.0)), None);
        }
    }
}

/// What is drawn of a mark.
fn shapes(drawing: &Drawing, mark: usize) -> Vec<&Shape> {
    let of = drawing.shapes.iter().filter(|(part, _)| *part == Part::Mark(mark));
    of.map(|(_, shape)| shape).collect()
}

#[test]
fn what_is_computed_or_loose_is_never_a_filled_bar() {
    for (name, plot) in plots() {
        let drawing = Drawing::new(&plot, 640.0, &Estimate);
        for (i, (_, mark)) in plot.marks().enumerate() {
            let is_firm = mark.voice == briefing_explorer::model::Voice::Report
                && !matches!(
                    mark.extent,
                    Extent::Guide(_) | Extent::Gap(_) | Extent::Direction | Extent::Step(..)
                );
            let is_filled = shapes(&drawing, i)
                .iter()
                .any(|s| matches!(s, Shape::Fill((_, _, w, h), ..) if *w > 3.0 && *h > 3.0));
            assert!(is_firm || !is_filled, "{name}: {} is filled", mark.value);
        }
    }
}
