//! Pictures after everything that a reader may change about the page: its size, its colours, its language, paper.

use super::access::font_size;
use super::browser::Browser;
use super::faulty::Fault;
use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("redrawing: pictures follow resolution, zoom and width", sizes),
        Case::new("redrawing: pictures follow colours and language", looks),
        Case::new("redrawing: the canvas is as high as the picture before it", |world| {
            steady(world, 16)
        }),
        Case::new(
            "redrawing: so it is with letters twice as large, and smaller where nothing fits",
            |world| steady(world, 32),
        ),
        Case::new("redrawing: on paper the pictures stand in for the canvases", paper),
    ]
}

/// Each canvas has the device's pixels for its width.
fn is_sharp(ratio: f64) -> String {
    format!(
        "devicePixelRatio === {ratio} && [...document.querySelectorAll('canvas')].every((c) => Math.abs(c.width - {ratio} * c.getBoundingClientRect().width) < 0.1 && Math.abs(c.parentElement.clientWidth - c.getBoundingClientRect().width) < 1)"
    )
}

async fn sizes(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    // What zooming does to a window: fewer pixels of the page, more of the device to each.
    for (width, ratio) in [(1280, 1.0), (853, 1.5), (640, 2.0), (427, 3.0), (390, 3.0), (1600, 1.5)] {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": ratio, "mobile": false });
        browser.protocol("Emulation.setDeviceMetricsOverride", size).await;
        browser.until(&is_sharp(ratio)).await;
        let wider = format!("document.documentElement.scrollWidth > {width}");
        assert_eq!(browser.get(&wider).await, false, "at {width}");
    }
    world.expect_silence().await;
}

/// How high the plots are, by chart. A canvas is whole pixels wide: where it is made smaller, as many lines make up some pixels.
const HEIGHTS: &str = "Object.fromEntries([...document.querySelectorAll('figure.chart .chart__plot')].filter((p) => p.getClientRects().length)
    .map((p) => [p.closest('figure').id, p.getBoundingClientRect().height]))";

async fn steady(world: Rc<World>, letters: u32) {
    let browser = &world.browser;
    font_size(browser, letters).await;
    for width in [300, 320, 390, 500, 1440] {
        browser.window(width, 900, 1).await;
        for page in [
            "sales/",
            "en/sales/",
            "en/policy/",
            "companies/zhongweidian/",
            "en/companies/zhenxin/",
        ] {
            browser.load(&world.faulty.fail("_bg.wasm", Fault::Stuck, page)).await;
            browser.get(&format!("window.__before = {HEIGHTS}, 0")).await;
            assert_ne!(browser.get("Object.keys(window.__before).length").await, 0, "{page}");
            world.faulty.heal();
            browser.until_ready().await;
            let moved = browser
                .get(&format!(
                    "Object.entries({HEIGHTS}).filter(([id, high]) => Math.abs(high - window.__before[id]) > 1 + high / 400).map(([id, high]) => [id, window.__before[id], high])"
                ))
                .await;
            assert_eq!(moved, json!([]), "{page} at {width}, letters of {letters} pixels");
        }
    }
    font_size(browser, 16).await;
}

const PICTURE: &str = "document.querySelector('#sales-change canvas').toDataURL()";

/// Waits for another picture than the last, and remembers it.
async fn another(browser: &Browser) {
    browser.until(&format!("window.__picture !== {PICTURE}")).await;
    browser.get(&format!("window.__picture = {PICTURE}, 0")).await;
}

async fn media(browser: &Browser, name: &str, value: &str) {
    let features = json!({ "features": [{ "name": name, "value": value }] });
    browser.protocol("Emulation.setEmulatedMedia", features).await;
}

async fn looks(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    browser.get("window.__stayed = true, 0").await;
    another(browser).await;
    for (name, value) in [
        ("prefers-color-scheme", "dark"),
        ("prefers-color-scheme", "light"),
        ("forced-colors", "active"),
        ("forced-colors", "none"),
        ("prefers-contrast", "more"),
        ("prefers-contrast", ""),
    ] {
        media(browser, name, value).await;
        another(browser).await;
    }
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=colours][value=green-up])")
        .await;
    another(browser).await;
    browser
        .click(".tool-menu label:has(input[name=theme][value=dark])")
        .await;
    another(browser).await;
    browser.press(Key::Escape).await;
    browser.click(".masthead a[hreflang=en]").await;
    browser.until("document.documentElement.lang === 'en'").await;
    browser.until_ready().await;
    another(browser).await;
    // What is heard follows what is seen.
    browser
        .until("document.querySelector('#sales-change canvas').getAttribute('aria-label').startsWith('Toyota China')")
        .await;
    assert_eq!(browser.get("window.__stayed").await, true, "nothing was loaded anew");
    world.expect_silence().await;
}

async fn paper(world: Rc<World>) {
    let browser = &world.browser;
    let shown = "[...document.querySelectorAll('.gallery .chart__plot')].map((p) => [...p.children].filter((c) => c.getClientRects().length).map((c) => c.tagName).join())";
    for width in [1280, 390] {
        browser.window(width, 900, 1).await;
        browser.open(&world.at("sales/")).await;
        browser
            .protocol("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await;
        let shown = browser.get(shown).await;
        browser
            .protocol("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await;
        let all = shown.as_array().unwrap();
        assert!(
            all.len() > 5 && all.iter().all(|plot| plot == "svg"),
            "from {width}: {shown}"
        );
    }
    world.expect_silence().await;
}
