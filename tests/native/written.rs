//! The files of the site: the same each time, and each what it is promised to be.

use super::folder::real;
use briefing_explorer::dataset::numeral_in;
use briefing_explorer::site::{Options, all_pages, write_site};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

type Files = BTreeMap<String, Vec<u8>>;

/// Writes the site around a stand-in for what trunk builds.
fn written() -> Files {
    let site = tempfile::tempdir().unwrap();
    fs::write(site.path().join("briefing-explorer-0.js"), "export default () => {}").unwrap();
    fs::write(site.path().join("briefing-explorer-0_bg.wasm"), "wasm").unwrap();
    write_site(site.path(), Path::new("styles"), &Options::default()).unwrap();
    let mut files = Files::new();
    collect(site.path(), site.path(), &mut files);
    files
}

fn collect(site: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(site, &path, files);
        } else {
            files.insert(
                path.strip_prefix(site).unwrap().to_string_lossy().into_owned(),
                fs::read(&path).unwrap(),
            );
        }
    }
}

fn files() -> &'static Files {
    static FILES: LazyLock<Files> = LazyLock::new(written);
    &FILES
}

fn text(name: &str) -> &'static str {
    std::str::from_utf8(files().get(name).unwrap_or_else(|| panic!("{name} is not written"))).unwrap()
}

#[test]
fn the_site_is_the_same_each_time() {
    let again = written();
    assert_eq!(files().keys().collect::<Vec<_>>(), again.keys().collect::<Vec<_>>());
    let differing: Vec<&String> = files()
        .iter()
        .filter(|(name, bytes)| again[*name] != **bytes)
        .map(|(name, _)| name)
        .collect();
    assert!(differing.is_empty(), "{differing:?} differ from one time to the next");
}

#[test]
fn every_page_is_a_file_and_loads_only_what_is_there() {
    for (route, language) in all_pages(real()) {
        let name = format!("{}index.html", route.path(language));
        let page = text(&name);
        assert!(page.starts_with("<!doctype html>\n<html lang=\""), "{name}");
        assert!(
            page.contains("data-app=\"prerendered\"")
                && page.contains(&format!("data-route=\"{}\"", route.path(language))),
            "{name}"
        );
        let head = page.split_once("</head>").unwrap().0;
        for address in head
            .split("=\"")
            .filter_map(|rest| rest.split_once('"'))
            .map(|(value, _)| value)
            .filter(|v| v.starts_with('.'))
        {
            let depth = route.path(language).matches('/').count();
            let up = if depth == 0 {
                "./".to_string()
            } else {
                "../".repeat(depth)
            };
            let file = address
                .strip_prefix(&up)
                .unwrap_or_else(|| panic!("{name}: {address} does not lead to the folder of the site"));
            assert!(files().contains_key(file), "{name} loads {file}, which is not written");
        }
    }
}

#[test]
fn the_page_for_unknown_addresses_stands_alone() {
    let page = text("404.html");
    assert!(!page.contains(" src=") && !page.contains("<link"), "it loads nothing");
    assert_eq!(page.matches("<h1").count(), 1);
    let html = scraper::Html::parse_document(page);
    for (element, text) in super::page::texts(&html) {
        assert!(
            numeral_in(&text, &real().numerals).is_none(),
            "“{text}” in {}",
            super::page::place(element)
        );
    }
    for language in ["zh-CN", "en"] {
        let links = scraper::Selector::parse(&format!("section[lang=\"{language}\"] a[href]")).unwrap();
        assert!(html.select(&links).count() > 5, "{language}: the ways on");
        let field = format!("section[lang=\"{language}\"] form[method=get][action$=\"companies/\"] input[name=q]");
        let field = scraper::Selector::parse(&field).unwrap();
        assert_eq!(
            html.select(&field).count(),
            1,
            "{language}: a search that works without a script"
        );
    }
}

#[test]
fn the_whole_dataset_can_be_taken_away() {
    let report: Value = serde_json::from_str(text("data/report.json")).unwrap();
    let schema: Value = serde_json::from_str(text("data/report.schema.json")).unwrap();
    let edition = &real().newest;
    let ids = |group: &str| -> Vec<&str> {
        report[group]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| v["id"].as_str().unwrap())
            .collect()
    };
    assert_eq!(
        ids("facts"),
        edition.facts.keys().map(ToString::to_string).collect::<Vec<_>>()
    );
    assert_eq!(
        ids("relations"),
        edition.relations.keys().map(ToString::to_string).collect::<Vec<_>>()
    );
    assert_eq!(
        ids("notes"),
        edition.notes.keys().map(ToString::to_string).collect::<Vec<_>>()
    );
    for key in schema["required"].as_array().unwrap() {
        assert!(!report[key.as_str().unwrap()].is_null(), "the schema asks for {key}");
    }
    for relation in report["relations"].as_array().unwrap() {
        let results = relation["results"].as_array().unwrap();
        assert_eq!(results.len(), relation["part"].as_array().unwrap().len());
        assert!(
            results.iter().all(|r| r["zh"].is_string() && r["en"].is_string()),
            "{} has no result",
            relation["id"]
        );
    }
}

#[test]
fn tables_open_right_and_name_their_facts() {
    let edition = &real().newest;
    let parts = edition
        .relations
        .values()
        .flat_map(|r| (0..r.part.len()).map(|i| r.part_id(i).to_string()))
        .collect::<Vec<_>>();
    let facts = edition.facts.keys().map(ToString::to_string).collect::<Vec<_>>();
    for (name, expected) in [("data/facts.csv", facts), ("data/relations.csv", parts)] {
        let bytes = &files()[name];
        assert!(
            bytes.starts_with("\u{feff}".as_bytes()),
            "{name}: Chinese Excel needs the mark to read UTF-8"
        );
        let mut reader = csv::Reader::from_reader(&bytes[3..]);
        let voice = reader.headers().unwrap().iter().position(|h| h == "voice").unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(
            rows.iter().map(|r| r[0].to_string()).collect::<Vec<_>>(),
            expected,
            "{name}"
        );
        assert!(
            rows.iter()
                .all(|r| ["report", "computed", "context"].contains(&&r[voice])),
            "{name}"
        );
        assert!(
            rows.iter()
                .flatten()
                .all(|cell| !cell.starts_with(['=', '+', '-', '@'])),
            "{name}: a cell that a spreadsheet would run"
        );
    }
}
