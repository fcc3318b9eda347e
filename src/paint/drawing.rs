use super::{Ink, Measure, Side, Type, bars, columns, months, squares, steps, time, units};
use crate::charts::{Frame, Plot, Source};
use crate::model::Voice;

/// A point in CSS pixels from the left top of the chart.
pub type Point = (f64, f64);
/// A rectangle in CSS pixels: left, top, width, height.
pub type Rect = (f64, f64, f64, f64);

/// How much room a chart has; never a picture scaled, always a layout of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breadth {
    /// Names stand beside their bars.
    Wide,
    /// Names stand above their bars.
    Mid,
    /// The same, and less thick.
    Narrow,
    /// Everything said stands above the marks, as where letters are enlarged a great deal.
    Slim,
}

impl Breadth {
    /// The layout for a width in CSS pixels.
    pub fn of(width: f64) -> Breadth {
        if width >= Breadth::Wide.least() {
            Breadth::Wide
        } else if width >= Breadth::Mid.least() {
            Breadth::Mid
        } else if width >= Breadth::Narrow.least() {
            Breadth::Narrow
        } else {
            Breadth::Slim
        }
    }

    /// The least width that it is laid out for.
    pub fn least(self) -> f64 {
        match self {
            Breadth::Wide => 500.0,
            Breadth::Mid => 400.0,
            Breadth::Narrow => 240.0,
            Breadth::Slim => 140.0,
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub ink: Ink,
    /// Its width.
    pub width: f64,
    /// Length of dashes and of the gaps between them, where it is dashed.
    pub dash: Option<(f64, f64)>,
}

impl Pen {
    /// A solid line.
    pub const fn solid(ink: Ink, width: f64) -> Pen {
        Pen { ink, width, dash: None }
    }

    /// A dashed line.
    pub const fn dashed(ink: Ink, width: f64, on: f64, off: f64) -> Pen {
        Pen {
            ink,
            width,
            dash: Some((on, off)),
        }
    }

    /// The line of the computed voice.
    pub const COMPUTED: Pen = Pen::dashed(Ink::Computed, 1.5, 4.0, 3.0);
}

/// A shape of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle, solid or as pale as the number says.
    Fill(Rect, Ink, f64),
    /// The ground again, so that a text over lines can be read.
    Clear(Rect),
    /// A rectangle's outline, inside its edges.
    Outline(Rect, Pen),
    /// An open path.
    Path(Vec<Point>, Pen),
    /// A filled polygon.
    Polygon(Vec<Point>, Ink),
    /// A filled circle.
    Disc(Point, f64, Ink),
    /// A circle's outline.
    Ring(Point, f64, Pen),
    /// Lines at 45° inside a rectangle, so far apart and so thick: what is not known.
    Hatch(Rect, Ink, f64, f64),
    /// A text, its middle at the height of the point.
    Text(String, Point, Type),
}

impl Shape {
    /// A rectangle outside of which nothing of it is seen. Texts are not measured for it: no letter is wider than high.
    pub fn reach(&self) -> Rect {
        let wider = |(x, y, w, h): Rect, by: f64| (x - by, y - by, w + 2.0 * by, h + 2.0 * by);
        match self {
            Shape::Fill(rect, ..) | Shape::Clear(rect) | Shape::Hatch(rect, ..) => wider(*rect, 2.0),
            Shape::Outline(rect, pen) => wider(*rect, pen.width + 1.0),
            Shape::Path(points, pen) => wider(around(points), pen.width + 1.0),
            Shape::Polygon(points, _) => wider(around(points), 1.0),
            Shape::Disc((x, y), radius, _) => wider((*x, *y, 0.0, 0.0), radius + 1.0),
            Shape::Ring((x, y), radius, pen) => wider((*x, *y, 0.0, 0.0), radius + pen.width + 1.0),
            Shape::Text(text, (x, y), set) => {
                #[allow(clippy::cast_precision_loss)] // a line of text
                let width = (text.chars().count() as f64 + 1.0) * set.size * 1.1;
                let left = match set.side {
                    Side::Left => *x,
                    Side::Centre => x - width / 2.0,
                    Side::Right => x - width,
                };
                wider((left, y - set.size, width, 2.0 * set.size), 1.0)
            }
        }
    }
}

fn around(points: &[Point]) -> Rect {
    let (mut from, mut to) = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
    for (x, y) in points {
        from = (from.0.min(*x), from.1.min(*y));
        to = (to.0.max(*x), to.1.max(*y));
    }
    (from.0, from.1, to.0 - from.0, to.1 - from.1)
}

/// Whose shape it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nobody's: grid, lanes, names.
    Ground,
    /// The scale's: ticks, periods.
    Scale,
    /// A mark's, by its place in the order of reading.
    Mark(usize),
}

