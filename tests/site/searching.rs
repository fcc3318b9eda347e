use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(
            "searching: the slash opens it but not in a field, Escape leads back",
            slash,
        ),
        Case::new("searching: the slash can be switched off, and stays so", switch),
        Case::new("searching: on the overview, below the field", overview),
        Case::new("searching: an unknown address offers it without a script", unknown),
        Case::new("searching: an unknown company offers it", unknown_company),
        Case::new("searching: without the app it leads to the companies", without),
    ];
    for (path, width) in [
        ("sales/", 390),
        ("en/sales/", 390),
        ("sales/", 1440),
        ("en/sales/", 1440),
    ] {
        cases.push(Case::new(
            format!("searching: {path} at {width}: to a company and to a fact by the keyboard alone"),
            move |world| keyboard(world, path, width),
        ));
    }
    cases
}

const IS_OPEN: &str = "!!document.querySelector('dialog.palette[open]')";
const FIELD_HAS_FOCUS: &str = "document.activeElement.matches('.palette input')";

/// Ctrl-K.
async fn ask(world: &World) {
    let browser = &world.browser;
    browser.chord(Key::Control, 'k').await;
    browser.until(IS_OPEN).await;
    browser.until(FIELD_HAS_FOCUS).await;
}

/// The title of the option that Enter would open.
const CHOSEN: &str = "document.querySelector('.palette [aria-selected=true] .found__title')?.textContent";

async fn keyboard(world: Rc<World>, path: &'static str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 844, 1).await;
    browser.open(&world.at(path)).await;
    let name = if path.starts_with("en") {
        "Zhongweidian"
    } else {
        "中微电科技"
    };

    ask(&world).await;
    let fits = "document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(browser.get(fits).await, true, "nothing stands out at the side");
    browser.write("zwd").await;
    browser
        .until(&format!("{CHOSEN} === '中微电科技' || {CHOSEN} === 'Zhongweidian'"))
        .await;
    assert_eq!(browser.text(CHOSEN).await, name);
    let inside = "(() => { const box = document.querySelector('.palette').getBoundingClientRect();
        return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight; })()";
    assert_eq!(browser.get(inside).await, true);
    browser.press(Key::Enter).await;
    browser
        .until("location.pathname.endsWith('companies/zhongweidian/')")
        .await;
    browser
        .until(&format!("!{IS_OPEN} && document.activeElement.tagName === 'H1'"))
        .await;

    ask(&world).await;
    browser.write("dijia").await;
    browser
        .until("document.querySelector('.palette [role=option] mark')")
        .await;
    let is_fact = "document.querySelector('.palette [aria-selected=true] [data-ref=F077]')";
    for _ in 0..20 {
        if browser.get(&format!("!!{is_fact}")).await == true {
            break;
        }
        browser.press(Key::Down).await;
    }
    browser.until(is_fact).await;
    let seen =
        "(() => { const option = document.querySelector('.palette [aria-selected=true]').getBoundingClientRect();
        const list = document.querySelector('.palette .found').getBoundingClientRect();
        return option.top >= list.top - 1 && option.bottom <= list.bottom + 1; })()";
    browser.until(seen).await;
    browser.press(Key::Enter).await;
    browser.until("document.activeElement.id === 'panel'").await;
    assert_eq!(browser.text("location.search").await, "?fact=F077");
    assert_eq!(browser.get(IS_OPEN).await, false);
    browser.press(Key::Escape).await;
    browser.until("!document.querySelector('#panel')").await;
    browser.until("document.activeElement.tagName === 'H1'").await;
    world.expect_silence().await;
}

async fn slash(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/")).await;
    browser.click("#search input").await;
    browser.write("a/b").await;
    browser
        .until("document.querySelector('#search input').value === 'a/b'")
        .await;
    assert_eq!(browser.get(IS_OPEN).await, false);

    browser.open(&world.at("en/facts/")).await;
    browser.get("document.querySelector('main a.fact').focus()").await;
    browser.write("/").await;
    browser.until(FIELD_HAS_FOCUS).await;
    assert_eq!(
        browser.text("document.activeElement.value").await,
        "",
        "the slash itself is not typed"
    );
    browser.write("重慶").await;
    browser.until(&format!("{CHOSEN} === 'Julicheng'")).await;
    browser.press(Key::Escape).await;
    browser.until(&format!("!{IS_OPEN}")).await;
    browser.until("document.activeElement.matches('main a.fact')").await;
    assert_eq!(browser.text("location.search").await, "");
    // The tool in the masthead opens the same, a click beside it closes it.
    browser.click(".masthead [role=search] a").await;
    browser.until(FIELD_HAS_FOCUS).await;
    browser.click_at(3, 300).await;
    browser.until(&format!("!{IS_OPEN}")).await;
    world.expect_silence().await;
}

