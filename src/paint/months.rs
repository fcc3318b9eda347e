use super::axis::{Axis, tick_text};
use super::drawing::{Breadth, Drawing, Part, Pen, Rect, Shape};
use super::stacked::{self, Word, stacked};
use super::{Ink, Measure, Sketch, Type, balanced};
use crate::charts::{Extent, Mark, Plot, Scale, Stretch, When};

const HEIGHT: f64 = 200.0;
/// How high a line of a label is.
const LABEL: f64 = 14.0;
const PERIOD: Type = Type::new(12.0, Ink::Ink2).centred();
const GAP: Type = Type::new(12.0, Ink::Ink3).right();
/// How small words in months may become.
const SMALLEST: f64 = 9.0;
const TICK: Type = Type::new(11.5, Ink::Ink3);

/// Where the months stand.
struct Months {
    left: f64,
    right: f64,
    /// Top of the scale; above it stands the label of the highest stretch.
    top: f64,
    months: f64,
}

impl Months {
    fn base(&self) -> f64 {
        self.top + HEIGHT
    }

    fn at(&self, month: f64) -> f64 {
        self.left + (self.right - self.left) * month / self.months
    }

    /// The columns of a stretch from a height down to the base; neighbours keep a hair apart.
    fn columns(&self, over: Stretch, top: f64) -> Rect {
        let (from, to) = (self.at(over.from) + 0.5, self.at(over.to) - 0.5);
        (from, top, to - from, self.base() - top)
    }
}

/// Months of whole years side by side, amounts as areas over them.
pub fn draw(plot: &Plot, (first, years): (u16, u16), scale: &Scale, width: f64, measure: &dyn Measure) -> Drawing {
    let mut sketch = Sketch::new(measure);
    // Where there is little room the label may have two lines.
    let said = said(plot, width);
    let top = match Breadth::of(width) {
        Breadth::Wide | Breadth::Mid => 26.0,
        Breadth::Narrow => 40.0,
        Breadth::Slim => stacked::height(&said) + 14.0,
    };
    let base = top + HEIGHT;
    let high = nice_end(scale);
    let scale = Scale { high, ..*scale };
    let axis = Axis::new(&scale, (base, top));
    let ticks: Vec<String> = axis.ticks.iter().map(|t| tick_text(*t, &scale)).collect();
    let left = ticks.iter().map(|t| sketch.width(t, TICK)).fold(0.0, f64::max) + 8.0;
    let months = Months {
        left,
        right: width - 2.0,
        top,
        months: f64::from(years.max(1)) * 12.0,
    };
    for tick in &axis.ticks {
        let y = axis.at(*tick);
        sketch.line((left, y), (months.right, y), Pen::solid(Ink::Rule, 1.0));
    }
    for (at, (_, mark)) in plot.marks().enumerate() {
        sketch.draw_as(Part::Mark(at));
        let (band, place) = draw_mark(mark, &months, &axis, width, &mut sketch);
        sketch.place(at, mark, band, place);
    }
    stacked::draw(said, (0.0, 0.0), &mut sketch);
    sketch.draw_as(Part::Ground);
    sketch.line((left, base), (months.right, base), Pen::solid(Ink::Ink, 1.25));
    for month in 0..=years * 12 {
        let x = months.at(f64::from(month));
        let long = if month % 12 == 0 { 9.0 } else { 4.0 };
        sketch.line((x, base), (x, base + long), Pen::solid(Ink::RuleFirm, 1.0));
    }
    sketch.draw_as(Part::Scale);
    for (tick, text) in axis.ticks.iter().zip(ticks) {
        sketch.text(text, (left - 8.0, axis.at(*tick)), TICK.right());
    }
    for year in 0..years {
        let x = months.at(f64::from(year) * 12.0 + 6.0);
        sketch.text((first + year).to_string(), (x, base + 20.0), TICK.centred());
    }
    sketch.done(
        width,
        base + if Breadth::of(width) == Breadth::Slim {
            30.0
        } else {
            50.0
        },
    )
}

/// What stands in lines above the picture where months are too narrow for words: each mark's figure and period.
fn said(plot: &Plot, width: f64) -> Vec<Vec<Word>> {
    if Breadth::of(width) != Breadth::Slim {
        return Vec::new();
    }
    let lines = plot.marks().enumerate().flat_map(|(at, (_, mark))| {
        let (set, has_period) = match mark.extent {
            Extent::Level(..) => (Type::new(12.5, Ink::Computed).bold(), false),
            Extent::Gap(_) => (GAP, true),
            _ => (Type::new(13.5, Ink::Ink).bold(), true),
        };
        let period = match &mark.when {
            When::Stated(period) if has_period => period.as_str(),
            _ => "",
        };
        // No figure covers what is not stated: its months are a stretch of the axis.
        let is_gap = matches!(mark.extent, Extent::Gap(_));
        let part = if is_gap { Part::Scale } else { Part::Mark(at) };
        let words = [
            Word::new(Part::Mark(at), &mark.value, set),
            Word::new(part, period, PERIOD),
        ];
        stacked(words)
    });
    lines.collect()
}

