//! What a page hands over where the clipboard does not take it.

use super::taking::{LINK, MENU, SELECTED, TOLD, allow, at, hash};
use super::world::{Case, World};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("taking: where the clipboard refuses, nothing is lost", refused),
        Case::new("taking: where there is no clipboard, nothing is lost", absent),
    ]
}

async fn refused(world: Rc<World>) {
    let browser = &world.browser;
    allow(&world, "denied").await;
    at(&world, "companies/tesla/", 390).await;
    browser.click(LINK).await;
    browser.until(SELECTED).await;
    let text = browser.text(SELECTED).await;
    assert_eq!(text, world.at(&format!("companies/tesla/?v={}", hash())));
    assert!(!browser.text(TOLD).await.is_empty(), "it is said why");
    browser.click(".actions__refused button").await;
    browser.until("!document.querySelector('.actions__refused')").await;
    allow(&world, "granted").await;
    browser.click(LINK).await;
    browser
        .until(&format!("{TOLD} && !document.querySelector('.actions__refused')"))
        .await;
    world.browser.said().await;
}

async fn absent(world: Rc<World>) {
    let browser = &world.browser;
    at(&world, "en/companies/tesla/", 1440).await;
    browser
        .get("(Object.defineProperty(navigator, 'clipboard', { value: undefined }), true)")
        .await;
    browser.click(MENU).await;
    browser.click(".actions details li:nth-child(2) button").await;
    browser.until(SELECTED).await;
    assert!(
        browser
            .text(SELECTED)
            .await
            .starts_with("@misc{briefing-explorer-tesla,")
    );
    world.expect_silence().await;
}
