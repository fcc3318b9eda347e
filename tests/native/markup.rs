//! What makes a page whole: headings in order, landmarks, elements that nest as they are written.

use super::page::{Findings, Page, elements, pages, place};
use briefing_explorer::model::Language;
use briefing_explorer::state::Route;
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::BTreeSet;

/// Elements that have no end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
];

/// The elements of a page as they are written: `+name` where one begins, `-name` where it ends, `#` for text.
fn written(body: &str) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").unwrap().1;
        } else if let Some(tag) = rest.strip_prefix('<') {
            let mut quoted = false;
            let end = tag.find(|c| {
                quoted ^= c == '"';
                c == '>' && !quoted
            });
            let (inner, after) = (&tag[..end.unwrap()], &tag[end.unwrap() + 1..]);
            let name = inner
                .trim_start_matches('/')
                .split([' ', '\n', '/'])
                .next()
                .unwrap()
                .to_ascii_lowercase();
            if inner.starts_with('/') {
                steps.push(format!("-{name}"));
            } else {
                steps.push(format!("+{name}"));
                if VOID.contains(&name.as_str()) || inner.ends_with('/') {
                    steps.push(format!("-{name}"));
                }
            }
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            note_text(&rest[..end], &mut steps);
            rest = &rest[end..];
        }
    }
    steps
}

fn note_text(text: &str, steps: &mut Vec<String>) {
    if !text.trim().is_empty() && steps.last().is_none_or(|s| s != "#") {
        steps.push("#".into());
    }
}

/// The same as a browser reads it.
fn parsed(html: &Html) -> Vec<String> {
    fn walk(element: ElementRef<'_>, steps: &mut Vec<String>) {
        for node in element.children() {
            match node.value() {
                Node::Text(text) => note_text(text, steps),
                Node::Element(_) => {
                    let child = ElementRef::wrap(node).unwrap();
                    let name = child.value().name().to_ascii_lowercase();
                    steps.push(format!("+{name}"));
                    walk(child, steps);
                    steps.push(format!("-{name}"));
                }
                _ => {}
            }
        }
    }
    let mut steps = Vec::new();
    walk(
        html.select(&Selector::parse("#app").unwrap()).next().unwrap(),
        &mut steps,
    );
    steps
}

#[test]
fn elements_nest_as_they_are_written() {
    // A browser moves what may not stand where it is written: a link in a link, a block in a paragraph, a text in a
    // table. The app then finds other elements than it left, and cannot take the page over.
    let mut found = Findings::default();
    for page in pages() {
        let (ours, theirs) = (written(&page.body), parsed(&page.read()));
        if let Some(at) = ours
            .iter()
            .zip(&theirs)
            .position(|(a, b)| a != b)
            .or((ours.len() != theirs.len()).then(|| ours.len().min(theirs.len())))
        {
            let around =
                |steps: &[String]| steps[at.saturating_sub(6).min(steps.len())..(at + 4).min(steps.len())].join(" ");
            found.add(page, format!("written {} … read {}", around(&ours), around(&theirs)));
        }
    }
    found.assert_none("a browser reads other elements than are written");
}

#[test]
fn each_page_has_one_first_heading_and_skips_no_level() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        let mut before = 0;
        let mut first = 0;
        for element in elements(&html) {
            let Some(level) = element
                .value()
                .name()
                .strip_prefix('h')
                .and_then(|n| n.parse::<u8>().ok())
                .filter(|n| (1..=6).contains(n))
            else {
                continue;
            };
            first += u8::from(level == 1);
            if level > before + 1 {
                let text: String = element.text().collect();
                found.add(
                    page,
                    format!("h{level} after h{before}: “{text}” in {}", place(element)),
                );
            }
            before = level;
        }
        if first != 1 {
            found.add(page, format!("{first} h1"));
        }
    }
    found.assert_none("headings are out of order");
}

#[test]
fn each_page_has_its_landmarks() {
    let mut found = Findings::default();
    for page in pages() {
        // A chart in someone else's frame is a part of their page: it has no way about the site.
        let is_whole = !matches!(page.route, Route::Embed(_));
        let html = page.read();
        for (what, selector) in [
            ("main", "main"),
            ("banner", "header"),
            ("navigation", "nav"),
            ("contentinfo", "footer"),
            ("search", "[role=search]"),
        ] {
            let n = html.select(&Selector::parse(selector).unwrap()).count();
            let is_wanted = is_whole || matches!(what, "main" | "contentinfo");
            if n == 0 && is_wanted || n > 0 && !is_wanted || (what == "main" && n > 1) {
                found.add(page, format!("{n} {what}"));
            }
        }
    }
    found.assert_none("a landmark is missing");
}

#[test]
fn landmarks_of_one_sort_are_told_apart_by_their_names() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        for selector in ["[role=search]", "nav"] {
            let mut names = BTreeSet::new();
            for element in html.select(&Selector::parse(selector).unwrap()) {
                let name = element.value().attr("aria-label");
                if !names.insert(name) {
                    found.add(page, format!("two {selector} are called {name:?}"));
                }
            }
        }
    }
    found.assert_none("landmarks have the same name");
}

#[test]
fn the_reader_of_nesting_sees_what_a_browser_moves() {
    for (body, is_sound) in [
        ("<p>a<b>c</b></p>", true),
        (
            "<ul><li><a href=\"x\">1 &gt; 0</a></li></ul><input type=\"search\"><svg><path d=\"M0 0\"></path></svg>",
            true,
        ),
        ("<a href=\"x\">a<a href=\"y\">b</a></a>", false),
        ("<p>a<div>b</div></p>", false),
        ("<table><tr><td>a</td></tr></table>", false),
        ("<table>a<tbody><tr><td>b</td></tr></tbody></table>", false),
    ] {
        let page = Page {
            route: Route::Overview,
            language: Language::En,
            body: body.into(),
        };
        assert_eq!(written(body) == parsed(&page.read()), is_sound, "{body}");
    }
}
