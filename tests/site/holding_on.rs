//! The focus stays beside what was taken back: its button goes, and the reader goes on from there.

use super::world::{Case, World};
use fantoccini::key::Key;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let of = |language: &'static str| {
        [
            Case::new(
                format!("focus: after a condition is taken back, /{language}"),
                move |w| chips(w, language),
            ),
            Case::new(
                format!("focus: after the way out of an empty list, /{language}"),
                move |w| empty(w, language),
            ),
            Case::new(
                format!("focus: after a company left the comparison, /{language}"),
                move |w| tray(w, language),
            ),
        ]
    };
    of("").into_iter().chain(of("en/")).collect()
}

async fn focused(world: &World, selector: &str) {
    world
        .browser
        .until(&format!("document.activeElement.matches(\"{selector}\")"))
        .await;
}

async fn chips(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser
        .open(&world.at(&format!("{language}companies/?place=shenzhen&place=chongqing")))
        .await;
    browser.enter(".results__count .chip").await;
    browser
        .until("document.querySelectorAll('.results__count .chip').length === 1")
        .await;
    focused(&world, ".results__count .chip").await;
    browser.press(Key::Enter).await;
    browser.until("!location.search").await;
    focused(&world, ".results__count output").await;
    world.expect_silence().await;
}

async fn empty(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser
        .open(&world.at(&format!("{language}companies/?place=shenzhen&event=bankruptcy")))
        .await;
    browser.enter(".empty__ways li:last-child button").await;
    browser.until("!document.querySelector('.empty')").await;
    focused(&world, ".results__count output").await;
    browser
        .open(&world.at(&format!("{language}ledger/?verdict=disagrees")))
        .await;
    browser.enter(".empty button").await;
    browser.until("!document.querySelector('.empty')").await;
    focused(&world, "[name=verdict]").await;
    browser
        .open(&world.at(&format!("{language}ledger/?verdict=agrees")))
        .await;
    browser.enter(".ledger-controls .chips > button").await;
    browser.until("!location.search").await;
    focused(&world, "[name=verdict]").await;
    world.expect_silence().await;
}

async fn tray(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser.open(&world.at(&format!("{language}companies/"))).await;
    for id in ["tesla", "zhongweidian"] {
        browser
            .click(&format!("article[data-entity={id}] .card__compare"))
            .await;
    }
    browser
        .until("document.querySelectorAll('.tray__slot button').length === 2")
        .await;
    browser.enter(".tray__slot button").await;
    focused(&world, ".tray__slot button").await;
    browser.press(Key::Enter).await;
    browser.until("!document.querySelector('.tray__slot button')").await;
    focused(&world, "[data-entity=zhongweidian] .card__compare input").await;
    world.expect_silence().await;
}
