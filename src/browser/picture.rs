use super::canvas::{Easel, Ruler, pixels};
use super::download::save_blob;
use super::surface::CanvasSurface;
use crate::charts::Plot;
use crate::paint::{Brush, Drawing, Framing, Lit, Palette, framed, paint};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, HtmlCanvasElement, HtmlElement};

/// Pixels of a picture for one CSS pixel: it stays sharp where it is shown larger.
const RATIO: f64 = 2.0;

/// A canvas outside of the page, for a picture that is taken away; with the colours and the type of a place of the page.
#[derive(Clone, Debug)]
pub struct Picture {
    canvas: HtmlCanvasElement,
    easel: Easel,
}

impl Picture {
    /// Reads colours and type where the element of this id stands. Nothing where it does not, or a canvas is refused.
    pub fn of(id: &str) -> Option<Picture> {
        let place: HtmlElement = document().get_element_by_id(id)?.dyn_into().ok()?;
        let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        let easel = Easel::at(&place)?;
        Some(Picture { canvas, easel })
    }

    /// The colours.
    pub fn palette(&self) -> &Palette {
        &self.easel.palette
    }

    /// The families of text and of headings.
    pub fn families(&self) -> [&str; 2] {
        [&self.easel.family, &self.easel.display]
    }

    /// Lays a chart out with its frame, text measured as this browser sets it.
    pub fn lay_out(&self, plot: &Plot, framing: &Framing, width: f64) -> Drawing {
        let [text, heading] = self.families().map(|family| Ruler { family });
        framed(plot, framing, width, &text, &heading)
    }

    /// Paints it. Nothing where the canvas refuses.
    pub fn paint(&self, drawing: &Drawing, lit: &Lit) -> Option<HtmlCanvasElement> {
        self.canvas.set_width(pixels(drawing.width * RATIO));
        self.canvas.set_height(pixels(drawing.height * RATIO));
        let mut surface = CanvasSurface::of(&self.canvas)?;
        let [family, display] = self.families();
        let mut brush = Brush::new(&mut surface, self.palette(), family, RATIO).with_display(display);
        paint(drawing, lit, &mut brush).ok()?;
        Some(self.canvas.clone())
    }
}

/// Hands the reader what is painted on a canvas as a PNG, then says whether the browser took it.
pub fn save_canvas(canvas: &HtmlCanvasElement, name: &str, done: impl FnOnce(bool) + 'static) {
    let name = name.to_string();
    let mut done = Some(done);
    let take = Closure::once_into_js(move |blob: Option<Blob>| {
        let is_taken = blob.is_some_and(|blob| save_blob(&name, &blob));
        if let Some(done) = done.take() {
            done(is_taken);
        }
    });
    // Fails only for a canvas that has read from another host; this one has read nothing.
    canvas.to_blob(take.unchecked_ref()).unwrap_or_default();
}

/// What is painted on a canvas as an address that an image can show.
pub fn canvas_address(canvas: &HtmlCanvasElement) -> Option<String> {
    canvas.to_data_url().ok()
}
