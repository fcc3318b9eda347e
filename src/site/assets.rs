use super::icons::write_icons;
use super::manifest::paper;
use super::parts::{Program, split};
use super::styles::Styles;
use crate::dataset::{Dataset, pack};
use crate::facets::Catalogue;
use crate::model::{Bilingual, Language};
use crate::view::{Part, Phrases};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// The files that every page loads, by their names inside the site.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The app.
    pub program: Program,
    /// What it knows: the packed dataset.
    pub data: String,
    /// What it knows before: whom there are cards of.
    pub cards: String,
    /// Its words in each language.
    pub words: Bilingual<String>,
    /// Whom there are cards of.
    pub catalogue: &'static Catalogue,
    /// The module that boots it.
    pub boot: String,
    /// The module that keeps the site in a browser, where it is kept.
    pub keeping: Option<String>,
    /// How it looks.
    pub styles: Styles,
    /// The icon, as a drawing and in several sizes.
    pub icons: Vec<Icon>,
    /// The colours of the page's ground, by day and by night.
    pub paper: [String; 2],
}

/// A picture that stands for the site.
#[derive(Clone, Debug)]
pub struct Icon {
    /// Its file, by its name inside the site.
    pub name: String,
    /// "192x192"; "any" where it can be drawn in every size.
    pub sizes: String,
    /// Its media type.
    pub kind: &'static str,
    /// What a system may do with it: "any" shows it whole, "maskable" may cut it.
    pub purpose: &'static str,
}

impl Assets {
    /// Every file that is named by its content.
    pub fn files(&self) -> Vec<&str> {
        let mut files = self.program.files();
        let named = [
            &self.data,
            &self.cards,
            &self.words.zh,
            &self.words.en,
            &self.boot,
            &self.styles.file,
        ];
        files.extend(named.map(String::as_str));
        files.extend(self.keeping.as_deref());
        files.extend(self.icons.iter().map(|icon| icon.name.as_str()));
        files
    }
}

const BOOT: &str = include_str!("boot.js");
const KEEPER: &str = include_str!("keeper.js");
const KEEPING: &str = include_str!("keeping.js");

/// Finds what trunk built in `site`, splits the linked program where one is given, and writes dataset, boot module and
/// icons beside it under names made of their content. A site that is kept has a worker, which the boot module calls.
pub fn write_assets(
    site: &Path,
    styles: &Path,
    data: &Dataset,
    linked: Option<&Path>,
    is_kept: bool,
) -> io::Result<Assets> {
    let whole = [built(site, ".js")?, built(site, "_bg.wasm")?];
    let program = if let Some(linked) = linked {
        for name in &whole {
            fs::remove_file(site.join(name))?; // the same program, not in parts
        }
        split(site, linked)?
    } else {
        let [script, wasm] = whole;
        Program {
            script,
            wasm,
            ..Program::default()
        }
    };
    let packed = pack(data).map_err(io::Error::other)?;
    let catalogue: &Catalogue = Box::leak(Box::new(Catalogue::of(data))); // as long as the dataset
    let data = write_hashed(site, "dataset", "bin", &packed)?;
    let cards = catalogue.pack().map_err(io::Error::other)?;
    let cards = write_hashed(site, "cards", "bin", &cards)?;
    let words = |language| {
        let name = match language {
            Language::Zh => "words-zh",
            Language::En => "words-en",
        };
        write_hashed(site, name, "bin", Phrases::file(language).as_bytes())
    };
    let words = Bilingual {
        zh: words(Language::Zh)?,
        en: words(Language::En)?,
    };
    let keeping = is_kept
        .then(|| write_hashed(site, "keeping", "js", KEEPING.as_bytes()))
        .transpose()?;
    let keeper = match &keeping {
        Some(name) => KEEPER.replace("KEEPING", name),
        None => "const keep = undefined;".into(),
    };
    let styles = Styles::write(site, styles, linked.is_some())?;
    let app = program.part(Part::APP).iter();
    let app: Vec<String> = app.map(|name| format!("\"./{name}\"")).collect();
    let app = format!("[{}]", app.join(", "));
    let boot = BOOT
        .replace("KEEPER", &keeper)
        .replace("SCRIPT", &program.script)
        .replace("WASM", &program.wasm)
        .replace("CARDS", &cards)
        .replace("WORDS-ZH", &words.zh)
        .replace("WORDS-EN", &words.en)
        .replace("APP", &app)
        .replace("STYLES", &styles.file)
        .replace("INTEGRITY", &policy_hash(&styles.whole))
        .replace("DATA", &data);
    Ok(Assets {
        boot: write_hashed(site, "boot", "js", boot.as_bytes())?,
        keeping,
        icons: write_icons(site)?,
        paper: paper(&styles.whole)?,
        styles,
        program,
        data,
        cards,
        words,
        catalogue,
    })
}

/// The SHA-256 of some bytes, in Base64 as a content policy names it.
pub fn policy_hash(text: &str) -> String {
    policy_hash_of(text.as_bytes())
}

/// The same of bytes that are no text.
pub fn policy_hash_of(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// The beginning of the SHA-256 of some bytes, which names them.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
            hex
        })
}

fn built(site: &Path, ending: &str) -> io::Result<String> {
    let mut names: Vec<String> = fs::read_dir(site)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("briefing-explorer-") && name.ends_with(ending))
        .collect();
    names.sort();
    match names.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(io::Error::other(format!(
            "expected one briefing-explorer-*{ending} in {}, found {names:?}",
            site.display()
        ))),
    }
}

/// Writes a file under a name made of its content.
pub fn write_hashed(site: &Path, stem: &str, ending: &str, bytes: &[u8]) -> io::Result<String> {
    let name = format!("{stem}-{}.{ending}", digest(bytes));
    fs::write(site.join(&name), bytes)?;
    Ok(name)
}

/// Bytes as text.
pub fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let n = three
            .iter()
            .enumerate()
            .fold(0_u32, |n, (i, b)| n | u32::from(*b) << (16 - 8 * i));
        for i in 0..4 {
            let sign = SIGNS[usize::try_from(n >> (18 - 6 * i) & 63).unwrap_or(0)];
            text.push(if i <= three.len() { char::from(sign) } else { '=' });
        }
    }
    text
}
