//! Charts carried away: what is in the files, on the clipboard, and in a browser that keeps neither.

use super::browser::Browser;
use super::taking::{CATCH, COPIED, EMPTIED, SELECTED, allow, caught, hash};
use super::world::{Case, World};
use roxmltree::Document;
use serde_json::{Value, json};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (language, width) in [("", 1280), ("en/", 1280), ("", 390), ("en/", 390)] {
        let of = move |what: &str| format!("carrying: {what} at {width}, /{language}");
        cases.push(Case::new(of("a chart as picture and drawing"), move |world| {
            pictures(world, language, width)
        }));
        cases.push(Case::new(of("a chart as table"), move |world| {
            tables(world, language, width)
        }));
        cases.push(Case::new(
            of("a chart as link, citation and embed code"),
            move |world| texts(world, language, width),
        ));
    }
    cases.push(Case::new("carrying: charts of every page", every_page));
    cases.push(Case::new("carrying: a chat app shows what it cannot keep", chat_app));
    cases
}

const CHART: &str = "sales-change";
const NARROWED: &str = "direction=down&unit=thousands";

/// Asks for one of the things in a chart's menu, by its place.
async fn ask(browser: &Browser, chart: &str, nth: usize) {
    let menu = format!("#{chart} .chart__foot .action-menu");
    browser.click(&format!("{menu} > summary")).await;
    let keeps = format!(
        "(() => {{ const b = document.querySelector('{menu} > .menu').getBoundingClientRect(); return b.left >= 0 && b.right <= innerWidth; }})()"
    );
    assert_eq!(browser.get(&keeps).await, true, "the menu keeps inside the window");
    browser.click(&format!("{menu} li:nth-child({nth}) button")).await;
}

async fn open(world: &World, path: &str, width: u32) {
    world.browser.window(width, 900, 1).await;
    world.browser.open(&world.at(path)).await;
    world.browser.get(CATCH).await;
}

/// A file that the page hands over after a thing is asked for: its name; its bytes stay in the page.
async fn file(browser: &Browser, chart: &str, nth: usize) -> String {
    browser.get("(delete window.__blob, delete window.__name, true)").await;
    ask(browser, chart, nth).await;
    browser.until("window.__blob && window.__name").await;
    browser.text("__name").await
}

/// The picture: its size, how many pixels have another colour than its corner, how many colours there are.
const SEEN: &str = "createImageBitmap(__blob).then((image) => {
    const canvas = document.createElement('canvas');
    canvas.width = image.width; canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const data = context.getImageData(0, 0, image.width, image.height).data, colours = new Set();
    let ink = 0, clear = 0;
    for (let i = 0; i < data.length; i += 4) {
        colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
        if (data[i + 3] < 255) clear++;
        if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) ink++;
    }
    return { width: image.width, height: image.height, ink, clear, colours: colours.size, type: __blob.type };
})";

