//! What a reader asks for and what does not come: the page stays, says so, and goes on once it is there.

use super::cable::{Cable, Line};
use super::failing::{Before, HURRY, SHOWN, told};
use super::faulty::Fault;
use super::finding::{CARDS, COUNTED};
use super::offline::cut;
use super::renewing::{BUILD, publish};
use super::world::{Case, World};
use briefing_explorer::model::Language;
use briefing_explorer::view::Phrases;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("awaiting: a page stays where the network is cut", network_cut),
        Case::new("awaiting: what takes long is told, and happens", stuck),
        Case::new("awaiting: what was asked for last holds", last),
        Case::new("awaiting: a page begins without what should open over it", begins),
        Case::new("awaiting: what happens before a page has begun happens then", meanwhile),
        Case::new("awaiting: an order comes once the cards can be drawn", ordered),
        Case::new(
            "awaiting: where the cards that stand answer, nothing is missed",
            answered,
        ),
        Case::new(
            "awaiting: what a new build has in other files is opened there",
            built_anew,
        ),
        Case::new("awaiting: a failed page is not left for a site out of reach", unreached),
    ];
    for part in ["split_panel", "dataset-", "words-zh", "styles-"] {
        cases.push(Case::new(
            format!("awaiting: {part} is missing, and comes when asked for again"),
            move |w| missing(w, part),
        ));
    }
    cases
}

/// Nothing of the site is kept in the browser.
const UNKEPT: &str = "localStorage.setItem('briefing-explorer.offline', 'off')";

/// Marks the page, to see whether it is the same later.
const MARK: &str = "window.__stayed = true, 0";

/// Search stands open, and the page says nothing more.
const SEARCHING: &str = "document.querySelector('dialog[open] input') && document.getElementById('notice').hidden";

async fn stays(world: &World, page: &str) {
    let browser = &world.browser;
    told(browser, page, |w| w.app_missing).await;
    assert_eq!(browser.get("window.__stayed").await, true, "the page was left");
}

async fn network_cut(world: Rc<World>) {
    let browser = &world.browser;
    let cable = Cable::to(&world.folder).await;
    let unkept = Before::runs(browser, UNKEPT).await;
    for page in ["companies/", "en/companies/"] {
        cable.set(Line::Whole);
        browser.open(&cable.at(page)).await;
        browser.get(MARK).await;
        cut(&world, &cable).await;
        browser.write("/").await;
        stays(&world, page).await;
        for asked in ["main a[data-fact]", ".card__name a", ".masthead a[href$='ledger/']"] {
            browser.click("#notice [data-do=close]").await;
            browser.click(asked).await;
            stays(&world, page).await;
        }
        browser.click("#notice [data-do=retry]").await;
        stays(&world, page).await;
        cable.set(Line::Whole);
        browser.click("#notice [data-do=retry]").await;
        browser
            .until("location.pathname.endsWith('/ledger/') && document.querySelector('#R07') && document.getElementById('notice').hidden")
            .await;
        assert_eq!(browser.get("window.__stayed").await, true);
    }
    unkept.ends(browser).await;
}

async fn missing(world: Rc<World>, part: &'static str) {
    let browser = &world.browser;
    browser
        .open(&world.faulty.fail(part, Fault::Missing, "en/companies/"))
        .await;
    browser.get(MARK).await;
    browser.click(".masthead [role=search] a").await;
    stays(&world, "en/companies/").await;
    world.faulty.heal();
    browser.click("#notice [data-do=retry]").await;
    browser.until(SEARCHING).await;
    assert_eq!(browser.get("window.__stayed").await, true);
}

async fn answered(world: Rc<World>) {
    let browser = &world.browser;
    for page in ["companies/", "en/companies/"] {
        browser
            .open(&world.faulty.fail("split_standing", Fault::Missing, page))
            .await;
        browser.click("main input[type=search]").await;
        browser.write("tesla").await;
        browser.until("location.search === '?q=tesla'").await;
        browser
            .until("performance.getEntriesByType('resource').some((e) => e.name.includes('split_standing'))")
            .await;
        let quiet = "new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => told(document.getElementById('notice').hidden))))";
        assert_eq!(browser.get(quiet).await, true, "{page}");
        let shown = "[...document.querySelectorAll('main article')].filter((a) => a.getClientRects().length).length";
        assert_eq!(browser.get(shown).await, 2, "{page}");
        world.faulty.heal();
    }
}

async fn stuck(world: Rc<World>) {
    let browser = &world.browser;
    let hurry = Before::runs(browser, HURRY).await;
    for page in ["companies/", "en/companies/"] {
        browser
            .open(&world.faulty.fail("split_panel", Fault::Stuck, page))
            .await;
        browser.click("main a[data-fact]").await;
        told(browser, page, |w| w.app_waiting).await;
        world.faulty.heal();
        browser
            .until("document.querySelector('#panel [data-fact]') && document.getElementById('notice').hidden")
            .await;
    }
    hurry.ends(browser).await;
}

