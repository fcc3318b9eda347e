use super::axis::Axis;
use super::drawing::{Breadth, Pen, Rect, Shape};
use super::{Ink, Side, Sketch, Type};
use crate::charts::{Extent, Mark, Row, Tone};
use crate::model::Voice;

/// Where the bar of a row is.
#[derive(Clone, Copy, Debug)]
pub struct BarRow {
    /// The row's whole band.
    pub band: Rect,
    /// Top of the bar.
    pub bar: f64,
    /// How thick the bar is.
    pub thickness: f64,
    /// The whole chart's width.
    pub width: f64,
    /// True where the labels of falls stand beyond zero: on their own side there is not room for all.
    pub falls_right: bool,
}

impl BarRow {
    /// The height of the bar's middle.
    pub fn middle(&self) -> f64 {
        self.bar + self.thickness / 2.0
    }

    /// True where all words stand above the bar.
    fn is_bare(&self) -> bool {
        Breadth::of(self.width) == Breadth::Slim
    }
}

/// How pale the earlier of two figures is.
const EARLIER: f64 = 0.42;
/// The type of figures.
pub const VALUE: Type = Type::new(13.5, Ink::Ink).bold();
/// The type of names, and of what is said beside them.
pub const NAME: Type = Type::new(13.0, Ink::Ink);
pub const NOTE: Type = Type::new(12.0, Ink::Ink3);
/// How far above its bar a name stands.
pub const ABOVE: f64 = 14.0;

/// Draws one mark of a row, and says where it is. `lanes` are top and bottom of all rows together.
pub fn draw_mark(
    mark: &Mark,
    index: usize,
    row: &Row,
    at: &BarRow,
    axis: &Axis,
    lanes: (f64, f64),
    sketch: &mut Sketch<'_>,
) {
    let zero = axis.at(0.0);
    let (y, h, middle) = (at.bar, at.thickness, at.middle());
    let to = match mark.extent {
        Extent::Bar(v) | Extent::Open(v) | Extent::Capped(v) | Extent::Guide(v) | Extent::Part(v) => axis.at(v),
        _ => axis.ends.1,
    };
    let bar = (zero.min(to), y, (to - zero).abs(), h);
    let place = match mark.extent {
        Extent::Bar(value) => {
            bar_itself(mark, bar, sketch);
            let is_left = value < 0.0;
            let x = if is_left { bar.0 } else { bar.0 + bar.2 };
            if row.marks.iter().any(|m| matches!(m.extent, Extent::Rest(_))) && !at.is_bare() {
                // What is left of the whole stands beside it: the value stands inside.
                let set = VALUE.ink(Ink::OnReport).right();
                sketch.text(mark.value.clone(), (x - 8.0, middle), set);
            } else {
                label(mark, row, bar, (x, is_left), at, sketch);
            }
            bar
        }
        Extent::Open(_) => {
            sketch.fill(bar, ink(mark));
            for i in 0..3 {
                let x = to + 3.0 + 9.0 * f64::from(i);
                let chevron = vec![(x, y + 2.0), (x + 8.0, middle), (x, y + h - 2.0)];
                sketch.add(Shape::Path(chevron, Pen::solid(ink(mark), 2.25)));
            }
            label(mark, row, bar, (to + 30.0, false), at, sketch);
            bar
        }
        Extent::Capped(_) => {
            capped(mark, bar, sketch);
            label(mark, row, bar, (to + 4.0, false), at, sketch);
            bar
        }
        Extent::Guide(_) => guide(mark, to, at, lanes, sketch),
        Extent::Part(_) => part(mark, bar, axis, at, sketch),
        Extent::Rest(from) => rest(mark, (axis.at(from), axis.ends.1), at, sketch),
        Extent::PartWorth | Extent::WholeWorth if at.is_bare() => bar,
        Extent::PartWorth => worth(mark, (zero, Side::Left), at, sketch),
        Extent::WholeWorth => worth(mark, (axis.ends.1, Side::Right), at, sketch),
        Extent::Direction => direction(mark, row, zero, at, sketch),
        _ => bar,
    };
    sketch.place(index, mark, at.band, place);
}

fn ink(mark: &Mark) -> Ink {
    match (mark.voice, mark.tone) {
        (Voice::Computed, _) => Ink::Computed,
        (_, Tone::Plain) => Ink::Report,
        (_, Tone::Up) => Ink::Up,
        (_, Tone::Down) => Ink::Down,
    }
}

