use super::world::{Case, World};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("settings: a theme holds, and comes back before the first paint", theme),
        Case::new("settings: direction colours hold, whatever the language", colours),
        Case::new("settings: outside context is remembered", context),
    ]
}

async fn theme(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    let paper = "getComputedStyle(document.body).backgroundColor";
    let light = browser.text(paper).await;
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=theme][value=dark])")
        .await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    let dark = browser.text(paper).await;
    assert_ne!(dark, light);
    browser.reload().await;
    assert_eq!(
        browser.text("window.__seen.early.theme").await,
        "dark",
        "before the app runs"
    );
    assert_eq!(browser.text(paper).await, dark);
    browser.click(".tool-menu summary").await;
    assert_eq!(
        browser
            .get("document.querySelector('input[name=theme][value=dark]').checked")
            .await,
        true
    );
    browser
        .click(".tool-menu label:has(input[name=theme][value=system])")
        .await;
    browser
        .until("!document.documentElement.hasAttribute('data-theme')")
        .await;
    browser.reload().await;
    assert_eq!(browser.get("localStorage.length").await, 0);
    assert_eq!(browser.text(paper).await, light);
    world.expect_silence().await;
}

async fn colours(world: Rc<World>) {
    let browser = &world.browser;
    let shown = "document.documentElement.dataset.direction";
    browser.open(&world.at("sales/")).await;
    assert_eq!(browser.text(shown).await, "red-up");
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=colours][value=green-up])")
        .await;
    browser
        .until("document.documentElement.dataset.direction === 'green-up'")
        .await;
    browser.reload().await;
    assert_eq!(
        browser.text("window.__seen.early.direction").await,
        "green-up",
        "before the app runs"
    );
    assert_eq!(browser.text(shown).await, "green-up");
    browser.open(&world.at("en/sales/")).await;
    assert_eq!(browser.text(shown).await, "green-up");
    world.expect_silence().await;
}

async fn context(world: Rc<World>) {
    let browser = &world.browser;
    let switch = "document.querySelector('.voices input[role=switch]').checked";
    browser.open(&world.at("en/companies/tesla/")).await;
    assert_eq!(browser.get(switch).await, false);
    browser.click(".voices label.switch").await;
    browser.until(switch).await;
    browser.reload().await;
    browser.until(switch).await;
    world.expect_silence().await;
}
