use super::failing::{Before, SHOWN, language, readable, told};
use super::world::{Case, World};
use briefing_explorer::model::Language;
use briefing_explorer::view::Phrases;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for page in ["sales/", "en/ledger/"] {
        cases.push(Case::new(format!("refusing: {page}: scripts are off"), move |w| {
            unscripted(w, page)
        }));
        cases.push(Case::new(
            format!("refusing: {page}: the browser knows no wasm"),
            move |w| no_wasm(w, page),
        ));
        cases.push(Case::new(format!("refusing: {page}: the program stops"), move |w| {
            stops(w, page)
        }));
        cases.push(Case::new(
            format!("refusing: {page}: the canvas is refused"),
            move |w| undrawn(w, page),
        ));
        for (what, script) in STORES {
            cases.push(Case::new(format!("refusing: {page}: {what}"), move |w| {
                unkept(w, page, script)
            }));
        }
    }
    cases.push(Case::new(
        "refusing: the program stops after the language was switched",
        stops_elsewhere,
    ));
    cases.push(Case::new(
        "refusing: what an older version kept is no hindrance",
        rubbish,
    ));
    cases
}

const STORES: [(&str, &str); 2] = [
    (
        "the storage is full",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ),
    (
        "the storage is switched off",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } });",
    ),
];

async fn unscripted(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at(page)).await;
    let sentence = Phrases::of(language(page)).app_unscripted;
    assert_eq!(browser.get(SHOWN).await, json!([sentence]));
    readable(browser, page).await;
}

async fn no_wasm(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    let old = Before::runs(browser, "delete window.WebAssembly").await;
    browser.load(&world.at(page)).await;
    told(browser, page, |w| w.app_failed).await;
    old.ends(browser).await;
}

/// A panic is provoked by a browser that refuses to make elements, with words that would be markup.
async fn stops(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    let place = "fact=F077";
    browser.open(&world.at(page)).await;
    let hostile = "<img src=x onerror=window.__hit=1><a id=made href=javascript:0>";
    browser
        .get(&format!(
            "Document.prototype.createElement = Document.prototype.createElementNS = () => {{ throw new Error({}); }}, 0",
            json!(hostile)
        ))
        .await;
    browser
        .get("document.querySelector('main a[data-fact]').click(), 0")
        .await;
    told(browser, page, |w| w.app_stopped).await;
    let address = browser.text("location.href").await;
    browser.click("#notice summary").await;
    let details = browser.text("document.querySelector('#notice textarea').value").await;
    assert!(
        details.contains("panicked at") && details.contains(hostile),
        "{details}"
    );
    assert!(details.contains(&address), "{details} does not name {address}");
    assert_eq!(
        browser
            .get("[document.querySelectorAll('#made, .notice img').length, window.__hit ?? 0]")
            .await,
        json!([0, 0])
    );
    browser.click("#notice [data-do=copy]").await;
    assert_eq!(
        browser.text("getSelection().toString()").await.trim(),
        details.trim(),
        "{place}"
    );
    browser.click("#notice [data-do=reload]").await;
    browser
        .until("typeof window.__hit === 'undefined' && document.documentElement.dataset.app === 'ready'")
        .await;
    assert_eq!(browser.text("location.href").await, address, "the address is kept");
    assert!(!browser.is_shown("#notice").await);
}

async fn stops_elsewhere(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    browser.enter(".masthead__tools a[hreflang]").await;
    browser.until("document.documentElement.lang === 'en'").await;
    browser
        .get("Document.prototype.createElement = Document.prototype.createElementNS = () => { throw new Error('refused'); }, 0")
        .await;
    browser
        .get("document.querySelector('main a[data-fact]').click(), 0")
        .await;
    told(browser, "en/sales/", |w| w.app_stopped).await;
    let words = Phrases::of(Language::En);
    let said = "['summary', '[data-do=copy]', '[data-do=reload]'].map((e) => document.querySelector('#notice ' + e).textContent)";
    assert_eq!(
        browser.get(said).await,
        json!([words.failure_details, words.failure_copy, words.reload])
    );
}

async fn undrawn(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    let page = if page.starts_with("en/") { "en/sales/" } else { page };
    let refused = Before::runs(browser, "HTMLCanvasElement.prototype.getContext = () => null").await;
    browser.load(&world.at(page)).await;
    browser.until("document.documentElement.dataset.app === 'ready'").await;
    told(browser, page, |w| w.app_undrawn).await;
    let figures = "[...document.querySelectorAll('figure[id]')].map((f) => [[...f.querySelectorAll('svg.plot')].filter((e) => e.getClientRects().length).length, f.querySelectorAll('table tbody tr').length > 0])";
    let figures = browser.get(figures).await;
    assert!(!figures.as_array().unwrap().is_empty());
    for figure in figures.as_array().unwrap() {
        assert_eq!(*figure, json!([1, true]), "picture and table stay");
    }
    browser.click("#notice [data-do=close]").await;
    assert!(!browser.is_shown("#notice").await);
    refused.ends(browser).await;
    world.expect_silence().await;
}

async fn unkept(world: Rc<World>, page: &'static str, script: &'static str) {
    let browser = &world.browser;
    let refused = Before::runs(browser, script).await;
    browser.open(&world.at(page)).await;
    assert!(!browser.is_shown("#notice").await, "nothing is to be kept yet");
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=theme][value=dark])")
        .await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    told(browser, page, |w| w.app_unkept).await;
    refused.ends(browser).await;
    world.expect_silence().await;
}

async fn rubbish(world: Rc<World>) {
    let browser = &world.browser;
    let kept = Before::runs(
        browser,
        "for (const key of ['theme', 'direction', 'context', 'slash', 'filters']) localStorage.setItem('briefing-explorer.' + key, '{\"v\":0}<b>\\ud800');",
    )
    .await;
    for page in ["sales/", "en/ledger/"] {
        browser.open(&world.at(page)).await;
        readable(browser, page).await;
        assert!(!browser.is_shown("#notice").await);
        let html = browser
            .get("[document.documentElement.dataset.theme ?? '', document.documentElement.dataset.direction]")
            .await;
        let colours = if page.starts_with("en/") { "green-up" } else { "red-up" };
        assert_eq!(html, json!(["", colours]));
    }
    kept.ends(browser).await;
    world.expect_silence().await;
}
