use super::canvas::{Easel, paint_canvas_at};
use super::document::tell_trouble;
use super::surface::CanvasSurface;
use crate::charts::Plot;
use crate::paint::{Brush, Drawing, Lit, Point, Rect, paint_within, reach_of_pointing};
use gloo::utils::window;
use web_sys::HtmlCanvasElement;

/// A plot as it stands on a canvas of the page, which nothing else paints on. Pointing at a mark paints only where that is seen.
pub struct Painting {
    surface: CanvasSurface,
    easel: Easel,
    /// CSS pixels to a unit of the drawing.
    unit: f64,
    /// Device pixels to a unit of the drawing.
    scale: f64,
    drawing: Drawing,
    lit: Lit,
}

impl Painting {
    /// Paints a plot at the width of the canvas's parent, the size of the reader's letters, the device's resolution, and in the colours of the moment, or
    /// on from another painting of the same canvas whose colours still hold. Nothing where the canvas is refused: then
    /// the page keeps its SVG.
    pub fn of(canvas: &HtmlCanvasElement, plot: &Plot, lit: Lit, before: Option<Painting>) -> Option<Painting> {
        let ratio = window().device_pixel_ratio();
        let (mut surface, easel) = match before {
            Some(before) => (before.surface, before.easel),
            None => {
                let easel = Easel::at(canvas)?;
                let surface = CanvasSurface::of(canvas);
                if surface.is_none() {
                    tell_trouble("undrawn");
                }
                (surface?, easel)
            }
        };
        let (drawing, unit) = paint_canvas_at(ratio, &mut surface, &easel, plot, &lit)?;
        Some(Painting {
            surface,
            scale: ratio * unit,
            unit,
            easel,
            drawing,
            lit,
        })
    }

    /// Where everything stands, in units of the reader's letters.
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// How wide it is in CSS pixels.
    pub fn width(&self) -> f64 {
        self.drawing.width * self.unit
    }

    /// Where a mark is in CSS pixels.
    pub fn place(&self, at: usize) -> Option<Rect> {
        let (x, y, w, h) = self.drawing.marks.get(at)?.mark;
        let unit = self.unit;
        Some((x * unit, y * unit, w * unit, h * unit))
    }

    /// The mark that a point leads to, in CSS pixels from the left top.
    pub fn mark_at(&self, point: Point) -> Option<usize> {
        self.drawing.mark_at(self.inside(point))
    }

    /// The first mark of the row whose name is at a point.
    pub fn name_at(&self, point: Point) -> Option<usize> {
        self.drawing.name_at(self.inside(point))
    }

    fn inside(&self, (x, y): Point) -> Point {
        (x / self.unit, y / self.unit)
    }

    /// What is set apart.
    pub fn lit(&self) -> &Lit {
        &self.lit
    }

    /// Sets the mark at this place apart, and the one before no longer.
    pub fn point_at(&mut self, pointed: Option<usize>) {
        let before = std::mem::replace(&mut self.lit.pointed, pointed);
        if before == pointed {
            return;
        }
        for at in [before, pointed].into_iter().flatten() {
            if let Some(place) = self.drawing.marks.get(at).map(reach_of_pointing) {
                // A canvas that has taken the whole picture takes a part of it.
                self.paint_again(place);
            }
        }
    }

    fn paint_again(&mut self, (x, y, w, h): Rect) -> Option<()> {
        // Whole pixels, so that no edge is left from before.
        let (left, top) = ((x * self.scale).floor() - 1.0, (y * self.scale).floor() - 1.0);
        let (wide, high) = ((w * self.scale).ceil() + 3.0, (h * self.scale).ceil() + 3.0);
        self.surface.restrict(left, top, wide, high);
        let within = (
            left / self.scale,
            top / self.scale,
            wide / self.scale,
            high / self.scale,
        );
        let mut brush = Brush::new(&mut self.surface, &self.easel.palette, &self.easel.family, self.scale);
        let painted = paint_within(within, &self.drawing, &self.lit, &mut brush);
        self.surface.release();
        painted.ok()
    }
}
