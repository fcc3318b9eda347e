//! What is kept in the browser: every page opens from it, and the reader can delete it.

use super::cable::{Cable, Line};
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("offline: after one visit every page opens without a network", pages),
        Case::new("offline: an open page goes on without a network", open_page),
        Case::new("offline: where the network does not answer, what is kept does", stuck),
        Case::new("offline: pages with a worker are silent, and the newest", silent),
        Case::new("offline: the reader deletes what is kept, and it stays so", deleted),
        Case::new("offline: a page in a frame keeps nothing", framed),
        Case::new("offline: the site can be installed in both languages", installable),
    ]
}

/// The worker has everything, and serves the page.
pub const KEPT: &str = "navigator.serviceWorker.controller";

/// Visits a page for the first time, until the site is kept.
pub async fn visited(world: &World, path: &str) -> Cable {
    let cable = Cable::to(&world.folder).await;
    world.browser.open(&cable.at(path)).await;
    world.browser.until(KEPT).await;
    cable
}

/// From here on there is neither a network nor what the browser keeps of it by itself.
pub async fn cut(world: &World, cable: &Cable) {
    cable.set(Line::Cut);
    world.browser.protocol("Network.clearBrowserCache", json!({})).await;
}

async fn pages(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "sales/").await;
    cut(&world, &cable).await;
    for (path, language, shown) in [
        ("sales/", "zh-CN", "#sales-change canvas"),
        ("", "zh-CN", "h1"),
        ("companies/tesla/", "zh-CN", "[data-fact]"),
        ("en/companies/saic-gm/?fact=F077", "en", "#panel [data-fact=F077]"),
        ("en/ledger/?rounding=letter", "en", "#R07"),
        ("facts/?fact=F011", "zh-CN", "#panel"),
        ("en/compare/?ids=tesla,saic-gm", "en", "table"),
        ("en/policy/", "en", "#path"),
        ("about/", "zh-CN", "#about-offline"),
        ("en/embed/sales-change/", "en", "figure canvas"),
        ("en/nowhere/", "en", "main form"),
    ] {
        browser.open(&cable.at(path)).await;
        let seen = browser
            .get(&format!(
                "({{ at: location.href, lang: document.documentElement.lang, headings: document.querySelectorAll('h1').length, shown: !!document.querySelector('{shown}') }})"
            ))
            .await;
        let expected = json!({ "at": cable.at(path), "lang": language, "headings": 1, "shown": true });
        assert_eq!(seen, expected, "/{path}");
    }
    browser.open(&cable.at("en/companies/tesla")).await;
    assert_eq!(browser.text("location.href").await, cable.at("en/companies/tesla/"));
    browser
        .get("fetch(new URL('data/report.json', document.querySelector('link[rel=manifest]').href.replace('en/', ''))).then((r) => r.json()).then((r) => window.__facts = r.facts.length), 0")
        .await;
    browser.until("window.__facts > 100").await;
    world.expect_silence().await;
}

async fn open_page(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "companies/").await;
    cut(&world, &cable).await;
    browser.get("window.__stayed = true, 0").await;
    browser.click(".masthead a[href$='ledger/']").await;
    browser
        .until("location.pathname.endsWith('/ledger/') && document.querySelector('#R07')")
        .await;
    browser.click(".masthead__tools a[hreflang]").await;
    browser.until("document.documentElement.lang === 'en'").await;
    browser.click("main a.fact").await;
    browser.until("document.querySelector('#panel [data-fact]')").await;
    assert_eq!(browser.get("window.__stayed").await, true, "the page was loaded again");
    world.expect_silence().await;
}

async fn stuck(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "sales/").await;
    cable.set(Line::Stuck);
    browser.open(&cable.at("en/ledger/")).await;
    assert_eq!(browser.text("document.documentElement.lang").await, "en");
    assert_eq!(browser.count("#R07").await, 1);
}

async fn silent(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "").await;
    for path in [
        "",
        "en/",
        "ledger/",
        "en/companies/tesla/",
        "en/about/",
        "embed/sales-change/",
    ] {
        browser.open(&cable.at(path)).await;
        browser.until(KEPT).await;
        let taken_over = browser.get("window.__seen.nodes.length > 50").await;
        assert_eq!(
            taken_over, true,
            "/{path} is the page that the site has, not an empty one"
        );
        world.expect_silence().await;
    }
}

async fn deleted(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "en/about/").await;
    let button = "section[aria-labelledby=about-offline] button";
    let gone = "(Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((all) => window.__left = all.flat().length), window.__left === 0)";
    browser.until(&format!("document.querySelector('{button}')")).await;
    let size = browser
        .text("document.querySelector('#about-offline ~ [role=status] [data-count]').textContent")
        .await;
    assert!(size.parse::<u32>().unwrap() > 500, "{size} kB");
    browser.click(button).await;
    browser
        .until("!document.querySelector('#about-offline ~ [role=status] [data-count]')")
        .await;
    browser.until(gone).await;
    // Neither the next page nor the next visit keeps anything.
    for path in ["en/about/", "sales/", "en/about/"] {
        browser.open(&cable.at(path)).await;
        browser
            .until("(requestIdleCallback(() => requestIdleCallback(() => window.__idle = true)), window.__idle)")
            .await;
        browser.get("window.__left = undefined").await;
        browser.until(gone).await;
    }
    browser.click(button).await;
    browser
        .until("document.querySelector('#about-offline ~ [role=status] [data-count]')")
        .await;
    assert_eq!(browser.get("localStorage.length").await, 0);
    cut(&world, &cable).await;
    browser.open(&cable.at("en/ledger/")).await;
    assert_eq!(browser.count("#R07").await, 1);
}

async fn framed(world: Rc<World>) {
    let browser = &world.browser;
    let cable = Cable::to(&world.folder).await;
    let address = cable.at("embed/sales-change/");
    super::framing::framed(browser, &super::framing::frame(&address, 640, 700)).await;
    browser.until_ready().await;
    browser
        .until("(requestIdleCallback(() => requestIdleCallback(() => window.__idle = true)), window.__idle)")
        .await;
    browser
        .until("(navigator.serviceWorker.getRegistrations().then((all) => window.__left = all.length), window.__left === 0)")
        .await;
    browser.client.enter_parent_frame().await.unwrap();
    world.expect_silence().await;
}

async fn installable(world: Rc<World>) {
    let browser = &world.browser;
    for (path, language) in [("sales/", "zh-CN"), ("en/companies/tesla/", "en")] {
        let cable = visited(&world, path).await;
        let told = browser.protocol("Page.getAppManifest", json!({})).await;
        assert_eq!(told["errors"], json!([]), "{told}");
        let manifest: serde_json::Value = serde_json::from_str(told["data"].as_str().unwrap()).unwrap();
        assert_eq!(manifest["lang"], language);
        let start = if language == "en" { "en/" } else { "" };
        assert_eq!(told["manifest"]["startUrl"], cable.at(start).as_str(), "{told}");
        let errors = browser.protocol("Page.getInstallabilityErrors", json!({})).await;
        let told: Vec<&str> = errors["installabilityErrors"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|e| e["errorId"].as_str())
            .filter(|id| *id != "in-incognito")
            .collect();
        assert!(told.is_empty(), "{told:?}");
    }
    world.expect_silence().await;
}