async fn pictures(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    open(&world, &format!("{language}sales/?{NARROWED}"), width).await;
    let name = file(browser, CHART, 1).await;
    assert_eq!(name, format!("briefing-explorer-{CHART}-{}.png", hash()));
    let seen = browser.get(SEEN).await;
    let wide = if width < 500 { 840 } else { 1520 };
    assert_eq!(
        (&seen["width"], &seen["clear"], &seen["type"]),
        (&json!(wide), &json!(0), &json!("image/png")),
        "{seen}"
    );
    assert!(
        seen["ink"].as_u64() > Some(20_000) && seen["colours"].as_u64() > Some(50),
        "{seen}"
    );

    let name = file(browser, CHART, 2).await;
    assert_eq!(name, format!("briefing-explorer-{CHART}-{}.svg", hash()));
    let text = browser.text("__blob.text()").await;
    let drawing = Document::parse(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
    assert!(!text.contains("var(") && text.contains(hash()));
    let title = browser
        .text(&format!("document.querySelector('#{CHART} .chart__title').textContent"))
        .await;
    assert!(drawing.descendants().any(|n| n.text() == Some(title.trim())), "{title}");
    let ids = browser
        .get(&format!(
            "[...document.querySelectorAll('#{CHART} tbody tr')].map((row) => row.dataset.fact)"
        ))
        .await;
    let ids: Vec<&str> = ids.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(ids.len() > 3);
    for id in ids {
        assert!(
            drawing.descendants().any(|n| n.attribute("data-fact") == Some(id)),
            "{id}"
        );
    }
    let alone = browser
        .get("__blob.text().then((text) => { const image = new Image(); image.src = 'data:image/svg+xml,' + encodeURIComponent(text); return image.decode().then(() => image.naturalWidth); })")
        .await;
    assert_eq!(alone, json!(wide / 2), "it opens alone");
    world.expect_silence().await;
}

/// The rows of the chart's own table: name, what it is, value with its voice, as a reader sees them.
fn shown(chart: &str) -> String {
    format!(
        "[...document.querySelectorAll('#{chart} tbody tr')].map((row) => [row.dataset.fact || row.dataset.relation || '', row.querySelector('th a').textContent, row.querySelector('.num').textContent.trim()])"
    )
}

async fn tables(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    allow(&world, "granted").await;
    for chart in [CHART, "implied-prior-year"] {
        open(&world, &format!("{language}sales/?{NARROWED}"), width).await;
        file(browser, chart, 3).await;
        let (name, rows) = caught(browser).await;
        assert_eq!(name, format!("briefing-explorer-{chart}-{}.csv", hash()));
        let own = browser.get(&shown(chart)).await;
        let own = own.as_array().unwrap();
        assert!(own.len() > 3, "{own:?}");
        let at = |column: &str| rows[0].iter().position(|c| c == column).unwrap();
        for (shown, row) in own.iter().zip(&rows[1..]) {
            assert_eq!(
                (shown[0].as_str(), shown[1].as_str()),
                (Some(row[at("id")].as_str()), Some(row[at("name")].as_str()))
            );
            let value = row[at("value")].trim_start_matches('\'');
            assert!(
                !value.is_empty() && shown[2].as_str().unwrap().ends_with(value),
                "{shown} {value}"
            );
        }
        assert!(
            rows[own.len() + 1][1].is_empty(),
            "below the marks stands what they are"
        );
        assert!(
            rows.iter()
                .any(|row| row[0].contains(&format!("direction=down&unit=thousands&v={}#{chart}", hash())))
        );
        browser.get(EMPTIED).await;
        ask(browser, chart, 4).await;
        let pasted = browser.text(COPIED).await;
        let pasted: Vec<Vec<&str>> = pasted.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(pasted, rows);
    }
    world.expect_silence().await;
}

async fn texts(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    allow(&world, "granted").await;
    open(&world, &format!("{language}sales/?direction=down"), width).await;
    let address = world.at(&format!("{language}sales/?direction=down&v={}#{CHART}", hash()));
    for nth in 5..=9 {
        browser.get(EMPTIED).await;
        ask(browser, CHART, nth).await;
        let copied = browser.text(COPIED).await;
        match nth {
            5 => assert_eq!(copied, address),
            9 => {
                let frame = scraped(&copied);
                assert_eq!(
                    frame.0,
                    world.at(&format!("{language}embed/{CHART}/?direction=down&v={}", hash()))
                );
                assert!((300..1600).contains(&frame.1.parse::<u32>().unwrap()), "{copied}");
            }
            _ => assert!(copied.contains(&address), "{copied}"),
        }
    }
    browser.open(&address).await;
    assert_eq!(
        browser.count(&format!("#{CHART} .chart__left")).await,
        1,
        "the link carries what was chosen"
    );
    world.expect_silence().await;
}

/// Address and height of a frame.
pub fn scraped(code: &str) -> (String, String) {
    let code = format!(
        "{}</iframe>",
        code.split("></iframe>").next().unwrap().to_string() + ">"
    );
    let frame = Document::parse(&code).unwrap();
    let value = |name: &str| frame.root_element().attribute(name).unwrap().to_string();
    assert!(!value("title").is_empty() && value("loading") == "lazy" && !value("lang").is_empty());
    (value("src"), value("height"))
}

async fn every_page(world: Rc<World>) {
    let browser = &world.browser;
    for (path, chart) in [
        ("en/", "timeline"),
        ("policy/", "policy-timeline"),
        ("companies/zhongweidian/", "zhongweidian-losses"),
        ("en/companies/ruiyuan/", "valuations"),
    ] {
        open(&world, path, 1280).await;
        assert!(file(browser, chart, 1).await.ends_with(".png"), "{path}");
        let seen = browser.get(SEEN).await;
        assert!(seen["ink"].as_u64() > Some(20_000), "{path}: {seen}");
    }
    world.expect_silence().await;
}

async fn chat_app(world: Rc<World>) {
    let browser = &world.browser;
    let agent = |name: &str| json!({ "userAgent": name });
    let wechat = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.42 Language/zh_CN";
    browser.protocol("Emulation.setUserAgentOverride", agent(wechat)).await;
    open(&world, "sales/", 390).await;
    ask(browser, CHART, 1).await;
    browser
        .until("document.querySelector('dialog.picture[open] img')?.naturalWidth === 840")
        .await;
    let said = browser
        .text("document.querySelector('dialog.picture p').textContent")
        .await;
    assert!(said.contains("长按"), "{said}");
    let title = browser
        .text(&format!("document.querySelector('#{CHART} .chart__title').textContent"))
        .await;
    assert_eq!(
        browser.text("document.querySelector('dialog.picture img').alt").await,
        title.trim()
    );
    browser.click("dialog.picture button").await;
    browser.until("!document.querySelector('dialog.picture')").await;
    ask(browser, CHART, 3).await;
    browser.until(SELECTED).await;
    assert!(browser.text(SELECTED).await.contains(hash()));
    assert_eq!(
        browser.get("window.__name || null").await,
        Value::Null,
        "no file is promised"
    );
    browser.protocol("Emulation.setUserAgentOverride", agent("")).await;
    world.expect_silence().await;
}