/// The next round tick above the highest value, so that the scale ends in a line.
fn nice_end(scale: &Scale) -> f64 {
    let ticks = Axis::new(scale, (HEIGHT, 0.0)).ticks;
    let step = ticks.windows(2).map(|w| w[1] - w[0]).next().unwrap_or(scale.high);
    (scale.high / step).ceil() * step
}

fn draw_mark(mark: &Mark, months: &Months, axis: &Axis, width: f64, sketch: &mut Sketch<'_>) -> (Rect, Rect) {
    match mark.extent {
        Extent::Area(over, height) => area(mark, months.columns(over, axis.at(height)), width, sketch),
        Extent::Level(over, height) => level(mark, months.columns(over, axis.at(height)), width, sketch),
        Extent::Gap(over) => gap(mark, months.columns(over, months.top), months, width, sketch),
        _ => ((0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0)),
    }
}

/// What is stated, in the middle of its area, and over which period.
fn area(mark: &Mark, place: Rect, width: f64, sketch: &mut Sketch<'_>) -> (Rect, Rect) {
    let (x, y, w, h) = place;
    sketch.fill(place, Ink::ReportSoft);
    let size = match Breadth::of(width) {
        Breadth::Wide => 22.0,
        Breadth::Mid => 17.0,
        Breadth::Narrow => 15.0,
        Breadth::Slim => return (place, place),
    };
    let set = shrunk(&mark.value, Type::new(size, Ink::Ink).bold().centred(), w - 6.0, sketch);
    let centre = (x + w / 2.0, y + h / 2.0 - 8.0);
    sketch.text(mark.value.clone(), centre, set);
    if let When::Stated(period) = &mark.when {
        let parts = parts(period);
        let widest = |set: Type| {
            parts
                .iter()
                .map(|part| sketch.width(part.trim(), set))
                .fold(0.0, f64::max)
        };
        let set = smaller(PERIOD, SMALLEST, |set| widest(set) > w - 4.0);
        let mut lines: Vec<String> = Vec::new();
        for part in parts {
            match lines.last_mut() {
                Some(line) if sketch.width([line, part].concat().trim(), set) <= w - 4.0 => line.push_str(part),
                _ => lines.push(part.into()),
            }
        }
        let mut below = centre.1 + 20.0;
        for line in lines {
            sketch.text(line.trim(), (centre.0, below), set);
            below += 15.0;
        }
    }
    (place, place)
}

/// The parts of a period that a line may end after: year, months, and what is said of them; words.
fn parts(period: &str) -> Vec<&str> {
    period.split_inclusive(['年', '月', ' ']).collect()
}

/// A type as small as a text must be set to fit, but not too small to be read.
fn shrunk(text: &str, set: Type, room: f64, sketch: &Sketch<'_>) -> Type {
    smaller(set, 11.0, |set| sketch.width(text, set) > room)
}

/// A type made smaller as long as it must, down to a least size.
fn smaller(mut set: Type, least: f64, must: impl Fn(Type) -> bool) -> Type {
    while must(set) && set.size > least {
        set.size -= 0.5;
    }
    set
}

/// The monthly average: the dashed upper edge of its area, its value above it, no wider than the months it is of.
fn level(mark: &Mark, (x, y, w, _): Rect, width: f64, sketch: &mut Sketch<'_>) -> (Rect, Rect) {
    let pen = Pen {
        width: 2.0,
        ..Pen::COMPUTED
    };
    sketch.line((x, y), (x + w, y), pen);
    if Breadth::of(width) == Breadth::Slim {
        return ((x, y - 4.0, w, 8.0), (x, y - 2.0, w, 4.0));
    }
    let set = shrunk(&mark.value, Type::new(12.5, Ink::Computed).bold(), w - 4.0, sketch);
    let lines = balanced(&mark.value, w - 4.0, &|text| sketch.width(text, set));
    let mut middle = y - 12.0;
    for line in lines.iter().rev() {
        sketch.clear_text(line, (x + 4.0, middle), set);
        middle -= LABEL;
    }
    let top = middle + LABEL - 10.0;
    ((x, top, w, y + 4.0 - top), (x, y - 2.0, w, 4.0))
}

/// Months of which nothing is stated: hatched over the full height, so that no level is implied.
fn gap(mark: &Mark, place: Rect, months: &Months, width: f64, sketch: &mut Sketch<'_>) -> (Rect, Rect) {
    sketch.add(Shape::Hatch(place, Ink::Ink3, 6.0, 1.0));
    if Breadth::of(width) == Breadth::Slim {
        return (place, place);
    }
    let set = GAP;
    let (right, y) = (months.right, months.base() + 39.0);
    sketch.text(mark.value.clone(), (right, y), set);
    if let When::Stated(period) = &mark.when {
        // No figure covers them: the months are a stretch of the axis.
        let part = sketch.draw_as(Part::Scale);
        sketch.text(period.clone(), (right - sketch.width(&mark.value, set) - 6.0, y), set);
        sketch.draw_as(part);
    }
    (place, place)
}
