use super::assets::Icon;
use crate::model::Language;
use crate::state::Route;
use crate::view::Phrases;
use serde_json::{Value, json};
use std::path::Path;
use std::{fs, io};

/// A language's manifest, by its name inside the site: beside its first page.
pub fn manifest_name(language: Language) -> String {
    format!("{}manifest.webmanifest", Route::Overview.path(language))
}

/// Writes what a browser needs to know to put the site among the reader's apps, in each language. Addresses in it are
/// relative to itself, so that it is right under any folder.
pub fn write_manifests(site: &Path, icons: &[Icon], paper: &str) -> io::Result<()> {
    for language in Language::ALL {
        let name = manifest_name(language);
        let root = "../".repeat(name.matches('/').count());
        let root = if root.is_empty() { "./" } else { &root };
        let icons: Vec<Value> = icons
            .iter()
            .map(|icon| json!({ "src": format!("{root}{}", icon.name), "sizes": icon.sizes, "type": icon.kind, "purpose": icon.purpose }))
            .collect();
        let words = Phrases::of(language);
        let manifest = json!({
            "name": words.site_name,
            "short_name": words.site_name,
            "description": words.about_lede,
            "lang": language.tag(),
            "dir": "ltr",
            "start_url": "./",
            "id": "./",
            "scope": root,
            "display": "standalone",
            "theme_color": paper,
            "background_color": paper,
            "icons": icons,
        });
        let path = site.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, manifest.to_string())?;
    }
    Ok(())
}

/// The page's own ground by day and by night, as the styles name it.
///
/// # Errors
/// Styles without it.
pub fn paper(styles: &str) -> io::Result<[String; 2]> {
    let named = styles
        .split_once("--paper:light-dark(")
        .and_then(|(_, rest)| rest.split_once(')')?.0.split_once(','));
    named
        .map(|(day, night)| [day, night].map(|colour| colour.trim().to_string()))
        .ok_or_else(|| io::Error::other("styles/tokens.css names no --paper by day and by night"))
}
