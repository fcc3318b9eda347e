//! Rendered pages, as written and as a browser reads them.

use super::folder::real;
use briefing_explorer::dataset::{Dataset, embedded};
use briefing_explorer::model::{EntityId, Language};
use briefing_explorer::site::{all_pages, render};
use briefing_explorer::state::Route;
use scraper::{ElementRef, Html, Node};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A page of the site.
pub struct Page {
    /// What it shows.
    pub route: Route,
    /// Its language.
    pub language: Language,
    /// Its body as it is written.
    pub body: String,
}

/// Every page of the site, then the page for what does not exist; rendered once.
pub fn pages() -> &'static [Page] {
    static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
        let mut wanted = all_pages(real());
        for language in Language::ALL {
            wanted.push((Route::NotFound("nowhere/".into()), language));
            wanted.push((Route::Company(EntityId("nobody".into())), language));
        }
        let bodies = render(embedded(), &wanted).unwrap();
        wanted
            .into_iter()
            .zip(bodies)
            .map(|((route, language), body)| Page { route, language, body })
            .collect()
    });
    &PAGES
}

impl Page {
    /// A page of any dataset.
    pub fn of(data: &'static Dataset, route: Route, language: Language) -> Page {
        let body = render(data, &[(route.clone(), language)]).unwrap().remove(0);
        Page { route, language, body }
    }

    /// Its path below the folder of the site.
    pub fn path(&self) -> String {
        self.route.path(self.language)
    }

    /// The page as a browser reads it.
    pub fn read(&self) -> Html {
        Html::parse_document(&format!(
            "<!doctype html><html lang=\"{}\"><head><title>-</title></head><body><div id=\"app\">{}</div></body></html>",
            self.language.tag(),
            self.body
        ))
    }
}

/// Every element of a page.
pub fn elements(html: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    html.root_element().descendants().filter_map(ElementRef::wrap)
}

/// An element with its ancestors, the innermost first.
pub fn upwards<'a>(element: ElementRef<'a>) -> impl Iterator<Item = ElementRef<'a>> {
    std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap))
}

/// Every text that a reader sees, with the element it stands in.
pub fn texts(html: &Html) -> Vec<(ElementRef<'_>, String)> {
    let hidden = ["title", "style", "script", "template"];
    html.root_element()
        .descendants()
        .filter_map(|node| {
            let Node::Text(text) = node.value() else { return None };
            let parent = ElementRef::wrap(node.parent()?)?;
            let is_seen = !upwards(parent).any(|e| hidden.contains(&e.value().name()));
            is_seen.then(|| (parent, text.trim().to_string()))
        })
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// An element in few words: its name and classes, inside the nearest ancestors that have one.
pub fn place(element: ElementRef<'_>) -> String {
    let name = |e: ElementRef<'_>| match e.value().attr("class") {
        Some(class) => format!(
            "{}.{}",
            e.value().name(),
            class.split(' ').collect::<Vec<_>>().join(".")
        ),
        None => e.value().name().to_string(),
    };
    let mut steps: Vec<String> = upwards(element).take(4).map(name).collect();
    steps.reverse();
    steps.join(" > ")
}

/// Findings, the same ones put together with the first page that shows them and how many do.
#[derive(Default)]
pub struct Findings(BTreeMap<String, (String, usize)>);

impl Findings {
    /// Adds one.
    pub fn add(&mut self, page: &Page, what: impl Into<String>) {
        self.0
            .entry(what.into())
            .or_insert_with(|| (format!("/{}", page.path()), 0))
            .1 += 1;
    }

    /// Fails with all of them.
    pub fn assert_none(self, rule: &str) {
        let told: Vec<String> = self
            .0
            .iter()
            .map(|(what, (page, times))| format!("{page} ({times}×): {what}"))
            .collect();
        assert!(
            told.is_empty(),
            "{rule}: {} kinds of defect\n{}",
            told.len(),
            told.join("\n")
        );
    }
}
