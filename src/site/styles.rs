use super::assets::write_hashed;
use std::path::Path;
use std::{fs, io};

/// How the site looks. Styles stand in each page, so that its first sight waits for no second answer.
#[derive(Clone, Debug)]
pub struct Styles {
    /// Those of all pages, in the order of main.css.
    pub whole: String,
    /// Those of the list of cards, in the order of list.css: what a page comes with that nothing else is drawn on until a
    /// part of the program has come, and with it the whole. Where the program is one piece, the whole.
    pub list: String,
    /// The file that has the whole, by its name inside the site.
    pub file: String,
}

impl Styles {
    /// Gathers the style sheets of a folder, and writes them as one file.
    pub fn write(site: &Path, sheets: &Path, is_in_parts: bool) -> io::Result<Styles> {
        let whole = Styles::whole(sheets)?;
        Ok(Styles {
            list: if is_in_parts {
                bundle(sheets, "list.css")?
            } else {
                whole.clone()
            },
            file: write_hashed(site, "styles", "css", whole.as_bytes())?,
            whole,
        })
    }

    /// The style sheets of a folder as one.
    pub fn whole(sheets: &Path) -> io::Result<String> {
        bundle(sheets, "main.css")
    }
}

/// All style files that one of them imports, in its order and without comments.
fn bundle(styles: &Path, importing: &str) -> io::Result<String> {
    let imports = fs::read_to_string(styles.join(importing))?;
    let mut bundle = String::new();
    for line in imports.lines().filter(|l| l.trim_start().starts_with("@import")) {
        let name = line
            .split(['"', '\''])
            .nth(1)
            .ok_or_else(|| io::Error::other(format!("{importing}: no file in “{line}”")))?;
        bundle += &without_comments(&fs::read_to_string(styles.join(name.trim_start_matches("./")))?);
    }
    Ok(bundle)
}

/// Blanks of a style sheet that say nothing.
const TIGHT: [(&str, &str); 6] = [
    (" {", "{"),
    ("{ ", "{"),
    ("; }", "}"),
    ("; ", ";"),
    (": ", ":"),
    (", ", ","),
];

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept += before;
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    kept += rest;
    kept.lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .fold(String::new(), |mut all, line| {
            // No text in a style sheet holds these.
            let tight = TIGHT
                .iter()
                .fold(line.to_string(), |line, (loose, tight)| line.replace(loose, tight));
            all += &tight;
            // Words on two lines are two words.
            if !line.ends_with(['{', '}', ';', ',']) {
                all.push(' ');
            }
            all
        })
}
