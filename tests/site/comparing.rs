use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("comparing: two cards, the tray, side by side", two),
        Case::new("comparing: a shared link opens those it names", shared),
    ]
}

const COLUMNS: &str =
    "[...document.querySelectorAll('table.compare thead th a')].map((a) => a.pathname.split('/').at(-2))";

async fn two(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/")).await;
    for (id, sum) in [("zhongweidian", 1), ("tesla", 2)] {
        browser
            .click(&format!("article[data-entity={id}] .card__compare"))
            .await;
        browser
            .until(&format!(
                "document.querySelectorAll('.tray .tray__slot button').length === {sum}"
            ))
            .await;
    }
    browser.click(".tray a.button").await;
    browser.until("document.querySelector('table.compare')").await;
    assert_eq!(
        browser.text("location.href").await,
        world.at("en/compare/?ids=zhongweidian,tesla")
    );
    assert_eq!(browser.get(COLUMNS).await, json!(["zhongweidian", "tesla"]));
    browser.back().await;
    browser.until("document.querySelector('.tray')").await;
    assert_eq!(
        browser
            .get("document.querySelectorAll('.card__compare input:checked').length")
            .await,
        2
    );
    browser.click(".tray .tray__slot button").await;
    browser
        .until("document.querySelectorAll('.tray .tray__slot button').length === 1")
        .await;
    assert_eq!(
        browser
            .get("document.querySelector('article[data-entity=zhongweidian] .card__compare input').checked")
            .await,
        false
    );
    world.expect_silence().await;
}

async fn shared(world: Rc<World>) {
    let browser = &world.browser;
    browser
        .open(&world.at("compare/?ids=tesla,saic-gm,no-such-company,dongfeng-honda"))
        .await;
    assert_eq!(
        browser.get(COLUMNS).await,
        json!(["tesla", "saic-gm", "dongfeng-honda"])
    );
    browser.click(".masthead__tools a[hreflang]").await;
    browser.until("document.documentElement.lang === 'en'").await;
    assert_eq!(
        browser.get(COLUMNS).await,
        json!(["tesla", "saic-gm", "dongfeng-honda"])
    );
    browser.reload().await;
    assert_eq!(
        browser.get(COLUMNS).await,
        json!(["tesla", "saic-gm", "dongfeng-honda"])
    );
    world.expect_silence().await;
}
