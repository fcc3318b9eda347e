use super::assets::write_assets;
use super::compress::compress;
use super::document::document;
use super::headers::headers_file;
use super::manifest::write_manifests;
use super::not_found::not_found;
use super::pages::found_pages;
use super::worker::write_worker;
use super::{all_pages, exports, render};
use crate::dataset::{Dataset, check, embedded};
use crate::export::{fact_table, relation_table};
use crate::model::Language;
use crate::state::Address;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// How a site is written.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it will stand, with its last slash; canonical links, the site map and link previews need it.
    pub address: Option<String>,
    /// True for a build to publish: content policy, worker and compressed copies.
    pub is_release: bool,
    /// The linked program, where the site gets it in parts.
    pub linked: Option<PathBuf>,
    /// What trunk adds in development to reload the page.
    pub reload_script: String,
}

/// Writes every page and file of the site into the folder where trunk has put the app. Says what it wrote.
///
/// # Errors
/// A dataset with problems, all of them told at once; a missing app; a folder that cannot be written.
pub fn write_site(site: &Path, styles: &Path, options: &Options) -> io::Result<String> {
    let data = sound()?;
    let assets = write_assets(site, styles, data, options.linked.as_deref(), options.is_release)?;
    let pages = all_pages(data);
    for ((route, language), body) in pages.iter().zip(render(data, &pages)?) {
        let folder = site.join(route.path(*language));
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("index.html"),
            document(route, *language, &body, &assets, options),
        )?;
    }
    let root = options.address.as_deref().map_or("/", path_of);
    fs::write(site.join("404.html"), not_found(root))?;
    fs::write(site.join("_headers"), headers_file(&assets))?;
    fs::create_dir_all(site.join("data"))?;
    let json = serde_json::to_string(&exports::report_json(data)?)?;
    fs::write(site.join("data/report.json"), json)?;
    fs::write(
        site.join("data/report.schema.json"),
        serde_json::to_string_pretty(&exports::report_schema())?,
    )?;
    let facts = fact_table(data, data.newest.facts.values(), None);
    fs::write(site.join("data/facts.csv"), facts.csv())?;
    let relations = relation_table(data, data.newest.relations.values(), None);
    fs::write(site.join("data/relations.csv"), relations.csv())?;
    write_manifests(site, &assets.icons, &assets.paper[0])?;
    if options.is_release {
        write_worker(site, &assets, options)?;
    }
    if let Some(address) = &options.address {
        fs::write(site.join("sitemap.xml"), sitemap(address))?;
        fs::write(
            site.join("robots.txt"),
            format!("User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"),
        )?;
    }
    #[cfg(feature = "previews")]
    if options.address.is_some() {
        super::previews::write_previews(site, &found_pages(data), assets.catalogue)?;
    }
    if options.is_release {
        compress(site)?;
    }
    let recorded = if data.newest.history.versions.contains(&data.hash) {
        ""
    } else {
        "; before it is published, record it (data/README.md)"
    };
    Ok(format!(
        "{} pages, {} facts, dataset {}{recorded}",
        pages.len(),
        data.newest.facts.len(),
        data.hash
    ))
}

/// The dataset, if it breaks no rule.
///
/// # Errors
/// Its problems, all of them told at once.
pub fn sound() -> io::Result<&'static Dataset> {
    let data = embedded();
    let problems = check(data);
    if problems.is_empty() {
        return Ok(data);
    }
    let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
    Err(io::Error::other(format!(
        "the dataset has {} problems:\n{}",
        all.len(),
        all.join("\n")
    )))
}

/// The path part of an address: "https://example.org/briefing/" → "/briefing/".
fn path_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}

fn sitemap(site: &str) -> String {
    let urls: String = found_pages(embedded())
        .into_iter()
        .map(|(route, language)| {
            let of = |language| format!("{site}{}", Address::of(route.clone(), language).text());
            format!(
                "<url><loc>{}</loc><xhtml:link rel=\"alternate\" hreflang=\"zh-CN\" href=\"{}\"/><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{}\"/></url>\n",
                of(language),
                of(Language::Zh),
                of(Language::En)
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{urls}</urlset>\n"
    )
}
