use super::drawing::{MarkBox, Part, Pen, Point, Rect, Shape};
use super::{Drawing, Ink, Measure, Side, Type};
use crate::charts::Mark;

/// A drawing in the making.
pub struct Sketch<'a> {
    measure: &'a dyn Measure,
    shapes: Vec<(Part, Shape)>,
    marks: Vec<Option<MarkBox>>,
    names: Vec<(usize, Rect)>,
    part: Part,
}

impl<'a> Sketch<'a> {
    /// An empty one.
    pub fn new(measure: &'a dyn Measure) -> Self {
        Sketch {
            measure,
            shapes: Vec::new(),
            marks: Vec::new(),
            names: Vec::new(),
            part: Part::Ground,
        }
    }

    /// What has been drawn, in a size.
    pub fn done(self, width: f64, height: f64) -> Drawing {
        Drawing {
            width,
            height,
            shapes: self.shapes,
            marks: self.marks.into_iter().flatten().collect(),
            names: self.names,
        }
    }

    /// Whose the following shapes are. Says whose the ones before were.
    pub fn draw_as(&mut self, part: Part) -> Part {
        std::mem::replace(&mut self.part, part)
    }

    /// Says where a mark is: `at` in the order of reading.
    pub fn place(&mut self, at: usize, mark: &Mark, band: Rect, place: Rect) {
        if self.marks.len() <= at {
            self.marks.resize(at + 1, None);
        }
        if let Some(slot) = self.marks.get_mut(at) {
            *slot = Some(MarkBox {
                band,
                mark: place,
                source: mark.source,
                voice: mark.voice,
            });
        }
    }

    /// True for a mark whose place is too narrow to be pointed at.
    pub fn is_tiny(&self, at: usize) -> bool {
        let place = self.marks.get(at).copied().flatten();
        place.is_none_or(|place| place.mark.2 < 4.0)
    }

    /// Says where the name of a row is, by the place of its first mark.
    pub fn name(&mut self, first: usize, place: Rect) {
        self.names.push((first, place));
    }

    /// A place under everything that is drawn from now on.
    pub fn mark_place(&self) -> usize {
        self.shapes.len()
    }

    /// Draws nobody's shapes at a place marked before.
    pub fn draw_at(&mut self, place: usize, draw: impl FnOnce(&mut Self)) {
        let later = self.shapes.split_off(place.min(self.shapes.len()));
        let part = std::mem::replace(&mut self.part, Part::Ground);
        draw(self);
        self.part = part;
        self.shapes.extend(later);
    }

    /// Width of a text.
    pub fn width(&self, text: &str, set: Type) -> f64 {
        self.measure.width(text, set.size, set.is_bold)
    }

    /// Adds a shape.
    pub fn add(&mut self, shape: Shape) {
        self.shapes.push((self.part, shape));
    }

    /// A filled rectangle.
    pub fn fill(&mut self, rect: Rect, ink: Ink) {
        self.add(Shape::Fill(rect, ink, 1.0));
    }

    /// A rectangle's outline.
    pub fn outline(&mut self, rect: Rect, pen: Pen) {
        self.add(Shape::Outline(rect, pen));
    }

    /// A line.
    pub fn line(&mut self, from: Point, to: Point, pen: Pen) {
        self.add(Shape::Path(vec![from, to], pen));
    }

    /// A text; its middle is at the height of the point.
    pub fn text(&mut self, text: impl Into<String>, at: Point, set: Type) {
        self.add(Shape::Text(text.into(), at, set));
    }

    /// A text that can be read over lines. Says how wide it is.
    pub fn clear_text(&mut self, text: &str, (x, y): Point, set: Type) -> Rect {
        let width = self.width(text, set);
        let left = match set.side {
            Side::Left => x,
            Side::Centre => x - width / 2.0,
            Side::Right => x - width,
        };
        let high = set.size * 1.3;
        self.add(Shape::Clear((left - 3.0, y - high / 2.0, width + 6.0, high)));
        self.text(text, (x, y), set);
        (left, y - high / 2.0, width, high)
    }

    /// A text in lines no wider than that. Breaks at spaces, and between Han characters.
    pub fn folded(&self, text: &str, width: f64, set: Type) -> Vec<String> {
        let mut lines = vec![String::new()];
        for piece in pieces(text) {
            let line = lines.last().map_or("", String::as_str);
            let longer = format!("{line}{piece}");
            if !line.is_empty() && self.width(longer.trim_end(), set) > width {
                lines.push(piece);
            } else if let Some(last) = lines.last_mut() {
                *last = longer;
            }
        }
        lines.into_iter().map(|l| l.trim().to_string()).collect()
    }
}

/// What must stay together: a Latin word with the space after it, a Han character with the mark after it.
fn pieces(text: &str) -> Vec<String> {
    let is_han = |c: char| ('\u{2e80}'..='\u{9fff}').contains(&c);
    let mut pieces: Vec<String> = Vec::new();
    for c in text.chars() {
        let fresh = pieces
            .last()
            .and_then(|p| p.chars().last())
            .is_none_or(|last| last == ' ' || is_han(c) || is_han(last) && c.is_alphanumeric());
        match pieces.last_mut() {
            Some(last) if !fresh => last.push(c),
            _ => pieces.push(c.to_string()),
        }
    }
    pieces
}
