use super::canvas::{Easel, paint_canvas_at};
use super::surface::CanvasSurface;
use crate::charts::Plot;
use crate::paint::{Brush, Drawing, Lit, Rect, paint_within, reach_of_pointing};
use gloo::utils::window;
use web_sys::HtmlCanvasElement;

/// A plot as it stands on a canvas of the page. Pointing at a mark paints only where that is seen.
pub struct Painting {
    canvas: HtmlCanvasElement,
    easel: Easel,
    ratio: f64,
    drawing: Drawing,
    lit: Lit,
}

impl Painting {
    /// Paints a plot at the width of the canvas's parent, the device's resolution, and in the colours of the moment, or
    /// in those of another painting that still hold. Nothing where the canvas is refused: then the page keeps its SVG.
    pub fn of(canvas: &HtmlCanvasElement, plot: &Plot, lit: Lit, easel: Option<Easel>) -> Option<Painting> {
        let ratio = window().device_pixel_ratio();
        let easel = easel.or_else(|| Easel::at(canvas))?;
        let drawing = paint_canvas_at(ratio, canvas, &easel, plot, &lit)?;
        Some(Painting {
            canvas: canvas.clone(),
            easel,
            ratio,
            drawing,
            lit,
        })
    }

    /// Its colours and type.
    pub fn easel(&self) -> &Easel {
        &self.easel
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
        let marks = [before, pointed].into_iter().flatten();
        let changed: Vec<Rect> = marks
            .filter_map(|at| self.drawing.marks.get(at))
            .map(reach_of_pointing)
            .collect();
        for place in changed {
            // A canvas that has taken the whole picture takes a part of it.
            self.paint_again(place);
        }
    }

    fn paint_again(&self, (x, y, w, h): Rect) -> Option<()> {
        let mut surface = CanvasSurface::of(&self.canvas)?;
        let context = surface.context().clone();
        // Whole pixels, so that no edge is left from before.
        let (left, top) = ((x * self.ratio).floor() - 1.0, (y * self.ratio).floor() - 1.0);
        let (wide, high) = ((w * self.ratio).ceil() + 3.0, (h * self.ratio).ceil() + 3.0);
        context.save();
        context.begin_path();
        context.rect(left, top, wide, high);
        context.clip();
        context.clear_rect(left, top, wide, high);
        let within = (
            left / self.ratio,
            top / self.ratio,
            wide / self.ratio,
            high / self.ratio,
        );
        let mut brush = Brush::new(&mut surface, &self.easel.palette, &self.easel.family, self.ratio);
        let painted = paint_within(within, &self.drawing, &self.lit, &mut brush);
        context.restore();
        painted.ok()
    }
}
