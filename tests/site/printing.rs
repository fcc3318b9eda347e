use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

/// What is one thing, and so stays on one page.
const THINGS: &str = "main :is(.story, .card, .chart__plot, .ledger__item, .voice-box, .fact-panel, .empty, tr)";
/// An A4 page without its margins, in CSS pixels.
const SHEET: (u32, u32) = (688, 1001);

pub fn cases() -> Vec<Case> {
    [
        "",
        "companies/",
        "companies/zhongweidian/",
        "policy/",
        "sales/",
        "ledger/",
        "compare/?ids=zhongweidian,smartchip",
    ]
    .into_iter()
    .enumerate()
    .map(|(at, page)| {
        let page = format!("{}{page}", ["", "en/"][at % 2]);
        Case::new(format!("printing: /{page} on A4"), move |w| on_paper(w, page.clone()))
    })
    .collect()
}

async fn on_paper(world: Rc<World>, page: String) {
    let browser = &world.browser;
    browser.window(SHEET.0, SHEET.1, 1).await;
    browser.open(&world.at(&page)).await;
    browser
        .protocol(
            "Emulation.setEmulatedMedia",
            json!({ "media": "print", "features": [] }),
        )
        .await;
    let things = browser
        .get(&format!(
            "[...document.querySelectorAll('{THINGS}')].filter((e) => e.getClientRects().length)
               .map((e) => [e.id || e.className, Math.round(e.getBoundingClientRect().height), getComputedStyle(e).breakInside, e.tagName])"
        ))
        .await;
    let things = things.as_array().unwrap();
    assert!(!things.is_empty(), "{page} has nothing to keep together");
    for thing in things {
        assert_eq!(thing[2], "avoid", "{page}: {thing} may be split");
        assert!(
            thing[1].as_u64() <= Some(SHEET.1.into()),
            "{page}: {thing} is higher than a page"
        );
    }
    let page_is = browser
        .get(
            "(() => {
               const shown = (e) => e.getClientRects().length > 0;
               const links = [...document.querySelectorAll('.outside-notes a[href^=\"http\"]')].filter(shown);
               return {
                 wide: Math.max(1, document.documentElement.scrollWidth - innerWidth) - 1,
                 idle: [...document.querySelectorAll('.button, input[type=search], select, nav.masthead__nav')].filter(shown).map((e) => e.outerHTML.slice(0, 120)),
                 unsourced: links.filter((e) => !getComputedStyle(e, '::after').content.includes('http')).length,
                 folded: [...document.querySelectorAll('.outside-notes')].filter((e) => shown(e) && e.querySelector('cite') && !e.querySelector('cite').getBoundingClientRect().height).length,
               };
             })()",
        )
        .await;
    assert_eq!(
        page_is,
        json!({ "wide": 0, "idle": [], "unsourced": 0, "folded": 0 }),
        "{page}"
    );
    browser
        .protocol("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] }))
        .await;
    let made = browser
        .protocol(
            "Page.printToPDF",
            json!({ "preferCSSPageSize": true, "printBackground": true }),
        )
        .await;
    assert!(
        made["data"].as_str().is_some_and(|data| data.starts_with("JVBERi")),
        "{page} prints"
    );
    world.expect_silence().await;
}
