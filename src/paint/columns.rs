use super::axis::{Axis, tick_text};
use super::drawing::{Breadth, Drawing, Part, Pen, Rect, Shape};
use super::{Ink, Measure, Sketch, Type, bars};
use crate::charts::{Extent, Lane, Mark, Plot, Scale, Tone};
use crate::model::Voice;

const HEAD: f64 = 30.0;
/// Room for a value beyond its column.
const VALUE_ROOM: f64 = 22.0;
const NAMES: f64 = 24.0;
const TICK: Type = Type::new(11.5, Ink::Ink3);
const EARLIER: f64 = 0.42;
const NAME: Type = Type::new(12.0, Ink::Ink2);
/// The smallest size of a name that its slot is narrow for.
const SMALLEST: f64 = 10.5;
const VALUE: Type = Type::new(12.5, Ink::Ink).bold();
/// Room for the triangle before a change.
const TRIANGLE: f64 = 13.0;

/// Where a lane's columns stand.
struct Block {
    left: f64,
    right: f64,
    /// Top of the block, with its head.
    top: f64,
    /// How high the scale is.
    high: f64,
}

/// Columns from zero; lanes side by side where there is room, else below each other.
pub fn draw(plot: &Plot, scale: &Scale, width: f64, measure: &dyn Measure) -> Drawing {
    // Too narrow for their words, columns lie down.
    if Breadth::of(width) == Breadth::Slim {
        return bars::draw(plot, scale, width, measure);
    }
    let mut sketch = Sketch::new(measure);
    let is_beside = Breadth::of(width) == Breadth::Wide;
    let high = if is_beside { 220.0 } else { 150.0 };
    let ticks = Axis::new(scale, (high, 0.0)).ticks;
    let widest = ticks
        .iter()
        .map(|t| sketch.width(&tick_text(*t, scale), TICK))
        .fold(0.0, f64::max);
    let left = widest + 10.0;
    let whole = HEAD + high + VALUE_ROOM + NAMES;
    #[allow(clippy::cast_precision_loss)] // a few lanes
    let (count, each) = (plot.lanes.len() as f64, (width - left) / plot.lanes.len().max(1) as f64);
    let mut first = 0;
    for (i, lane) in plot.lanes.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let i = i as f64;
        let block = if is_beside {
            Block {
                left: left + each * i,
                right: left + each * (i + 1.0),
                top: 0.0,
                high,
            }
        } else {
            Block {
                left,
                right: width,
                top: whole * i,
                high,
            }
        };
        let axis = Axis::new(scale, (block.top + HEAD + high, block.top + HEAD));
        frame(lane, &block, &axis, scale, (is_beside && i > 0.0, left), &mut sketch);
        columns(lane, first, &block, &axis, &mut sketch);
        first += lane.rows.iter().map(|r| r.marks.len()).sum::<usize>();
    }
    sketch.done(width, if is_beside { whole } else { whole * count })
}

/// Head, grid and ticks of a lane; ticks stand beside the first of those that share them.
fn frame(
    lane: &Lane,
    block: &Block,
    axis: &Axis,
    scale: &Scale,
    (is_later, ticks_end): (bool, f64),
    sketch: &mut Sketch<'_>,
) {
    sketch.draw_as(Part::Ground);
    for tick in &axis.ticks {
        let y = axis.at(*tick);
        let is_zero = tick.abs() < f64::EPSILON;
        let pen = if is_zero {
            Pen::solid(Ink::Ink, 1.25)
        } else {
            Pen::solid(Ink::Rule, 1.0)
        };
        sketch.line((block.left, y), (block.right, y), pen);
    }
    sketch.draw_as(Part::Scale);
    if !is_later {
        for tick in &axis.ticks {
            sketch.text(tick_text(*tick, scale), (ticks_end - 8.0, axis.at(*tick)), TICK.right());
        }
    }
    if let Some(head) = &lane.head {
        let set = Type::new(13.0, Ink::Ink).bold();
        sketch.text(head.text.clone(), (block.left + 8.0, block.top + 12.0), set);
    }
}

