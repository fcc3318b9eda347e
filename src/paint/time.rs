use super::drawing::{Breadth, Drawing, Part, Pen};
use super::moment::{Item, draw_item};
use super::undated::draw_undated;
use super::{Careful, Ink, Measure, Sketch, Type};
use crate::charts::{HeadKind, Lane, Plot, Stretch};

/// Height of a line of items.
pub const LINE: f64 = 28.0;
/// The least width of a picture over years; where there is less room, there is a list.
const LONG: f64 = 860.0;
const TICK: Type = Type::new(11.5, Ink::Ink3).centred();
const HEAD: Type = Type::new(13.0, Ink::Ink).bold();

/// Where time runs: its months over its pixels.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    left: f64,
    right: f64,
    length: f64,
}

impl Course {
    /// Where a month begins.
    pub fn at(&self, month: f64) -> f64 {
        self.left + (self.right - self.left) * month / self.length.max(1.0)
    }

    /// Both ends of the picture's part in which marks and their words stand.
    pub fn ends(&self) -> (f64, f64) {
        (self.left, self.right)
    }

    fn of(plot: &Plot, length: f64, width: f64, is_wide: bool, sketch: &Sketch<'_>) -> Course {
        let heads = plot.lanes.iter().filter_map(|l| l.head.as_ref());
        let widest = heads.map(|h| sketch.width(&h.text, HEAD)).fold(0.0, f64::max);
        Course {
            left: if is_wide && widest > 0.0 { widest + 20.0 } else { 1.0 },
            right: width - 2.0,
            length,
        }
    }
}

/// Where marks are put on lines: as in the narrowest place of the breadth, measured with room to spare. So a picture
/// keeps its height from one width to the next and when the browser's own type is known, and what is apart there is
/// apart wherever time takes more room.
pub struct Order<'a> {
    /// The course of time in the narrowest place.
    pub course: Course,
    /// True where words stand beside their bars.
    pub is_wide: bool,
    /// Measures.
    pub sketch: Sketch<'a>,
}

/// Months and years by name, with their places.
pub type Names<'a> = (&'a [(Stretch, String)], &'a [(Stretch, String)]);

/// Dates and periods along time, in lanes; what has no date in a hatched lane below.
pub fn draw(plot: &Plot, length: f64, (months, years): Names<'_>, width: f64, measure: &dyn Measure) -> Drawing {
    let mut sketch = Sketch::new(measure);
    let is_wide = Breadth::of(width) == Breadth::Wide;
    let course = Course::of(plot, length, width, is_wide, &sketch);
    let careful = Sketch::new(&Careful);
    let least = if plot.is_long() && width >= LONG {
        LONG
    } else {
        Breadth::of(width).least().min(width)
    };
    let order = Order {
        course: Course::of(plot, length, least, is_wide, &careful),
        is_wide,
        sketch: careful,
    };
    let is_undated = |l: &&Lane| l.head.as_ref().is_some_and(|h| h.kind == HeadKind::Undated);
    let (mut y, mut at) = (2.0, 0);
    let top = y;
    // The grid is as high as the lanes turn out to be: it is drawn under them when that is known.
    let grid = sketch.mark_place();
    for lane in plot.lanes.iter().filter(|l| !is_undated(l)) {
        y = draw_lane(lane, &mut at, y, &order, &course, &mut sketch);
    }
    sketch.draw_at(grid, |sketch| {
        let lines = if months.is_empty() { years } else { months };
        for x in lines.iter().map(|(s, _)| s.from).chain([length]) {
            sketch.line((course.at(x), top), (course.at(x), y), Pen::solid(Ink::Rule, 1.0));
        }
    });
    sketch.line((0.0, y), (width, y), Pen::solid(Ink::RuleFirm, 1.0));
    sketch.draw_as(Part::Scale);
    for names in [months, years] {
        for (stretch, name) in names {
            let middle = f64::midpoint(course.at(stretch.from), course.at(stretch.to));
            sketch.text(name.clone(), (middle, y + 14.0), TICK);
        }
        y += if names.is_empty() { 0.0 } else { 18.0 };
    }
    sketch.draw_as(Part::Ground);
    y += 10.0;
    for lane in plot.lanes.iter().filter(is_undated) {
        y = draw_undated(lane, &mut at, y, (&order, &course), &mut sketch);
    }
    sketch.done(width, y)
}

fn draw_lane(lane: &Lane, at: &mut usize, y: f64, order: &Order<'_>, course: &Course, sketch: &mut Sketch<'_>) -> f64 {
    sketch.draw_as(Part::Ground);
    let width = course.right + 2.0;
    let mut top = y + 8.0;
    if let Some(head) = &lane.head {
        sketch.line((0.0, y), (width, y), Pen::solid(Ink::RuleFirm, 1.0));
        sketch.text(head.text.clone(), (0.0, top + 11.0), HEAD);
        top += if order.is_wide { 0.0 } else { 26.0 };
    }
    // Which stretches of each line are taken.
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    for row in &lane.rows {
        for mark in &row.marks {
            let item = Item::new(row, mark, order);
            let needed = item.lines();
            let is_free = |line: &Vec<(f64, f64)>| line.iter().all(|(a, b)| item.ends.1 <= *a || *b <= item.ends.0);
            let line = (0..=lines.len())
                .find(|i| lines.iter().skip(*i).take(needed).all(is_free))
                .unwrap_or(lines.len());
            lines.resize(lines.len().max(line + needed), Vec::new());
            lines.iter_mut().skip(line).take(needed).for_each(|l| l.push(item.ends));
            sketch.draw_as(Part::Mark(*at));
            #[allow(clippy::cast_precision_loss)] // some lines
            let y = top + LINE * line as f64;
            draw_item(&item, row, mark, *at, y, course, sketch);
            *at += 1;
        }
    }
    sketch.draw_as(Part::Ground);
    #[allow(clippy::cast_precision_loss)]
    let used = LINE * lines.len() as f64;
    top + used + 6.0
}