async fn last(world: Rc<World>) {
    let browser = &world.browser;
    browser
        .open(&world.faulty.fail("split_tables", Fault::Stuck, "en/companies/"))
        .await;
    browser.click(".masthead a[href$='ledger/']").await;
    browser
        .until("document.documentElement.dataset.fetching !== undefined")
        .await;
    browser.click(".masthead [role=search] a").await;
    browser.until(SEARCHING).await;
    let fetching = browser.get("document.documentElement.dataset.fetching ?? null").await;
    assert_eq!(fetching, json!(null), "nothing is waited for any more");
    world.faulty.heal();
    // What was asked for first comes, and nobody waits for it.
    browser
        .until("performance.getEntriesByType('resource').some((r) => r.name.includes('split_tables') && r.responseEnd > 0)")
        .await;
    super::axe::settle(browser).await;
    assert_eq!(browser.get("document.querySelector('#R07')").await, json!(null));
    browser.until(SEARCHING).await;
}

async fn begins(world: Rc<World>) {
    let browser = &world.browser;
    let page = "en/companies/";
    let address = world.faulty.fail("split_panel", Fault::Missing, page) + "?fact=F077";
    browser.open(&address).await;
    told(browser, page, |w| w.app_missing).await;
    world.faulty.heal();
    browser.click("#notice [data-do=retry]").await;
    browser
        .until("document.querySelector('#panel [data-fact=F077]') && document.getElementById('notice').hidden")
        .await;
    assert_eq!(browser.text("location.href").await, address);
}

async fn meanwhile(world: Rc<World>) {
    let browser = &world.browser;
    let address = world.faulty.fail("split_panel", Fault::Stuck, "en/companies/") + "?fact=F077";
    browser.load(&address).await;
    browser
        .until("document.documentElement.dataset.fetching !== undefined")
        .await;
    browser.click("#search input").await;
    browser.write("toyota").await;
    world.faulty.heal();
    browser.until_ready().await;
    browser
        .until("location.search.includes('q=toyota') && document.querySelector('#panel')")
        .await;
    assert_eq!(
        browser.text("document.querySelector('#search input').value").await,
        "toyota"
    );
    assert_ne!(browser.get(COUNTED).await, json!(0));
}

async fn ordered(world: Rc<World>) {
    let browser = &world.browser;
    let page = "en/companies/";
    browser.open(&world.faulty.fail("dataset-", Fault::Missing, page)).await;
    let as_printed = browser.get(CARDS).await;
    browser
        .get("(() => { const s = document.querySelector('.results__order select'); s.selectedIndex = 1; s.dispatchEvent(new Event('change', { bubbles: true })); })()")
        .await;
    told(browser, page, |w| w.app_missing).await;
    assert_eq!(browser.get(CARDS).await, as_printed);
    world.faulty.heal();
    browser.click("#notice [data-do=retry]").await;
    browser.until("document.getElementById('in-order')").await;
    assert_ne!(browser.get(CARDS).await, as_printed);
    assert!(!browser.is_shown("#notice").await);
}

async fn built_anew(world: Rc<World>) {
    let browser = &world.browser;
    let folder = tempfile::tempdir().unwrap();
    let unkept = Before::runs(browser, UNKEPT).await;
    for (asked, came) in [
        (".masthead [role=search] a", SEARCHING),
        (".masthead a[href$='ledger/']", "document.querySelector('#R07')"),
        ("main a[data-fact]", "document.querySelector('#panel [data-fact]')"),
    ] {
        publish(&world.folder, folder.path(), "first");
        let cable = Cable::to(folder.path()).await;
        browser.open(&cable.at("en/companies/")).await;
        publish(&world.folder, folder.path(), "second");
        browser.protocol("Network.clearBrowserCache", json!({})).await;
        browser.click(asked).await;
        browser.until(&format!("{BUILD} === 'second' && {came}")).await;
        browser.until_ready().await;
        browser.reload().await;
        let reopened = browser.get("document.querySelector('dialog[open]')").await;
        assert_eq!(reopened, json!(null), "search is opened once");
    }
    unkept.ends(browser).await;
}

async fn unreached(world: Rc<World>) {
    let browser = &world.browser;
    let cable = Cable::to(&world.folder).await;
    let page = "en/ledger/";
    let old = Before::runs(browser, &format!("{UNKEPT}; delete window.WebAssembly")).await;
    browser.load(&cable.at(page)).await;
    told(browser, page, |w| w.app_failed).await;
    cut(&world, &cable).await;
    browser.click("#notice [data-do=reload]").await;
    let words = Phrases::of(Language::En);
    let said = json!([words.app_failed, words.app_unreached]).to_string();
    browser
        .until(&format!("JSON.stringify({SHOWN}) === {}", json!(said)))
        .await;
    old.ends(browser).await;
    cable.set(Line::Whole);
    browser.click("#notice [data-do=reload]").await;
    browser.until_ready().await;
    assert!(!browser.is_shown("#notice").await);
}
