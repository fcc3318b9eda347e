//! Words and marks keep apart: what is written on a mark lies on it whole, and what stands beside it does not cover it.

use super::paint::{plots, text_box_of, widths};
use briefing_explorer::charts::Extent;
use briefing_explorer::paint::{Breadth, Drawing, Estimate, Ink, Part, Rect, Shape};
use std::collections::BTreeSet;

fn meet((x, y, w, h): Rect, (l, t, r, b): (f64, f64, f64, f64)) -> bool {
    x < r && l < x + w && y < b && t < y + h
}

/// The shapes of a mark.
fn own(drawing: &Drawing, at: usize) -> impl Iterator<Item = &Shape> {
    let own = drawing.shapes.iter().filter(move |(part, _)| *part == Part::Mark(at));
    own.map(|(_, shape)| shape)
}

#[test]
fn what_is_set_in_the_colour_for_bars_lies_on_one() {
    let mut wrong = BTreeSet::new();
    for (name, plot) in plots() {
        for width in widths() {
            let drawing = Drawing::new(&plot, width, &Estimate);
            for at in 0..drawing.marks.len() {
                for shape in own(&drawing, at) {
                    let Shape::Text(text, _, set) = shape else { continue };
                    let (l, t, r, b) = text_box_of(shape);
                    let lies = |shape: &Shape| match shape {
                        Shape::Fill((x, y, w, h), ink, _) if *ink != Ink::Sheet => {
                            *x <= l && r <= x + w && *y <= t && b <= y + h
                        }
                        _ => false,
                    };
                    if set.ink == Ink::OnReport && !own(&drawing, at).any(lies) {
                        wrong.insert(format!("{name} at {width}: “{text}” is not seen on the ground"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_is_said_of_a_way_does_not_hide_its_triangle() {
    let mut wrong = BTreeSet::new();
    for (name, plot) in plots() {
        for width in widths() {
            let drawing = Drawing::new(&plot, width, &Estimate);
            let ways = plot
                .marks()
                .enumerate()
                .filter(|(_, (_, m))| m.extent == Extent::Direction);
            for (at, (row, _)) in ways {
                let triangle = drawing.marks[at].mark;
                let texts = drawing.shapes.iter().map(|(_, shape)| shape);
                for shape in texts.filter(|s| matches!(s, Shape::Text(..))) {
                    if meet(triangle, text_box_of(shape)) {
                        wrong.insert(format!("{name} at {width}: that of {}", row.name));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_label_of_months_keeps_to_its_months() {
    for (name, plot) in plots() {
        for width in widths() {
            let drawing = Drawing::new(&plot, width, &Estimate);
            for (at, (_, mark)) in plot.marks().enumerate() {
                if !matches!(mark.extent, Extent::Level(..) | Extent::Area(..)) {
                    continue;
                }
                let (x, _, w, _) = drawing.marks[at].mark;
                let highest = drawing.marks.iter().map(|m| m.mark.1).fold(f64::MAX, f64::min);
                for shape in own(&drawing, at).filter(|s| matches!(s, Shape::Text(..))) {
                    let (l, _, r, bottom) = text_box_of(shape);
                    assert!(
                        x - 0.5 <= l && r <= x + w + 0.5 || Breadth::of(width) == Breadth::Slim && bottom <= highest,
                        "{name} at {width}: {shape:?} beside {x}, {w}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_ground_of_what_has_no_period_ends_at_no_value() {
    let mut seen = 0;
    for (name, plot) in plots() {
        for width in widths().step_by(7) {
            let drawing = Drawing::new(&plot, width, &Estimate);
            let grounds = drawing.shapes.iter().filter_map(|(part, shape)| match shape {
                Shape::Hatch((x, _, w, _), ..) if *part == Part::Ground => Some((*x, x + w)),
                _ => None,
            });
            for (left, right) in grounds {
                seen += 1;
                let least = drawing.marks.iter().map(|m| m.mark.0).fold(f64::MAX, f64::min);
                assert!(
                    left < least && right >= width - 0.5,
                    "{name} at {width}: from {left} to {right}"
                );
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn the_box_of_a_range_lies_clear_of_its_dot() {
    let mut seen = 0;
    for (name, plot) in plots() {
        for width in widths() {
            let drawing = Drawing::new(&plot, width, &Estimate);
            let marks: Vec<_> = plot.marks().collect();
            for (at, (row, _)) in marks
                .iter()
                .enumerate()
                .filter(|(_, (_, m))| matches!(m.extent, Extent::Range(..)))
            {
                seen += 1;
                let (x, y, w, h) = drawing.marks[at].mark;
                assert!(w > 2.0 && h >= 14.0, "{name} at {width}: {w} by {h}");
                for (other, _) in marks
                    .iter()
                    .enumerate()
                    .filter(|(other, (r, _))| *other != at && r == row)
                {
                    let (l, t, wide, high) = drawing.marks[other].mark;
                    assert!(
                        !meet((x, y, w, h), (l, t, l + wide, t + high)),
                        "{name} at {width}: it lies under another"
                    );
                }
            }
        }
    }
    assert!(seen > 0);
}
