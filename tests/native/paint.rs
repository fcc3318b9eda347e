//! How marks are drawn: what every picture keeps at every width, in both languages.

use super::folder::{fixture, real};
use briefing_explorer::charts::{CHARTS, Extent, Plot, Source, Tone};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::model::Language;
use briefing_explorer::paint::{Breadth, Estimate, Layout, Measure, SvgNode, Words, svg};
use briefing_explorer::view::Phrases;
use std::collections::BTreeSet;

fn words(language: Language) -> Words<'static> {
    let phrases = Phrases::of(language);
    Words {
        undated_period: phrases.period_not_stated,
        unstated_size: phrases.size_not_stated,
    }
}

/// Every chart of both datasets in both languages.
fn plots() -> Vec<(String, Language, Plot)> {
    let datasets: [(&str, &Dataset); 2] = [("published", real()), ("fixture", fixture())];
    let mut all = Vec::new();
    for (name, data) in datasets {
        for chart in CHARTS {
            all.extend(Language::ALL.map(|language| {
                (
                    format!("{name} {} {language:?}", chart.id()),
                    language,
                    chart.plot(data, language),
                )
            }));
        }
    }
    all
}

fn widths() -> impl Iterator<Item = f64> {
    (300..=1600).step_by(20).map(f64::from)
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

#[test]
fn no_text_stands_outside_the_picture() {
    let mut wrong = BTreeSet::new();
    for (name, language, plot) in plots() {
        for width in widths() {
            let (root, layout) = svg(&plot, width, words(language));
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
    for (name, language, plot) in plots() {
        for width in widths() {
            let (root, _) = svg(&plot, width, words(language));
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
    for (name, _, plot) in plots() {
        for breadth in [Breadth::Wide, Breadth::Narrow] {
            let heights: BTreeSet<String> = widths()
                .filter(|w| Breadth::of(*w) == breadth)
                .map(|w| Layout::new(&plot, w, &Estimate).height.to_string())
                .collect();
            assert_eq!(heights.len(), 1, "{name}, {breadth:?}: {heights:?}");
        }
    }
}

#[test]
fn every_mark_names_its_fact_and_voice() {
    for (name, language, plot) in plots() {
        let (root, _) = svg(&plot, 640.0, words(language));
        let mut groups = Vec::new();
        visit(&root, &mut |node| {
            if node.tag == "g" && attribute(node, "data-scale").is_none() {
                let id = attribute(node, "data-fact")
                    .or(attribute(node, "data-relation"))
                    .map(str::to_string);
                groups.push((id, attribute(node, "data-voice").map(str::to_string), node));
            }
        });
        assert_eq!(groups.len(), plot.rows().count(), "{name}");
        for ((id, voice, group), row) in groups.iter().zip(plot.rows()) {
            let expected = match row.mark.source {
                Source::Fact(id) => id.to_string(),
                Source::Part(id) => id.to_string(),
            };
            assert_eq!(id.as_deref(), Some(expected.as_str()), "{name}");
            assert_eq!(voice.as_deref(), Some(row.mark.voice.id()), "{name}");
            let texts: Vec<&str> = group.children.iter().filter_map(|n| n.text.as_deref()).collect();
            assert!(
                texts.iter().any(|t| t.contains(&row.mark.value)),
                "{name}: {texts:?} lacks {}",
                row.mark.value
            );
        }
    }
}

#[test]
fn a_picture_holds_no_number_without_a_source_but_its_scale() {
    for (name, language, plot) in plots() {
        let (root, layout) = svg(&plot, 640.0, words(language));
        let mut scale = Vec::new();
        for group in root.children.iter().filter(|n| attribute(n, "data-scale").is_some()) {
            scale.extend(group.children.iter().filter_map(|n| n.text.clone()));
        }
        let heads = plot.lanes.iter().filter(|l| l.head.is_some()).count();
        assert_eq!(scale.len(), layout.ticks.len() + heads, "{name}: {scale:?}");
        for node in root.children.iter().filter(|n| n.tag == "text") {
            let text = node.text.as_deref().unwrap();
            let has_numeral = text.chars().any(|c| c.is_ascii_digit());
            assert!(!has_numeral, "{name}: “{text}” belongs to no mark and no scale");
        }
    }
}

#[test]
fn a_picture_is_drawn_alike_twice_and_has_no_colour_of_its_own() {
    for (name, language, plot) in plots() {
        let draw = || svg(&plot, 328.0, words(language)).0;
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
    for (name, _, plot) in plots() {
        for width in widths() {
            let layout = Layout::new(&plot, width, &Estimate);
            let (left, right) = layout.plot;
            assert!(
                left < right && left >= 0.0 && right <= width,
                "{name} at {width}: {:?}",
                layout.plot
            );
            assert!(
                (layout.x(plot.scale.low) - left).abs() < 1.0 && (layout.x(plot.scale.high) - right).abs() < 1.0,
                "{name} at {width}"
            );
            assert!(
                layout.ticks.len() >= 2 && layout.ticks.is_sorted(),
                "{name} at {width}: {:?}",
                layout.ticks
            );
            assert_eq!(layout.rows.len(), plot.rows().count());
            for (i, row) in layout.rows.iter().enumerate() {
                assert_eq!(layout.row_at(row.top + 1.0), Some(i));
                assert!(row.bar >= row.top && row.bar + row.thickness <= row.top + row.height);
            }
            assert_eq!(layout.row_at(-1.0), None);
            let (from, to) = layout.span(Extent::Bar(plot.scale.low), Tone::Down);
            assert!(from <= to);
        }
    }
}
