use super::axis::Axis;
use super::bar_mark::BarRow;
use super::drawing::{Breadth, Part, Pen, Point, Rect, Shape};
use super::{Ink, Sketch, Type};
use crate::charts::{Extent, Mark, Row, Tone};
use crate::model::Voice;

const RADIUS: f64 = 6.5;
const VALUE: Type = Type::new(13.0, Ink::Ink).bold();
/// How high a range is.
pub const RANGE: f64 = 14.0;
const CHANGE: Type = Type::new(12.0, Ink::Ink).bold();
/// The outline of what is ours and small.
pub const HOLLOW: Pen = Pen::dashed(Ink::Computed, 2.0, 3.0, 2.0);

/// Values of one row as dots, stated ones solid and computed ones hollow, with how far they are apart. `first` is the
/// place of the row's first mark in the order of reading.
pub fn draw_row(row: &Row, first: usize, at: &BarRow, axis: &Axis, sketch: &mut Sketch<'_>) {
    let places = if Breadth::of(at.width) == Breadth::Wide {
        beside(row, at, axis, sketch)
    } else {
        below(row, at, axis, sketch)
    };
    for (i, (mark, label)) in row.marks.iter().zip(places).enumerate() {
        sketch.draw_as(Part::Mark(first + i));
        let place = shape(mark, at.middle(), axis, sketch);
        let text = text(mark);
        sketch.clear_text(&text, label, set(mark));
        // A mark too small to be pointed at is found by its words.
        let place = if place.2 < 4.0 {
            (label.0, label.1 - 8.0, sketch.width(&text, set(mark)), 16.0)
        } else {
            place
        };
        sketch.place(first + i, mark, at.band, place);
    }
}

/// Draws a mark without its words, its dot at a height. Says where it is.
pub fn shape(mark: &Mark, y: f64, axis: &Axis, sketch: &mut Sketch<'_>) -> Rect {
    match mark.extent {
        Extent::Dot(value) => {
            let centre = (axis.at(value), y);
            if mark.voice == Voice::Computed {
                sketch.add(Shape::Disc(centre, RADIUS, Ink::Sheet));
                sketch.add(Shape::Ring(centre, RADIUS - 0.5, HOLLOW));
            } else {
                sketch.add(Shape::Disc(centre, RADIUS, Ink::Report));
            }
            (centre.0 - RADIUS, y - RADIUS, 2.0 * RADIUS, 2.0 * RADIUS)
        }
        Extent::Range(low, high) => {
            // Under the dot at its lower end, which would hide it.
            let (from, to) = (axis.at(low), axis.at(high));
            let place = (from, y + RADIUS + 3.0, to - from, RANGE);
            // Caps at both ends: a dashed box as short as that would be seen by its corners alone.
            let pen = Pen::solid(Ink::Computed, 2.0);
            let (top, middle) = (place.1, place.1 + RANGE / 2.0);
            for end in [from, to] {
                sketch.line((end, top), (end, top + RANGE), pen);
            }
            sketch.line((from, middle), (to, middle), HOLLOW);
            place
        }
        Extent::Change(from, to) => {
            let (a, b) = (axis.at(from), axis.at(to));
            let (left, right) = (a.min(b) + RADIUS + 1.0, a.max(b) - RADIUS - 1.0);
            if right > left {
                sketch.line((left, y), (right, y), Pen::dashed(colour(mark), 4.0, 4.0, 2.0));
            }
            (left, y - 3.0, (right - left).max(0.0), 6.0)
        }
        _ => (0.0, y, 0.0, 0.0),
    }
}

fn colour(mark: &Mark) -> Ink {
    match (mark.tone, mark.voice) {
        (Tone::Up, _) => Ink::Up,
        (Tone::Down, _) => Ink::Down,
        (Tone::Plain, Voice::Computed) => Ink::Computed,
        (Tone::Plain, _) => Ink::Ink,
    }
}

fn set(mark: &Mark) -> Type {
    let set = if matches!(mark.extent, Extent::Change(..)) {
        CHANGE
    } else {
        VALUE
    };
    set.ink(colour(mark))
}

/// What is written of a mark, and how it is set.
pub fn figure(mark: &Mark) -> (String, Type) {
    (text(mark), set(mark))
}

