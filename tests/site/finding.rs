use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("finding: a chosen option narrows, Back undoes it", narrowing),
        Case::new("finding: a word is one step of the history", typing),
        Case::new("finding: what excludes each other is named, a removal mends it", empty),
        Case::new("finding: an order keeps silence last, both ways", ordering),
        Case::new(
            "finding: the field shows the order of the list, after Back too",
            order_shown,
        ),
        Case::new("finding: by the keyboard alone", keyboard),
    ];
    for (path, width) in [
        ("companies/", 390),
        ("en/companies/", 390),
        ("companies/", 1440),
        ("en/companies/", 1440),
    ] {
        cases.push(Case::new(
            format!("finding: {path} at {width}: a link opens cold on the same view"),
            move |world| cold(world, path, width),
        ));
    }
    for path in ["companies/", "en/companies/"] {
        cases.push(Case::new(
            format!("finding: {path} at 390: filters open as a sheet"),
            move |world| sheet(world, path),
        ));
    }
    cases
}

/// The cards in the page, in their order.
pub const CARDS: &str = "[...document.querySelectorAll('main article[data-entity]')].filter((a) => a.checkVisibility()).map((a) => a.dataset.entity)";

/// What the list says of how many it shows.
pub const COUNTED: &str = "Number(document.querySelector('.results__count output [data-count]').dataset.count)";

pub fn option(facet: &str, value: &str) -> String {
    format!("#filters input[name='{facet}'][value='{value}']")
}

/// The count beside an option.
fn counted(facet: &str, value: &str) -> String {
    let option = option(facet, value);
    format!("Number(document.querySelector(\"{option}\").closest('label').querySelector('[data-count]').dataset.count)")
}

async fn narrowing(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/")).await;
    let all = browser.get(CARDS).await.as_array().unwrap().len();
    assert_eq!(browser.get(COUNTED).await, json!(all));
    let promised = browser.get(&counted("event", "bankruptcy")).await;

    browser.click(&option("event", "bankruptcy")).await;
    browser.until(&format!("{COUNTED} < {all}")).await;
    assert_eq!(browser.get(CARDS).await, json!(["zhenxin", "julicheng"]));
    assert_eq!(promised, 2, "the option said what it would bring");
    assert_eq!(browser.text("location.search").await, "?event=bankruptcy");

    // Within the facet it adds; beside it, the counts follow.
    browser.click(&option("event", "equity-transfer")).await;
    browser.until(&format!("{COUNTED} === 4")).await;
    assert_eq!(
        browser.text("location.search").await,
        "?event=bankruptcy,equity-transfer"
    );
    assert_eq!(browser.get(&counted("kind", "carmakers")).await, 0);
    assert_eq!(browser.get(&counted("event", "listing-terminated")).await, 1);

    browser.back().await;
    browser.until(&format!("{COUNTED} === 2")).await;
    assert_eq!(
        browser
            .get(&format!(
                "document.querySelector(\"{}\").checked",
                option("event", "equity-transfer")
            ))
            .await,
        false
    );
    // The chip takes the last one back.
    browser.click(".results__count .chip").await;
    browser.until(&format!("{COUNTED} === {all}")).await;
    assert_eq!(browser.text("location.search").await, "");
    world.expect_silence().await;
}

async fn cold(world: Rc<World>, path: &'static str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    browser
        .open(&world.at(&format!(
            "{path}?kind=chip-cases,colour&place=shenzhen,chengdu&sort=name,reversed&nonsense=1"
        )))
        .await;
    let expected = json!(["zhongweidian", "ruiyuan"]);
    assert_eq!(browser.get(CARDS).await, expected);
    assert_eq!(
        browser.count(".results__count .chip").await,
        3,
        "unknown values are ignored"
    );
    let is_wider = format!("document.documentElement.scrollWidth > {width}");
    assert_eq!(browser.get(&is_wider).await, false, "nothing stands out at the side");
    browser.reload().await;
    assert_eq!(browser.get(CARDS).await, expected);
    // The other language shows the same.
    browser.click(".masthead__tools a[hreflang]").await;
    let other = if path.starts_with("en") { "zh-CN" } else { "en" };
    browser
        .until(&format!("document.documentElement.lang === '{other}'"))
        .await;
    assert_eq!(browser.get(CARDS).await, expected);
    world.expect_silence().await;
}

async fn typing(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/")).await;
    browser.click("#search input").await;
    browser.write("zwd").await;
    browser.until(&format!("{COUNTED} === 1")).await;
    assert_eq!(browser.get(CARDS).await, json!(["zhongweidian"]));
    assert_eq!(browser.text("location.search").await, "?q=zwd");
    assert!(
        browser.is_shown("article[data-entity=zhongweidian] .why").await,
        "it says why"
    );
    browser.back().await;
    browser.until("location.search === ''").await;
    browser
        .until("document.querySelector('#search input').value === ''")
        .await;
    browser.forward().await;
    browser.until(&format!("{COUNTED} === 1")).await;
    assert_eq!(
        browser.text("document.querySelector('#search input').value").await,
        "zwd"
    );
    world.expect_silence().await;
}

