use super::surface::CanvasSurface;
use crate::charts::Plot;
use crate::paint::{Breadth, Brush, Drawing, Ink, Lit, Measure, Palette, paint};
use gloo::events::EventListener;
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver};

/// What drawing needs from the page, read once and kept until the theme or the fonts change.
#[derive(Clone, Debug, PartialEq)]
pub struct Easel {
    pub(super) palette: Palette,
    pub(super) family: String,
    /// The family of headings.
    pub(super) display: String,
    /// CSS pixels to a unit of a drawing: one where the reader's letters are of the usual size, more where they are larger.
    pub(super) unit: f64,
}

/// The size of letters that drawings are laid out for, in CSS pixels.
const USUAL: f64 = 16.0;

/// CSS pixels to a unit of a drawing.
fn unit() -> Option<f64> {
    let root = document().document_element()?;
    let style = window().get_computed_style(&root).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    let size: f64 = size.strip_suffix("px")?.parse().ok()?;
    (size > 0.0).then_some(size / USUAL)
}

impl Easel {
    /// Reads colours and fonts of the moment where an element stands.
    pub fn at(place: &HtmlElement) -> Option<Easel> {
        let style = window().get_computed_style(place).ok()??;
        let family = style.get_property_value("font-family").ok()?;
        let display = style.get_property_value("--font-display").ok()?;
        let resolved = |ink: Ink| {
            place
                .style()
                .set_property("color", &format!("var({})", ink.token()))
                .ok()?;
            rgb(&style.get_property_value("color").ok()?)
        };
        // A colour that cannot be read is drawn in mid grey: visible on both grounds.
        let palette = Palette::resolved(|ink| resolved(ink).unwrap_or((119, 119, 119)));
        place.style().remove_property("color").ok()?;
        Some(Easel {
            palette,
            family,
            display,
            unit: unit().unwrap_or(1.0),
        })
    }
}

/// The unit of a drawing for a room: that of the reader's letters, or less where not even the slimmest drawing fits.
fn unit_for(easel: &Easel, room: f64) -> f64 {
    easel.unit.min(room / Breadth::Slim.least())
}

/// Draws a plot at the width of the canvas's parent and a resolution: device pixels for one CSS pixel. Says where
/// everything stands, and how many CSS pixels a unit of it has; nothing where the canvas is refused.
pub fn paint_canvas_at(
    ratio: f64,
    surface: &mut CanvasSurface,
    easel: &Easel,
    plot: &Plot,
    lit: &Lit,
) -> Option<(Drawing, f64)> {
    let width = f64::from(surface.canvas().parent_element()?.client_width());
    if width < 1.0 {
        return None;
    }
    let family = &easel.family;
    let unit = unit_for(easel, width);
    let (drawing, scale) = (Drawing::new(plot, width / unit, &Ruler { family }), ratio * unit);
    surface.clear(pixels(drawing.width * scale), pixels(drawing.height * scale), ratio)?;
    let mut brush = Brush::new(surface, &easel.palette, family, scale);
    paint(&drawing, lit, &mut brush).ok()?;
    Some((drawing, unit))
}

/// Measures text as a canvas sets it; what was measured once is kept.
pub(super) struct Ruler<'a> {
    pub(super) family: &'a str,
}

/// A family, a size in thousandths of a pixel, bold or not; and what is known of its texts.
type Widths = Vec<((String, u32, bool), HashMap<String, f64>)>;

thread_local! {
    static WIDTHS: RefCell<Widths> = RefCell::default();
    /// A canvas of its own: what is told to one that is painted on stays as it is, and styles of the page that are not
    /// worked out yet need not be for it.
    static SCALE: Option<CanvasRenderingContext2d> = {
        let canvas: Option<HtmlCanvasElement> = document().create_element("canvas").ok().and_then(|c| c.dyn_into().ok());
        canvas.and_then(|canvas| canvas.get_context("2d").ok()??.dyn_into().ok())
    };
}

