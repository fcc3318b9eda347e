use super::pages::preview_name;
use crate::app::whole;
use crate::dataset::embedded;
use crate::export::escaped;
use crate::facets::{Catalogue, Finder};
use crate::model::Language;
use crate::paint::{Estimate, Measure};
use crate::state::{Route, State};
use crate::view::{Phrases, Scene, Stage, description, title};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::path::Path;
use std::{fs, io};
use yew::Callback;

const SIZE: (u32, u32) = (1200, 630);
const MARGIN: f64 = 80.0;

/// Writes a picture for every page, as link previews show it: its name and one sentence about it.
pub fn write_previews(site: &Path, pages: &[(Route, Language)], catalogue: &'static Catalogue) -> io::Result<()> {
    let folder = site.join("previews");
    fs::create_dir_all(&folder)?;
    let mut options = Options::default();
    options.fontdb_mut().load_system_fonts();
    for (route, language) in pages {
        let png = picture(&card(route, *language, catalogue), &options).map_err(io::Error::other)?;
        fs::write(folder.join(format!("{}.png", preview_name(route, *language))), png)?;
    }
    Ok(())
}

fn picture(svg: &str, options: &Options<'_>) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, options).map_err(|e| e.to_string())?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).ok_or("a picture of no size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| e.to_string())
}

fn card(route: &Route, language: Language, catalogue: &'static Catalogue) -> String {
    let state = State::first(route.clone(), language);
    let act = Callback::noop();
    let finder = Finder::default();
    let stage = Stage {
        catalogue,
        state: &state,
        act: &act,
    };
    let scene = Scene {
        stage,
        data: embedded(),
        finder: &finder,
    };
    let site_name = Phrases::of(language).site_name;
    let whole = title(&stage, Some(&scene), &whole());
    let name = whole.split(" · ").next().unwrap_or(&whole);
    let room = f64::from(SIZE.0) - 2.0 * MARGIN;
    let text = |lines: Vec<String>, top: f64, size: f64, weight: u32, family: &str, ink: &str| -> String {
        lines
            .iter()
            .zip(0_u32..)
            .map(|(line, i)| {
                let y = top + f64::from(i) * size * 1.4;
                format!("<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" font-family=\"{family}\" fill=\"{ink}\">{}</text>", escaped(line))
            })
            .collect()
    };
    let names = lines(name, 76.0, room, 2);
    let below = 210.0 + 106.0 * (names.len() as f64 - 1.0);
    let sans = "Noto Sans CJK SC, Noto Sans SC, sans-serif";
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"#f4f6f6\"/>\
         <g transform=\"translate({MARGIN} 520) scale(2.2)\"><path fill=\"#13202a\" d=\"M1 1h5v24H1z\"/><path fill=\"none\" stroke=\"#13202a\" stroke-width=\"1.6\" stroke-dasharray=\"3 2\" d=\"M9.8 1.8h4.400v22.400H9.800z\"/><path fill=\"none\" stroke=\"#13202a\" stroke-width=\"1.500\" d=\"M18.500 1v24M22.500 1v24\"/></g>\
         <text x=\"160\" y=\"560\" font-size=\"34\" font-weight=\"700\" font-family=\"{sans}\" fill=\"#13202a\">{site_name}</text>{}{}</svg>",
        SIZE.0,
        SIZE.1,
        text(
            names,
            190.0,
            76.0,
            700,
            "Noto Serif CJK SC, Noto Serif SC, serif",
            "#13202a"
        ),
        text(
            lines(&description(&scene), 34.0, room, 4),
            below + 70.0,
            34.0,
            400,
            sans,
            "#3f4e59"
        ),
    )
}

/// A text broken into at most so many lines: anywhere between Han characters, between words elsewhere.
fn lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let last = lines.last().cloned().unwrap_or_default();
        if Estimate.width(&format!("{last}{}", piece.trim_end()), size, true) <= room {
            lines.pop();
            lines.push(format!("{last}{piece}"));
        } else if lines.len() < most {
            lines.push(piece.trim_start().to_string());
        } else {
            lines.pop();
            lines.push(format!("{}…", last.trim_end()));
            break;
        }
    }
    lines
}

fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let is_han = |c: char| c >= '\u{2e80}';
    for c in text.chars() {
        let joins = pieces
            .last()
            .and_then(|p| p.chars().last())
            .is_some_and(|before| (!is_han(before) && !is_han(c) && before != ' ') || "，。；：、”）》".contains(c));
        match pieces.last_mut() {
            Some(last) if joins => last.push(c),
            _ => pieces.push(c.to_string()),
        }
    }
    pieces
}
