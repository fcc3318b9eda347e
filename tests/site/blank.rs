//! Pages that the worker makes are blank until the program has drawn them: they claim nothing else.

use super::failing::{Before, SHOWN, language};
use super::offline::{cut, visited};
use super::world::{Case, World};
use briefing_explorer::view::Phrases;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("blank: a kept page that cannot be drawn says so", undrawn),
        Case::new("blank: a kept page without scripts says so", unscripted),
    ]
}

const PAGES: [&str; 2] = ["ledger/", "en/companies/tesla/"];

async fn says(world: &World, page: &str, said: fn(&Phrases) -> &'static str) {
    let browser = &world.browser;
    let sentence = json!([said(Phrases::of(language(page)))]).to_string();
    browser
        .until(&format!("JSON.stringify({SHOWN}) === {}", json!(sentence)))
        .await;
    assert_eq!(browser.count("main").await, 0, "{page} is blank");
}

async fn undrawn(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "sales/").await;
    cut(&world, &cable).await;
    let old = Before::runs(browser, "delete window.WebAssembly").await;
    for page in PAGES {
        browser.load(&cable.at(page)).await;
        says(&world, page, |w| w.app_failed_blank).await;
    }
    old.ends(browser).await;
    // Each file that a page begins with is taken out of what is kept.
    for part in [
        "_bg.wasm",
        "explorer.js",
        "cards-",
        "words-",
        "split_app",
        "split_tables",
        "dataset-",
    ] {
        let cable = visited(&world, "sales/").await;
        cut(&world, &cable).await;
        browser
            .get(&format!(
                "caches.keys().then(async ([name]) => {{
                   const cache = await caches.open(name), kept = (await cache.keys()).filter((r) => r.url.includes('{part}'));
                   await Promise.all(kept.map((r) => cache.delete(r)));
                   window.__gone = kept.length;
                 }}), 0"
            ))
            .await;
        browser.until("window.__gone").await;
        browser.load(&cable.at("en/ledger/")).await;
        says(&world, "en/ledger/", |w| w.app_failed_blank).await;
        let details = browser.text("document.querySelector('#notice textarea').value").await;
        assert!(!details.starts_with('\n'), "{part}: no reason is given");
    }
}

async fn unscripted(world: Rc<World>) {
    let browser = &world.browser;
    let cable = visited(&world, "sales/").await;
    cut(&world, &cable).await;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    for page in PAGES {
        browser.load(&cable.at(page)).await;
        let sentence = Phrases::of(language(page)).app_unscripted_blank;
        assert_eq!(browser.get(SHOWN).await, json!([sentence]), "{page}");
    }
}
