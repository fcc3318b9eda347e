//! Charts in a frame of another site: they take its width, send it nothing, and nothing else may be framed.

use super::browser::Browser;
use super::carrying::scraped;
use super::taking::{COPIED, allow};
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;
use tokio::net::TcpListener;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for language in ["", "en/"] {
        for width in [320, 640, 1200] {
            let name = format!("framing: a chart in a frame {width} wide, /{language}");
            cases.push(Case::new(name, move |world| chart(world, language, width)));
        }
    }
    cases.push(Case::new("framing: the copied code is high enough", copied));
    cases.push(Case::new("framing: it looks as its address says", look));
    cases.push(Case::new("framing: links and marks open windows of their own", links));
    cases.push(Case::new("framing: no other page may be framed", refused));
    cases
}

/// Shows a frame on a page of another site, and goes into it.
pub async fn framed(browser: &Browser, frame: &str) {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><style>body{{margin:0}}iframe{{border:0}}</style><script>window.got = [];onmessage = (e) => got.push(e.data)</script>{frame}"
    );
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let host = axum::Router::new().fallback(move || {
        let page = page.clone();
        async move { axum::response::Html(page) }
    });
    tokio::spawn(async move { axum::serve(listener, host).await });
    browser.load(&format!("http://{address}/")).await;
    browser.client.enter_frame(0).await.unwrap();
}

async fn out(browser: &Browser) {
    browser.client.enter_parent_frame().await.unwrap();
}

pub fn frame(address: &str, width: u32, height: u32) -> String {
    format!("<iframe src=\"{address}\" width=\"{width}\" height=\"{height}\"></iframe>")
}

async fn chart(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    browser.window(1280, 900, 1).await;
    for id in ["sales-change", "timeline", "valuations"] {
        let address = world.at(&format!("{language}embed/{id}/"));
        framed(browser, &frame(&address, width, 700)).await;
        browser.until_ready().await;
        let seen = browser
            .get(
                "({ fits: document.documentElement.scrollWidth <= innerWidth, figures: document.querySelectorAll('figure').length,
                    about: document.querySelectorAll('nav, .masthead').length, wide: innerWidth,
                    foreign: performance.getEntriesByType('resource').map((r) => r.name).filter((n) => !n.startsWith(location.origin + '/')) })",
            )
            .await;
        assert_eq!(
            seen,
            json!({ "fits": true, "figures": 1, "about": 0, "wide": width, "foreign": [] }),
            "{id}"
        );
        out(browser).await;
        assert_eq!(
            browser.get("window.got").await,
            json!([]),
            "nothing is sent to the host"
        );
    }
    world.expect_silence().await;
}

async fn copied(world: Rc<World>) {
    let browser = &world.browser;
    allow(&world, "granted").await;
    browser.window(1280, 900, 1).await;
    for chart in ["sales-change", "jan-apr-sales", "april-risers"] {
        browser.open(&world.at("en/sales/")).await;
        browser.get(super::taking::EMPTIED).await;
        browser.click(&format!("#{chart} .action-menu > summary")).await;
        browser.click(&format!("#{chart} .menu li:last-child button")).await;
        let code = browser.text(COPIED).await;
        let (_, height) = scraped(&code);
        framed(browser, &format!("<div style=\"width:640px\">{code}</div>")).await;
        browser.until_ready().await;
        let high = browser
            .get("document.documentElement.scrollHeight")
            .await
            .as_u64()
            .unwrap();
        let given: u64 = height.parse().unwrap();
        assert!(high <= given && given < high + 200, "{chart}: {high} of {given}");
        out(browser).await;
    }
    world.expect_silence().await;
}

async fn look(world: Rc<World>) {
    let browser = &world.browser;
    let address = world.at("embed/sales-change/?direction=down&amp;theme=dark&amp;colours=green-up");
    framed(browser, &frame(&address, 640, 700)).await;
    browser.until_ready().await;
    let seen = browser
        .get("({ scheme: getComputedStyle(document.documentElement).colorScheme, ...document.documentElement.dataset, early: window.__seen.early.theme })")
        .await;
    assert_eq!(
        (&seen["scheme"], &seen["theme"], &seen["direction"], &seen["early"]),
        (&json!("dark"), &json!("dark"), &json!("green-up"), &json!("dark"))
    );
    assert_eq!(browser.count(".chart__left").await, 1, "its filters hold");
    out(browser).await;
    world.expect_silence().await;
}

/// Does something that opens a window, and tells where that window is; it is closed again.
async fn opened<F: Future<Output = ()>>(browser: &Browser, act: F) -> String {
    let client = &browser.client;
    let own = client.window().await.unwrap();
    act.await;
    let mut other = None;
    for _ in 0..200 {
        other = client.windows().await.unwrap().into_iter().find(|w| *w != own);
        if other.is_some() {
            break;
        }
        browser.get("0").await;
    }
    client.switch_to_window(other.expect("a window opens")).await.unwrap();
    browser
        .until("document.readyState === 'complete' && location.href !== 'about:blank'")
        .await;
    let address = browser.text("location.href").await;
    assert_eq!(browser.get("window.opener").await, json!(null), "it cannot reach back");
    client.close_window().await.unwrap();
    client.switch_to_window(own).await.unwrap();
    address
}

async fn links(world: Rc<World>) {
    let browser = &world.browser;
    browser.window(1280, 900, 1).await;
    let address = world.at("en/embed/sales-change/");
    for selector in [".chart__notes a.fact", ".embed__site", ".paras a"] {
        framed(browser, &frame(&address, 800, 1200)).await;
        browser.until_ready().await;
        let wanted = browser
            .text(&format!("document.querySelector('{selector}').href"))
            .await;
        assert_eq!(
            opened(browser, browser.click(selector)).await.split('?').next(),
            wanted.split('?').next()
        );
    }
    framed(browser, &frame(&address, 800, 1200)).await;
    browser.until_ready().await;
    let mark = opened(browser, async {
        browser.get("document.querySelector('canvas').focus()").await;
        browser.press(fantoccini::key::Key::Home).await;
        browser.press(fantoccini::key::Key::Enter).await;
    });
    let mark = mark.await;
    assert!(mark.starts_with(&world.at("en/facts/")), "{mark}");
    world.browser.said().await;
}

async fn refused(world: Rc<World>) {
    let browser = &world.browser;
    for path in ["", "sales/", "en/companies/tesla/", "en/nowhere/"] {
        framed(browser, &frame(&world.at(path), 800, 700)).await;
        let shown = browser
            .get("document.documentElement.dataset.app || document.querySelector('form, main') || null")
            .await;
        assert_eq!(shown, json!(null), "/{path} is shown in a frame");
        out(browser).await;
    }
    let said = browser.said().await;
    assert!(said.iter().any(|line| line.contains("X-Frame-Options")), "{said:?}");
}
