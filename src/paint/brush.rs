use super::{Ink, Measure, Palette, Surface};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontFamily, FontStyle,
};

/// Draws in CSS pixels on a surface of any pixel ratio: every coordinate, stroke and font is scaled here, once.
pub struct Brush<'a, S: Surface> {
    surface: &'a mut S,
    palette: &'a Palette,
    measure: &'a dyn Measure,
    family: &'a str,
    ratio: f64,
}

/// What drawing can end in.
pub type Drawn<S> = Result<(), DrawingErrorKind<<S as plotters_backend::DrawingBackend>::ErrorType>>;

struct Stroke {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.colour
    }
    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// How a text is set.
#[derive(Clone, Copy)]
pub struct Type {
    /// Size in CSS pixels.
    pub size: f64,
    /// Bold or regular.
    pub is_bold: bool,
    /// Its colour.
    pub ink: Ink,
    /// Which side of the text the point is on.
    pub side: HPos,
}

struct Lettering<'a> {
    colour: BackendColor,
    size: f64,
    style: FontStyle,
    family: &'a str,
    anchor: Pos,
}

/// A backend that cannot draw text by itself has no place here.
#[derive(Debug)]
pub struct NoFont;

impl std::fmt::Display for NoFont {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("this backend draws no text of its own")
    }
}

impl std::error::Error for NoFont {}

impl BackendTextStyle for Lettering<'_> {
    type FontError = NoFont;
    fn color(&self) -> BackendColor {
        self.colour
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn style(&self) -> FontStyle {
        self.style
    }
    fn anchor(&self) -> Pos {
        self.anchor
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), NoFont> {
        Err(NoFont)
    }
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, NoFont> {
        Err(NoFont)
    }
}

impl<'a, S: Surface> Brush<'a, S> {
    /// A brush over a surface whose pixels are `ratio` to a CSS pixel.
    pub fn new(
        surface: &'a mut S,
        palette: &'a Palette,
        measure: &'a dyn Measure,
        family: &'a str,
        ratio: f64,
    ) -> Self {
        Brush {
            surface,
            palette,
            measure,
            family,
            ratio,
        }
    }

    /// The surface, to tell it about marks.
    pub fn surface(&mut self) -> &mut S {
        self.surface
    }

    /// Width of a text.
    pub fn width(&self, text: &str, size: f64, is_bold: bool) -> f64 {
        self.measure.width(text, size, is_bold)
    }

    /// A filled rectangle.
    pub fn fill(&mut self, (x, y, w, h): (f64, f64, f64, f64), ink: Ink) -> Drawn<S> {
        let colour = self.palette.colour(ink);
        self.surface
            .draw_rect(self.at(x, y), self.at(x + w, y + h), &colour, true)
    }

    /// A rectangle's outline, inside its edges.
    pub fn outline(&mut self, (x, y, w, h): (f64, f64, f64, f64), ink: Ink, width: f64) -> Drawn<S> {
        let stroke = self.stroke(ink, width);
        let inset = width / 2.0;
        let (a, b) = (self.at(x + inset, y + inset), self.at(x + w - inset, y + h - inset));
        self.surface.draw_rect(a, b, &stroke, false)
    }

    /// A line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) -> Drawn<S> {
        let stroke = self.stroke(ink, width);
        self.surface
            .draw_line(self.at(from.0, from.1), self.at(to.0, to.1), &stroke)
    }

    /// An open path.
    pub fn path(&mut self, points: &[(f64, f64)], ink: Ink, width: f64) -> Drawn<S> {
        let stroke = self.stroke(ink, width);
        let points: Vec<BackendCoord> = points.iter().map(|(x, y)| self.at(*x, *y)).collect();
        self.surface.draw_path(points, &stroke)
    }

    /// A closed triangle, filled or open.
    pub fn triangle(&mut self, points: [(f64, f64); 3], ink: Ink, is_filled: bool) -> Drawn<S> {
        if is_filled {
            let colour = self.palette.colour(ink);
            return self.surface.fill_polygon(points.map(|(x, y)| self.at(x, y)), &colour);
        }
        let [a, b, c] = points;
        self.path(&[a, b, c, a, b], ink, 1.5)
    }

    /// Lines at 45° inside a rectangle, `gap` apart: what is not known.
    pub fn hatch(&mut self, (x, y, w, h): (f64, f64, f64, f64), ink: Ink, gap: f64, width: f64) -> Drawn<S> {
        let step = gap * std::f64::consts::SQRT_2;
        let mut start = step / 2.0;
        while start < w + h {
            // The line x + y = start, clipped to the rectangle by arithmetic.
            let (x0, y0) = if start <= h { (0.0, start) } else { (start - h, h) };
            let (x1, y1) = if start <= w { (start, 0.0) } else { (w, start - w) };
            self.line((x + x0, y + y0), (x + x1, y + y1), ink, width)?;
            start += step;
        }
        Ok(())
    }

    /// A text, its middle at the height of the point.
    pub fn text(&mut self, text: &str, (x, y): (f64, f64), set: Type) -> Drawn<S> {
        let style = Lettering {
            colour: self.palette.colour(set.ink),
            size: set.size * self.ratio,
            style: if set.is_bold {
                FontStyle::Bold
            } else {
                FontStyle::Normal
            },
            family: self.family,
            anchor: Pos::new(set.side, VPos::Center),
        };
        self.surface.draw_text(text, &style, self.at(x, y))
    }

    fn stroke(&self, ink: Ink, width: f64) -> Stroke {
        Stroke {
            colour: self.palette.colour(ink),
            width: pixels((width * self.ratio).max(1.0)).unsigned_abs(),
        }
    }

    fn at(&self, x: f64, y: f64) -> BackendCoord {
        (pixels(x * self.ratio), pixels(y * self.ratio))
    }
}

/// A length in whole pixels of the surface.
#[allow(clippy::cast_possible_truncation)] // a picture is some thousand pixels wide
fn pixels(length: f64) -> i32 {
    length.round() as i32
}
