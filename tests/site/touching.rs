//! What a reader does before the app is there.

use super::faulty::Fault;
use super::finding::{CARDS, COUNTED, option};
use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("touching: what is filled in before the app is live counts", before_live),
        Case::new(
            "touching: the list answers before the app is there, and the app agrees",
            first_touch,
        ),
    ]
}

async fn before_live(world: Rc<World>) {
    let browser = &world.browser;
    let at = world.faulty.fail("_bg.wasm", Fault::Late, "en/companies/");
    browser.load(&at).await;
    browser
        .get("(() => { document.querySelector('#search input').value = 'toyota'; document.querySelector('#filters input').click(); })()")
        .await;
    let was = browser.get("document.documentElement.dataset.app").await;
    assert_eq!(was, json!("prerendered"), "the program has not come yet");
    browser
        .until("new URLSearchParams(location.search).get('q') === 'toyota'")
        .await;
    browser.until_ready().await;
    let facet = browser.text("document.querySelector('#filters input').name").await;
    browser
        .until(&format!("new URLSearchParams(location.search).has('{facet}')"))
        .await;
    assert_eq!(
        browser.text("document.querySelector('#search input').value").await,
        "toyota"
    );
}

/// Everything that the list says of what fits: the cards, their groups, and what each option would bring.
const SAID: &str = "[[...document.querySelectorAll('main article[data-entity]')].filter((a) => a.checkVisibility()).map((a) => a.dataset.entity), \
    [...document.querySelectorAll('.results__list h2')].filter((h) => h.checkVisibility()).map((h) => h.textContent), \
    document.querySelector('.results__count output').textContent, document.querySelector('.facets__close').textContent, \
    [...document.querySelectorAll('#filters label')].map((l) => `${l.textContent} ${l.querySelector('rect').getAttribute('width')} ${l.className}`)]";

async fn first_touch(world: Rc<World>) {
    let browser = &world.browser;
    for page in ["companies/", "en/companies/"] {
        let at = world.faulty.fail("split_app", Fault::Late, page);
        browser.load(&at).await;
        browser.until("document.documentElement.dataset.list === 'live'").await;
        let whole = browser.get(SAID).await;
        browser.click(&option("event", "bankruptcy")).await;
        browser.click(&option("place", "zhenjiang")).await;
        browser.until(&format!("{COUNTED} === 1")).await;
        let said = browser.get(SAID).await;
        assert_eq!(
            (
                said[0].clone(),
                browser.text("document.documentElement.dataset.app").await.as_str()
            ),
            (json!(["zhenxin"]), "prerendered"),
            "it is narrowed, and the app has not come yet"
        );
        assert_ne!(said, whole);
        browser.until_ready().await;
        browser
            .until("location.search.includes('event=bankruptcy') && location.search.includes('place=zhenjiang')")
            .await;
        assert_eq!(browser.get(SAID).await, said, "{page}: the app says the same");
        browser.click(".results__count .button--bare").await;
        browser
            .until(&format!("{COUNTED} === {}", whole[0].as_array().unwrap().len()))
            .await;
        assert_eq!(browser.get(SAID).await, whole, "{page}: nothing is left behind");
    }
    // Words too, and what they cannot find.
    let at = world.faulty.fail("split_app", Fault::Late, "en/companies/");
    browser.load(&at).await;
    browser.until("document.documentElement.dataset.list === 'live'").await;
    browser.click("#search input").await;
    browser.write("zwdx").await;
    browser.until(&format!("{COUNTED} === 0")).await;
    browser.press(Key::Backspace).await;
    browser.until(&format!("{COUNTED} === 1")).await;
    assert_eq!(browser.get(CARDS).await, json!(["zhongweidian"]));
    browser.until_ready().await;
    browser.until("location.search === '?q=zwd'").await;
    browser
        .until("document.querySelector('article[data-entity=zhongweidian] .why') !== null")
        .await;
    assert_eq!(browser.get(CARDS).await, json!(["zhongweidian"]));
    browser.until("document.activeElement.matches('#search input')").await;
}
