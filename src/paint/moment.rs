use super::drawing::{Pen, Point, Rect, Shape};
use super::time::{Course, LINE, Order};
use super::{Ink, Sketch, Type};
use crate::charts::{Extent, Mark, Row, Stretch};

const NAME: Type = Type::new(12.5, Ink::Ink2);
const VALUE: Type = Type::new(12.5, Ink::Ink).bold();
const BAR: f64 = 18.0;
/// How high a line of words is that stand above each other.
const NAME_LINE: f64 = 17.0;
/// Between a bar and its words, and between name and figure.
const GAP: f64 = 8.0;

/// Where the words of a mark stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    Inside,
    Right,
    Left,
    /// On a line of their own over the bar.
    Above,
    /// On several lines over the bar, the figure on the last.
    Stacked,
}

/// A mark on the course of time: where its words stand, and what it takes of a line in the narrowest place.
#[derive(Clone, Debug)]
pub struct Item {
    words: Words,
    /// The lines of a name that is longer than the picture is wide, and of its figure.
    folded: (Vec<String>, Vec<String>),
    /// Left and right end of all of it.
    pub ends: (f64, f64),
}

impl Item {
    /// Finds room for the words of a mark: inside its bar, beside it, or above it.
    pub fn new(row: &Row, mark: &Mark, order: &Order<'_>) -> Item {
        let (course, sketch) = (&order.course, &order.sketch);
        let bar = bar(mark, course);
        let width = words_width(row, mark, sketch);
        let (left, right) = course.ends();
        let is_clear = !matches!(mark.extent, Extent::Vague(..));
        let inside = is_clear && bar.1 - bar.0 >= width + 2.0 * GAP;
        let is_long = width > right - left;
        if !order.is_wide || is_long {
            return Item {
                words: if is_long { Words::Stacked } else { Words::Above },
                folded: if is_long {
                    let fold = |text: &str, set| sketch.folded(text, right - left, set);
                    (fold(&row.name, NAME), fold(&mark.value, VALUE))
                } else {
                    Default::default()
                },
                ends: course.ends(),
            };
        }
        let (words, ends) = if inside {
            (Words::Inside, bar)
        } else if bar.1 + GAP + width <= right {
            (Words::Right, (bar.0, bar.1 + GAP + width))
        } else if bar.0 - GAP - width >= left {
            (Words::Left, (bar.0 - GAP - width, bar.1))
        } else {
            (Words::Above, course.ends())
        };
        Item {
            words,
            folded: Default::default(),
            ends: (ends.0 - GAP / 2.0, ends.1 + GAP / 2.0),
        }
    }

    /// How many lines it takes.
    pub fn lines(&self) -> usize {
        match self.words {
            Words::Above => 2,
            #[allow(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss
            )] // a few lines
            Words::Stacked => {
                let lines = (self.folded.0.len() + self.folded.1.len()) as f64;
                1 + (lines * NAME_LINE / LINE).ceil() as usize
            }
            _ => 1,
        }
    }
}

/// Draws an item with its first line at a height.
pub fn draw_item(item: &Item, row: &Row, mark: &Mark, at: usize, y: f64, course: &Course, sketch: &mut Sketch<'_>) {
    #[allow(clippy::cast_precision_loss)] // three lines at most
    let lines = item.lines() as f64;
    // Words above stand close to their bar: their lines are less high.
    let bar_top = y + LINE * lines - LINE + (LINE - BAR) / 2.0 - if lines > 1.0 { 5.0 } else { 0.0 };
    let (from, to) = bar(mark, course);
    let bar = (from, bar_top, to - from, BAR);
    draw_bar(mark, bar, course, sketch);
    let width = words_width(row, mark, sketch);
    let (left, right) = course.ends();
    let middle = bar_top + BAR / 2.0;
    let start = from.min(right - width).max(left);
    let is_beside = matches!(item.words, Words::Right | Words::Left);
    let (first, last) = match item.words {
        Words::Inside => (from, to),
        Words::Right => (from, to + GAP + width),
        Words::Left => (from - GAP - width, to),
        Words::Above | Words::Stacked => (left, right),
    };
    match item.words {
        Words::Inside if matches!(mark.extent, Extent::Distance(_)) => {
            let start = f64::midpoint(from, to) - width / 2.0;
            words(row, mark, (start, middle), true, sketch);
        }
        Words::Inside => words(row, mark, (from + GAP, middle), false, sketch),
        Words::Right => words(row, mark, (to + GAP, middle), true, sketch),
        Words::Left => words(row, mark, (from - GAP - width, middle), true, sketch),
        Words::Above => words(row, mark, (start, bar_top - 12.0), true, sketch),
        Words::Stacked => {
            let mut line = bar_top - 12.0;
            for value in item.folded.1.iter().rev() {
                sketch.clear_text(value, (left, line), value_type(mark));
                line -= NAME_LINE;
            }
            for name in item.folded.0.iter().rev() {
                sketch.clear_text(name, (left, line), NAME);
                line -= NAME_LINE;
            }
        }
    }
    let room = if is_beside { GAP / 2.0 } else { 0.0 };
    let band = (first - room, y, last - first + 2.0 * room, LINE * lines);
    sketch.place(at, mark, band, bar);
}

