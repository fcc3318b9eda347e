use super::faulty::Fault;
use super::world::{Case, World};
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::site::all_pages;
use briefing_explorer::state::Route;
use serde_json::json;
use std::rc::Rc;

pub fn cases(_: &World) -> Vec<Case> {
    let name = |route: &Route, language: &Language| format!("/{}", route.path(*language));
    let mut cases = Vec::new();
    for (route, language) in all_pages(embedded()) {
        cases.push(Case::new(
            format!("page {}: is taken over as it stands", name(&route, &language)),
            move |world| taken_over(world, route.clone(), language),
        ));
    }
    for (route, language) in main_pages() {
        cases.push(Case::new(
            format!("page {}: nothing moves at the takeover", name(&route, &language)),
            move |world| still(world, route.clone(), language),
        ));
    }
    for (route, language) in main_pages() {
        cases.push(Case::new(
            format!("page {}: reads without scripts", name(&route, &language)),
            move |world| plain(world, route.clone(), language),
        ));
    }
    cases.extend([
        Case::new("page: a shift would be seen", shift_is_seen),
        Case::new("page: a chart in a frame is seen when all of it has come", in_pieces),
        Case::new("page: at 390 what a paragraph says has the whole width", wide_gists),
        Case::new(
            "page: at 390 what is chosen fills its part of the switch",
            full_segments,
        ),
        Case::new("page: every file comes once and without a chain", once),
        Case::new("page: a part that does not come is told", part_missing),
        Case::new("page: without the program the prerendered page stays", without_program),
    ]);
    cases
}

fn main_pages() -> Vec<(Route, Language)> {
    all_pages(embedded())
        .into_iter()
        // One of the charts in frames stands for all: they differ in their charts alone.
        .filter(|(route, _)| match route {
            Route::Company(_) => false,
            Route::Embed(id) => *id == "sales-change",
            _ => true,
        })
        .collect()
}

/// Loads without a word on the console, keeps every prerendered element but the pictures that a canvas replaces, asks
/// nobody else for anything.
async fn taken_over(world: Rc<World>, route: Route, language: Language) {
    let browser = &world.browser;
    browser.open(&world.at(&route.path(language))).await;
    let page = browser
        .get(
            "(() => {
               const seen = window.__seen, gone = seen.nodes.filter((n) => !n.isConnected && !n.closest('.plot--mid, .plot--narrow, .plot--slim'));
               return {
                 lang: document.documentElement.lang,
                 headings: document.querySelectorAll('h1').length,
                 title: document.title.length > 0,
                 prerendered: seen.nodes.length > 50,
                 gone: gone.slice(0, 3).map((n) => n.outerHTML.slice(0, 160)),
                 foreign: performance.getEntriesByType('resource').map((r) => r.name).filter((n) => !n.startsWith(location.origin + '/')),
               };
             })()",
        )
        .await;
    let expected =
        json!({ "lang": language.tag(), "headings": 1, "title": true, "prerendered": true, "gone": [], "foreign": [] });
    assert_eq!(page, expected);
    world.expect_silence().await;
}

/// The program comes late enough that the prerendered page has been painted before it takes over.
async fn still(world: Rc<World>, route: Route, language: Language) {
    let browser = &world.browser;
    slow(&world).await;
    browser.open(&world.at(&route.path(language))).await;
    browser
        .get("window.__frames = 0, requestAnimationFrame(() => requestAnimationFrame(() => window.__frames = 2)), 0")
        .await;
    browser.until("window.__frames === 2").await;
    let painted = browser
        .get("window.__seen.whole > 0 && window.__seen.whole < window.__seen.ready")
        .await;
    assert_eq!(
        painted,
        json!(true),
        "the page was taken over before it was painted: this shows nothing"
    );
    // While a page comes, its end moves down: that is no one's taking over.
    let shifts = browser
        .get("window.__seen.shifts.filter((s) => s.at >= window.__seen.whole)")
        .await;
    assert!(shifts == json!([]), "moved: {shifts:#}");
}

/// Columns are for wide pages: on a phone the line that opens a paragraph is not one of them.
async fn wide_gists(world: Rc<World>) {
    let browser = &world.browser;
    browser.window(390, 844, 1).await;
    browser.open(&world.at("facts/")).await;
    let narrow = browser
        .get("[...document.querySelectorAll('.fact-table__paragraph th')].filter((th) => th.offsetWidth < 0.9 * th.closest('table').parentElement.offsetWidth).map((th) => th.id)")
        .await;
    assert_eq!(
        (browser.count(".fact-table__paragraph th").await, narrow),
        (29, json!([]))
    );
}

async fn full_segments(world: Rc<World>) {
    let browser = &world.browser;
    browser.window(390, 844, 1).await;
    for page in ["sales/", "en/sales/"] {
        browser.open(&world.at(page)).await;
        let parts = "[...document.querySelectorAll('.controls .segments label')]";
        let narrow = format!(
            "{parts}.filter((l) => l.lastElementChild.offsetWidth < l.offsetWidth - 1).map((l) => l.textContent)"
        );
        assert!(browser.count(".controls .segments label").await > 5);
        assert_eq!(browser.get(&narrow).await, json!([]), "{page}");
    }
}

