use super::failing::{language, readable};
use super::faulty::Fault;
use super::world::{Case, World};
use briefing_explorer::view::Phrases;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("failing: a page that was cut off is made whole", cut),
        Case::new("failing: a page cut off before its text offers itself again", headless),
    ]
}

/// Half a page is no page to take over: the program draws it whole.
async fn cut(world: Rc<World>) {
    let browser = &world.browser;
    for (page, fault) in [("en/ledger/", Fault::Truncated), ("facts/", Fault::Cut)] {
        let whole = {
            browser.open(&world.at(page)).await;
            browser
                .get("document.querySelectorAll('main [data-fact], main [data-relation]').length")
                .await
        };
        let _ = browser.client.goto(&world.faulty.fail(page, fault, page)).await;
        // A line that breaks may take the program with it that was on its way; then the page says so, at the latest when
        // its patience ends.
        browser
            .until("document.documentElement.dataset.app === 'ready' || !document.getElementById('notice').hidden")
            .await;
        if fault == Fault::Cut && browser.text("document.documentElement.dataset.app").await != "ready" {
            assert!(browser.is_shown("#notice p:not([hidden])").await, "the reader is told");
            assert_eq!(browser.count("h1").await, 1, "what has come can be read");
            world.faulty.heal();
            browser.reload().await;
            browser.until_ready().await;
        }
        readable(browser, page).await;
        let made = browser
            .get("document.querySelectorAll('main [data-fact], main [data-relation]').length")
            .await;
        assert_eq!(made, whole, "{page}");
        assert_eq!(browser.count("h1").await, 1);
        world.faulty.heal();
    }
}

/// Nothing has come that could be read; one sentence says so, and leads to the page once more.
async fn headless(world: Rc<World>) {
    let browser = &world.browser;
    for page in ["en/policy/", "sales/"] {
        let address = world.faulty.fail(page, Fault::CutInHead, page);
        let _ = browser.client.goto(&address).await;
        let words = Phrases::of(language(page));
        assert_eq!(
            browser.text("document.body.innerText.trim()").await,
            words.app_cut,
            "{page}"
        );
        world.faulty.heal();
        browser.click("body > a").await;
        browser.until_ready().await;
        readable(browser, page).await;
    }
}
