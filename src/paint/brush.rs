use super::drawing::{Pen, Point, Rect};
use super::lettering::Lettering;
use super::{Ink, Palette, Surface, Type};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingErrorKind};

/// Draws in CSS pixels on a surface of any pixel ratio: every coordinate, stroke and font is scaled here, once.
pub struct Brush<'a, S: Surface> {
    surface: &'a mut S,
    palette: &'a Palette,
    family: &'a str,
    display: &'a str,
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

impl<'a, S: Surface> Brush<'a, S> {
    /// A brush over a surface whose pixels are `ratio` to a CSS pixel.
    pub fn new(surface: &'a mut S, palette: &'a Palette, family: &'a str, ratio: f64) -> Self {
        Brush {
            surface,
            palette,
            family,
            display: family,
            ratio,
        }
    }

    /// The same with a family of its own for headings.
    pub fn with_display(self, display: &'a str) -> Self {
        Brush { display, ..self }
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
        let family = if set.is_display { self.display } else { self.family };
        let style = Lettering::new(set, self.palette.colour(set.ink), family, self.ratio);
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