async fn empty(world: Rc<World>) {
    let browser = &world.browser;
    browser
        .open(&world.at("companies/?event=bankruptcy&place=shenzhen"))
        .await;
    assert_eq!(browser.get(CARDS).await, json!([]));
    let excluding = browser.text("document.querySelector('.empty p').textContent").await;
    assert!(
        excluding.contains("破产程序") && excluding.contains("深圳"),
        "{excluding}"
    );
    let ways = "[...document.querySelectorAll('.empty__ways [data-count]')].map((n) => Number(n.dataset.count))";
    let Value::Array(ways) = browser.get(ways).await else {
        unreachable!()
    };
    assert_eq!(ways[..2], [json!(1), json!(2)]);
    browser.click(".empty__ways li:nth-child(2) button").await;
    browser.until(&format!("{COUNTED} === 2")).await;
    assert_eq!(browser.text("location.search").await, "?event=bankruptcy");
    world.expect_silence().await;
}

async fn ordering(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/")).await;
    let choose = "(() => { const s = document.querySelector('.results__order select');
        s.value = [...s.options].find((o) => o.textContent.includes('销量（2025年1–4月')).value;
        s.dispatchEvent(new Event('change', { bubbles: true })); return true; })()";
    assert_eq!(browser.get(choose).await, true);
    browser.until("location.search === '?sort=sales,2025-01/2025-04'").await;
    let first = |n: usize| format!("{CARDS}.slice(0, {n})");
    let largest = json!(["volkswagen-china", "toyota-china", "tesla", "saic-gm"]);
    assert_eq!(browser.get(&first(4)).await, largest);
    let last = browser.get(&format!("{CARDS}.slice(4)")).await;
    browser.click(".results__order button").await;
    browser.until("location.search.endsWith(',reversed')").await;
    assert_eq!(
        browser.get(&first(4)).await,
        json!(["saic-gm", "tesla", "toyota-china", "volkswagen-china"])
    );
    assert_eq!(
        browser.get(&format!("{CARDS}.slice(4)")).await,
        last,
        "what is not stated stays last"
    );
    world.expect_silence().await;
}

async fn sheet(world: Rc<World>, path: &'static str) {
    let browser = &world.browser;
    browser.window(390, 844, 1).await;
    browser.open(&world.at(path)).await;
    assert!(!browser.is_shown("#filters").await);
    browser.click(".facets-open").await;
    browser.until("document.activeElement.id === 'filters-name'").await;
    browser.click(&option("place", "chongqing")).await;
    browser.until(&format!("{COUNTED} === 1")).await;
    browser.click(".facets__close").await;
    browser.until("!document.querySelector('.facets.is-open')").await;
    browser.until("document.activeElement.matches('.facets-open')").await;
    assert_eq!(browser.get(CARDS).await, json!(["julicheng"]));
    // Escape closes it too.
    browser.press(Key::Enter).await;
    browser.until("document.activeElement.id === 'filters-name'").await;
    browser.press(Key::Escape).await;
    browser.until("!document.querySelector('.facets.is-open')").await;
    world.expect_silence().await;
}

async fn keyboard(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/")).await;
    browser.tab_to("#filters input[name='event'][value='bankruptcy']").await;
    browser.write(" ").await;
    browser.until(&format!("{COUNTED} === 2")).await;
    browser.tab_to("#search input").await;
    browser.write("chongqing").await;
    browser.until(&format!("{COUNTED} === 1")).await;
    browser
        .tab_to("article[data-entity=julicheng] .card__compare input")
        .await;
    browser.write(" ").await;
    browser.until("document.querySelector('.tray')").await;
    browser.tab_to("article[data-entity=julicheng] dd a.fact").await;
    browser.press(Key::Enter).await;
    browser.until("document.activeElement.id === 'panel'").await;
    browser.press(Key::Escape).await;
    browser.until("!document.querySelector('#panel')").await;
    browser
        .until("document.activeElement.matches('article[data-entity=julicheng] dd a.fact')")
        .await;
    world.expect_silence().await;
}

async fn order_shown(world: Rc<World>) {
    let browser = &world.browser;
    let shown = "document.querySelector('.results__order select').selectedIndex";
    browser.open(&world.at("companies/")).await;
    browser
        .get("(document.querySelector('.results__order select').focus(), 0)")
        .await;
    browser.press(Key::End).await;
    browser.until("location.search.startsWith('?sort=')").await;
    let last = browser.get(shown).await;
    browser.press(Key::Home).await;
    browser.until("location.search === ''").await;
    browser.back().await;
    browser.until("location.search.startsWith('?sort=')").await;
    browser.until(&format!("{shown} === {last}")).await;
    browser.back().await;
    browser.until(&format!("location.search === '' && {shown} === 0")).await;
    world.expect_silence().await;
}
