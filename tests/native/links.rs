//! What holds the pages together: ids used once, links that lead somewhere, titles that tell pages apart.

use super::folder::real;
use super::page::{Findings, Page, elements, pages, place};
use super::scenes::on_scene;
use briefing_explorer::app::whole;
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::state::{Address, Opened, Route, State};
use briefing_explorer::view::{description, title};
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};

fn ids(html: &Html) -> Vec<String> {
    elements(html)
        .filter_map(|e| e.value().attr("id"))
        .map(str::to_string)
        .collect()
}

#[test]
fn an_id_is_used_once_and_what_names_one_finds_it() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        let mut seen = BTreeSet::new();
        for id in ids(&html) {
            if !seen.insert(id.clone()) {
                found.add(page, format!("two elements have the id {id}"));
            }
        }
        for element in elements(&html) {
            for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
                for id in element
                    .value()
                    .attr(attribute)
                    .into_iter()
                    .flat_map(|v| v.split(' '))
                    .filter(|id| !id.is_empty() && !seen.contains(*id))
                {
                    found.add(
                        page,
                        format!("{attribute} names {id}, which is not there, in {}", place(element)),
                    );
                }
            }
        }
    }
    found.assert_none("ids are not what they should be");
}

/// A relative address from a page, as a path below the folder of the site.
fn resolved(page: &Page, href: &str) -> Option<String> {
    let path = page.path();
    let mut steps: Vec<&str> = path.split('/').collect();
    steps.pop();
    for step in href.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

#[test]
fn every_link_leads_somewhere() {
    let places: BTreeMap<String, BTreeSet<String>> = pages()
        .iter()
        .filter(|p| !matches!(p.route, Route::NotFound(_)))
        .map(|p| (p.path(), ids(&p.read()).into_iter().collect()))
        .collect();
    let files = [
        "data/report.json",
        "data/report.schema.json",
        "data/facts.csv",
        "data/relations.csv",
    ];
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        for element in elements(&html) {
            let Some(href) = element.value().attr("href").or(element.value().attr("action")) else {
                continue;
            };
            if href.starts_with("https://") {
                continue;
            }
            let (rest, fragment) = href.split_once('#').map_or((href, None), |(a, b)| (a, Some(b)));
            let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
            let target = if path.is_empty() {
                Some(page.path())
            } else {
                resolved(page, path)
            };
            let Some(target) = target else {
                found.add(page, format!("{href} leads out of the site, in {}", place(element)));
                continue;
            };
            let Some(there) = places.get(&target) else {
                if !files.contains(&target.as_str()) && !matches!(page.route, Route::NotFound(_)) {
                    found.add(page, format!("{href} leads to no page, in {}", place(element)));
                }
                continue;
            };
            if fragment.is_some_and(|f| !f.is_empty() && !there.contains(f)) {
                found.add(
                    page,
                    format!("{href}: /{target} has no place of that name, in {}", place(element)),
                );
            }
            let address = Address::parse(&target, query, "");
            if !address.query.opened.is_none_or(|opened| exists(&opened))
                || !address.query.ids.iter().all(|id| real().entity(id).is_some())
            {
                found.add(page, format!("{href} opens what does not exist, in {}", place(element)));
            }
        }
    }
    found.assert_none("a link leads nowhere");
}

fn exists(opened: &Opened) -> bool {
    match opened {
        Opened::Fact(id) => real().fact(*id).is_some(),
        Opened::Part(id) => real().part(*id).is_some(),
        Opened::Relation(id) => real().relation(*id).is_some(),
        Opened::Note(id) => real().note(*id).is_some(),
        Opened::Entity(id) => real().entity(id).is_some(),
    }
}

#[test]
fn titles_are_unique_and_every_page_is_described() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for page in pages()
            .iter()
            .filter(|p| p.language == language && !matches!(p.route, Route::NotFound(_)))
        {
            let state = State::first(page.route.clone(), language);
            let (title, description) = on_scene(embedded(), &state, |scene| {
                (title(scene, Some(scene), &whole()), description(scene))
            });
            assert!(!description.trim().is_empty(), "/{} has no description", page.path());
            if let Some(other) = seen.insert(title.clone(), page.path()) {
                panic!("/{other} and /{} share the title “{title}”", page.path());
            }
        }
    }
}
