use super::drawing::{Pen, Point, Rect};
use super::{Ink, Palette, Surface};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontFamily, FontStyle,
};

/// Draws in CSS pixels on a surface of any pixel ratio: every coordinate, stroke and font is scaled here, once.
pub struct Brush<'a, S: Surface> {
    surface: &'a mut S,
    palette: &'a Palette,
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

/// Which part of a text its point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its start.
    Left,
    /// Its middle.
    Centre,
    /// Its end.
    Right,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size in CSS pixels.
    pub size: f64,
    /// Bold or regular.
    pub is_bold: bool,
    /// Its colour.
    pub ink: Ink,
    /// Which part of the text its point is.
    pub side: Side,
}

impl Type {
    /// Regular text that starts at its point.
    pub const fn new(size: f64, ink: Ink) -> Type {
        Type {
            size,
            is_bold: false,
            ink,
            side: Side::Left,
        }
    }

    /// The same, bold.
    pub const fn bold(self) -> Type {
        Type { is_bold: true, ..self }
    }

    /// The same in another colour.
    pub const fn ink(self, ink: Ink) -> Type {
        Type { ink, ..self }
    }

    /// The same, starting at its point.
    pub const fn left(self) -> Type {
        Type {
            side: Side::Left,
            ..self
        }
    }

    /// The same, its middle at its point.
    pub const fn centred(self) -> Type {
        Type {
            side: Side::Centre,
            ..self
        }
    }

    /// The same, ending at its point.
    pub const fn right(self) -> Type {
        Type {
            side: Side::Right,
            ..self
        }
    }
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
    pub fn new(surface: &'a mut S, palette: &'a Palette, family: &'a str, ratio: f64) -> Self {
        Brush {
            surface,
            palette,
            family,
            ratio,
        }
    }

    /// The surface, to tell it about marks.
    pub fn surface(&mut self) -> &mut S {
        self.surface
    }

    /// A filled rectangle, solid or as pale as `depth` says.
    pub fn fill(&mut self, (x, y, w, h): Rect, ink: Ink, depth: f64) -> Drawn<S> {
        let mut colour = self.palette.colour(ink);
        colour.alpha = depth;
        self.surface
            .draw_rect(self.at(x, y), self.at(x + w, y + h), &colour, true)
    }

    /// A rectangle's outline, inside its edges.
    pub fn outline(&mut self, (x, y, w, h): Rect, pen: Pen) -> Drawn<S> {
        let inset = pen.width / 2.0;
        let (left, top, right, bottom) = (x + inset, y + inset, x + w - inset, y + h - inset);
        if right <= left || bottom <= top {
            return Ok(());
        }
        if pen.dash.is_some() {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            return self.path(&corners, pen);
        }
        let stroke = self.stroke(pen);
        self.surface
            .draw_rect(self.at(left, top), self.at(right, bottom), &stroke, false)
    }

    /// An open path, in dashes where the pen says so.
    pub fn path(&mut self, points: &[Point], pen: Pen) -> Drawn<S> {
        let stroke = self.stroke(pen);
        let Some((on, off)) = pen.dash else {
            let points: Vec<BackendCoord> = points.iter().map(|(x, y)| self.at(*x, *y)).collect();
            return self.surface.draw_path(points, &stroke);
        };
        // Each side begins with a dash, so that corners are closed.
        for side in points.windows(2) {
            let &[(x0, y0), (x1, y1)] = side else { continue };
            let length = (x1 - x0).hypot(y1 - y0);
            let mut at = 0.0;
            while at < length {
                let place = |d: f64| {
                    let part = d.min(length) / length;
                    self.at(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part)
                };
                self.surface.draw_line(place(at), place(at + on), &stroke)?;
                at += on + off;
            }
        }
        Ok(())
    }

    /// A filled polygon.
    pub fn polygon(&mut self, points: &[Point], ink: Ink) -> Drawn<S> {
        let colour = self.palette.colour(ink);
        let points: Vec<BackendCoord> = points.iter().map(|(x, y)| self.at(*x, *y)).collect();
        self.surface.fill_polygon(points, &colour)
    }

    /// A filled circle.
    pub fn disc(&mut self, (x, y): Point, radius: f64, ink: Ink) -> Drawn<S> {
        let colour = self.palette.colour(ink);
        let radius = pixels(radius * self.ratio).unsigned_abs();
        self.surface.draw_circle(self.at(x, y), radius, &colour, true)
    }

    /// A circle's outline, in dashes where the pen says so.
    pub fn ring(&mut self, (x, y): Point, radius: f64, pen: Pen) -> Drawn<S> {
        let stroke = self.stroke(pen);
        let Some((on, off)) = pen.dash else {
            let radius = pixels(radius * self.ratio).unsigned_abs();
            return self.surface.draw_circle(self.at(x, y), radius, &stroke, false);
        };
        let (turn, dash) = ((on + off) / radius, on / radius);
        let mut angle = 0.0;
        while angle < std::f64::consts::TAU - turn / 2.0 {
            let arc: Vec<BackendCoord> = (0..=3)
                .map(|i| angle + dash * f64::from(i) / 3.0)
                .map(|a| self.at(x + radius * a.cos(), y + radius * a.sin()))
                .collect();
            self.surface.draw_path(arc, &stroke)?;
            angle += turn;
        }
        Ok(())
    }

    /// Lines at 45° inside a rectangle, `gap` apart: what is not known.
    pub fn hatch(&mut self, (x, y, w, h): Rect, pen: Pen, gap: f64) -> Drawn<S> {
        let step = gap * std::f64::consts::SQRT_2;
        let mut start = step / 2.0;
        while start < w + h {
            // The line x + y = start, clipped to the rectangle by arithmetic.
            let (x0, y0) = if start <= h { (0.0, start) } else { (start - h, h) };
            let (x1, y1) = if start <= w { (start, 0.0) } else { (w, start - w) };
            self.path(&[(x + x0, y + y0), (x + x1, y + y1)], pen)?;
            start += step;
        }
        Ok(())
    }

    /// A text, its middle at the height of the point.
    pub fn text(&mut self, text: &str, (x, y): (f64, f64), set: Type) -> Drawn<S> {
        let side = match set.side {
            Side::Left => HPos::Left,
            Side::Centre => HPos::Center,
            Side::Right => HPos::Right,
        };
        let style = Lettering {
            colour: self.palette.colour(set.ink),
            size: set.size * self.ratio,
            style: if set.is_bold {
                FontStyle::Bold
            } else {
                FontStyle::Normal
            },
            family: self.family,
            anchor: Pos::new(side, VPos::Center),
        };
        self.surface.draw_text(text, &style, self.at(x, y))
    }

    fn stroke(&self, pen: Pen) -> Stroke {
        Stroke {
            colour: self.palette.colour(pen.ink),
            width: pixels((pen.width * self.ratio).max(1.0)).unsigned_abs(),
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
