use crate::paint::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, HPos, Surface,
};
use js_sys::{JsString, Reflect};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas to draw on. Of colours and types it is told only what changes, and each in words only once: a browser
/// takes longer to read the words of a font than to set a line in it.
pub struct CanvasSurface {
    context: CanvasRenderingContext2d,
    colours: Vec<((u8, u8, u8, f64), JsString)>,
    fonts: Vec<(Font, JsString)>,
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
    /// The canvas; nothing where the browser gives no context.
    pub fn of(canvas: &HtmlCanvasElement) -> Option<CanvasSurface> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_text_baseline("middle");
        Some(CanvasSurface {
            context,
            colours: Vec::new(),
            fonts: Vec::new(),
            fill: None,
            stroke: None,
            font: None,
            width: 0,
            align: "",
        })
    }

    /// What is drawn with.
    pub fn context(&self) -> &CanvasRenderingContext2d {
        &self.context
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

    fn set(&self, name: &str, value: Option<&JsString>) {
        if let Some(value) = value {
            // Fails for an object that is none.
            let _ = Reflect::set(&self.context, &JsValue::from_str(name), value);
        }
    }

    fn fill_with(&mut self, colour: BackendColor) {
        let colour = Some(self.colour(colour));
        if self.fill != colour {
            self.fill = colour;
            self.set(
                "fillStyle",
                colour.and_then(|at| self.colours.get(at)).map(|(_, words)| words),
            );
        }
    }

    fn stroke_with(&mut self, style: &impl BackendStyle) {
        let colour = Some(self.colour(style.color()));
        if self.stroke != colour {
            self.stroke = colour;
            self.set(
                "strokeStyle",
                colour.and_then(|at| self.colours.get(at)).map(|(_, words)| words),
            );
        }
        if self.width != style.stroke_width() {
            self.width = style.stroke_width();
            self.context.set_line_width(f64::from(self.width));
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
        if self.font != Some(place) {
            self.font = Some(place);
            self.set("font", self.fonts.get(place).map(|(_, words)| words));
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        if self.align != align {
            self.align = align;
            self.context.set_text_align(align);
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
        self.context
            .canvas()
            .map_or((0, 0), |canvas| (canvas.width(), canvas.height()))
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
