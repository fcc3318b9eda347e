use super::assets::{Assets, digest, policy_hash_of};
use super::document::shell;
use super::headers::common_headers;
use super::manifest::manifest_name;
use super::not_found::hung_on;
use super::write::Options;
use crate::model::Language;
use serde_json::{Map, Value, json};
use std::path::Path;
use std::{fs, io};

/// The worker's name: it stays, so that a browser finds the next one where the last one was.
pub const WORKER: &str = "worker.js";

const SCRIPT: &str = include_str!("worker.js");

/// What can be downloaded, and is kept too.
const DATA: [&str; 4] = [
    "data/facts.csv",
    "data/relations.csv",
    "data/report.json",
    "data/report.schema.json",
];

/// Writes the worker that serves the site where there is no network, once everything that it keeps has been written.
pub fn write_worker(site: &Path, assets: &Assets, options: &Options) -> io::Result<()> {
    let manifests = Language::ALL.map(manifest_name);
    let files = assets
        .files()
        .into_iter()
        .filter(|name| !name.ends_with(".png")) // a system fetches them where the site is installed
        .chain(manifests.iter().map(String::as_str))
        .chain(DATA)
        .map(|name| {
            Ok((
                name.to_string(),
                Value::from(policy_hash_of(&fs::read(site.join(name))?)),
            ))
        })
        .collect::<io::Result<Map<String, Value>>>()?;
    let shells: Map<String, Value> = Language::ALL
        .into_iter()
        .map(|language| {
            // Its styles are in a file that is kept.
            (key(language), shell(language, assets, options).into())
        })
        .collect();
    let headers: Map<String, Value> = common_headers(assets)
        .into_iter()
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    let mut build = json!({ "files": files, "shells": shells, "styles": assets.styles.file, "headers": headers });
    let script = SCRIPT.replacen("HUNG", &hung_on(), 1);
    let hash = digest(&[build.to_string(), script.clone()].concat().into_bytes());
    build["build"] = hash.into();
    fs::write(site.join(WORKER), script.replacen("BUILD", &build.to_string(), 1))
}

fn key(language: Language) -> String {
    match language {
        Language::Zh => "zh".into(),
        Language::En => "en".into(),
    }
}