impl Measure for Ruler<'_> {
    fn width(&self, text: &str, size: f64, is_bold: bool) -> f64 {
        let thousandths = pixels(size * 1000.0);
        WIDTHS.with_borrow_mut(|widths| {
            let is_this = |(family, size, bold): &(String, u32, bool)| {
                *size == thousandths && *bold == is_bold && family == self.family
            };
            let place = widths.iter().position(|(font, _)| is_this(font)).unwrap_or_else(|| {
                widths.push(((self.family.to_string(), thousandths, is_bold), HashMap::new()));
                widths.len() - 1
            });
            let Some((_, known)) = widths.get_mut(place) else {
                return 0.0;
            };
            let width = |piece: &str| {
                if let Some(width) = known.get(piece) {
                    return *width;
                }
                let font = format!("{}{size}px {}", if is_bold { "bold " } else { "" }, self.family);
                let width = SCALE.with(|scale| {
                    let scale = scale.as_ref()?;
                    scale.set_font(&font);
                    Some(scale.measure_text(piece).ok()?.width())
                });
                let width = width.unwrap_or(0.0);
                known.insert(piece.to_string(), width);
                width
            };
            // Digits are measured one by one: figures are many, and made of few.
            text.split_inclusive(is_digit).flat_map(apart).map(width).sum()
        })
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// What stands before a digit at the end, and the digit.
fn apart(piece: &str) -> [&str; 2] {
    let end = piece.trim_end_matches(is_digit).len();
    let (before, digit) = piece.split_at(end);
    [before, digit]
}

/// What the system may change about every colour of the page.
const LOOKS: [&str; 3] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
];

/// Calls back when a canvas must be drawn again: its room, the device's resolution, or the system's colours changed.
/// Stops when dropped.
pub struct CanvasWatch {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
    _looks: [Option<EventListener>; LOOKS.len()],
    _window: EventListener,
    _resolution: Rc<RefCell<Option<EventListener>>>,
}

impl CanvasWatch {
    /// Begins to watch; nothing where the browser cannot.
    pub fn on(canvas: &HtmlCanvasElement, repaint: impl Fn() + Clone + 'static) -> Option<CanvasWatch> {
        let on_resize = Closure::<dyn FnMut()>::new({
            let repaint = repaint.clone();
            move || repaint()
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(&canvas.parent_element()?);
        let looks = LOOKS.map(|look| {
            let query = window().match_media(look).ok()??;
            let again = repaint.clone();
            Some(EventListener::new(&query, "change", move |_| again()))
        });
        let again = repaint.clone();
        let resized = EventListener::new(&window(), "resize", move |_| again());
        let resolution = Rc::default();
        let repaint: Rc<dyn Fn()> = Rc::new(repaint);
        watch_resolution(&resolution, &repaint);
        Some(CanvasWatch {
            observer,
            _on_resize: on_resize,
            _looks: looks,
            _window: resized,
            _resolution: resolution,
        })
    }
}

/// Calls back when the window comes to have another number of device pixels to a CSS pixel, as on another screen. Each
/// number is a question of its own, so after each answer the next is asked.
fn watch_resolution(place: &Rc<RefCell<Option<EventListener>>>, repaint: &Rc<dyn Fn()>) {
    let question = format!("(resolution: {}dppx)", window().device_pixel_ratio());
    let Some(query) = window().match_media(&question).ok().flatten() else {
        return;
    };
    let (weak, repaint) = (Rc::downgrade(place), repaint.clone());
    let listener = EventListener::once(&query, "change", move |_| {
        repaint();
        if let Some(place) = weak.upgrade() {
            watch_resolution(&place, &repaint);
        }
    });
    *place.borrow_mut() = Some(listener);
}

impl Drop for CanvasWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Reads a computed colour: `rgb(28, 64, 90)`, with or without alpha.
fn rgb(text: &str) -> Option<(u8, u8, u8)> {
    let inner = text
        .trim()
        .strip_prefix("rgb")?
        .trim_start_matches('a')
        .trim_start_matches('(')
        .trim_end_matches(')');
    let mut parts = inner
        .split([',', ' ', '/'])
        .filter(|p| !p.is_empty())
        .map(|p| p.parse::<f64>().ok());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
    let mut next = || Some(parts.next()??.round().clamp(0.0, 255.0) as u8);
    Some((next()?, next()?, next()?))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a canvas is some thousand pixels wide
pub(super) fn pixels(length: f64) -> u32 {
    length.round().max(1.0) as u32
}
