//! What a page holds in memory, seen again and again on the same page: it stays where it was.

use super::browser::Browser;
use super::soak::settle;
use fantoccini::key::Key;
use serde_json::json;

/// What the page holds, always looked at on the overview in Chinese, after the garbage has been taken out.
#[derive(Debug)]
pub struct Held {
    /// After how much was done.
    step: usize,
    /// Bytes of the browser's objects.
    heap: f64,
    /// Elements and texts, also those that are in no page any more.
    nodes: f64,
    listeners: f64,
    /// Bytes of the program's own memory, which never shrinks.
    wasm: f64,
}

/// Goes to the overview in Chinese and looks.
pub async fn look(browser: &Browser, step: usize) -> Held {
    browser.window(1280, 900, 1).await;
    for _ in 0..3 {
        browser.press(Key::Escape).await;
    }
    if browser.text("document.documentElement.lang").await == "en" {
        browser.enter(".masthead__tools a[hreflang]").await;
        settle(browser).await;
    }
    browser.enter(".masthead__name").await;
    settle(browser).await;
    // What the harness itself remembers of a page is not the page's.
    browser
        .get("(Object.assign(__seen, { nodes: [], shifts: [] }), 0)")
        .await;
    browser.protocol("HeapProfiler.collectGarbage", json!({})).await;
    let metrics = browser.protocol("Performance.getMetrics", json!({})).await;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().unwrap();
        all.iter().find(|m| m["name"] == name).unwrap()["value"]
            .as_f64()
            .unwrap()
    };
    Held {
        step,
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        wasm: browser.get("__soak.memory.buffer.byteLength").await.as_f64().unwrap(),
    }
}

/// What a step may leave among the browser's objects. The driver leaves six kilobytes where nothing is done at all, and
/// more where more is asked: this is twice that and a half. A page that was kept would be hundreds.
const A_STEP: f64 = 16_000.0;

/// The second half holds no more than the first: least against least, since what was last let go of is in some looks still
/// there.
///
/// # Panics
/// Where it grows.
pub fn expect_flat(held: &[Held]) {
    for point in held {
        println!("    {point:?}");
    }
    // Before the first the page had not been used.
    let (early, late) = held[1..].split_at(held.len() / 2);
    let least = |of: &[Held], what: fn(&Held) -> f64| of.iter().map(what).fold(f64::INFINITY, f64::min);
    let grown = |what| least(late, what) - least(early, what);
    let steps = (late[0].step - early[0].step) as f64;
    assert!(grown(|h| h.heap) <= steps * A_STEP, "objects stay behind");
    assert!(grown(|h| h.nodes) <= 600.0, "elements stay behind");
    assert!(grown(|h| h.listeners) <= 5.0, "listeners stay behind");
    // It grows by pages of 64 kB to what the largest page needs, whenever that comes.
    assert!(least(late, |h| h.wasm) <= 8e6, "the program's memory grows");
}