fn value_type(mark: &Mark) -> Type {
    if matches!(mark.extent, Extent::Distance(_)) {
        VALUE.ink(Ink::Computed)
    } else {
        VALUE
    }
}

fn words_width(row: &Row, mark: &Mark, sketch: &Sketch<'_>) -> f64 {
    let name = sketch.width(&row.name, NAME);
    let gap = if name > 0.0 { GAP } else { 0.0 };
    name + gap + sketch.width(&mark.value, VALUE)
}

/// The name, then the figure.
fn words(row: &Row, mark: &Mark, (x, y): Point, is_over_lines: bool, sketch: &mut Sketch<'_>) {
    let name = sketch.width(&row.name, NAME);
    let start = if name > 0.0 { x + name + GAP } else { x };
    if is_over_lines {
        let width = start - x + sketch.width(&mark.value, VALUE);
        sketch.add(Shape::Clear((x - 3.0, y - 9.0, width + 6.0, 18.0)));
    }
    sketch.text(row.name.clone(), (x, y), NAME);
    sketch.text(mark.value.clone(), (start, y), value_type(mark));
}

/// The bar of a mark: as wide as its date is vague, but wide enough to be seen.
fn bar(mark: &Mark, course: &Course) -> (f64, f64) {
    let over = match mark.extent {
        Extent::Moment(over, _) | Extent::Vague(over, _) | Extent::Distance(over) => over,
        _ => Stretch { from: 0.0, to: 0.0 },
    };
    let (from, to) = (course.at(over.from), course.at(over.to));
    let least = if matches!(mark.extent, Extent::Moment(_, true)) {
        7.0
    } else {
        4.0
    };
    let from = from.min(course.ends().1 - least);
    (from, to.max(from + least))
}

fn draw_bar(mark: &Mark, bar: Rect, course: &Course, sketch: &mut Sketch<'_>) {
    let (x, y, w, h) = bar;
    match mark.extent {
        Extent::Moment(_, true) => {
            sketch.add(Shape::Clear(bar));
            sketch.outline(bar, Pen::dashed(Ink::Report, 1.5, 1.5, 2.5));
        }
        Extent::Moment(..) if w <= 8.0 => sketch.fill(bar, Ink::Report),
        Extent::Moment(..) => {
            sketch.fill(bar, Ink::ReportSoft);
            sketch.outline(bar, Pen::solid(Ink::Report, 1.0));
        }
        Extent::Vague(over, part) => {
            sketch.add(Shape::Clear(bar));
            sketch.add(Shape::Hatch(bar, Ink::RuleFirm, 5.0, 1.0));
            sketch.outline(bar, Pen::solid(Ink::RuleFirm, 1.0));
            // The same day of every month that it may have been.
            for day in over.days(part) {
                sketch.fill((course.at(day) - 1.5, y, 3.0, h), Ink::Report);
            }
        }
        Extent::Distance(_) => {
            let middle = y + h / 2.0;
            sketch.line((x, middle), (x + w, middle), Pen::COMPUTED);
            for end in [x, x + w] {
                sketch.line((end, y + 3.0), (end, y + h - 3.0), Pen::solid(Ink::Computed, 1.5));
            }
        }
        _ => {}
    }
}
