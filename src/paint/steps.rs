use super::drawing::{Breadth, Drawing, Part, Pen, Shape};
use super::stacked::{self, Word, stacked};
use super::{Ink, Measure, Sketch, Type};
use crate::charts::{Extent, Mark, Plot, Row};

const NAME: Type = Type::new(13.0, Ink::Ink);
const HEAD: Type = Type::new(12.0, Ink::Ink2).centred();
const STATE: Type = Type::new(12.0, Ink::Ink3).centred();
const LINE: f64 = 15.0;
/// How high a step is where they stand below each other.
const DOWN: f64 = 38.0;

/// Steps that follow each other from left to right, a row for each who goes them.
pub fn draw(plot: &Plot, names: &[String], width: f64, measure: &dyn Measure) -> Drawing {
    if Breadth::of(width) == Breadth::Slim {
        return draw_down(plot, names, width, measure);
    }
    let mut sketch = Sketch::new(measure);
    let breadth = Breadth::of(width);
    let is_wide = breadth == Breadth::Wide;
    let widest = plot
        .rows()
        .map(|r| sketch.width(&r.name, NAME.bold()))
        .fold(0.0, f64::max);
    let left = if is_wide {
        (widest + 24.0).clamp(96.0, 190.0)
    } else {
        0.0
    };
    #[allow(clippy::cast_precision_loss)] // a handful of steps
    let step = (width - left) / names.len().max(1) as f64;
    #[allow(clippy::cast_precision_loss)]
    let x = |i: usize| left + step * (i as f64 + 0.5);

    let heads: Vec<Vec<String>> = names.iter().map(|n| sketch.folded(n, step - 8.0, HEAD)).collect();
    // Room for two lines whatever the width, so that the height stays.
    let head_height = 2.0 * LINE + 8.0;
    for (i, lines) in heads.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let mut y = head_height - 10.0 - LINE * (lines.len() as f64 - 1.0);
        for line in lines {
            sketch.text(line.clone(), (x(i), y), HEAD);
            y += LINE;
        }
    }
    let (mut y, mut at) = (head_height, 0);
    let row_height = if is_wide { 62.0 } else { 82.0 };
    for row in plot.rows() {
        sketch.draw_as(Part::Ground);
        sketch.line((0.0, y), (width, y), Pen::solid(Ink::Rule, 1.0));
        let track = y + if is_wide { 24.0 } else { 44.0 };
        let name_at = if is_wide { (0.0, track) } else { (0.0, y + 16.0) };
        let set = NAME.bold_if(plot.is_own(row));
        sketch.text(row.name.clone(), name_at, set);
        rail(row, &x, track, &mut sketch);
        for mark in &row.marks {
            let Extent::Step(i, is_reached) = mark.extent else {
                continue;
            };
            sketch.draw_as(Part::Mark(at));
            let centre = (x(i), track);
            ring(centre, is_reached, &mut sketch);
            state(mark, centre, is_reached, &mut sketch);
            let band = (x(i) - step / 2.0, y, step, row_height);
            sketch.place(at, mark, band, (centre.0 - 9.0, track - 9.0, 18.0, 18.0));
            at += 1;
        }
        y += row_height;
    }
    sketch.done(width, y)
}

/// The same from top to bottom, each step named beside its ring.
fn draw_down(plot: &Plot, names: &[String], width: f64, measure: &dyn Measure) -> Drawing {
    const RING: f64 = 9.0;
    const TEXT: f64 = 24.0;
    let mut sketch = Sketch::new(measure);
    let (mut y, mut at) = (2.0, 0);
    for row in plot.rows() {
        sketch.draw_as(Part::Ground);
        sketch.line((0.0, y), (width, y), Pen::solid(Ink::Rule, 1.0));
        let set = NAME.bold_if(plot.is_own(row));
        let lines = stacked([Word::new(Part::Ground, &row.name, set)]);
        let first = y + 8.0 + stacked::height(&lines) + 4.0;
        stacked::draw(lines, (0.0, y + 8.0), &mut sketch);
        let track = |i: usize| {
            #[allow(clippy::cast_precision_loss)] // a handful of steps
            let i = i as f64;
            first + DOWN * i + DOWN / 2.0
        };
        let last = row.marks.len().saturating_sub(1);
        let pen = Pen::dashed(Ink::RuleFirm, 1.5, 2.0, 4.0);
        sketch.line((RING, track(0)), (RING, track(last)), pen);
        for mark in &row.marks {
            let Extent::Step(i, is_reached) = mark.extent else {
                continue;
            };
            let middle = track(i);
            sketch.draw_as(Part::Ground);
            let name = names.get(i).cloned().unwrap_or_default();
            sketch.text(name, (TEXT, middle - 8.0), Type::new(12.0, Ink::Ink2));
            sketch.draw_as(Part::Mark(at));
            ring((RING, middle), is_reached, &mut sketch);
            sketch.text(mark.value.clone(), (TEXT, middle + 8.0), state_type(is_reached).left());
            let band = (0.0, middle - DOWN / 2.0, width, DOWN);
            sketch.place(at, mark, band, (RING - 9.0, middle - 9.0, 18.0, 18.0));
            at += 1;
        }
        y = track(last) + DOWN / 2.0 + 6.0;
    }
    sketch.done(width, y)
}

/// The way between the steps: dotted, for the report does not say that it was gone.
fn rail(row: &Row, x: &dyn Fn(usize) -> f64, y: f64, sketch: &mut Sketch<'_>) {
    let last = row.marks.len().saturating_sub(1);
    sketch.line((x(0), y), (x(last), y), Pen::dashed(Ink::RuleFirm, 1.5, 2.0, 4.0));
}

fn ring(centre: (f64, f64), is_reached: bool, sketch: &mut Sketch<'_>) {
    if is_reached {
        sketch.add(Shape::Disc(centre, 7.0, Ink::Report));
    } else {
        sketch.add(Shape::Disc(centre, 7.0, Ink::Sheet));
        sketch.add(Shape::Ring(centre, 6.0, Pen::solid(Ink::RuleFirm, 1.5)));
    }
}

fn state(mark: &Mark, (x, y): (f64, f64), is_reached: bool, sketch: &mut Sketch<'_>) {
    sketch.text(mark.value.clone(), (x, y + 20.0), state_type(is_reached));
}

fn state_type(is_reached: bool) -> Type {
    if is_reached {
        Type { ink: Ink::Ink, ..STATE }.bold()
    } else {
        STATE
    }
}
