use super::canvas::{Easel, paint_canvas_at};
use super::document::tell_trouble;
use super::surface::CanvasSurface;
use crate::charts::Plot;
use crate::paint::{Brush, Drawing, Lit, Rect, paint_within, reach_of_pointing};
use gloo::utils::window;
use web_sys::HtmlCanvasElement;

/// A plot as it stands on a canvas of the page, which nothing else paints on. Pointing at a mark paints only where that is seen.
pub struct Painting {
    surface: CanvasSurface,
    easel: Easel,
    ratio: f64,
    drawing: Drawing,
    lit: Lit,
}

impl Painting {
    /// Paints a plot at the width of the canvas's parent, the device's resolution, and in the colours of the moment, or
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
        let drawing = paint_canvas_at(ratio, &mut surface, &easel, plot, &lit)?;
        Some(Painting {
            surface,
            easel,
            ratio,
            drawing,
            lit,
        })
    }

    /// Where everything stands.
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
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
        let (left, top) = ((x * self.ratio).floor() - 1.0, (y * self.ratio).floor() - 1.0);
        let (wide, high) = ((w * self.ratio).ceil() + 3.0, (h * self.ratio).ceil() + 3.0);
        self.surface.restrict(left, top, wide, high);
        let within = (
            left / self.ratio,
            top / self.ratio,
            wide / self.ratio,
            high / self.ratio,
        );
        let mut brush = Brush::new(&mut self.surface, &self.easel.palette, &self.easel.family, self.ratio);
        let painted = paint_within(within, &self.drawing, &self.lit, &mut brush);
        self.surface.release();
        painted.ok()
    }
}