fn text(mark: &Mark) -> String {
    let triangle = match mark.tone {
        Tone::Up => "▲",
        Tone::Down => "▼",
        Tone::Plain => "",
    };
    format!("{triangle}{}", mark.value)
}

/// Left and right end of a mark along the scale.
fn ends(mark: &Mark, axis: &Axis) -> (f64, f64) {
    match mark.extent {
        Extent::Dot(v) => (axis.at(v) - RADIUS, axis.at(v) + RADIUS),
        Extent::Range(low, high) => (axis.at(low), axis.at(high)),
        Extent::Change(a, b) => (axis.at(a.min(b)), axis.at(a.max(b))),
        _ => axis.ends,
    }
}

/// Where labels stand beside their marks: the lower value's on the left if there is room, the higher one's on the
/// right, the difference below. Without room on the left all stand on the right.
fn beside(row: &Row, at: &BarRow, axis: &Axis, sketch: &Sketch<'_>) -> Vec<Point> {
    let width = |mark: &Mark| sketch.width(&text(mark), set(mark));
    let is_value = |m: &&Mark| matches!(m.extent, Extent::Dot(_));
    let values: Vec<&Mark> = row.marks.iter().filter(is_value).collect();
    let low = values.iter().map(|m| ends(m, axis).0).fold(f64::MAX, f64::min);
    let high = values.iter().map(|m| ends(m, axis).1).fold(0.0, f64::max);
    let lowest = values
        .iter()
        .min_by(|a, b| ends(a, axis).1.total_cmp(&ends(b, axis).1))
        .copied();
    let fits = lowest.is_some_and(|m| low - 8.0 - width(m) > axis.ends.0 + 4.0) && values.len() > 1;
    let y = at.middle();
    let mut next = high + 8.0;
    // Up to where the line below is free: a value without room beside its mark goes there.
    let mut limit = at.width;
    row.marks
        .iter()
        .map(|mark| {
            if let Extent::Change(..) = mark.extent {
                let half = width(mark) / 2.0;
                let middle = f64::midpoint(low, high).min(limit - half);
                return ((middle - half).max(axis.ends.0 + 4.0), y + 18.0);
            }
            if let Extent::Range(..) = mark.extent {
                // Beside its box, or before it where the picture ends.
                let (from, to) = ends(mark, axis);
                let x = if to + 8.0 + width(mark) <= at.width {
                    to + 8.0
                } else {
                    from - 8.0 - width(mark)
                };
                return (x, y + RADIUS + 3.0 + RANGE / 2.0);
            }
            if fits && lowest == Some(mark) {
                return (low - 8.0 - width(mark), y);
            }
            let x = next;
            next += width(mark) + 12.0;
            if next - 12.0 > at.width {
                limit = at.width - width(mark) - 12.0;
                return (at.width - width(mark), y + 18.0);
            }
            (x, y)
        })
        .collect()
}

/// How high a line of labels below is.
const LINE: f64 = 16.0;

/// Where labels stand below: one after the other, in as many lines as they need.
fn below(row: &Row, at: &BarRow, axis: &Axis, sketch: &Sketch<'_>) -> Vec<Point> {
    let (left, top) = (axis.ends.0, at.middle() + 20.0 + range_room(row));
    let places = wrapped(row, at.width - left, sketch);
    places.into_iter().map(|(x, y)| (left + x, top + y)).collect()
}

/// Labels in lines no wider than that, by the place of each from the first.
fn wrapped(row: &Row, room: f64, sketch: &Sketch<'_>) -> Vec<Point> {
    let (mut x, mut y) = (0.0, 0.0);
    let mut places = Vec::with_capacity(row.marks.len());
    for mark in &row.marks {
        let width = sketch.width(&text(mark), set(mark));
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + LINE);
        }
        places.push((x, y));
        x += width + 12.0;
    }
    places
}

/// How much higher a row is because the box of a range stands between its dots and their labels.
pub fn range_room(row: &Row) -> f64 {
    let has_range = row.marks.iter().any(|m| matches!(m.extent, Extent::Range(..)));
    if has_range { RANGE + 2.0 } else { 0.0 }
}

/// How much higher a row is because its labels below need more than one line where there is that little room.
pub fn further_lines(row: &Row, room: f64, sketch: &Sketch<'_>) -> f64 {
    wrapped(row, room, sketch).last().map_or(0.0, |(_, y)| *y)
}
