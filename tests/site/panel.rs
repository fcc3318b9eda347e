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
        Case::new(
            "panel: a place among all facts opens the fact, and closing forgets it",
            line,
        ),
        Case::new(
            "panel: a number from outside opens its note, wherever it stands",
            outside,
        ),
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

async fn line(world: Rc<World>) {
    let browser = &world.browser;
    let in_view = "(() => { const r = document.querySelector('tr#F075').getBoundingClientRect(); return r.top >= -1 && r.bottom <= innerHeight; })()";
    for ending in ["", "%E3%80%82", "%EF%BC%89", "。"] {
        browser.open(&world.at(&format!("facts/#F075{ending}"))).await;
        browser
            .until("document.querySelector('#panel > [data-fact=F075]')")
            .await;
        browser.until(FOCUS_IN_PANEL).await;
        browser.until(in_view).await;
        browser.press(Key::Escape).await;
        browser.until("!document.querySelector('#panel')").await;
        assert_eq!(browser.text("location.href").await, world.at("facts/"));
        browser.reload().await;
        assert_eq!(browser.count("#panel").await, 0, "it does not open again");
        browser.back().await;
        browser
            .until("document.querySelector('#panel > [data-fact=F075]')")
            .await;
    }
    for (place, id) in [
        ("ledger/#R07。", "R07"),
        ("en/ledger/#R11b）", "R11b"),
        ("policy/#measure-2。", "measure-2"),
    ] {
        browser.open(&world.at(place)).await;
        browser.until(&format!("document.activeElement.id === '{id}'")).await;
        browser
            .until(&format!("(() => {{ const r = document.getElementById('{id}').getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0; }})()"))
            .await;
    }
    world.expect_silence().await;
}

async fn outside(world: Rc<World>) {
    let browser = &world.browser;
    for page in [
        "companies/ruiyuan/",
        "en/sales/",
        "policy/",
        "about/",
        "companies/",
        "en/",
    ] {
        browser.open(&world.at(page)).await;
        browser
            .get("(document.querySelectorAll('details').forEach((d) => { d.removeAttribute('name'); d.open = true; }), 0)")
            .await;
        let note = browser
            .text("document.querySelector('main a.fact--outside, footer a.fact--outside').dataset.note")
            .await;
        browser.enter(&format!("a.fact--outside[data-note={note}]")).await;
        browser
            .until(&format!("document.querySelector('#panel > [data-note={note}]')"))
            .await;
        browser.until(&format!("location.search.endsWith('fact={note}')")).await;
        browser.press(Key::Escape).await;
        browser
            .until("!document.querySelector('#panel') && document.activeElement.matches('a.fact--outside')")
            .await;
    }
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
    for (id, line) in [("R11b", "R11b"), ("F75", "F075")] {
        browser.open(&world.at(&format!("ledger/?fact={id}"))).await;
        let shown =
            format!("document.querySelector('#panel [data-relation={line}][aria-current], #panel [data-fact={line}]')");
        browser.until(&shown).await;
    }
    // A list has no line for them.
    for place in ["facts/#F999", "ledger/#R99"] {
        browser.open(&world.at(place)).await;
        browser.until("document.querySelector('#panel h2 code')").await;
        browser.press(Key::Escape).await;
        browser.until("!document.querySelector('#panel')").await;
    }
    world.expect_silence().await;
}
