use super::page::Place;
use briefing_explorer::browser::{CanvasSurface, Easel, Painting, paint_canvas_at};
use briefing_explorer::charts::CHARTS;
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::paint::{Drawing, Lit};
use briefing_explorer::view::chart_words;
use gloo::utils::document;
use js_sys::{Function, Reflect, Uint8ClampedArray};
use std::collections::HashSet;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlCanvasElement;

/// Fewer would be an empty frame: a drawing has text, whose edges blend into the ground.
const COLOURS: usize = 12;

/// How far two pixels of one picture may differ, of 255.
const SHADE: u8 = 8;

/// How many bytes may differ by more, where the clip cuts a dash or a circle: a label alone has hundreds.
const CUT: usize = 24;

#[wasm_bindgen_test]
fn every_chart_leaves_a_picture_at_each_resolution() {
    assert!(!CHARTS.is_empty());
    for chart in CHARTS {
        for language in Language::ALL {
            let plot = chart.plot(embedded(), &chart_words(language));
            let [once, twice] = [1.0, 2.0].map(|ratio| {
                let (place, canvas) = canvas(640.0);
                let easel = Easel::at(&canvas).unwrap();
                let (drawing, _) = paint_canvas_at(
                    ratio,
                    &mut CanvasSurface::of(&canvas).unwrap(),
                    &easel,
                    &plot,
                    &Lit::default(),
                )
                .expect("a canvas is painted");
                let (inked, colours) = ink(&canvas);
                let name = format!("{} in {language:?} at {ratio}", chart.id());
                assert!(inked > 1000, "{name}: {inked} pixels");
                assert!(colours > COLOURS, "{name}: {colours} colours");
                assert_eq!(
                    (f64::from(canvas.width()), f64::from(canvas.height())),
                    expected(&drawing, ratio),
                    "{name}"
                );
                drop(place);
                inked
            });
            assert!(
                twice > once * 2,
                "{}: twice the resolution has {twice} pixels of ink, once {once}",
                chart.id()
            );
        }
    }
}

#[wasm_bindgen_test]
fn a_lit_row_changes_the_picture_and_goes_out_again() {
    let plot = CHARTS[0].plot(embedded(), &chart_words(Language::Zh));
    let (_place, canvas) = canvas(640.0);
    let easel = Easel::at(&canvas).unwrap();
    let [dark, lit, after] = [None, Some(0), None].map(|pointed| {
        let lit = Lit {
            pointed,
            ..Lit::default()
        };
        paint_canvas_at(1.0, &mut CanvasSurface::of(&canvas).unwrap(), &easel, &plot, &lit).unwrap();
        pixels(&canvas)
    });
    assert!(dark != lit, "the lit row looks like the others");
    assert!(dark == after, "painting again leaves traces");
}

#[wasm_bindgen_test]
fn pointing_at_a_mark_leaves_the_picture_that_painting_it_whole_leaves() {
    for chart in CHARTS {
        let plot = chart.plot(embedded(), &chart_words(Language::En));
        // A painting counts on being the only one of its canvas: the whole is painted on another.
        let [(_place, canvas), (_other_place, other)] = [canvas(640.0), canvas(640.0)];
        for (token, colour) in [("--sunk", "rgb(200, 200, 200)"), ("--focus", "rgb(0, 0, 255)")] {
            canvas.style().set_property(token, colour).unwrap();
            other.style().set_property(token, colour).unwrap();
        }
        let mut painting = Painting::of(&canvas, &plot, Lit::default(), None).unwrap();
        let marks = painting.drawing().marks.len();
        for pointed in [Some(0), Some(marks / 2), Some(marks - 1), None] {
            painting.point_at(pointed);
            let in_part = pixels(&canvas);
            let lit = Lit {
                pointed,
                ..Lit::default()
            };
            Painting::of(&other, &plot, lit, None).unwrap();
            let (whole, width) = (pixels(&other), canvas.width() as usize);
            // An edge that is cut by a clip may come out a shade otherwise.
            let differ = (0..whole.len()).filter(|i| whole[*i].abs_diff(in_part[*i]) > SHADE);
            let places: Vec<(usize, usize)> = differ.map(|i| (i / 4 % width, i / 4 / width)).collect();
            let (name, count, ends) = (chart.id(), places.len(), (places.first(), places.last()));
            assert!(count <= CUT, "{name} at {pointed:?}: {count} are otherwise, {ends:?}");
        }
    }
}

#[wasm_bindgen_test]
fn whom_the_reader_picked_is_set_apart_otherwise_than_what_is_pointed_at() {
    let plot = CHARTS[0].plot(embedded(), &chart_words(Language::Zh));
    let (_place, canvas) = canvas(640.0);
    // Without the site's styles all inks are one.
    for (token, colour) in [("--sunk", "rgb(200, 200, 200)"), ("--focus", "rgb(0, 0, 255)")] {
        canvas.style().set_property(token, colour).unwrap();
    }
    let easel = Easel::at(&canvas).unwrap();
    let picked = |pointed, picked| {
        paint_canvas_at(
            1.0,
            &mut CanvasSurface::of(&canvas).unwrap(),
            &easel,
            &plot,
            &Lit { pointed, picked },
        )
        .unwrap();
        pixels(&canvas)
    };
    let [dark, pointed, lit] = [picked(None, vec![]), picked(Some(0), vec![]), picked(None, vec![0])];
    assert!(lit != dark && lit != pointed);
}

#[wasm_bindgen_test]
fn without_room_nothing_is_painted() {
    let plot = CHARTS[0].plot(embedded(), &chart_words(Language::Zh));
    let (_place, canvas) = canvas(0.0);
    let easel = Easel::at(&canvas).unwrap();
    assert_eq!(
        paint_canvas_at(
            1.0,
            &mut CanvasSurface::of(&canvas).unwrap(),
            &easel,
            &plot,
            &Lit::default()
        ),
        None
    );
}

/// A canvas in a place of that width.
pub fn canvas(width: f64) -> (Place, HtmlCanvasElement) {
    let place = Place::new("div");
    place.0.style().set_property("width", &format!("{width}px")).unwrap();
    let canvas: HtmlCanvasElement = document().create_element("canvas").unwrap().unchecked_into();
    place.0.append_child(&canvas).unwrap();
    (place, canvas)
}

fn expected(drawing: &Drawing, ratio: f64) -> (f64, f64) {
    ((drawing.width * ratio).round(), (drawing.height * ratio).round())
}

/// How many pixels are drawn on, and in how many colours.
fn ink(canvas: &HtmlCanvasElement) -> (usize, usize) {
    let bytes = pixels(canvas);
    let drawn: Vec<&[u8]> = bytes.chunks_exact(4).filter(|p| p[3] != 0).collect();
    (drawn.len(), drawn.iter().collect::<HashSet<_>>().len())
}

/// What is on a canvas, four bytes a pixel.
pub fn pixels(canvas: &HtmlCanvasElement) -> Vec<u8> {
    let context = canvas.get_context("2d").unwrap().unwrap();
    let get: Function = Reflect::get(&context, &"getImageData".into()).unwrap().unchecked_into();
    let area = [0, 0, canvas.width(), canvas.height()].map(JsValue::from);
    let image = get.apply(&context, &area.into_iter().collect()).unwrap();
    Reflect::get(&image, &"data".into())
        .unwrap()
        .unchecked_into::<Uint8ClampedArray>()
        .to_vec()
}