/// Solid where stated, hollow and dashed where computed, paler where earlier, hatched where the period is not stated.
fn bar_itself(mark: &Mark, bar: Rect, sketch: &mut Sketch<'_>) {
    let ink = ink(mark);
    if mark.voice == Voice::Computed {
        sketch.outline(bar, Pen::COMPUTED);
    } else if mark.is_undated {
        sketch.add(Shape::Clear(bar));
        sketch.add(Shape::Hatch(bar, ink, 5.0, 1.75));
        sketch.outline(bar, Pen::solid(ink, 1.5));
    } else {
        let depth = if mark.is_earlier { EARLIER } else { 1.0 };
        sketch.add(Shape::Fill(bar, ink, depth));
    }
}

fn capped(mark: &Mark, (x, y, w, h): Rect, sketch: &mut Sketch<'_>) {
    let (ink, middle, to) = (ink(mark), y + h / 2.0, x + w);
    sketch.outline((x, y, w, h), Pen::solid(ink, 1.5));
    sketch.fill((to - 1.25, y - 4.0, 2.5, h + 8.0), ink);
    let tip = x + 6.0;
    if to - tip > 9.0 {
        let pen = Pen::solid(ink, 1.5);
        sketch.line((tip, middle), (to - 4.0, middle), pen);
        let head = vec![(tip + 4.0, middle - 4.0), (tip, middle), (tip + 4.0, middle + 4.0)];
        sketch.add(Shape::Path(head, pen));
    }
}

/// A dashed line past all rows, with its words: what others are seen against.
fn guide(mark: &Mark, x: f64, at: &BarRow, lanes: (f64, f64), sketch: &mut Sketch<'_>) -> Rect {
    let pen = Pen::dashed(Ink::Report, 1.5, 7.0, 5.0);
    sketch.line((x, lanes.0), (x, lanes.1), pen);
    if at.is_bare() {
        return (x - 1.0, at.bar, 2.0, at.thickness);
    }
    let set = VALUE;
    let is_left = x + 8.0 + sketch.width(&mark.value, set) > at.width;
    let (x, set) = if is_left {
        (x - 8.0, set.right())
    } else {
        (x + 8.0, set)
    };
    sketch.clear_text(&mark.value, (x, at.middle()), set)
}

/// A part of a whole: the part solid, the rest of the whole an outline of ours.
fn part(mark: &Mark, bar: Rect, axis: &Axis, at: &BarRow, sketch: &mut Sketch<'_>) -> Rect {
    let (x, y, w, h) = bar;
    sketch.outline((x + w, y, axis.ends.1 - x - w, h), Pen::COMPUTED);
    sketch.fill(bar, Ink::Report);
    if at.is_bare() {
        return bar;
    }
    let set = VALUE;
    if sketch.width(&mark.value, set) + 16.0 <= w {
        sketch.text(mark.value.clone(), (x + 8.0, at.middle()), set.ink(Ink::OnReport));
    } else {
        sketch.text(mark.value.clone(), (x + w + 8.0, at.middle()), set);
    }
    bar
}

/// What is left of a whole: an outline of ours, its value inside.
fn rest(mark: &Mark, (from, to): (f64, f64), at: &BarRow, sketch: &mut Sketch<'_>) -> Rect {
    let place = (from, at.bar, to - from, at.thickness);
    sketch.outline(place, Pen::COMPUTED);
    if at.is_bare() {
        return place;
    }
    let set = VALUE.ink(Ink::Computed).right();
    sketch.text(mark.value.clone(), (to - 8.0, at.middle()), set);
    place
}

/// What a part or a whole is put at, under its end of the bar: what it is, then the figure.
fn worth(mark: &Mark, (x, side): (f64, Side), at: &BarRow, sketch: &mut Sketch<'_>) -> Rect {
    // Where there is not room for both beside each other, the whole's stand one line lower.
    let is_lower = side == Side::Right && Breadth::of(at.width) != Breadth::Wide;
    let y = at.bar + at.thickness + if is_lower { 33.0 } else { 15.0 };
    let ink = if mark.voice == Voice::Computed {
        Ink::Computed
    } else {
        Ink::Ink
    };
    let (what, figure) = (Type::new(12.0, Ink::Ink3), Type::new(13.0, ink).bold());
    let name = mark.about.clone().unwrap_or_default();
    let (name_width, width) = (sketch.width(&name, what), sketch.width(&mark.value, figure));
    let whole = name_width + 6.0 + width;
    let left = if side == Side::Left { x } else { x - whole };
    sketch.add(Shape::Clear((left - 3.0, y - 9.0, whole + 6.0, 18.0)));
    sketch.text(name, (left, y), what);
    sketch.text(mark.value.clone(), (left + name_width + 6.0, y), figure);
    (left, y - 9.0, whole, 18.0)
}

