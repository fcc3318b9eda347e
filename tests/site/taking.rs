use super::browser::Browser;
use super::world::{Case, World};
use briefing_explorer::dataset::embedded;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (language, width) in [("", 1440), ("en/", 1440), ("", 390), ("en/", 390)] {
        let of = move |what: &str| format!("taking: {what} at {width}, /{language}");
        cases.push(Case::new(of("a link with its dataset"), move |world| {
            link(world, language, width)
        }));
        cases.push(Case::new(of("a citation in three forms"), move |world| {
            citation(world, language, width)
        }));
        cases.push(Case::new(of("a table for Excel"), move |world| {
            table(world, language, width)
        }));
    }
    cases.push(Case::new("taking: the menu by the keyboard alone", keyboard));
    cases.push(Case::new("taking: a comparison as link and table", comparison));
    cases.push(Case::new(
        "taking: a table of narrowed facts names what it was narrowed to",
        narrowed,
    ));
    cases
}

pub const LINK: &str = ".actions > button:first-of-type";
const SAVE: &str = ".actions > button:last-of-type";
pub const MENU: &str = ".actions details summary";
pub const TOLD: &str = "document.querySelector('.actions__told').textContent";
/// What stands on the clipboard, once something does.
pub const COPIED: &str = "(async () => {
    for (let frame = 0; frame < 600; frame++) {
        const text = await navigator.clipboard.readText();
        if (text) return text;
        await new Promise(requestAnimationFrame);
    }
    return '';
})()";
pub const EMPTIED: &str = "navigator.clipboard.writeText('').then(() => true)";

/// Keeps the last file that the page hands over, as its name and its bytes.
pub const CATCH: &str = "(() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.__blob = blob; return made.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };
    return true;
})()";
const BYTES: &str = "__blob.arrayBuffer().then((b) => [...new Uint8Array(b)])";

pub fn hash() -> &'static str {
    &embedded().hash
}

pub async fn allow(world: &World, setting: &str) {
    let of = |name: &str| json!({ "permission": { "name": name }, "setting": setting, "origin": world.root });
    for name in ["clipboard-read", "clipboard-write"] {
        world.browser.protocol("Browser.setPermission", of(name)).await;
    }
}

pub async fn at(world: &World, path: &str, width: u32) {
    world.browser.window(width, 900, 1).await;
    world.browser.open(&world.at(path)).await;
}

async fn told(browser: &Browser, before: &str) -> String {
    browser.until(&format!("{TOLD} && {TOLD} !== {}", json!(before))).await;
    browser.text(TOLD).await
}

async fn link(world: Rc<World>, language: &str, width: u32) {
    allow(&world, "granted").await;
    at(&world, &format!("{language}companies/ruiyuan/"), width).await;
    world.browser.click(LINK).await;
    told(&world.browser, "").await;
    let copied = world.browser.text(COPIED).await;
    assert_eq!(copied, world.at(&format!("{language}companies/ruiyuan/?v={}", hash())));
    world.browser.open(&copied).await;
    assert!(world.browser.is_shown(".company-head[data-entity=ruiyuan]").await);
    world.expect_silence().await;
}

async fn citation(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    allow(&world, "granted").await;
    at(&world, &format!("{language}companies/ruiyuan/"), width).await;
    let today = browser
        .text("(() => { const d = new Date(), two = (n) => String(n).padStart(2, '0'); return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`; })()")
        .await;
    let address = world.at(&format!("{language}companies/ruiyuan/?v={}", hash()));
    let nothing_named = if language.is_empty() {
        "没有印出标题、作者"
    } else {
        "prints no title, author"
    };
    let mut texts: Vec<String> = Vec::new();
    for nth in 1..=3 {
        browser.get(EMPTIED).await;
        browser.click(MENU).await;
        assert!(
            browser
                .get("document.querySelector('.menu').getBoundingClientRect().right <= innerWidth")
                .await
                == true,
            "the menu keeps inside the window"
        );
        browser
            .click(&format!(".actions details li:nth-child({nth}) button"))
            .await;
        browser.until("!document.querySelector('.actions details[open]')").await;
        browser.until("document.activeElement.tagName === 'SUMMARY'").await;
        let copied = browser.text(COPIED).await;
        assert!(copied.contains(&address) && copied.contains(nothing_named), "{copied}");
        texts.push(copied);
    }
    assert!(
        texts[0].contains("[EB/OL]. ") && texts[0].contains(&format!("[{today}]")),
        "{}",
        texts[0]
    );
    assert!(texts[1].starts_with("@misc{briefing-explorer-ruiyuan,"), "{}", texts[1]);
    assert!(
        texts[1].contains(&format!("urldate      = {{{today}}}")),
        "{}",
        texts[1]
    );
    assert!(texts.iter().all(|text| text.contains(hash())));
    world.expect_silence().await;
}

