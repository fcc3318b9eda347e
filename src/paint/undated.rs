use super::drawing::{Part, Pen, Point, Shape};
use super::time::{Course, Order};
use super::{Ink, Sketch, Type};
use crate::charts::{Lane, Mark, Row};

const HEAD: Type = Type::new(13.0, Ink::Ink).bold();
const NAME: Type = Type::new(12.5, Ink::Ink2);
const VALUE: Type = Type::new(12.5, Ink::Ink).bold();
const CHIP: f64 = 26.0;
/// How high a further line of a chip is.
const LINE: f64 = 16.0;
const GAP: f64 = 8.0;
const PAD: f64 = 10.0;

/// What has no date, on hatched ground beside its name: off the course of time. Says where it ends.
pub fn draw_undated(
    lane: &Lane,
    at: &mut usize,
    y: f64,
    (order, course): (&Order<'_>, &Course),
    sketch: &mut Sketch<'_>,
) -> f64 {
    let head = lane.head.as_ref().map_or("", |h| h.text.as_str());
    // The head stands beside the first chips where lanes have a column for their heads.
    let is_beside = order.is_wide && order.course.ends().0 >= PAD;
    let left = |course: &Course| if is_beside { course.ends().0 } else { PAD };
    let mut top = y + PAD + if is_beside { 0.0 } else { 22.0 };
    // The ground is as high as the chips need: it is drawn under them when that is known.
    let ground = sketch.mark_place();
    let marks: Vec<(&Row, &Mark)> = lane
        .rows
        .iter()
        .flat_map(|r| r.marks.iter().map(move |m| (r, m)))
        .collect();
    let room = order.course.ends().1 - PAD - left(&order.course);
    for chips in lines(&marks, room, &order.sketch) {
        let most = chips.iter().map(|(.., lines)| *lines).fold(1.0, f64::max);
        let mut x = left(course);
        for (row, mark, lines) in chips {
            let height = CHIP + LINE * (lines - 1.0);
            sketch.draw_as(Part::Mark(*at));
            let most = course.ends().1 - PAD - x;
            let width = draw_chip(row, mark, (x, top), (most, height), sketch);
            let chip = (x, top, width, height);
            sketch.place(*at, mark, chip, chip);
            *at += 1;
            x += width + GAP;
        }
        top += CHIP + LINE * (most - 1.0) + GAP;
    }
    sketch.draw_as(Part::Ground);
    let whole = (0.0, y, course.ends().1 + 2.0, top - GAP + PAD - y);
    sketch.draw_at(ground, |sketch| {
        sketch.add(Shape::Hatch(whole, Ink::Rule, 7.0, 1.0));
        sketch.outline(whole, Pen::solid(Ink::RuleFirm, 1.0));
        sketch.clear_text(head, (PAD, y + PAD + 11.0), HEAD);
    });
    top - GAP + PAD + 2.0
}

/// A chip: its row, its mark, and how many lines it needs.
type Chip<'a> = (&'a Row, &'a Mark, f64);

/// The chips line by line.
fn lines<'a>(marks: &[(&'a Row, &'a Mark)], room: f64, sketch: &Sketch<'_>) -> Vec<Vec<Chip<'a>>> {
    let mut lines: Vec<Vec<Chip<'a>>> = Vec::new();
    let mut x = 0.0;
    for (row, mark) in marks {
        let width = (words_width(row, mark, sketch) + 2.0 * PAD).min(room);
        if x + width > room || lines.is_empty() {
            lines.push(Vec::new());
            x = 0.0;
        }
        x += width + GAP;
        #[allow(clippy::cast_precision_loss)] // some lines
        let folded = folded(row, mark, room, sketch).len().max(1) as f64;
        if let Some(line) = lines.last_mut() {
            line.push((row, mark, folded));
        }
    }
    lines
}

fn parts<'a>(row: &'a Row, mark: &'a Mark) -> (&'a str, &'a str) {
    if row.name == mark.value {
        ("", mark.value.as_str())
    } else {
        (row.name.as_str(), mark.value.as_str())
    }
}

/// Name and words on one line.
fn words_width(row: &Row, mark: &Mark, sketch: &Sketch<'_>) -> f64 {
    let (name, value) = parts(row, mark);
    let gap = if name.is_empty() { 0.0 } else { 6.0 };
    sketch.width(name, NAME) + gap + sketch.width(value, VALUE)
}

/// Name and words in the lines of a chip no wider than that; none where they fit beside each other.
fn folded(row: &Row, mark: &Mark, room: f64, sketch: &Sketch<'_>) -> Vec<String> {
    if words_width(row, mark, sketch) + 2.0 * PAD <= room {
        return Vec::new();
    }
    let (name, value) = parts(row, mark);
    let gap = if name.is_empty() { "" } else { " " };
    sketch.folded(&[name, gap, value].concat(), room - 2.0 * PAD, VALUE)
}

/// Draws a chip as high as it must be and no wider than it may be. Says how wide it is.
fn draw_chip(row: &Row, mark: &Mark, (x, y): Point, (most, height): Point, sketch: &mut Sketch<'_>) -> f64 {
    let lines = folded(row, mark, most, sketch);
    let wide = |line: &String| sketch.width(line, VALUE);
    let words = if lines.is_empty() {
        words_width(row, mark, sketch)
    } else {
        lines.iter().map(wide).fold(0.0, f64::max)
    };
    let width = words + 2.0 * PAD;
    let chip = (x, y, width, height);
    sketch.add(Shape::Clear(chip));
    sketch.outline(chip, Pen::solid(Ink::RuleFirm, 1.0));
    let (left, middle) = (x + PAD, y + height / 2.0);
    if lines.is_empty() {
        let (name, value) = parts(row, mark);
        let gap = if name.is_empty() { 0.0 } else { 6.0 };
        let after = left + sketch.width(name, NAME) + gap;
        if !name.is_empty() {
            sketch.text(name, (left, middle), NAME);
        }
        sketch.text(value, (after, middle), VALUE);
        return width;
    }
    #[allow(clippy::cast_precision_loss)] // some lines
    let mut line_at = middle - LINE * (lines.len() as f64 - 1.0) / 2.0;
    for line in lines {
        sketch.text(line, (left, line_at), VALUE);
        line_at += LINE;
    }
    width
}
