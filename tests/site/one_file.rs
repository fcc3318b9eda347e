//! The whole explorer in one file, opened from disk: ./one_file.sh writes it.

use super::world::{Case, World};
use briefing_explorer::app::build_id;
use briefing_explorer::dataset::embedded;
use fantoccini::key::Key;
use serde_json::json;
use std::env;
use std::fs;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("one file: the whole explorer from disk, without a request", whole),
        Case::new("one file: its addresses open cold, and Back goes back", cold),
        Case::new("one file: its policy lets nothing in and nothing out", closed),
    ]
}

/// Where the file lies: beside what cargo builds.
fn address() -> String {
    let tests = env::current_exe().unwrap();
    let file = tests.ancestors().nth(3).unwrap().join("briefing-explorer.html");
    let page = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        page.contains(&format!("data-build=\"{}\"", build_id(&embedded().hash))),
        "{} is not of this dataset: ./one_file.sh",
        file.display()
    );
    format!("file://{}", file.display())
}

const REQUESTS: &str =
    "performance.getEntriesByType('resource').map((r) => r.name).filter((n) => !n.startsWith('data:'))";

async fn whole(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&address()).await;
    browser.get("window.__stayed = true, 0").await;
    for (page, shown) in [
        ("companies", "main [data-fact]"),
        ("policy", "#path"),
        ("sales", "#sales-change canvas"),
        ("ledger", "#R07"),
        ("facts", "#F077"),
    ] {
        browser.click(&format!(".masthead a[href$='p={page}/']")).await;
        browser.until(&format!("document.querySelector('{shown}')")).await;
        browser.until_ready().await;
        assert_eq!(browser.text("location.search").await, format!("?p={page}/"));
    }
    browser.click(".masthead a[href$='p=companies/']").await;
    browser
        .until("document.querySelector('a[href$=\"p=companies/tesla/\"]')")
        .await;
    browser.click("main a[href$='p=companies/tesla/']").await;
    browser.until("location.search === '?p=companies/tesla/'").await;
    browser.click("main a.fact").await;
    browser.until("document.querySelector('#panel [data-fact]')").await;
    browser
        .until("/^\\?p=companies\\/tesla\\/&fact=F\\d+$/.test(location.search)")
        .await;
    // By its key: the fact lies over it.
    browser
        .get("document.querySelector('.masthead__tools a[hreflang]').focus()")
        .await;
    browser.press(Key::Enter).await;
    browser.until("document.documentElement.lang === 'en'").await;
    let links = browser
        .get("[...document.querySelectorAll('a[href], form[action]')].map((e) => e.getAttribute('href') ?? e.getAttribute('action')).filter((to) => !/^(\\?p=|#)/.test(to) && !to.startsWith('https://'))")
        .await;
    assert_eq!(links, json!([]), "links that lead out of the file");
    assert_eq!(browser.get(REQUESTS).await, json!([]));
    assert_eq!(browser.get("window.__stayed").await, true, "the page was loaded again");
    world.expect_silence().await;
}

async fn cold(world: Rc<World>) {
    let browser = &world.browser;
    for (query, language, shown) in [
        ("?p=en/ledger/&rounding=letter#R07", "en", "#R07"),
        ("?p=companies/saic-gm/&fact=F077", "zh-CN", "#panel [data-fact=F077]"),
        ("?p=en/compare/&ids=tesla,saic-gm", "en", "table"),
        ("?p=about/", "zh-CN", "#about-report"),
        ("?p=nowhere/", "zh-CN", "main form"),
        ("?utm=1", "zh-CN", "h1"),
    ] {
        let at = address() + query;
        browser.open(&at).await;
        assert_eq!(browser.text("document.documentElement.lang").await, language);
        assert_eq!(browser.count(shown).await.min(1), 1, "{query}");
        assert_eq!(browser.get("document.querySelectorAll('h1').length").await, 1);
    }
    browser.open(&(address() + "?p=en/facts/")).await;
    browser.click(".masthead a[href$='ledger/']").await;
    browser.until("document.querySelector('#R07')").await;
    browser.back().await;
    browser
        .until("location.search === '?p=en/facts/' && document.querySelector('#F077')")
        .await;
    browser.reload().await;
    assert_eq!(browser.count("#F077").await, 1);
    world.expect_silence().await;
}

async fn closed(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&address()).await;
    world.expect_silence().await;
    let refused = browser
        .get("(() => { window.__refused = []; document.addEventListener('securitypolicyviolation', (e) => __refused.push(e.effectiveDirective)); const add = (name, set) => document.head.append(Object.assign(document.createElement(name), set)); add('img', { src: 'https://example.org/a.png' }); fetch('https://example.org/').catch(() => 0); return 0; })()")
        .await;
    assert_eq!(refused, 0);
    browser
        .until("['img-src', 'connect-src'].every((d) => window.__refused.includes(d))")
        .await;
    browser.said().await; // both refusals
    assert_eq!(
        browser
            .get("'serviceWorker' in navigator && !!navigator.serviceWorker.controller")
            .await,
        false
    );
}
