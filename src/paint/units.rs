use super::drawing::{Breadth, Drawing, Part, Pen, Rect, Shape};
use super::stacked::{Word, draw as draw_words, height, stacked};
use super::{Careful, Ink, Measure, Sketch, Type};
use crate::charts::{Extent, Mark, Plot, Row, Tone};
use crate::model::Voice;

const GAP: f64 = 6.0;
const HEAD: f64 = 30.0;
const NAMED: f64 = 22.0;
const COUNT: Type = Type::new(15.0, Ink::Ink).bold();
const NAME: Type = Type::new(13.0, Ink::Ink);
/// How high a further line of a heading is.
const LINE: f64 = 17.0;

/// Things counted, as equal squares; those named stand under the squares that they are.
pub fn draw(plot: &Plot, width: f64, measure: &dyn Measure) -> Drawing {
    let mut sketch = Sketch::new(measure);
    let side = match Breadth::of(width) {
        Breadth::Wide => 52.0,
        Breadth::Mid => 44.0,
        Breadth::Narrow => 34.0,
        Breadth::Slim => 18.0,
    };
    let rows: Vec<&Row> = plot.rows().collect();
    let mut y = 4.0;
    for (at, (row, mark)) in plot.marks().enumerate() {
        sketch.draw_as(Part::Mark(at));
        let top = y;
        let place = if let Extent::Units(count) = mark.extent {
            let named = rows.iter().skip(at + 1).take_while(|r| is_named(r)).count();
            let place = group(row, mark, count, (named, y, side), width, &mut sketch);
            y = place.1 + place.3 + if named > 0 { 14.0 } else { 20.0 };
            place
        } else {
            let place = name(row, mark, at, (y, width), &mut sketch);
            y += NAMED.max(place.3 + 4.0);
            if rows.get(at + 1).is_none_or(|next| !is_named(next)) {
                y += 12.0;
            }
            place
        };
        sketch.place(at, mark, (0.0, top, width, (y - top).max(place.3)), place);
    }
    sketch.done(width, y)
}

fn is_named(row: &Row) -> bool {
    row.marks.iter().any(|m| m.extent == Extent::Named)
}

/// What is counted, how many, and a square for each; a line under those that are named.
fn group(
    row: &Row,
    mark: &Mark,
    count: f64,
    (named, y, side): (usize, f64, f64),
    width: f64,
    sketch: &mut Sketch<'_>,
) -> Rect {
    let is_ours = mark.voice == Voice::Computed;
    let ink = match (is_ours, mark.tone) {
        (true, _) => Ink::Computed,
        (_, Tone::Up) => Ink::Up,
        (_, Tone::Down) => Ink::Down,
        _ => Ink::Report,
    };
    sketch.text(mark.value.clone(), (0.0, y + 12.0), COUNT.ink(ink));
    let after = sketch.width(&mark.value, COUNT) + 8.0;
    // As many lines as it needs in the narrowest place of the same breadth, so that the height stays.
    let breadth = Breadth::of(width);
    let careful = Sketch::new(&Careful);
    let is_below = breadth == Breadth::Slim;
    let beside = careful.width(&mark.value, COUNT) + 8.0;
    let room = breadth.least() - if is_below { 0.0 } else { beside };
    let after = if is_below { 0.0 } else { after };
    let lines = careful.folded(&row.name, room, NAME);
    let mut line_at = y + 12.0 + if is_below { LINE } else { 0.0 };
    for line in &lines {
        sketch.text(line.clone(), (after, line_at), NAME);
        line_at += LINE;
    }
    let head = HEAD + line_at - y - 12.0 - LINE;
    let mut at = (0.0, y + head);
    let (mut i, mut right) = (0_usize, 0.0_f64);
    #[allow(clippy::cast_precision_loss)] // a few squares
    while (i as f64) < count {
        if i > 0 && at.0 + side > width {
            at = (0.0, at.1 + side + GAP);
        }
        let square = (at.0, at.1, side, side);
        if is_ours {
            sketch.outline(square, Pen::COMPUTED);
        } else {
            sketch.fill(square, ink);
            arrow(square, mark.tone, sketch);
        }
        right = right.max(at.0 + side);
        at.0 += side + GAP;
        i += 1;
    }
    let bottom = at.1 + side;
    if named > 0 {
        #[allow(clippy::cast_precision_loss)]
        let end = (named as f64 * (side + GAP) - GAP).min(right);
        sketch.fill((0.0, bottom + 5.0, end, 2.5), ink);
    }
    (0.0, y + head, right, bottom - y - head)
}

/// The way, in the square.
fn arrow((x, y, side, _): Rect, tone: Tone, sketch: &mut Sketch<'_>) {
    let (cx, cy, r) = (x + side / 2.0, y + side / 2.0, side * 0.2);
    let points = match tone {
        Tone::Up => vec![(cx - r, cy + r * 0.8), (cx + r, cy + r * 0.8), (cx, cy - r)],
        Tone::Down => vec![(cx - r, cy - r * 0.8), (cx + r, cy - r * 0.8), (cx, cy + r)],
        Tone::Plain => return,
    };
    sketch.add(Shape::Polygon(points, Ink::OnReport));
}

/// One by name, with what is said of it.
fn name(row: &Row, mark: &Mark, at: usize, (y, width): (f64, f64), sketch: &mut Sketch<'_>) -> Rect {
    let ink = if mark.tone == Tone::Down { Ink::Down } else { Ink::Up };
    let (who, way) = (Type::new(13.0, Ink::Ink), Type::new(12.5, ink).bold());
    let middle = y + NAMED / 2.0;
    let sign = if mark.tone == Tone::Down { "▽" } else { "△" };
    let said = format!("{sign}{}", mark.value);
    if Breadth::of(width) == Breadth::Slim {
        let part = Part::Mark(at);
        let lines = stacked([Word::new(part, &row.who, who), Word::new(part, said, way)]);
        let high = height(&lines);
        let places = draw_words(lines, (0.0, middle - 8.0), sketch);
        let wide = places.iter().map(|(_, place)| place.2).fold(0.0, f64::max);
        return (0.0, middle - 9.0, wide, high + 2.0);
    }
    sketch.text(row.who.clone(), (0.0, middle), who);
    let after = sketch.width(&row.who, who) + 8.0;
    sketch.text(said.clone(), (after, middle), way);
    (0.0, middle - 9.0, after + sketch.width(&said, way), 18.0)
}
