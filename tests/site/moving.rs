use super::world::{Case, World};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "moving: a link changes page, title, address and focus without loading",
            follow,
        ),
        Case::new("moving: Back and Forward lead through pages and panels", travel),
        Case::new(
            "moving: the language switch keeps the page and what stands open",
            language,
        ),
        Case::new("moving: all of it under a folder", under_a_folder),
        Case::new("moving: an unknown company is told in the app", unknown_company),
        Case::new("moving: a link to a place leads there, from outside too", places),
    ]
}

const FOCUS_ON_HEADING: &str = "document.activeElement.tagName === 'H1'";

async fn follow(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/")).await;
    let before = browser.text("document.title").await;
    browser
        .get("window.__stayed = true, scrollTo({ top: 500, behavior: 'instant' }), 0")
        .await;
    browser.click(".masthead__nav a[href$='sales/']").await;
    browser.until(FOCUS_ON_HEADING).await;
    browser.until_ready().await;
    assert_eq!(browser.text("location.href").await, world.at("en/sales/"));
    assert_ne!(browser.text("document.title").await, before);
    assert_eq!(
        browser
            .get("[window.__stayed, scrollY, document.documentElement.lang]")
            .await,
        serde_json::json!([true, 0, "en"])
    );
    assert_eq!(
        browser
            .text("document.querySelector('.masthead__nav [aria-current=page]').href")
            .await,
        world.at("en/sales/")
    );
    let title = browser.text("document.title").await;
    browser.reload().await;
    assert_eq!(
        browser.text("document.title").await,
        title,
        "the prerendered page has the same title"
    );
    world.expect_silence().await;
}

async fn travel(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/")).await;
    let first = browser.text("document.title").await;
    browser.click("main a[data-fact]").await;
    browser.until("document.querySelector('#panel')").await;
    let fact = browser.text("location.href").await;
    browser.click(".masthead__nav a[href$='ledger/']").await;
    browser
        .until("!document.querySelector('#panel') && document.querySelector('main [id=R07]')")
        .await;
    browser.back().await;
    browser
        .until("document.querySelector('#panel') && document.querySelector('main article')")
        .await;
    assert_eq!(browser.text("location.href").await, fact);
    assert_eq!(browser.text("document.title").await, first);
    browser.back().await;
    browser
        .until("!document.querySelector('#panel') && document.querySelector('main article')")
        .await;
    assert_eq!(browser.text("location.href").await, world.at("companies/"));
    browser.forward().await;
    browser.until("document.querySelector('#panel')").await;
    browser.forward().await;
    browser.until("document.querySelector('main [id=R07]')").await;
    assert_eq!(browser.text("location.href").await, world.at("ledger/"));
    world.expect_silence().await;
}

async fn language(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/zhongweidian/?fact=F075")).await;
    browser.until("document.querySelector('#panel')").await;
    let chinese = browser.text("document.querySelector('h1').textContent").await;
    browser.enter(".masthead__tools a[hreflang]").await;
    browser.until("document.documentElement.lang === 'en'").await;
    assert_eq!(
        browser.text("location.href").await,
        world.at("en/companies/zhongweidian/?fact=F075")
    );
    assert!(browser.count("#panel [data-fact=F075]").await > 0);
    assert_ne!(browser.text("document.querySelector('h1').textContent").await, chinese);
    assert_eq!(
        browser.text("document.documentElement.dataset.direction").await,
        "green-up"
    );
    browser.enter(".masthead__tools a[hreflang]").await;
    browser.until("document.documentElement.lang === 'zh-CN'").await;
    assert_eq!(browser.text("document.querySelector('h1').textContent").await, chinese);
    assert_eq!(
        browser.text("document.documentElement.dataset.direction").await,
        "red-up"
    );
    world.expect_silence().await;
}

async fn under_a_folder(world: Rc<World>) {
    let browser = &world.browser;
    for page in ["", "en/companies/tesla/"] {
        browser.open(&format!("{}{page}", world.sub)).await;
        browser.click(".masthead__nav a[href$='sales/']").await;
        browser.until(FOCUS_ON_HEADING).await;
        let language = if page.is_empty() { "" } else { "en/" };
        assert_eq!(
            browser.text("location.href").await,
            format!("{}{language}sales/", world.sub)
        );
        browser.reload().await;
        browser.click(".masthead__name").await;
        browser.until(FOCUS_ON_HEADING).await;
        assert_eq!(browser.text("location.href").await, format!("{}{language}", world.sub));
        let outside = browser.get("[...document.querySelectorAll('a[href]')].map((a) => a.href).filter((h) => h.startsWith(location.origin) && !h.includes('/sub/path/'))").await;
        assert_eq!(outside, serde_json::json!([]));
        let files = browser
            .get("performance.getEntriesByType('resource').filter((r) => r.responseStatus !== 200).map((r) => r.name)")
            .await;
        assert_eq!(files, serde_json::json!([]));
    }
    world.expect_silence().await;
}

async fn unknown_company(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/")).await;
    browser
        .get("history.pushState(null, '', 'no-such-company/'), dispatchEvent(new PopStateEvent('popstate')), 0")
        .await;
    browser.until("document.querySelector('main .not-found code')").await;
    assert_eq!(
        browser.text("document.querySelector('main code').textContent").await,
        "no-such-company"
    );
    browser.click("main .ways-on a[href$='companies/']").await;
    browser.until("document.querySelector('main article')").await;
    assert_eq!(browser.text("location.href").await, world.at("en/companies/"));
    world.expect_silence().await;
}

async fn places(world: Rc<World>) {
    let browser = &world.browser;
    let in_sight = |id: &str| {
        format!(
            "(() => {{ const e = document.getElementById('{id}'); if (!e) return false; const b = e.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight; }})()"
        )
    };
    for (page, id) in [("facts/", "F075"), ("en/ledger/", "R07"), ("sales/", "nev-penetration")] {
        browser.open(&world.at(&format!("{page}#{id}"))).await;
        browser.until(&in_sight(id)).await;
    }
    browser.open(&world.at("en/companies/")).await;
    browser.click("main a.para").await;
    browser
        .until("location.hash.length > 1 && document.activeElement.id === location.hash.slice(1)")
        .await;
    let id = browser.text("location.hash.slice(1)").await;
    browser.until(&in_sight(&id)).await;
    world.expect_silence().await;
}
