//! Where the program is late, missing or stopped, the page is all there, and nothing lies in its way.

use super::failing::{Before, told};
use super::faulty::Fault;
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for width in [1440, 1000] {
        for page in ["companies/", "en/facts/"] {
            cases.push(Case::new(
                format!("standing still: {page} at {width}: without a rail the list has all the room"),
                move |w| wide(w, page, width),
            ));
        }
    }
    cases.push(Case::new(
        "standing still: a list waits only where its address asks for something, and not long",
        waits,
    ));
    for width in [1280, 390] {
        cases.push(Case::new(
            format!("standing still: at {width}: after the program has stopped nothing covers the page"),
            move |w| uncovered(w, width),
        ));
    }
    cases
}

/// How much of its room the list leaves, and whether the rail is there.
const ROOM: &str = "(() => {
  const [room, list] = ['.browse', '.results'].map((e) => document.querySelector(e).getBoundingClientRect());
  return [Math.round(room.width - list.width), document.querySelector('#filters').getClientRects().length];
})()";

/// A panic, provoked by a browser that refuses to make elements.
pub const PANIC: &str =
    "Document.prototype.createElement = Document.prototype.createElementNS = () => { throw new Error('refused'); }, 0";

async fn wide(world: Rc<World>, page: &'static str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    browser.load(&world.faulty.fail("_bg.wasm", Fault::Missing, page)).await;
    told(browser, page, |w| w.app_failed).await;
    assert_eq!(browser.get(ROOM).await, json!([0, 0]), "without the program");
    browser.open(&world.at(page)).await;
    assert_ne!(browser.get(ROOM).await, json!([0, 0]), "with it there is a rail");
    browser.get(PANIC).await;
    browser.click("main a[data-fact]").await;
    told(browser, page, |w| w.app_stopped).await;
    assert_eq!(browser.get(ROOM).await, json!([0, 0]), "after it has stopped");
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at(page)).await;
    assert_eq!(browser.get(ROOM).await, json!([0, 0]), "without scripts");
}

/// Runs before the page's own scripts: long times are a tenth; and what was seen when the list was shown.
const WATCH: &str = "{
  const wait = window.setTimeout;
  window.setTimeout = (call, time, ...rest) => wait(call, time >= 3000 ? time / 10 : time, ...rest);
  const look = () => {
    const list = document.querySelector('.awaits-app'), notice = document.getElementById('notice');
    if (!list || !notice) return requestAnimationFrame(look);
    const said = [getComputedStyle(list).visibility, notice.hidden].join();
    window.__looks ??= [];
    if (window.__looks.at(-1) !== said) window.__looks.push(said);
    if (document.documentElement.dataset.app === 'prerendered') requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}";

async fn waits(world: Rc<World>) {
    let browser = &world.browser;
    let watch = Before::runs(browser, WATCH).await;
    for page in ["companies/", "en/facts/", "ledger/"] {
        let plain = world.faulty.fail("_bg.wasm", Fault::Stuck, page) + "?utm_source=chat&fact=F077&v=";
        browser.load(&plain).await;
        browser.until("window.__looks?.includes('visible,false')").await;
        let looks = browser.get("window.__looks").await;
        assert_eq!(
            looks,
            json!(["visible,true", "visible,false"]),
            "{page}: it is seen at once"
        );
        let asked = match page {
            "ledger/" => "?rounding=letter",
            "companies/" => "?q=toyota",
            _ => "?utm_source=chat&section=cars",
        };
        browser.load(&(world.faulty.root.clone() + page + asked)).await;
        browser.until("window.__looks?.includes('visible,false')").await;
        let looks = browser.get("window.__looks").await;
        let expected = json!(["hidden,true", "visible,true", "visible,false"]);
        assert_eq!(looks, expected, "{page}: it waits, but not until the notice");
        world.faulty.heal();
        browser.until_ready().await;
    }
    // What fails before that is told over a list that is seen.
    let asked = world.faulty.fail("_bg.wasm", Fault::Missing, "companies/") + "?q=toyota";
    browser.load(&asked).await;
    told(browser, "companies/", |w| w.app_failed).await;
    assert_eq!(
        browser
            .text("getComputedStyle(document.querySelector('.results__list')).visibility")
            .await,
        "visible"
    );
    watch.ends(browser).await;
}

/// What lies over the middle of each link of the navigation, where it is none of it.
const COVERED: &str = "[...document.querySelectorAll('.masthead__nav a, #notice [data-do=reload]')].filter((a) => {
  a.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'nearest' });
  const box = a.getBoundingClientRect(), over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return !a.contains(over);
}).map((a) => a.textContent)";

async fn uncovered(world: Rc<World>, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    let page = "en/companies/";
    browser.open(&world.at("en/companies/?fact=F077")).await;
    assert_ne!(
        browser
            .get("getComputedStyle(document.querySelector('#panel')).position")
            .await,
        "static"
    );
    browser.get(PANIC).await;
    browser
        .get("document.querySelector('main a[data-fact]:not([data-fact=F077])').click(), 0")
        .await;
    told(browser, page, |w| w.app_stopped).await;
    assert_eq!(browser.get(COVERED).await, json!([]), "by the panel");
    // A dialog would keep everything else out of reach.
    browser.open(&world.at(page)).await;
    browser.write("/").await;
    browser.until("document.querySelector('dialog[open] input')").await;
    browser.get(PANIC).await;
    browser.write("tesla").await;
    told(browser, page, |w| w.app_stopped).await;
    assert_eq!(browser.get(COVERED).await, json!([]), "by search");
    browser.click("#notice [data-do=reload]").await;
    browser.until_ready().await;
    // The tray, whose buttons are dead.
    browser.click(".card__compare input").await;
    browser.until("document.querySelector('.tray')").await;
    browser.get(PANIC).await;
    browser.click("main a[data-fact]").await;
    told(browser, page, |w| w.app_stopped).await;
    assert_eq!(browser.count(".tray__slot button:not([hidden])").await, 1);
    assert!(!browser.is_shown(".tray__slot button").await);
    assert_eq!(browser.get(COVERED).await, json!([]), "by the tray");
}
