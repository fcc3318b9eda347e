//! What a reader does again and again leaves nothing behind. It is done from inside the page, since the driver of the soak
//! leaves kilobytes among the page's objects with each step of its own.

use super::browser::Browser;
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

/// A page, what is done there, and how; `i` counts, `frame` waits until it has been drawn.
const ACTS: &[(&str, &str, &str)] = &[
    (
        "",
        "facts are opened and closed",
        "const all = [...document.querySelectorAll('main a[data-fact]')].filter((e) => e.checkVisibility());
         all[i % all.length].click(); await frame(); key('Escape');",
    ),
    (
        "",
        "pages are turned",
        "document.querySelectorAll('.masthead__nav a')[i % 6].click(); await frame();",
    ),
    (
        "companies/",
        "words are written",
        "write(document.querySelector('input[name=q]'), ['zwd', '4.84', '重庆', 'tesla'][i % 4]); await frame();
         write(document.querySelector('input[name=q]'), '');",
    ),
    (
        "sales/",
        "charts are pointed at",
        "const chart = document.querySelectorAll('canvas')[i % 3]; chart.scrollIntoView(); const box = chart.getBoundingClientRect();
         for (const part of [0.2, 0.4, 0.6, 0.8]) chart.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: box.x + box.width * part, clientY: box.y + box.height * part }));
         chart.dispatchEvent(new PointerEvent('pointerleave', { bubbles: true }));",
    ),
    (
        "sales/",
        "charts are looked at otherwise",
        "const all = document.querySelectorAll('.controls input[type=radio]'); all[(i * 7) % all.length].click();",
    ),
    (
        "facts/",
        "search is opened, used and closed",
        "document.querySelector('.masthead__tools a[aria-haspopup]').click();
         while (!document.querySelector('dialog input')) await frame();
         write(document.querySelector('dialog input'), ['zwd', '4.84', '重庆', 'tesla'][i % 4]); await frame();
         document.querySelector('dialog .button--bare').click();",
    ),
];

/// Bytes among the browser's objects that an act may leave: what the browser itself learns of a program while it runs. A
/// fact's panel that was kept would be ten times as much.
const AN_ACT: f64 = 2_000.0;

const TIMES: u32 = 40;

pub fn cases() -> Vec<Case> {
    let cases = ACTS.iter().map(|&(page, what, act)| {
        Case::new(format!("holding: {what}, and nothing is left behind"), move |w| {
            nothing_stays(w, page, act)
        })
    });
    cases.collect()
}

async fn nothing_stays(world: Rc<World>, page: &'static str, act: &'static str) {
    let browser = &world.browser;
    browser.protocol("Performance.enable", json!({})).await;
    browser.open(&world.at(page)).await;
    repeat(browser, act).await;
    let before = held(browser).await;
    repeat(browser, act).await;
    let after = held(browser).await;
    let grown: Vec<f64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
    assert!(grown[0] <= AN_ACT * f64::from(TIMES), "objects stay behind: {grown:?}");
    assert!(grown[1] <= 60.0, "elements stay behind: {grown:?}");
    assert!(grown[2] <= 2.0, "listeners stay behind: {grown:?}");
    world.expect_silence().await;
}

async fn repeat(browser: &Browser, act: &str) {
    let script = format!(
        "const done = arguments[0];
         const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
         const key = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true }}));
         const write = (field, text) => {{ field.value = text; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }};
         (async () => {{ for (let i = 0; i < {TIMES}; i++) {{ {act} await frame(); }} }})().then(() => done(null), (e) => done(String(e)));"
    );
    let told = browser.client.execute_async(&script, Vec::new()).await.unwrap();
    assert_eq!(told, json!(null));
}

/// Bytes of objects, elements and texts, listeners, once the garbage is out.
async fn held(browser: &Browser) -> [f64; 3] {
    for _ in 0..2 {
        browser.protocol("HeapProfiler.collectGarbage", json!({})).await;
    }
    let metrics = browser.protocol("Performance.getMetrics", json!({})).await;
    let all = metrics["metrics"].as_array().unwrap();
    ["JSHeapUsedSize", "Nodes", "JSEventListeners"].map(|name| {
        let metric = all.iter().find(|m| m["name"] == name);
        metric.unwrap()["value"].as_f64().unwrap()
    })
}
