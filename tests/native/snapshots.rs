//! Data test: the picture of every published chart, in both languages, in each theme and convention of directions.
//!
//! A file in `snapshots/` is an SVG that any browser shows: the picture once, and four times its use, each with the
//! colours of one look. `UPDATE=1 cargo test --features site --test native snapshots` writes them anew.

use super::charts::plot;
use super::folder::real;
use super::tokens::Look;
use briefing_explorer::charts::CHARTS;
use briefing_explorer::model::Language;
use briefing_explorer::paint::{Ink, SvgNode, svg};
use std::collections::BTreeMap;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

const FOLDER: &str = "tests/native/snapshots";
const WIDTH: f64 = 640.0;
/// Time over years is drawn only where there is more room.
const LONG: f64 = 900.0;

/// Every file with what it should hold.
fn expected() -> BTreeMap<PathBuf, String> {
    let languages = |id| Language::ALL.map(move |language| (id, language));
    let pictures = CHARTS.iter().flat_map(|c| languages(c.id()));
    pictures
        .map(|(id, language)| {
            let file = format!("{FOLDER}/{id}.{}.svg", language.tag());
            let plot = plot(id, real(), language);
            let width = if plot.is_long() { LONG } else { WIDTH };
            (PathBuf::from(file), sheet(&svg(&plot, width).0))
        })
        .collect()
}

/// A picture in each look.
fn sheet(picture: &SvgNode) -> String {
    let size = |name| picture.attributes.iter().find(|(n, _)| *n == name).unwrap().1.clone();
    let (width, height) = (size("width"), size("height"));
    let (w, h): (f64, f64) = (width.parse().unwrap(), height.parse().unwrap());
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\">\n<defs><g id=\"picture\">\n",
        w * 2.0,
        h * 2.0
    );
    picture.children.iter().for_each(|child| write_node(child, &mut text));
    text.push_str("</g></defs>\n");
    for (at, look) in Look::ALL.into_iter().enumerate() {
        let (x, y) = ((at % 2) as f64 * w, (at / 2) as f64 * h);
        let used = Ink::ALL
            .map(Ink::token)
            .into_iter()
            .filter(|token| is_used(token, &text));
        let colours: Vec<String> = used.map(|token| format!("{token}:{}", look.colour(token))).collect();
        writeln!(
            text,
            "<g class=\"{} {}\" transform=\"translate({x} {y})\" style=\"{}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"var(--sheet)\"/><use href=\"#picture\"/>\n</g>",
            look.theme,
            look.direction,
            colours.join(";")
        )
        .unwrap();
    }
    text + "</svg>\n"
}

/// True where a token colours something of a picture, or the ground of it.
fn is_used(token: &str, picture: &str) -> bool {
    token == Ink::Sheet.token() || picture.contains(&format!("var({token})"))
}

/// An element to a line, so that a difference is a line.
fn write_node(node: &SvgNode, text: &mut String) {
    write!(text, "<{}", node.tag).unwrap();
    for (name, value) in &node.attributes {
        write!(text, " {name}=\"{value}\"").unwrap();
    }
    match &node.text {
        Some(words) => writeln!(text, ">{}</{}>", escaped(words), node.tag).unwrap(),
        None if node.children.is_empty() => text.push_str("/>\n"),
        None => {
            text.push_str(">\n");
            node.children.iter().for_each(|child| write_node(child, text));
            writeln!(text, "</{}>", node.tag).unwrap();
        }
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// The first line in which two pictures differ, with the mark that it belongs to.
fn difference(was: &str, is: &str) -> Option<String> {
    let at = was.lines().zip(is.lines()).take_while(|(a, b)| a == b).count();
    let (before, after) = (was.lines().nth(at), is.lines().nth(at));
    let mark = is.lines().take(at + 1).filter(|l| l.starts_with("<g ")).last();
    (before != after).then(|| {
        format!(
            "line {}, in {}\n  was {}\n  is  {}",
            at + 1,
            mark.unwrap_or("the ground"),
            before.unwrap_or("nothing"),
            after.unwrap_or("nothing")
        )
    })
}

#[test]
fn every_chart_looks_as_it_did() {
    let expected = expected();
    if env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(FOLDER);
        fs::create_dir_all(FOLDER).unwrap();
        expected
            .iter()
            .for_each(|(file, picture)| fs::write(file, picture).unwrap());
    }
    let mut told: Vec<String> = expected
        .iter()
        .filter_map(|(file, picture)| {
            let kept = fs::read_to_string(file).unwrap_or_default();
            Some(format!("{}: {}", file.display(), difference(&kept, picture)?))
        })
        .collect();
    let kept = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path());
    let stale = kept.filter(|file| !expected.contains_key(file));
    told.extend(stale.map(|file| format!("{}: no chart has this picture", file.display())));
    assert!(told.is_empty(), "{}\nUPDATE=1 writes them anew", told.join("\n"));
}

#[test]
fn a_difference_is_told_with_its_mark() {
    let was = "<svg>\n<g data-fact=\"F001\">\n<rect width=\"9\"/>\n</g>\n";
    let is = was.replace('9', "8");
    let told = difference(was, &is).unwrap();
    assert!(told.starts_with("line 3, in <g data-fact=\"F001\">"), "{told}");
    assert!(difference(was, &format!("{was}<g>\n")).is_some());
    assert_eq!(difference(was, was), None);
}

#[test]
fn the_looks_differ_where_they_should() {
    let of = |token| Look::ALL.map(|look| look.colour(token));
    let [light, same, dark, _] = of("--ink");
    assert!(light == same && light != dark);
    for (up, down) in of("--up").into_iter().zip(of("--down")) {
        assert_ne!(up, down);
    }
    let [red, green, ..] = of("--up");
    assert_eq!([green, red], [of("--down")[0].clone(), of("--down")[1].clone()]);
    for ink in Ink::ALL {
        assert!(of(ink.token()).iter().all(|c| c.starts_with('#')), "{}", ink.token());
    }
}