/// It follows the width of its frame, which a scroll bar takes from as soon as the page is longer.
async fn in_pieces(world: Rc<World>) {
    let browser = &world.browser;
    let address = world.faulty.fail("embed/", Fault::Rests, "en/embed/sales-change/");
    browser.open(&address).await;
    let seen = browser
        .get(
            "(() => {
               const page = performance.getEntriesByType('navigation')[0];
               const paint = performance.getEntriesByName('first-contentful-paint')[0];
               return { rested: page.responseEnd - page.responseStart > 50, whole: paint.startTime > page.responseEnd, shifts: __seen.shifts };
             })()",
        )
        .await;
    assert_eq!(seen, json!({ "rested": true, "whole": true, "shifts": [] }));
}

async fn shift_is_seen(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("about/")).await;
    browser
        .get("requestAnimationFrame(() => { const d = document.createElement('div'); d.style.height = '200px'; document.body.prepend(d); }), 0")
        .await;
    browser.until("window.__seen.shifts.some((s) => s.value > 0)").await;
}

async fn slow(world: &World) {
    let browser = &world.browser;
    browser.protocol("Network.enable", json!({})).await;
    browser
        .protocol("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await;
    let line = json!({ "offline": false, "latency": 60, "downloadThroughput": 700_000, "uploadThroughput": 700_000 });
    browser.protocol("Network.emulateNetworkConditions", line).await;
}

async fn plain(world: Rc<World>, route: Route, language: Language) {
    let browser = &world.browser;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at(&route.path(language))).await;
    let page = browser
        .get(
            "(() => {
               const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
               const numbers = [...document.querySelectorAll('main [data-fact], main [data-relation]')];
               return {
                 app: document.documentElement.dataset.app,
                 numbers: numbers.filter((e) => shown(e) && e.textContent.trim()).length,
                 idle: [...document.querySelectorAll('.needs-app')].filter(shown).map((e) => e.outerHTML.slice(0, 120)),
                 pictures: [...document.querySelectorAll('.chart__plot')].filter(shown).every((p) => [...p.querySelectorAll('svg.plot')].filter(shown).length === 1),
               };
             })()",
        )
        .await;
    let least = if route == Route::About { 0 } else { 5 };
    assert!(
        page["numbers"].as_u64() >= Some(least),
        "{} numbers are shown",
        page["numbers"]
    );
    assert_eq!(
        (&page["app"], &page["idle"], &page["pictures"]),
        (&json!("prerendered"), &json!([]), &json!(true))
    );
}

/// What a page loads stands in its HTML, so that nothing waits for another file to name it, but for the app of the list of
/// cards, which answers before; and it is no more than the page needs.
async fn once(world: Rc<World>) {
    let browser = &world.browser;
    browser.protocol("Network.enable", json!({})).await;
    for (page, parts) in [
        ("en/companies/", vec!["app"]),
        ("en/sales/", vec!["app", "figures"]),
        ("ledger/", vec!["app", "tables"]),
    ] {
        browser.protocol("Network.clearBrowserCache", json!({})).await;
        browser.open(&world.at(page)).await;
        let files = browser
            .get(
                "performance.getEntriesByType('resource').filter((r) => r.transferSize > 0).map((r) => r.name).filter((n) => !/\\/(icon|manifest|keeping)/.test(new URL(n).pathname.replace('/en/', '/'))).sort()",
            )
            .await;
        let named = browser
            .get("[...document.querySelectorAll('link[rel=modulepreload], link[rel=preload], script[src]')].map((e) => e.href ?? e.src).sort()")
            .await;
        assert_eq!(files, named, "{page}");
        let own: Vec<String> = files
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|name| Some(name.as_str()?.split_once("/split_")?.1.replace(".wasm", "")))
            .collect();
        assert_eq!(own, parts, "{page}");
    }
}

/// What draws a fact is fetched when the first one is opened; if it does not come, the page stays, and says so.
async fn part_missing(world: Rc<World>) {
    let browser = &world.browser;
    browser.protocol("Network.enable", json!({})).await;
    browser.protocol("Network.clearBrowserCache", json!({})).await;
    browser.open(&world.at("en/companies/")).await;
    browser
        .protocol("Network.setBlockedURLs", json!({ "urls": ["*split_panel*"] }))
        .await;
    browser.click("main a[data-fact]").await;
    browser.until("!document.getElementById('notice').hidden").await;
    assert_eq!(browser.text("location.search").await, "");
    assert!(browser.is_shown("main [data-fact]").await, "the facts still stand");
}

async fn without_program(world: Rc<World>) {
    let browser = &world.browser;
    browser.protocol("Network.enable", json!({})).await;
    browser.protocol("Network.clearBrowserCache", json!({})).await;
    browser
        .protocol("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] }))
        .await;
    browser.load(&world.at("en/companies/")).await;
    browser.until("document.documentElement.dataset.app === 'failed'").await;
    assert!(browser.is_shown(".notice").await, "the reader is told");
    assert!(browser.is_shown("main [data-fact]").await, "the facts still stand");
}