/// Where a mark is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkBox {
    /// What of the picture leads to it when pointed at.
    pub band: Rect,
    /// The mark itself, where the focus is shown.
    pub mark: Rect,
    /// Where its number comes from.
    pub source: Source,
    /// Who says it.
    pub voice: Voice,
}

/// A chart as shapes in CSS pixels, laid out for a width. Drawn on any surface.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Whole width.
    pub width: f64,
    /// Whole height; the same for every width of one breadth, so that nothing jumps.
    pub height: f64,
    /// The shapes, the lowest first.
    pub shapes: Vec<(Part, Shape)>,
    /// The marks in the order of reading.
    pub marks: Vec<MarkBox>,
    /// Where names of rows stand, with the place of the row's first mark in the order of reading.
    pub names: Vec<(usize, Rect)>,
}

impl Drawing {
    /// Lays a plot out in a width.
    pub fn new(plot: &Plot, width: f64, measure: &dyn Measure) -> Drawing {
        match &plot.frame {
            Frame::Bars(scale) => bars::draw(plot, scale, width, measure),
            Frame::Months { first, years, height } => months::draw(plot, (*first, *years), height, width, measure),
            Frame::Columns(scale) => columns::draw(plot, scale, width, measure),
            Frame::Time { length, months, years } => time::draw(plot, *length, (months, years), width, measure),
            Frame::Units => units::draw(plot, width, measure),
            Frame::Squares => squares::draw(plot, width, measure),
            Frame::Steps(names) => steps::draw(plot, names, width, measure),
        }
    }

    /// The first mark of the row whose name is at a point.
    pub fn name_at(&self, (x, y): Point) -> Option<usize> {
        let holds = |(left, top, w, h): Rect| (left..left + w).contains(&x) && (top..top + h).contains(&y);
        let name = self.names.iter().find(|(_, name)| holds(*name));
        name.map(|(first, _)| *first)
    }

    /// The mark that a point leads to: of those whose band holds it the nearest, and of two that hold it the smaller.
    pub fn mark_at(&self, (x, y): Point) -> Option<usize> {
        let holds = |(left, top, w, h): Rect| (left..left + w).contains(&x) && (top..top + h).contains(&y);
        let away = |(left, top, w, h): Rect| {
            let dx = (left - x).max(x - left - w).max(0.0);
            let dy = (top - y).max(y - top - h).max(0.0);
            dx.hypot(dy)
        };
        self.marks
            .iter()
            .enumerate()
            .filter(|(_, m)| holds(m.band))
            .min_by(|(_, a), (_, b)| {
                let size = |m: &MarkBox| m.mark.2 * m.mark.3;
                let nearer = away(a.mark).total_cmp(&away(b.mark));
                let off = |m: &MarkBox| (m.mark.0 + m.mark.2 / 2.0 - x).hypot(m.mark.1 + m.mark.3 / 2.0 - y);
                let smaller = size(a).total_cmp(&size(b));
                // Of dots that overlap the one whose middle is closer.
                nearer.then(smaller).then(off(a).total_cmp(&off(b)))
            })
            .map(|(i, _)| i)
    }
}
