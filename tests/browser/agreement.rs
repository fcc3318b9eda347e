//! The canvas and the SVG of a drawing are one picture: edges and fills of every mark, at each resolution.

use super::canvas::pixels;
use super::page::{Place, frame};
use briefing_explorer::browser::CanvasSurface;
use briefing_explorer::charts::{CHARTS, Plot};
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::paint::{Brush, Drawing, Ink, Lit, Palette, Part, Shape, SvgNode, paint, svg};
use briefing_explorer::view::chart_words;
use gloo::utils::document;
use js_sys::{Array, Function, Promise, Reflect, encode_uri_component};
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

const WIDTH: f64 = 640.0;
/// Device pixels for one CSS pixel.
const RATIOS: [f64; 4] = [1.0, 1.5, 2.0, 3.0];
/// How far an edge may be off, in CSS pixels: both round places to pixels of their own, and thicknesses too.
const OFF: f64 = 1.25;
/// How far a channel of a colour may be off: an edge that lies within a pixel is blended with the ground.
const BLENDED: u8 = 70;

/// How much ink may be off at one mark, in square CSS pixels: what shows between two dots that nearly touch.
const SLIVER: f64 = 4.0;

/// A colour for each role that is far from every other one.
fn colour(ink: Ink) -> (u8, u8, u8) {
    if ink == Ink::Sheet {
        return (255, 255, 255);
    }
    let at = ink as u8;
    (80 * (at / 9 % 3), 80 * (at / 3 % 3), 80 * (at % 3))
}

/// One picture as rows of pixels.
struct Raster {
    width: usize,
    bytes: Vec<u8>,
}

impl Raster {
    fn of(canvas: &HtmlCanvasElement) -> Raster {
        Raster {
            width: canvas.width() as usize,
            bytes: pixels(canvas),
        }
    }

    fn pixel(&self, at: usize) -> &[u8] {
        &self.bytes[at * 4..at * 4 + 3]
    }

    /// How far a pixel of another picture is from the colours that this one has around the same place: nothing to one.
    fn off(&self, at: usize, pixel: &[u8], reach: usize) -> f64 {
        let (x, y) = (at % self.width, at / self.width);
        let height = self.bytes.len() / 4 / self.width;
        let (mut low, mut high) = ([255_u8; 3], [0_u8; 3]);
        for row in y.saturating_sub(reach)..(y + reach + 1).min(height) {
            for column in x.saturating_sub(reach)..(x + reach + 1).min(self.width) {
                for (c, value) in self.pixel(row * self.width + column).iter().enumerate() {
                    low[c] = low[c].min(*value);
                    high[c] = high[c].max(*value);
                }
            }
        }
        let beyond = |c: usize| low[c].saturating_sub(pixel[c]).max(pixel[c].saturating_sub(high[c]));
        let most = (0..3).map(beyond).max().unwrap_or_default();
        f64::from(most.saturating_sub(BLENDED)) / 255.0
    }

    /// The places where two pictures show something else, and how much else.
    fn apart_from(&self, other: &Raster, reach: usize) -> Vec<((usize, usize), f64)> {
        assert_eq!(self.bytes.len(), other.bytes.len());
        let row = self.width * 4;
        let rows = self
            .bytes
            .chunks_exact(row)
            .zip(other.bytes.chunks_exact(row))
            .enumerate();
        let mut places = Vec::new();
        for (y, (a, b)) in rows.filter(|(_, (a, b))| a != b) {
            for x in 0..self.width {
                let (a, b) = (&a[x * 4..x * 4 + 3], &b[x * 4..x * 4 + 3]);
                if a != b {
                    let at = y * self.width + x;
                    let off = self.off(at, b, reach).max(other.off(at, a, reach));
                    if off > 0.0 {
                        places.push(((x, y), off));
                    }
                }
            }
        }
        places
    }
}

fn blank(drawing: &Drawing, ratio: f64) -> (HtmlCanvasElement, CanvasRenderingContext2d) {
    let canvas: HtmlCanvasElement = document().create_element("canvas").unwrap().unchecked_into();
    let size = |length: f64| (length * ratio).round() as u32;
    canvas.set_width(size(drawing.width));
    canvas.set_height(size(drawing.height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    (canvas, context)
}

/// What of a drawing is looked at: what marks it has, or the ground that they stand on. Each alone, since a mark may
/// cover half a line or none.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Layer {
    Marks,
    Ground,
}

/// A layer of the drawing on a canvas, without text and what is cleared for it.
fn on_canvas(drawing: &Drawing, layer: Layer, ratio: f64) -> Raster {
    let (canvas, _) = blank(drawing, ratio);
    let palette = Palette::resolved(colour);
    let mut backend = CanvasSurface::of(&canvas).unwrap();
    let mut brush = Brush::new(&mut backend, &palette, "sans-serif", ratio);
    brush
        .fill((0.0, 0.0, drawing.width, drawing.height), Ink::Sheet, 1.0)
        .unwrap();
    let shapes = drawing.shapes.iter().filter(|(part, shape)| {
        let is_sheet = matches!(shape, Shape::Text(..) | Shape::Clear(_) | Shape::Fill(_, Ink::Sheet, _));
        matches!(part, Part::Mark(_)) == (layer == Layer::Marks) && !is_sheet
    });
    let wordless = Drawing {
        shapes: shapes.cloned().collect(),
        ..drawing.clone()
    };
    paint(&wordless, &Lit::default(), &mut brush).unwrap();
    Raster::of(&canvas)
}

/// The same as SVG, as the browser rasterises it.
async fn as_svg(node: &SvgNode, drawing: &Drawing, layer: Layer, ratio: f64) -> Raster {
    let (canvas, context) = blank(drawing, ratio);
    let mut text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {} {}' width='{}' height='{}'><rect width='100%' height='100%' fill='{}'/>",
        drawing.width,
        drawing.height,
        canvas.width(),
        canvas.height(),
        rgb(Ink::Sheet)
    );
    let is_mark = |node: &&SvgNode| node.attributes.iter().any(|(name, _)| *name == "data-voice");
    let layer = node.children.iter().filter(|n| is_mark(n) == (layer == Layer::Marks));
    layer.for_each(|child| write(child, &mut text));
    text.push_str("</svg>");
    let image: Element = document().create_element("img").unwrap();
    let data = format!("data:image/svg+xml,{}", encode_uri_component(&text));
    image.set_attribute("src", &data).unwrap();
    let decoded: Promise = called(&image, "decode", &[]).unchecked_into();
    JsFuture::from(decoded).await.unwrap();
    called(&context, "drawImage", &[image.into(), 0.into(), 0.into()]);
    Raster::of(&canvas)
}

