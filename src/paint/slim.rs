use super::axis::Axis;
use super::bar_mark::{BarRow, NOTE, VALUE, draw_mark, words_ink};
use super::drawing::{Part, Pen};
use super::dumbbell::{RANGE, figure, shape};
use super::stacked::{LINE, Word, draw, height, stacked};
use super::{Ink, Sketch, Type};
use crate::charts::{Extent, Mark, Row};

/// How thick a bar is.
pub const THICKNESS: f64 = 14.0;
/// Between a bar and the next row: room for what overshoots it.
pub const BELOW: f64 = 14.0;
const ABOVE: f64 = 8.0;

/// How high a row is whose words stand above its bar.
pub fn row_height(row: &Row) -> f64 {
    let range = if has_range(row) { RANGE + 3.0 } else { 0.0 };
    height(&words(row, 0, Word::new(Part::Ground, &row.name, VALUE))) + ABOVE + THICKNESS + range + BELOW
}

fn has_range(row: &Row) -> bool {
    row.marks.iter().any(|m| matches!(m.extent, Extent::Range(..)))
}

/// The name, then what each mark says; `first` is the place of the first mark in the order of reading.
fn words(row: &Row, first: usize, name: Word) -> Vec<Vec<Word>> {
    let mut lines = stacked([name]);
    let marks = row.marks.iter().enumerate();
    let said: Vec<Vec<Word>> = marks.map(|(i, mark)| said(row, mark, Part::Mark(first + i))).collect();
    if row.marks.iter().any(is_words) {
        // Words that are marks themselves keep their own lines, so that each can be pointed at.
        lines.extend(said.into_iter().flat_map(stacked));
    } else {
        lines.extend(stacked(said.into_iter().flatten()));
    }
    lines
}

/// What a mark says: what its figure is where the place of it does not say so, the figure, and for a way its period.
fn said(row: &Row, mark: &Mark, part: Part) -> Vec<Word> {
    let (text, set) = if is_dotted(mark) {
        figure(mark)
    } else {
        let (ink, triangle) = words_ink(mark);
        // A way has its triangle on the line of zero.
        let triangle = if mark.extent == Extent::Direction { "" } else { triangle };
        ([triangle, &mark.value].concat(), VALUE.ink(ink))
    };
    let is_worth = matches!(mark.extent, Extent::PartWorth | Extent::WholeWorth);
    let about = mark.about.as_deref().filter(|_| is_worth).unwrap_or_default();
    let period = row.note.as_deref().filter(|_| mark.extent == Extent::Direction);
    vec![
        Word::new(part, about, Type::new(12.0, Ink::Ink3)),
        Word::new(part, text, set),
        Word::new(part, period.unwrap_or_default(), NOTE),
    ]
}

/// Draws a row: name and figures in lines, then the bar as wide as the picture. `lanes` are top and bottom of all rows
/// together.
pub fn draw_row(
    row: &Row,
    first: usize,
    name: Word,
    at: &BarRow,
    axis: &Axis,
    lanes: (f64, f64),
    sketch: &mut Sketch<'_>,
) {
    let top = at.band.1;
    let lines = words(row, first, name);
    // Marks first: a line past all rows must not cross words.
    for (i, mark) in row.marks.iter().enumerate() {
        sketch.draw_as(Part::Mark(first + i));
        if is_dotted(mark) {
            let middle = if has_range(row) {
                at.middle() - RANGE - 3.0
            } else {
                at.middle()
            };
            let place = shape(mark, middle, axis, sketch);
            sketch.place(first + i, mark, at.band, place);
        } else {
            draw_mark(mark, first + i, row, at, axis, lanes, sketch);
        }
    }
    sketch.draw_as(Part::Ground);
    let places = draw(lines, (0.0, top + 4.0), sketch);
    for (part, place) in places {
        match part {
            // As high as its own lines, so that it is no part of a mark.
            Part::Ground => sketch.name(first, (0.0, top, place.2.max(24.0), place.3.max(LINE) + 4.0)),
            Part::Mark(index) => {
                let mark = row.marks.get(index - first);
                // A mark that is too small to be pointed at, or is its words, is found by them.
                if let Some(mark) = mark.filter(|mark| is_words(mark) || sketch.is_tiny(index)) {
                    sketch.place(index, mark, at.band, place);
                }
            }
            Part::Scale => {}
        }
    }
    let is_bar = row.marks.iter().any(|m| !matches!(m.extent, Extent::Guide(_)));
    if is_bar {
        let x = axis.at(0.0);
        let (from, to) = (at.bar - 2.0, at.bar + at.thickness + 2.0);
        sketch.line((x, from), (x, to), Pen::solid(Ink::Ink, 1.25));
    }
}

fn is_dotted(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::Dot(_) | Extent::Range(..) | Extent::Change(..))
}

fn is_words(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::PartWorth | Extent::WholeWorth | Extent::Guide(_))
}
