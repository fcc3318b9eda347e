use super::parts::{Program, split};
use crate::dataset::{Dataset, pack};
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
    /// The module that boots it.
    pub boot: String,
    /// The styles.
    pub styles: String,
    /// The icon.
    pub icon: String,
}

const BOOT: &str = r#"import init, { start } from "./SCRIPT";
const html = document.documentElement;
// A relative icon would be looked for anew, and in the wrong folder, whenever the address changes.
for (const link of document.querySelectorAll("link[rel=icon]")) link.href = link.href;
const address = (name) => new URL(name, import.meta.url);
const read = async (response) => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
// The two come side by side; neither waits for the other.
Promise.all([fetch(address("./DATA")).then(read), init({ module_or_path: address("./WASM") })])
  .then(([dataset]) => start(dataset))
  .catch((error) => {
    html.dataset.app = "failed";
    console.error(error);
  });
"#;

const ICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><rect width="26" height="26" fill="#f4f6f6"/><path fill="#1c405a" d="M2 2h4v22H2z"/><path fill="none" stroke="#673c96" stroke-width="1.6" stroke-dasharray="3 2" d="M10 2.800h4.400v20.400H10z"/><path fill="none" stroke="#835208" stroke-width="1.500" d="M18.500 2v22M22.500 2v22"/></svg>"##;

/// Finds what trunk built in `site`, splits the linked program where one is given, and writes dataset, styles, boot module
/// and icon beside it under names made of their content.
pub fn write_assets(site: &Path, styles: &Path, data: &Dataset, linked: Option<&Path>) -> io::Result<Assets> {
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
    let data = write_hashed(site, "dataset", "bin", &packed)?;
    let boot = BOOT
        .replace("SCRIPT", &program.script)
        .replace("WASM", &program.wasm)
        .replace("DATA", &data);
    Ok(Assets {
        boot: write_hashed(site, "boot", "js", boot.as_bytes())?,
        styles: write_hashed(site, "styles", "css", bundle(styles)?.as_bytes())?,
        icon: write_hashed(site, "icon", "svg", ICON.as_bytes())?,
        program,
        data,
    })
}

/// The SHA-256 of some bytes, in Base64 as a content policy names it.
pub fn policy_hash(text: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
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

/// All style files in the order of main.css, without comments; at the end what tells that they came whole.
pub fn bundle(styles: &Path) -> io::Result<String> {
    let main = fs::read_to_string(styles.join("main.css"))?;
    let mut bundle = String::new();
    for line in main.lines().filter(|l| l.trim_start().starts_with("@import")) {
        let name = line
            .split(['"', '\''])
            .nth(1)
            .ok_or_else(|| io::Error::other(format!("styles/main.css: no file in “{line}”")))?;
        bundle += &without_comments(&fs::read_to_string(styles.join(name.trim_start_matches("./")))?);
    }
    bundle += ":root { --whole: 1; }\n";
    Ok(bundle)
}

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
            all += line;
            all.push('\n');
            all
        })
}

fn write_hashed(site: &Path, stem: &str, ending: &str, bytes: &[u8]) -> io::Result<String> {
    let hash = Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
            hex
        });
    let name = format!("{stem}-{hash}.{ending}");
    fs::write(site.join(&name), bytes)?;
    Ok(name)
}

fn base64(bytes: &[u8]) -> String {
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
