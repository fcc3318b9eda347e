use super::assets::{base64, digest, policy_hash};
use super::early::EARLY;
use super::icons::drawn;
use super::lean::make_lean;
use super::manifest::paper;
use super::notice::{notice, unscripted};
use super::parts::glue;
use super::render::render_in_one_file;
use super::styles::Styles;
use super::write::sound;
use crate::app::build_id;
use crate::dataset::pack;
use crate::facets::Catalogue;
use crate::model::Language;
use crate::state::{IN_QUERY, Route, State};
use crate::view::Phrases;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;
use std::{fs, io};

const START: &str = include_str!("one_file.js");

/// While the page that the address names is still to be drawn, the first one is not shown in its place.
const WAITS: &str = "html[data-app=prerendered][data-awaited] #app{visibility:hidden}";

/// Writes the whole explorer into one file that opens from disk: program, dataset, styles and words stand in it, and the
/// query of its address names the page. `linked` is the program, linked in one piece.
///
/// # Errors
/// A dataset with problems, no `wasm-bindgen` on the machine, files that cannot be read or written.
pub fn write_one_file(linked: &Path, styles: &Path, file: &Path) -> io::Result<String> {
    let data = sound()?;
    let folder = linked.with_file_name("one-file");
    glue(linked, &folder, &["--target", "no-modules"])?;
    make_lean(&folder)?;
    let program = fs::read(folder.join("explorer_bg.wasm"))?;
    // In a script that stands in a page, only this would end it.
    let glue = fs::read_to_string(folder.join("explorer.js"))?.replace("</script", "<\\/script");
    let script = format!("{glue}\n{START}");
    let styles = Styles::whole(styles)? + WAITS;
    let [day, night] = paper(&styles)?;
    let language = Language::Zh;
    let (words, build) = (Phrases::of(language), build_id(&data.hash));
    let (title, lang) = (words.site_name, language.tag());
    let (notice, unscripted) = (notice(words, false), unscripted(words, false));
    let early = EARLY.as_str();
    let direction = State::first(Route::Overview, language).colours().id();
    let icon = base64(drawn().as_bytes());
    let cards = Catalogue::of(data).pack().map_err(io::Error::other)?;
    let [program, cards, packed] =
        [program, cards, pack(data).map_err(io::Error::other)?].map(|bytes| packed_text(&bytes));
    let (program, cards, packed) = (program?, cards?, packed?);
    let body = render_in_one_file(data, language)?;
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' '{}' '{}'; style-src '{}'; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        policy_hash(&EARLY),
        policy_hash(&script),
        policy_hash(&styles),
    );
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\" data-direction=\"{direction}\" data-app=\"prerendered\" data-build=\"{build}\" data-route=\"{IN_QUERY}\">\n<head>\n\
         <meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <script>{early}</script>\n<style>{styles}</style>\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"{day}\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"{night}\">\n</head>\n\
         <body>{notice}<div id=\"app\">{body}</div>{unscripted}\n\
         <script type=\"application/gzip\" id=\"program\">{program}</script>\n\
         <script type=\"application/gzip\" id=\"cards\">{cards}</script>\n\
         <script type=\"application/gzip\" id=\"dataset\">{packed}</script>\n\
         <script>{script}</script></body>\n</html>\n"
    );
    fs::write(file, &html)?;
    Ok(format!(
        "{}: {} kB, dataset {}, {}",
        file.display(),
        html.len() / 1000,
        data.hash,
        digest(html.as_bytes())
    ))
}

/// Compressed bytes as text.
fn packed_text(bytes: &[u8]) -> io::Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(base64(&packed.finish()?))
}
