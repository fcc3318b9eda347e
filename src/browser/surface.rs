use crate::paint::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, HPos, Surface,
};
use js_sys::{JsString, Reflect};
use std::fmt;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas to draw on. Of colours and types it is told only what changes, and each in words only once: a browser
/// takes longer to read the words of a font than to set a line in it.
pub struct CanvasSurface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Its size in device pixels, and how many of them are a CSS pixel.
    size: (u32, u32, f64),
    colours: Vec<((u8, u8, u8, f64), JsString)>,
    fonts: Vec<(Font, JsString)>,
    font_name: JsString,
    told: Told,
    told_before: Told,
}

/// What a canvas was told last: places in the lists of colours and fonts.
#[derive(Clone, Copy, Default)]
struct Told {
    fill: Option<usize>,
    stroke: Option<usize>,
    font: Option<usize>,
    width: u32,
    align: &'static str,
}

struct Font {
    size: f64,
    style: String,
    family: String,
}

/// Drawing on a canvas does not fail; its calls may be refused all the same.
#[derive(Clone, Copy, Debug)]
pub struct Refused;

impl std::error::Error for Refused {}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the canvas refused")
    }
}

type Drawn = Result<(), DrawingErrorKind<Refused>>;

impl CanvasSurface {
    /// The canvas, whatever its size; nothing where the browser gives no context.
    pub fn of(canvas: &HtmlCanvasElement) -> Option<CanvasSurface> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(CanvasSurface {
            canvas: canvas.clone(),
            context,
            size: (0, 0, 0.0),
            colours: Vec::new(),
            fonts: Vec::new(),
            font_name: "font".into(),
            told: Told::default(),
            told_before: Told::default(),
        })
    }

    /// The canvas itself.
    pub fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Makes it empty and so large, in device pixels, of which `ratio` are a CSS pixel. Nothing where the browser refuses.
    pub fn clear(&mut self, w: u32, h: u32, ratio: f64) -> Option<()> {
        if self.size == (w, h, ratio) {
            self.context.clear_rect(0.0, 0.0, f64::from(w), f64::from(h));
            return Some(());
        }
        // A canvas that is given a size has forgotten what it was told.
        self.canvas.set_width(w);
        self.canvas.set_height(h);
        self.told = Told::default();
        // Its own pixels are the device's, one for one: a picture that is stretched by a fraction is not sharp.
        for (name, pixels) in [("width", w), ("height", h)] {
            let length = format!("{}px", f64::from(pixels) / ratio);
            self.canvas.style().set_property(name, &length).ok()?;
        }
        self.size = (w, h, ratio);
        Some(())
    }

    /// Makes a part of it empty, in device pixels, and keeps everything that follows within it, until [`Self::release`].
    pub fn restrict(&mut self, left: f64, top: f64, wide: f64, high: f64) {
        self.told_before = self.told;
        self.context.save();
        self.context.begin_path();
        self.context.rect(left, top, wide, high);
        self.context.clip();
        self.context.clear_rect(left, top, wide, high);
    }

    /// Drawing goes everywhere again.
    pub fn release(&mut self) {
        self.context.restore();
        self.told = self.told_before;
    }

    fn colour(&mut self, colour: BackendColor) -> usize {
        let (r, g, b) = colour.rgb;
        let key = (r, g, b, colour.alpha);
        self.colours
            .iter()
            .position(|(known, _)| *known == key)
            .unwrap_or_else(|| {
                let words = format!("rgba({r},{g},{b},{})", colour.alpha);
                self.colours.push((key, words.into()));
                self.colours.len() - 1
            })
    }

    #[allow(deprecated)] // its successor takes words, which the browser would have to read anew each time
    fn fill_with(&mut self, colour: BackendColor) {
        let place = self.colour(colour);
        if self.told.fill != Some(place) {
            self.told.fill = Some(place);
            if let Some((_, words)) = self.colours.get(place) {
                self.context.set_fill_style(words);
            }
        }
    }

    #[allow(deprecated)] // as above
    fn stroke_with(&mut self, style: &impl BackendStyle) {
        let place = self.colour(style.color());
        if self.told.stroke != Some(place) {
            self.told.stroke = Some(place);
            if let Some((_, words)) = self.colours.get(place) {
                self.context.set_stroke_style(words);
            }
        }
        if self.told.width != style.stroke_width() {
            self.told.width = style.stroke_width();
            self.context.set_line_width(f64::from(self.told.width));
        }
    }

    fn set_in(&mut self, style: &impl BackendTextStyle) {
        let (size, slant, family) = (style.size(), style.style(), style.family());
        let is_this = |font: &Font| {
            font.size.total_cmp(&size).is_eq() && font.style == slant.as_str() && font.family == family.as_str()
        };
        let place = self
            .fonts
            .iter()
            .position(|(font, _)| is_this(font))
            .unwrap_or_else(|| {
                let words = format!("{} {size}px {}", slant.as_str(), family.as_str());
                let font = Font {
                    size,
                    style: slant.as_str().to_string(),
                    family: family.as_str().to_string(),
                };
                self.fonts.push((font, words.into()));
                self.fonts.len() - 1
            });
        if self.told.font != Some(place) {
            self.told.font = Some(place);
            if let Some((_, words)) = self.fonts.get(place) {
                // Fails for an object that is none.
                let _ = Reflect::set(&self.context, &self.font_name, words);
            }
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        if self.told.align != align {
            self.told.align = align;
            self.context.set_text_align(align);
            // Every text of ours stands by its middle.
            self.context.set_text_baseline("middle");
        }
    }

    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (i, (x, y)) in points.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if i == 0 {
                self.context.move_to(x, y);
            } else {
                self.context.line_to(x, y);
            }
        }
    }
}

impl Surface for CanvasSurface {}

impl DrawingBackend for CanvasSurface {
    type ErrorType = Refused;

    fn get_size(&self) -> (u32, u32) {
        (self.canvas.width(), self.canvas.height())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.fill_with(colour);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.stroke_with(style);
        let ((x, y), (to_x, to_y)) = (
            (f64::from(from.0), f64::from(from.1)),
            (f64::from(to.0), f64::from(to.1)),
        );
        // A line one pixel thick is sharp between two pixels' edges.
        let off = |from: f64, to: f64| if (from - to).abs() < f64::EPSILON { 0.5 } else { 0.0 };
        let (left, up) = (off(x, to_x), off(y, to_y));
        self.context.begin_path();
        self.context.move_to(x - left, y - up);
        self.context.line_to(to_x - left, to_y - up);
        self.context.stroke();
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (x, y, w, h) = (
            f64::from(from.0),
            f64::from(from.1),
            f64::from(to.0 - from.0),
            f64::from(to.1 - from.1),
        );
        if fill {
            self.fill_with(style.color());
            self.context.fill_rect(x, y, w, h);
        } else {
            self.stroke_with(style);
            self.context.stroke_rect(x, y, w, h);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.stroke_with(style);
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.fill_with(style.color());
        self.trace(path);
        self.context.close_path();
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.context.begin_path();
        let whole = std::f64::consts::TAU;
        let arc = self
            .context
            .arc(f64::from(x), f64::from(y), f64::from(radius), 0.0, whole);
        arc.map_err(|_| DrawingErrorKind::DrawingError(Refused))?;
        if fill {
            self.fill_with(style.color());
            self.context.fill();
        } else {
            self.stroke_with(style);
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.set_in(style);
        self.fill_with(style.color());
        let drawn = self.context.fill_text(text, f64::from(x), f64::from(y));
        drawn.map_err(|_| DrawingErrorKind::DrawingError(Refused))
    }
}