fn called(on: &JsValue, name: &str, with: &[JsValue]) -> JsValue {
    let function: Function = Reflect::get(on, &name.into()).unwrap().unchecked_into();
    function.apply(on, &with.iter().collect::<Array>()).unwrap()
}

fn write(node: &SvgNode, text: &mut String) {
    let is_cleared = node.tag == "rect"
        && node
            .attributes
            .contains(&("fill", format!("var({})", Ink::Sheet.token())));
    if node.tag == "text" || is_cleared {
        return;
    }
    text.push_str(&format!("<{}", node.tag));
    for (name, value) in &node.attributes {
        let ink = Ink::ALL
            .into_iter()
            .find(|ink| *value == format!("var({})", ink.token()));
        text.push_str(&format!(" {name}='{}'", ink.map_or(value.clone(), rgb)));
    }
    text.push('>');
    node.children.iter().for_each(|child| write(child, text));
    text.push_str(&format!("</{}>", node.tag));
}

fn rgb(ink: Ink) -> String {
    let (r, g, b) = colour(ink);
    format!("rgb({r},{g},{b})")
}

/// Where the pictures differ, with the value of the mark that is there.
async fn difference(plot: &Plot, node: &SvgNode, drawing: &Drawing, ratio: f64) -> Option<String> {
    frame().await;
    let reach = (OFF * ratio).ceil() as usize;
    let mut areas: BTreeMap<Option<usize>, f64> = BTreeMap::new();
    for layer in [Layer::Marks, Layer::Ground] {
        let canvas = on_canvas(drawing, layer, ratio);
        let svg = as_svg(node, drawing, layer, ratio).await;
        for ((x, y), off) in canvas.apart_from(&svg, reach) {
            let mark = drawing.mark_at((x as f64 / ratio, y as f64 / ratio));
            *areas.entry(mark).or_default() += off / (ratio * ratio);
        }
    }
    let (mark, area) = areas.into_iter().find(|(_, area)| *area > SLIVER)?;
    let mark = mark.and_then(|i| plot.marks().nth(i));
    Some(format!(
        "{area:.1} px² at {}",
        mark.map_or("no mark", |(_, mark)| &mark.value)
    ))
}

#[wasm_bindgen_test]
async fn the_canvas_shows_what_the_svg_shows() {
    let _place = Place::new("div");
    let mut told = Vec::new();
    for chart in CHARTS {
        for language in Language::ALL {
            let plot = chart.plot(embedded(), &chart_words(language));
            let (node, drawing) = svg(&plot, WIDTH);
            // The languages differ in their texts, and these are not looked at: one ratio is enough for the second.
            let ratios = if language == Language::Zh {
                &RATIOS[..]
            } else {
                &RATIOS[1..2]
            };
            for ratio in ratios.iter().copied() {
                if let Some(what) = difference(&plot, &node, &drawing, ratio).await {
                    told.push(format!("{} in {language:?} at {ratio}: {what}", chart.id()));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The drawing with the largest fill of a mark changed.
fn with_largest(drawing: &Drawing, change: impl Fn(&mut Shape)) -> Drawing {
    let size = |shape: &Shape| match shape {
        Shape::Fill((_, _, w, h), ..) => (w * h) as u64,
        _ => 0,
    };
    let mut drawing = drawing.clone();
    let marks = drawing
        .shapes
        .iter_mut()
        .filter(|(part, _)| matches!(part, Part::Mark(_)));
    let (_, largest) = marks.max_by_key(|(_, shape)| size(shape)).unwrap();
    change(largest);
    drawing
}

#[wasm_bindgen_test]
async fn a_mark_that_is_elsewhere_otherwise_or_hollow_is_noticed() {
    let plot = CHARTS[1].plot(embedded(), &chart_words(Language::Zh));
    let (node, drawing) = svg(&plot, WIDTH);
    let changes: [fn(&mut Shape); 4] = [
        |shape| {
            if let Shape::Fill((_, _, w, _), ..) = shape {
                *w += 3.0;
            }
        },
        |shape| {
            if let Shape::Fill((_, y, ..), ..) = shape {
                *y -= 3.0;
            }
        },
        |shape| {
            if let Shape::Fill(_, ink, _) = shape {
                *ink = Ink::Up;
            }
        },
        |shape| {
            if let Shape::Fill(_, _, depth) = shape {
                *depth = 0.42;
            }
        },
    ];
    for ratio in RATIOS {
        for (at, change) in changes.iter().enumerate() {
            let changed = with_largest(&drawing, change);
            let told = difference(&plot, &node, &changed, ratio).await;
            assert!(told.is_some(), "change {at} is not seen at {ratio}");
        }
    }
}
