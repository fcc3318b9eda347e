use super::faulty::Fault;
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

/// What is one thing, and so stays on one page.
const THINGS: &str = "main :is(.story, .card, .chart:has(.chart__plot):not(.chart--timeline), .measure, .ladder, .ledger__item, .voice-box, .empty, tr)";
/// What stands in a grid or a flexible box that could come to lie over the edge of a page: such boxes break there in the
/// middle of a line, or lie over each other. Headings that could be the last of their page.
const LOOSE: &str = "(() => {
  const isWhole = (e) => e.tagName !== 'MAIN' && (getComputedStyle(e).breakInside === 'avoid' && e.getBoundingClientRect().height <= innerHeight
    || getComputedStyle(e).display === 'inline-block' || isWhole(e.parentElement));
  const shown = [...document.querySelectorAll('main *')].filter((e) => e.getClientRects().length && !e.closest('svg'));
  const name = (e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().height)}`;
  return [
    shown.filter((e) => /grid|flex/.test(getComputedStyle(e).display) && e.getBoundingClientRect().height > 48 && !isWhole(e)).map(name),
    shown.filter((e) => /^H\\d$/.test(e.tagName) && getComputedStyle(e).breakAfter !== 'avoid' && !isWhole(e)).map(name),
  ];
})()";
/// An A4 page without its margins, in CSS pixels.
const SHEET: (u32, u32) = (688, 1001);

pub fn cases() -> Vec<Case> {
    let pages = [
        "",
        "companies/",
        "companies/?place=chongqing&place=chengdu",
        "companies/zhongweidian/",
        "companies/tesla/",
        "policy/",
        "policy/?who=us-company",
        "sales/",
        "sales/?view=table",
        "ledger/",
        "compare/?ids=zhongweidian,smartchip",
        "facts/?section=cars",
        "about/",
    ];
    let of = |english: &'static str| {
        pages.map(|page| {
            let page = format!("{english}{page}");
            Case::new(format!("printing: /{page} on A4"), move |w| on_paper(w, page.clone()))
        })
    };
    let mut cases: Vec<Case> = of("").into_iter().chain(of("en/")).collect();
    cases.push(Case::new(
        "printing: a list that waits for the program is printed as it stands",
        waiting,
    ));
    cases
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
    assert!(
        !things.is_empty() || page.ends_with("about/"),
        "{page} has nothing to keep together"
    );
    for thing in things {
        assert_eq!(thing[2], "avoid", "{page}: {thing} may be split");
        assert!(
            thing[1].as_u64() <= Some(SHEET.1.into()),
            "{page}: {thing} is higher than a page"
        );
    }
    assert_eq!(browser.get(LOOSE).await, json!([[], []]), "{page}");
    if page.ends_with("sales/") {
        let bottom = "document.querySelector('main .chart').getBoundingClientRect().bottom + scrollY";
        let bottom = browser.get(bottom).await.as_f64().unwrap();
        assert!(
            bottom <= SHEET.1.into(),
            "{page}: the first chart is on the first page: {bottom}"
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

async fn waiting(world: Rc<World>) {
    let browser = &world.browser;
    let address = world.faulty.fail("_bg.wasm", Fault::Stuck, "companies/") + "?q=tesla";
    browser.load(&address).await;
    let list = "getComputedStyle(document.querySelector('.results__list')).visibility";
    assert_eq!(browser.text(list).await, "hidden");
    let paper = json!({ "media": "print", "features": [] });
    browser.protocol("Emulation.setEmulatedMedia", paper).await;
    assert_eq!(browser.text(list).await, "visible");
}
