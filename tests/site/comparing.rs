use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("comparing: two cards, the tray, side by side", two),
        Case::new("comparing: a shared link opens those it names", shared),
        Case::new("comparing: another period says so and leads to its row", periods),
        Case::new("comparing: one is added, one is taken out, the focus stays", changing),
        Case::new("comparing: too few, too many and unknown ids are told", told),
        Case::new("comparing: on a phone everything chosen is in sight", phone),
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
    assert_eq!(
        browser
            .text("document.querySelector('.compare-add select').value")
            .await,
        "",
        "no one is chosen to be added"
    );
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

async fn periods(world: Rc<World>) {
    let browser = &world.browser;
    for (language, width) in [("", 1440), ("en/", 390)] {
        browser.window(width, 900, 1).await;
        browser
            .open(&world.at(&format!("{language}compare/?ids=tesla,faw-toyota,faw-volkswagen")))
            .await;
        let row = "#sales-change-2025-01-2025-04";
        assert!(
            browser
                .is_shown(&format!("{row} td:nth-of-type(1) a[data-fact=F154]"))
                .await
        );
        assert!(
            browser
                .is_shown(&format!("{row} td.is-gap:nth-of-type(2) .gap a"))
                .await
        );
        assert_eq!(
            browser
                .count(&format!("{row} td.is-gap:nth-of-type(3) .gap [data-fact=F144]"))
                .await,
            1,
            "a part of a total is told its total"
        );
        browser.click(&format!("{row} td:nth-of-type(2) .gap a")).await;
        browser
            .until("document.activeElement.id === 'sales-change-2025-04'")
            .await;
        assert_eq!(
            browser.text("location.href").await,
            world.at(&format!(
                "{language}compare/?ids=tesla,faw-toyota,faw-volkswagen#sales-change-2025-04"
            ))
        );
        assert_eq!(
            browser.count("#price td, #loss-2023 td").await,
            0,
            "no row that says nothing of any"
        );
        assert_eq!(
            browser.get("document.documentElement.scrollWidth <= innerWidth").await,
            json!(true)
        );
    }
    world.expect_silence().await;
}

async fn changing(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("compare/?ids=tesla,saic-gm")).await;
    browser
        .get("(document.querySelector('.compare-add select').value = 'dongfeng-honda', true)")
        .await;
    browser.click(".compare-add button").await;
    browser.until(&format!("{COLUMNS}.length === 3")).await;
    assert_eq!(
        browser.text("location.href").await,
        world.at("compare/?ids=tesla,saic-gm,dongfeng-honda")
    );
    assert_eq!(
        browser.count(".compare-add option[value=tesla]").await,
        0,
        "offered once"
    );
    browser.click("table.compare th:nth-child(2) .compare__switch").await;
    browser.until(&format!("{COLUMNS}.length === 2")).await;
    assert_eq!(browser.get(COLUMNS).await, json!(["saic-gm", "dongfeng-honda"]));
    browser.until("document.activeElement !== document.body").await;
    browser.back().await;
    browser.until(&format!("{COLUMNS}.length === 3")).await;
    assert_eq!(
        browser.get(COLUMNS).await,
        json!(["tesla", "saic-gm", "dongfeng-honda"])
    );
    world.expect_silence().await;
}

async fn told(world: Rc<World>) {
    let browser = &world.browser;
    let said = "[...document.querySelectorAll('.compare-said')].map((p) => p.textContent).join(' ')";
    browser.open(&world.at("en/compare/?ids=nobody,tesla,bis")).await;
    let text = browser.text(said).await;
    assert!(text.contains("Only Tesla") && text.contains("nobody, bis"), "{text}");
    assert!(
        browser.count("table.compare").await > 1,
        "with everything to choose from"
    );
    browser
        .click("table.compare .compare__switch[aria-label*='Ruiyuan']")
        .await;
    browser
        .until("document.querySelectorAll('table.compare').length === 1 && document.activeElement.tagName === 'H1'")
        .await;
    assert_eq!(browser.get(COLUMNS).await, json!(["tesla", "ruiyuan"]));
    browser
        .open(&world.at("en/compare/?ids=nobody,tesla,ruiyuan,zhenxin,julicheng,egt"))
        .await;
    assert_eq!(
        browser.get(COLUMNS).await,
        json!(["tesla", "ruiyuan", "zhenxin", "julicheng"])
    );
    let text = browser.text(said).await;
    assert!(
        text.contains("nobody") && text.contains("eGT"),
        "nothing is lost: {text}"
    );
    assert_eq!(browser.count(".compare-add").await, 0, "there is no room for more");
    browser.open(&world.at("compare/")).await;
    assert_eq!(browser.count("table.compare").await, 3);
    world.expect_silence().await;
}

async fn phone(world: Rc<World>) {
    let browser = &world.browser;
    for language in ["", "en/"] {
        browser.window(390, 844, 1).await;
        browser.open(&world.at(&format!("{language}companies/"))).await;
        for (n, id) in ["zhongweidian", "ruiyuan", "zhenxin", "volkswagen-china"]
            .into_iter()
            .enumerate()
        {
            browser
                .click(&format!("article[data-entity={id}] .card__compare"))
                .await;
            browser
                .until(&format!(
                    "document.querySelectorAll('.tray__slot button').length === {}",
                    n + 1
                ))
                .await;
        }
        let in_sight = "[...document.querySelectorAll('.tray__slot button, .tray a.button')].every((e) => {
            const b = e.getBoundingClientRect();
            return b.left >= 0 && b.right <= innerWidth && b.top >= 0 && b.bottom <= innerHeight;
        }) && document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(browser.get(in_sight).await, json!(true));
        browser.click(".tray a.button").await;
        browser.until("document.querySelector('table.compare')").await;
        assert!(
            browser.is_shown("table.compare td .compare__of").await,
            "each cell says whose it is"
        );
        assert_eq!(
            browser.get("document.documentElement.scrollWidth <= innerWidth").await,
            json!(true)
        );
    }
    world.expect_silence().await;
}