async fn switch(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    assert!(browser.is_shown(".masthead [role=search] kbd").await);
    browser.click(".tool-menu summary").await;
    browser.click(".tool-menu label:has(input[name=slash])").await;
    browser
        .until("!document.querySelector('.tool-menu input[name=slash]').checked")
        .await;
    browser.reload().await;
    assert!(!browser.is_shown(".masthead [role=search] kbd").await);
    browser.write("/").await;
    assert_eq!(browser.get(IS_OPEN).await, false);
    ask(&world).await;
    browser.press(Key::Escape).await;
    browser.until(&format!("!{IS_OPEN}")).await;
    browser.click(".tool-menu summary").await;
    browser.click(".tool-menu label:has(input[name=slash])").await;
    browser.until("localStorage.length === 0").await;
    world.expect_silence().await;
}

async fn overview(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/")).await;
    // A sample shows what may be typed.
    browser.click(".hero__search .chip").await;
    browser
        .until("document.querySelector('#overview-found [role=option]')")
        .await;
    browser.until("document.activeElement.matches('#search input')").await;
    browser.press(Key::Escape).await;
    browser.until("document.querySelector('#overview-found').hidden").await;

    browser.open(&world.at("en/")).await;
    browser.click("#search input").await;
    browser.write("chongqing").await;
    browser
        .until("document.querySelector('#overview-found [role=option]')")
        .await;
    assert_eq!(
        browser
            .get("document.activeElement.hasAttribute('aria-activedescendant')")
            .await,
        false,
        "Enter belongs to the words until something is chosen"
    );
    browser.press(Key::Enter).await;
    browser.until("location.pathname.endsWith('/en/companies/')").await;
    assert_eq!(browser.text("location.search").await, "?q=chongqing");
    browser
        .until("document.querySelectorAll('main article[data-entity]').length === 1")
        .await;

    browser.back().await;
    browser.until("document.querySelector('.hero__search')").await;
    browser.click("#search input").await;
    browser.write("chongqing").await;
    browser
        .until("document.querySelector('#overview-found [role=option]')")
        .await;
    browser.press(Key::Down).await;
    browser
        .until("document.activeElement.getAttribute('aria-activedescendant') === 'overview-option-0'")
        .await;
    browser.press(Key::Enter).await;
    browser
        .until("location.pathname.endsWith('/en/companies/julicheng/')")
        .await;
    world.expect_silence().await;
}

async fn unknown(world: Rc<World>) {
    let browser = &world.browser;
    browser.load(&world.at("en/nowhere/at/all/")).await;
    browser.click("section[lang=en] input[name=q]").await;
    browser.write("zwd").await;
    browser.press(Key::Enter).await;
    browser.until_ready().await;
    assert_eq!(
        browser.text("location.pathname + location.search").await,
        "/en/companies/?q=zwd"
    );
    browser
        .until("document.querySelector('main article[data-entity]')?.dataset.entity === 'zhongweidian'")
        .await;
    let said = browser.said().await;
    assert!(said.iter().all(|line| line.contains("404")), "{said:?}");
}

async fn unknown_company(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/")).await;
    let name = "document.querySelector('main a[href*=\"companies/\"]')";
    browser
        .get(&format!("{name}.setAttribute('href', '../companies/nobody/')"))
        .await;
    // Inside the app an address may name whom the report does not know.
    browser.get("history.pushState(null, '', '../companies/nobody/')").await;
    browser.get("dispatchEvent(new PopStateEvent('popstate'))").await;
    browser
        .until("document.querySelector('.not-found form[role=search]')")
        .await;
    browser.click(".not-found input[name=q]").await;
    browser.write("cui dong").await;
    browser.press(Key::Enter).await;
    browser.until("location.search === '?q=cui+dong'").await;
    assert_eq!(browser.text("location.pathname").await, "/companies/");
    world.expect_silence().await;
}

async fn without(world: Rc<World>) {
    let browser = &world.browser;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at("en/sales/")).await;
    browser.click(".masthead [role=search] a").await;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": false }))
        .await;
    assert_eq!(browser.text("location.pathname").await, "/en/companies/");
}
