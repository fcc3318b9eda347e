//! No label is cut off or covers another in the type of a real browser.

use super::canvas::canvas;
use super::page::frame;
use briefing_explorer::browser::{CanvasSurface, Easel, paint_canvas_at};
use briefing_explorer::charts::{CHARTS, counted};
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::{Counting, Language};
use briefing_explorer::paint::{Drawing, Lit, Shape, Side, Type};
use briefing_explorer::view::chart_words;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The ends of each layout, and places between.
const WIDTHS: [f64; 17] = [
    140.0, 190.0, 239.0, 240.0, 265.0, 300.0, 328.0, 358.0, 399.0, 400.0, 450.0, 499.0, 500.0, 640.0, 900.0, 1200.0,
    1600.0,
];

/// What the site's styles ask for, as far as the machine has it.
fn family(language: Language) -> &'static str {
    match language {
        Language::Zh => "\"Noto Sans SC\", \"Noto Sans CJK SC\", sans-serif",
        Language::En => "\"Noto Sans\", \"Noto Sans CJK KR\", Arial, sans-serif",
    }
}

/// A text with its box: left, top, right, bottom.
type Label = (String, [f64; 4]);

fn labels(drawing: &Drawing, canvas: &HtmlCanvasElement, family: &str) -> Vec<Label> {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let texts = drawing.shapes.iter().filter_map(|(_, shape)| match shape {
        Shape::Text(text, at, set) if !text.is_empty() => Some((text, *at, *set)),
        _ => None,
    });
    texts
        .map(
            |(
                text,
                (x, y),
                Type {
                    size, is_bold, side, ..
                },
            )| {
                context.set_font(&format!("{}{size}px {family}", if is_bold { "bold " } else { "" }));
                let width = context.measure_text(text).unwrap().width();
                let left = match side {
                    Side::Left => x,
                    Side::Centre => x - width / 2.0,
                    Side::Right => x - width,
                };
                (text.clone(), [left, y - size / 2.0, left + width, y + size / 2.0])
            },
        )
        .collect()
}

#[wasm_bindgen_test]
async fn labels_stand_inside_and_apart_in_the_browsers_own_type() {
    let mut wrong = BTreeSet::new();
    for language in Language::ALL {
        let words = chart_words(language);
        for width in WIDTHS {
            frame().await;
            let (place, canvas) = canvas(width);
            place.0.style().set_property("font-family", family(language)).unwrap();
            let easel = Easel::at(&canvas).unwrap();
            for (chart, counting) in CHARTS.iter().flat_map(|c| Counting::ALL.map(|unit| (c, unit))) {
                let plot = counted(chart.plot(embedded(), &words), counting, embedded(), &words);
                let (drawing, _) = paint_canvas_at(
                    1.0,
                    &mut CanvasSurface::of(&canvas).unwrap(),
                    &easel,
                    &plot,
                    &Lit::default(),
                )
                .unwrap();
                let labels = labels(&drawing, &canvas, family(language));
                let name = format!("{} in {language:?}, {counting:?} at {width}", chart.id());
                for (at, (text, [left, top, right, bottom])) in labels.iter().enumerate() {
                    // Half a pixel: positions are whole pixels.
                    if *left < -0.5 || *top < -0.5 || *right > width + 0.5 || *bottom > drawing.height + 0.5 {
                        wrong.insert(format!("{name}: “{text}” from {left:.1} to {right:.1}"));
                    }
                    for (other, [l, t, r, b]) in &labels[at + 1..] {
                        let is_apart = right <= l || r <= left || bottom <= t || b <= top;
                        if !is_apart {
                            wrong.insert(format!("{name}: “{text}” and “{other}”"));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}