/// An open triangle on the zero line, with its words: a way, and no size. The period stands after them, or above beside
/// the name.
fn direction(mark: &Mark, row: &Row, x: f64, at: &BarRow, sketch: &mut Sketch<'_>) -> Rect {
    let (middle, ink) = (at.middle(), ink(mark));
    let (tip, base) = if mark.tone == Tone::Up {
        (-6.0, 5.0)
    } else {
        (6.0, -5.0)
    };
    let place = (x - 7.0, middle - 7.0, 14.0, 14.0);
    sketch.add(Shape::Clear(place));
    let [a, b, c] = [(x - 6.5, middle + base), (x + 6.5, middle + base), (x, middle + tip)];
    sketch.add(Shape::Path(vec![a, b, c, a, b], Pen::solid(ink, 1.5)));
    if at.is_bare() {
        return place;
    }
    let set = Type::new(12.5, ink).bold();
    let width = sketch.width(&mark.value, set);
    let after = x + 12.0;
    // Never over the triangle: where there is no room after it there is before it.
    let (left, end) = if after + width <= at.width {
        (after, after + width + 8.0)
    } else {
        (x - 12.0 - width, after)
    };
    sketch.clear_text(&mark.value, (left, middle), set);
    if let Some(period) = &row.note {
        let wide = sketch.width(period, NOTE);
        let above = sketch.width(&row.name, NAME) + 8.0;
        let is_above = Breadth::of(at.width) != Breadth::Wide && above + wide <= at.width;
        let to = if is_above {
            (above, at.bar - ABOVE)
        } else {
            (end.min(at.width - wide), middle)
        };
        sketch.clear_text(period, to, NOTE);
    }
    place
}

/// What of a value stands at its bar, and what above beside the name: there the printed figure, where there is not room
/// for both at the bar.
pub fn label_parts(mark: &Mark, width: f64) -> (&str, &str) {
    let whole = mark.value.as_str();
    let converted = mark.converted.as_ref().map(|(converted, _)| converted.as_str());
    let apart = converted.filter(|_| Breadth::of(width) != Breadth::Wide);
    let parts = apart.and_then(|converted| Some((converted, whole.strip_prefix(converted)?.trim())));
    parts.unwrap_or((whole, ""))
}

/// The colour of a mark's words, and the triangle before a change whose size is stated.
pub fn words_ink(mark: &Mark) -> (Ink, &'static str) {
    match (mark.voice, mark.tone) {
        (Voice::Computed, _) => (Ink::Computed, ""),
        (_, Tone::Plain) => (Ink::Ink, ""),
        (_, Tone::Up) => (Ink::Up, "▲"),
        (_, Tone::Down) => (Ink::Down, "▼"),
    }
}

/// True where a fall's label does not fit on the fall's own side.
pub fn is_crowded(mark: &Mark, axis: &Axis, width: f64, sketch: &Sketch<'_>) -> bool {
    let Extent::Bar(value) = mark.extent else { return false };
    let (_, triangle) = words_ink(mark);
    let text = [triangle, label_parts(mark, width).0].concat();
    value < 0.0 && axis.at(value) - 8.0 - sketch.width(&text, VALUE) < 0.0
}

/// The value beside its mark, on the side given: outside its end, inside the bar where no room is left there, beyond
/// zero where the bar is too short or hatched.
fn label(mark: &Mark, row: &Row, bar: Rect, (x, is_left): (f64, bool), at: &BarRow, sketch: &mut Sketch<'_>) {
    if at.is_bare() {
        return;
    }
    let (ink, triangle) = words_ink(mark);
    let (shown, beside) = label_parts(mark, at.width);
    if !beside.is_empty() {
        let x = sketch.width(&row.name, NAME) + 8.0;
        sketch.clear_text(beside, (x, at.bar - ABOVE), NOTE);
    }
    let text = format!("{triangle}{shown}");
    let set = VALUE.ink(ink);
    let (width, middle, right) = (sketch.width(&text, set), at.middle(), bar.0 + bar.2);
    let is_inside = !mark.is_undated && bar.2 >= width + 16.0;
    if is_left && at.falls_right && right + 8.0 + width <= at.width {
        sketch.clear_text(&text, (right + 8.0, middle), set);
    } else if is_left && x - 8.0 - width >= 0.0 {
        sketch.clear_text(&text, (x - 8.0, middle), set.right());
    } else if !is_left && x + 8.0 + width <= at.width {
        sketch.clear_text(&text, (x + 8.0, middle), set);
    } else if is_inside {
        // Inside a bar of ours is the ground, not the ink of the report.
        let inside = if mark.voice == Voice::Computed {
            ink
        } else {
            Ink::OnReport
        };
        let (x, set) = if is_left {
            (bar.0 + 8.0, set)
        } else {
            (right - 8.0, set.right())
        };
        sketch.text(text, (x, middle), set.ink(inside));
    } else if is_left {
        sketch.clear_text(&text, (right + 8.0, middle), set);
    } else {
        sketch.clear_text(&text, (at.width, middle), set.right());
    }
}
