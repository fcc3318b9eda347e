use super::drawing::{Breadth, Drawing, Part, Pen, Rect, Shape};
use super::stacked::{self, Word, stacked};
use super::{Careful, Ink, Measure, Sketch, Type};
use crate::charts::{Extent, Mark, Plot, Row};

const NAME: Type = Type::new(13.0, Ink::Ink);
const VALUE: Type = Type::new(17.0, Ink::Ink).bold();
const TIMES: Type = Type::new(14.0, Ink::Computed).bold();
/// Between a square and its words, and between one amount and the next.
const GAP: f64 = 18.0;

/// Amounts as squares of their area, the largest first, each with its name and figures beside it: side by side on one
/// base where there is room, else below each other.
pub fn draw(plot: &Plot, width: f64, measure: &dyn Measure) -> Drawing {
    let mut sketch = Sketch::new(measure);
    let most = match Breadth::of(width) {
        Breadth::Wide => 176.0,
        Breadth::Mid => 144.0,
        Breadth::Narrow => 116.0,
        Breadth::Slim => 96.0,
    };
    let sizes = || plot.marks().filter_map(|(_, m)| size(m));
    let (largest, least) = (sizes().fold(0.0, f64::max), sizes().fold(f64::MAX, f64::min));
    let side = |size: f64| most * (size / largest).sqrt();
    let rows: Vec<(&Row, f64, f64)> = plot
        .rows()
        .map(|row| {
            let own = row.marks.iter().find_map(size).map_or(0.0, side);
            (row, own, own + GAP + words_width(row, &sketch))
        })
        .collect();
    // Whatever the browser's type: the picture must not become another one when it is known.
    let careful = Sketch::new(&Careful);
    let needed = rows
        .iter()
        .map(|(row, own, _)| own + 3.5 * GAP + words_width(row, &careful));
    let breadth = Breadth::of(width);
    let is_beside = breadth == Breadth::Wide && needed.sum::<f64>() <= breadth.least();
    let (mut x, mut y, mut at) = (0.0, 4.0, 0);
    for (row, own, needed) in rows {
        if breadth == Breadth::Slim {
            y = below_words(row, plot, (at, y, own), (width, side(least)), &mut sketch);
            at += row.marks.len();
            continue;
        }
        let height = if is_beside { most } else { own.max(44.0) };
        let top = y + if is_beside { most - own } else { (height - own) / 2.0 };
        let text_left = if is_beside { x + own + GAP } else { most + GAP };
        let text_top = top + (own - words_height(row)).max(0.0) / 2.0 + 8.0;
        // Beside a small square words stand on the base with it.
        let text_top = if is_beside {
            text_top.min(y + most - words_height(row) + 8.0)
        } else {
            text_top.min(y + (height - words_height(row)) / 2.0 + 8.0)
        };
        name(row, plot, (text_left, text_top), &mut sketch);
        for mark in &row.marks {
            sketch.draw_as(Part::Mark(at));
            let square = (x, top, own, own);
            let place = if let Extent::Square(_) = mark.extent {
                sketch.fill(square, Ink::Report);
                cells(square, side(least), &mut sketch);
                sketch.text(mark.value.clone(), (text_left, text_top + 23.0), VALUE);
                square
            } else {
                sketch.clear_text(&mark.value, (text_left, text_top + 47.0), TIMES)
            };
            let band = if is_beside {
                (x - 6.0, y - 4.0, needed + 12.0, most + 8.0)
            } else {
                (0.0, y - 4.0, width, height + 8.0)
            };
            sketch.place(at, mark, band, place);
            at += 1;
        }
        sketch.draw_as(Part::Ground);
        if is_beside {
            x += needed + 2.5 * GAP;
        } else {
            y += height + 16.0;
        }
    }
    if is_beside {
        let base = y + most;
        sketch.line((0.0, base), (width, base), Pen::solid(Ink::Ink, 1.25));
        y = base + 20.0;
    }
    sketch.done(width, y - 8.0)
}

/// An amount where there is no room beside its square: name and figures in lines above it. Says where it ends.
fn below_words(
    row: &Row,
    plot: &Plot,
    (first, y, own): (usize, f64, f64),
    (width, cell): (f64, f64),
    sketch: &mut Sketch<'_>,
) -> f64 {
    let mut lines = stacked([Word::new(Part::Ground, &row.name, NAME.bold_if(plot.is_own(row)))]);
    let marks = row.marks.iter().enumerate();
    lines.extend(stacked(marks.map(|(i, mark)| {
        let set = if size(mark).is_some() { VALUE } else { TIMES };
        Word::new(Part::Mark(first + i), &mark.value, set)
    })));
    let top = y + stacked::height(&lines) + 6.0;
    let bottom = top + own + 16.0;
    let places = stacked::draw(lines, (0.0, y), sketch);
    for (i, mark) in row.marks.iter().enumerate() {
        sketch.draw_as(Part::Mark(first + i));
        let words = places.iter().find(|(part, _)| *part == Part::Mark(first + i));
        let place = if size(mark).is_some() {
            let square = (0.0, top, own, own);
            sketch.fill(square, Ink::Report);
            cells(square, cell, sketch);
            square
        } else {
            words.map_or((0.0, y, width, 1.0), |(_, place)| *place)
        };
        sketch.place(first + i, mark, (0.0, y - 4.0, width, bottom - y), place);
    }
    sketch.draw_as(Part::Ground);
    bottom
}

fn size(mark: &Mark) -> Option<f64> {
    if let Extent::Square(size) = mark.extent {
        Some(size)
    } else {
        None
    }
}

fn words_width(row: &Row, sketch: &Sketch<'_>) -> f64 {
    let values = row
        .marks
        .iter()
        .map(|m| sketch.width(&m.value, VALUE))
        .fold(0.0, f64::max);
    sketch.width(&row.name, NAME.bold()).max(values)
}

fn words_height(row: &Row) -> f64 {
    if row.marks.len() > 1 { 68.0 } else { 44.0 }
}

fn name(row: &Row, plot: &Plot, at: (f64, f64), sketch: &mut Sketch<'_>) {
    sketch.draw_as(Part::Ground);
    sketch.text(row.name.clone(), at, NAME.bold_if(plot.is_own(row)));
}

/// Lines inside a large square, so far apart that each cell is as large as the smallest square.
fn cells((x, y, side, _): Rect, cell: f64, sketch: &mut Sketch<'_>) {
    let mut step = cell;
    while step < side - 1.0 && cell > 4.0 {
        // From the left bottom, where counting starts.
        sketch.add(Shape::Fill((x + step, y, 1.0, side), Ink::Sheet, 0.4));
        sketch.add(Shape::Fill((x, y + side - step, side, 1.0), Ink::Sheet, 0.4));
        step += cell;
    }
}
