use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "panel: a fact opens beside the page, Escape leads back to where the reader was",
            fact,
        ),
        Case::new("panel: a shared link opens it cold", cold),
        Case::new("panel: a mangled link still opens it", mangled),
        Case::new("panel: an entity without a page opens as one", entity),
        Case::new("panel: relations, notes and unknown ids open too", others),
    ]
}

const FOCUS_IN_PANEL: &str = "document.activeElement.closest('#panel')";

async fn fact(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/zhongweidian/")).await;
    browser
        .get("[...document.querySelectorAll('main a[data-fact=F075]')].at(-1).id = 'opener', 0")
        .await;
    browser.click("#opener").await;
    browser.until(FOCUS_IN_PANEL).await;
    assert_eq!(
        browser.text("location.href").await,
        world.at("companies/zhongweidian/?fact=F075")
    );
    assert!(browser.is_shown("#panel [data-fact=F075]").await);
    browser.press(Key::Escape).await;
    browser
        .until("!document.querySelector('#panel') && document.activeElement.id === 'opener'")
        .await;
    assert_eq!(browser.text("location.href").await, world.at("companies/zhongweidian/"));
    world.expect_silence().await;
}

async fn cold(world: Rc<World>) {
    let browser = &world.browser;
    for language in ["", "en/"] {
        browser.open(&world.at(&format!("{language}?fact=F075"))).await;
        browser.until(FOCUS_IN_PANEL).await;
        assert!(browser.is_shown("#panel [data-fact=F075]").await);
        browser.click("#panel .panel-sheet__bar button").await;
        browser.until("!document.querySelector('#panel')").await;
        assert_eq!(browser.text("location.href").await, world.at(language));
    }
    world.expect_silence().await;
}

async fn mangled(world: Rc<World>) {
    let browser = &world.browser;
    for ending in ["~", "%E3%80%82", ")", "&utm_source=x", "+"] {
        browser.open(&world.at(&format!("en/about/?fact=F075{ending}"))).await;
        browser.until("document.querySelector('#panel [data-fact=F075]')").await;
    }
    world.expect_silence().await;
}

async fn entity(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/?fact=cui-dongshu")).await;
    browser.until(FOCUS_IN_PANEL).await;
    assert_eq!(
        browser
            .get("document.querySelector('#panel [data-entity]').dataset.entity")
            .await,
        json!("cui-dongshu")
    );
    assert!(browser.count("#panel [data-fact]").await > 0, "with what is said of it");
    browser.press(Key::Escape).await;
    browser.until("!document.querySelector('#panel')").await;
    world.expect_silence().await;
}

async fn others(world: Rc<World>) {
    let browser = &world.browser;
    for (id, shown) in [
        ("R07", "[data-relation=R07]"),
        ("S01", "[data-note=S01]"),
        ("F999", "h2"),
        ("no-such-thing", "h2"),
    ] {
        browser.open(&world.at(&format!("en/ledger/?fact={id}"))).await;
        browser
            .until(&format!("document.querySelector('#panel {shown}')"))
            .await;
    }
    // A list has no line for them.
    for place in ["facts/#F999", "ledger/#R99"] {
        browser.open(&world.at(place)).await;
        browser.until("document.querySelector('#panel h2 code')").await;
        browser.press(Key::Escape).await;
        browser.until("!document.querySelector('#panel')").await;
    }
    browser.open(&world.at("facts/#F075")).await;
    assert_eq!(browser.count("#panel").await, 0, "it has a line of its own");
    world.expect_silence().await;
}
