use super::drawing::{Part, Pen, Rect, Shape};
use super::time::Course;
use super::{Ink, Sketch, Type};
use crate::charts::{Lane, Mark, Row};

const HEAD: Type = Type::new(13.0, Ink::Ink).bold();
const NAME: Type = Type::new(12.5, Ink::Ink2);
const VALUE: Type = Type::new(12.5, Ink::Ink).bold();
const CHIP: f64 = 26.0;
const GAP: f64 = 8.0;
const PAD: f64 = 10.0;

/// What has no date, on hatched ground beside its name: off the course of time. Says where it ends.
pub fn draw_undated(
    lane: &Lane,
    at: &mut usize,
    y: f64,
    (is_wide, course): (bool, &Course),
    sketch: &mut Sketch<'_>,
) -> f64 {
    let (course_left, right) = course.ends();
    let left = if is_wide { course_left.max(PAD) } else { PAD };
    let mut top = y + PAD;
    let head = lane.head.as_ref().map_or("", |h| h.text.as_str());
    if !is_wide || course_left < PAD {
        top += 22.0;
    }
    // The ground is as high as the chips need: it is drawn under them when that is known.
    let ground = sketch.mark_place();
    let (mut x, mut bottom) = (left, top + CHIP);
    for (row, mark) in lane.rows.iter().flat_map(|r| r.marks.iter().map(move |m| (r, m))) {
        let (width, height) = size(row, mark, right - PAD - left, sketch);
        if x > left && x + width > right - PAD {
            x = left;
            top = bottom + GAP;
        }
        sketch.draw_as(Part::Mark(*at));
        let chip = (x, top, width, height);
        draw_chip(row, mark, chip, sketch);
        sketch.place(*at, mark, chip, chip);
        *at += 1;
        bottom = bottom.max(top + height);
        x += width + GAP;
    }
    sketch.draw_as(Part::Ground);
    let whole = (0.0, y, right + 2.0, bottom + PAD - y);
    sketch.draw_at(ground, |sketch| {
        sketch.add(Shape::Hatch(whole, Ink::Rule, 7.0, 1.0));
        sketch.outline(whole, Pen::solid(Ink::RuleFirm, 1.0));
        sketch.clear_text(head, (PAD, y + PAD + 11.0), HEAD);
    });
    bottom + PAD + 2.0
}

fn parts<'a>(row: &'a Row, mark: &'a Mark) -> (&'a str, &'a str) {
    if row.name == mark.value {
        ("", mark.value.as_str())
    } else {
        (row.name.as_str(), mark.value.as_str())
    }
}

fn size(row: &Row, mark: &Mark, most: f64, sketch: &Sketch<'_>) -> (f64, f64) {
    let (name, value) = parts(row, mark);
    let gap = if name.is_empty() { 0.0 } else { 6.0 };
    let width = sketch.width(name, NAME) + gap + sketch.width(value, VALUE) + 2.0 * PAD;
    if width <= most {
        (width, CHIP)
    } else {
        (most, CHIP + 16.0)
    }
}

fn draw_chip(row: &Row, mark: &Mark, chip: Rect, sketch: &mut Sketch<'_>) {
    let (x, y, w, h) = chip;
    sketch.add(Shape::Clear(chip));
    sketch.outline(chip, Pen::solid(Ink::RuleFirm, 1.0));
    let (name, value) = parts(row, mark);
    if h > CHIP {
        let text = [name, value]
            .iter()
            .filter(|t| !t.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        let mut line = y + 14.0;
        for text in sketch.folded(&text, w - 2.0 * PAD, VALUE) {
            sketch.text(text, (x + PAD, line), VALUE);
            line += 16.0;
        }
        return;
    }
    let start = x + PAD;
    let after = if name.is_empty() {
        start
    } else {
        start + sketch.width(name, NAME) + 6.0
    };
    if !name.is_empty() {
        sketch.text(name, (start, y + h / 2.0), NAME);
    }
    sketch.text(value, (after, y + h / 2.0), VALUE);
}