/// The rows of the table that the page last handed over, and its name.
pub async fn caught(browser: &Browser) -> (String, Vec<Vec<String>>) {
    browser.until("window.__blob && window.__name").await;
    let Value::Array(bytes) = browser.get(BYTES).await else {
        panic!("no bytes")
    };
    let bytes: Vec<u8> = bytes
        .iter()
        .map(|b| u8::try_from(b.as_u64().unwrap()).unwrap())
        .collect();
    assert_eq!(&bytes[..3], "\u{feff}".as_bytes(), "Chinese Excel needs the mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[3..]);
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(String::from).collect());
    (browser.text("__name").await, rows.collect())
}

async fn table(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    at(&world, &format!("{language}companies/zhongweidian/"), width).await;
    browser.get(CATCH).await;
    browser.click(SAVE).await;
    let (name, rows) = caught(browser).await;
    assert_eq!(name, format!("briefing-explorer-zhongweidian-{}.csv", hash()));
    assert!(told(browser, "").await.contains(&name));
    let ids: Vec<&str> = rows[1..rows.len() - 1].iter().map(|row| row[0].as_str()).collect();
    let about: Vec<String> = embedded()
        .newest
        .facts_about(&briefing_explorer::model::EntityId("zhongweidian".into()))
        .map(|f| f.id.to_string())
        .collect();
    assert_eq!(ids, about);
    let price = rows.iter().find(|row| row[0] == "F077").unwrap();
    assert!(
        price.contains(&"report".into()) && price.contains(&"4.84亿元".into()),
        "{price:?}"
    );
    let origin = &rows[rows.len() - 1];
    let named = if language.is_empty() {
        "中微电科技"
    } else {
        "Zhongweidian"
    };
    assert!(origin[0].contains(named) && origin[0].contains(hash()), "{origin:?}");
    world.expect_silence().await;
}

async fn narrowed(world: Rc<World>) {
    let browser = &world.browser;
    for (path, whole, conditions) in [
        ("facts/", "事实，", ["种类", "数字", "搜索", "亿"]),
        ("en/facts/", "Facts,", ["Kind", "Figures", "Search", "亿"]),
    ] {
        let origin = |rows: &[Vec<String>]| rows[rows.len() - 1][0].clone();
        at(&world, path, 1440).await;
        browser.get(CATCH).await;
        browser.click(SAVE).await;
        let (_, rows) = caught(browser).await;
        assert!(origin(&rows).contains(whole), "{:?}", origin(&rows));
        at(&world, &format!("{path}?kind=figure&q=%E4%BA%BF"), 1440).await;
        browser.get(CATCH).await;
        browser.click(SAVE).await;
        let (_, rows) = caught(browser).await;
        let (told, shown) = (origin(&rows), rows.len() - 2);
        let all = embedded().newest.facts.len();
        assert!(0 < shown && shown < all);
        for word in
            conditions
                .iter()
                .map(ToString::to_string)
                .chain([shown.to_string(), all.to_string(), hash().to_string()])
        {
            assert!(told.contains(&word), "{word}: {told}");
        }
    }
    world.expect_silence().await;
}

/// The text stands in a field with the focus, all of it selected.
pub const SELECTED: &str = "(() => { const f = document.activeElement; return f.tagName === 'TEXTAREA' && f.selectionEnd - f.selectionStart === f.value.length && f.value })()";

async fn keyboard(world: Rc<World>) {
    let browser = &world.browser;
    allow(&world, "granted").await;
    at(&world, "companies/tesla/", 1440).await;
    browser.enter(MENU).await;
    browser.until("document.querySelector('.actions details[open]')").await;
    browser.press(Key::Tab).await;
    assert_eq!(
        browser.get("document.activeElement.closest('li') !== null").await,
        json!(true)
    );
    browser.press(Key::Escape).await;
    browser
        .until("!document.querySelector('.actions details[open]') && document.activeElement.tagName === 'SUMMARY'")
        .await;
    browser.press(Key::Enter).await;
    browser.press(Key::Tab).await;
    browser.press(Key::Enter).await;
    told(browser, "").await;
    assert!(browser.text(COPIED).await.contains("[EB/OL]"));
    world.expect_silence().await;
}

async fn comparison(world: Rc<World>) {
    let browser = &world.browser;
    allow(&world, "granted").await;
    at(&world, "en/compare/?ids=zhongweidian,ruiyuan", 1440).await;
    browser.click(LINK).await;
    told(browser, "").await;
    assert_eq!(
        browser.text(COPIED).await,
        world.at(&format!("en/compare/?ids=zhongweidian,ruiyuan&v={}", hash()))
    );
    browser.get(CATCH).await;
    browser.click(SAVE).await;
    let (name, rows) = caught(browser).await;
    assert_eq!(name, format!("briefing-explorer-zhongweidian-ruiyuan-{}.csv", hash()));
    let of = |field: &str| {
        rows.iter()
            .find(|row| row[1] == field)
            .unwrap_or_else(|| panic!("{field}: {rows:?}"))
    };
    // A reserve price and an asking price have a row each.
    assert_eq!(of("Price, Reserve price")[2..5], ["report", "CNY 484 m", "F077"]);
    assert_eq!(of("Price, Asking price")[5..], ["CNY 134 m", "F115"]);
    assert_eq!(
        of("Loss, calendar 2023")[3..],
        ["CNY 89.05 m", "F086", "not stated", ""]
    );
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    world.expect_silence().await;
}