fn columns(lane: &Lane, first: usize, block: &Block, axis: &Axis, sketch: &mut Sketch<'_>) {
    #[allow(clippy::cast_precision_loss)] // a few columns
    let slot = (block.right - block.left) / lane.rows.len().max(1) as f64;
    let wide = (slot * 0.56).clamp(1.0, 52.0);
    let bottom = block.top + HEAD + block.high + VALUE_ROOM;
    // Where columns stand closer than their words are wide, every so many keep theirs; the table has them all.
    let names = lane.rows.iter().map(|r| sketch.width(&r.name, NAME));
    let widest = names.fold(0.0, f64::max);
    let size = NAME.size * ((slot - 2.0) / widest).clamp(SMALLEST / NAME.size, 1.0);
    let named = every(std::iter::once(widest * size / NAME.size), slot);
    let marks = lane.rows.iter().flat_map(|r| &r.marks);
    let valued = every(marks.map(|m| sketch.width(&m.value, VALUE) + TRIANGLE), slot);
    let mut at = first;
    let mut middle = block.left + slot / 2.0;
    for row in &lane.rows {
        for mark in &row.marks {
            let Extent::Bar(value) = mark.extent else { continue };
            sketch.draw_as(Part::Mark(at));
            let (zero, to) = (axis.at(0.0), axis.at(value));
            let column = (middle - wide / 2.0, zero.min(to), wide, (to - zero).abs());
            column_itself(mark, column, sketch);
            if valued == 1 {
                label(mark, value, column, middle, sketch);
            }
            if (at - first).is_multiple_of(named) {
                let name = Type { size, ..NAME }.ink(if mark.voice == Voice::Computed {
                    Ink::Computed
                } else {
                    Ink::Ink2
                });
                sketch.text(row.name.clone(), (middle, bottom + 10.0), name.centred());
            }
            let band = (
                middle - slot / 2.0,
                block.top + HEAD - 4.0,
                slot,
                block.high + VALUE_ROOM + NAMES,
            );
            sketch.place(at, mark, band, column);
            at += 1;
        }
        middle += slot;
    }
}

/// Of how many columns one has room for its words.
fn every(widths: impl Iterator<Item = f64>, slot: f64) -> usize {
    let widest = widths.fold(0.0, f64::max);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // of some thousand columns at most
    let many = (widest / slot.max(0.01)).ceil().max(1.0) as usize;
    many
}

fn colour(mark: &Mark) -> Ink {
    match (mark.voice, mark.tone) {
        (Voice::Computed, _) => Ink::Computed,
        (_, Tone::Up) => Ink::Up,
        (_, Tone::Down) => Ink::Down,
        (_, Tone::Plain) => Ink::Report,
    }
}

fn column_itself(mark: &Mark, column: Rect, sketch: &mut Sketch<'_>) {
    if mark.voice == Voice::Computed {
        sketch.outline(column, Pen::COMPUTED);
    } else {
        let depth = if mark.is_earlier { EARLIER } else { 1.0 };
        sketch.add(Shape::Fill(column, colour(mark), depth));
    }
}

/// The value beyond the column's end.
fn label(mark: &Mark, value: f64, (_, y, _, h): Rect, middle: f64, sketch: &mut Sketch<'_>) {
    let triangle = match (mark.voice, mark.tone) {
        (Voice::Report, Tone::Up) => "▲",
        (Voice::Report, Tone::Down) => "▼",
        _ => "",
    };
    let text = format!("{triangle}{}", mark.value);
    let at = if value < 0.0 { y + h + 12.0 } else { y - 12.0 };
    sketch.clear_text(&text, (middle, at), Type::new(12.5, colour(mark)).bold().centred());
}
