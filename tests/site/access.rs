use super::axe::{Found, look_at_colours, look_over, settle};
use super::browser::Browser;
use super::world::{Case, World};
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::site::all_pages;
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

/// One page of each kind.
pub const KINDS: [&str; 11] = [
    "",
    "companies/",
    "companies/zhongweidian/",
    "compare/?ids=zhongweidian,smartchip",
    "policy/",
    "sales/",
    "ledger/",
    "facts/",
    "about/",
    "embed/sales-change/",
    "nowhere/",
];

pub fn cases() -> Vec<Case> {
    let mut cases = vec![Case::new("access: every page is sound", every_page)];
    for kind in KINDS {
        cases.push(Case::new(
            format!("access: /{kind} in both languages and themes, wide and narrow"),
            move |w| each_look(w, kind),
        ));
    }
    for english in ["", "en/"] {
        cases.push(Case::new(format!("access: {english}: what opens is sound"), move |w| {
            openings(w, english)
        }));
    }
    cases.push(Case::new(
        "access: text twice as large, and a page four times as near, lose nothing",
        zoomed,
    ));
    cases.push(Case::new("access: where motion is not wanted, nothing moves", still));
    cases.push(Case::new(
        "access: in forced colours what is chosen can be told from what is not",
        forced,
    ));
    cases
}

/// Pages that the looks of their kind do not show: looked over once, in the language of every other.
async fn every_page(world: Rc<World>) {
    let browser = &world.browser;
    let mut found = Found::default();
    for (route, language) in all_pages(embedded()) {
        let path = route.path(language);
        let kind = path.strip_prefix("en/").unwrap_or(&path);
        if KINDS.contains(&kind) {
            continue;
        }
        browser.open(&world.at(&path)).await;
        look_over(browser, &path, &mut found).await;
    }
    found.assert_none();
}

async fn each_look(world: Rc<World>, kind: &'static str) {
    let browser = &world.browser;
    let mut found = Found::default();
    for language in Language::ALL {
        let english = if language == Language::En { "en/" } else { "" };
        let page = format!("{english}{kind}");
        browser.load(&world.at(&page)).await;
        if kind != "nowhere/" {
            browser.until_ready().await;
        }
        for width in [1440, 390] {
            browser.window(width, 900, 1).await;
            for theme in ["light", "dark"] {
                set_media(browser, "prefers-color-scheme", theme).await;
                settle(browser).await;
                let place = format!("{page} {width} {theme}");
                if theme == "light" {
                    look_over(browser, &place, &mut found).await;
                } else {
                    look_at_colours(browser, &place, &mut found).await;
                }
            }
        }
    }
    found.assert_none();
}

pub async fn set_media(browser: &Browser, name: &str, value: &str) {
    let media = json!({ "media": "", "features": [{ "name": name, "value": value }] });
    browser.protocol("Emulation.setEmulatedMedia", media).await;
}

/// Filters, a fact, a chart's menu, settings, search: each open, on a wide page and on a narrow one.
async fn openings(world: Rc<World>, english: &'static str) {
    let browser = &world.browser;
    let mut found = Found::default();
    for width in [1440, 390] {
        browser.window(width, 900, 1).await;
        for (page, opener, opened) in [
            ("companies/?kind=group", ".facets-open", "#filters-name"),
            ("facts/?fact=F077", "body", "#panel"),
            ("ledger/?fact=R07", "body", "#panel"),
            ("sales/?fact=tesla&v=0123abcd", "body", "#panel"),
            (
                "sales/",
                "#sales-change .action-menu summary",
                "#sales-change .action-menu[open]",
            ),
            ("policy/", ".tool-menu summary", ".tool-menu[open]"),
        ] {
            let place = format!("{english}{page} {width}");
            browser.open(&world.at(&format!("{english}{page}"))).await;
            if browser.is_shown(opener).await && opener != "body" {
                browser.click(opener).await;
            }
            browser
                .until(&format!(
                    "document.querySelector({})?.getClientRects().length",
                    json!(opened)
                ))
                .await;
            settle(browser).await;
            look_over(browser, &place, &mut found).await;
        }
        browser.open(&world.at(&format!("{english}about/"))).await;
        browser.chord(Key::Control, 'k').await;
        browser.until("document.querySelector('dialog[open] input')").await;
        browser.write("tes").await;
        browser
            .until("document.querySelector('dialog[open] [role=option]')")
            .await;
        settle(browser).await;
        look_over(browser, &format!("{english} search {width}"), &mut found).await;
    }
    world.expect_silence().await;
    found.assert_none();
}

/// Texts that are cut, and whether the page is wider than the window.
const LOST: &str = "(() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const cut = [...document.querySelectorAll('#app *')].filter((e) => {
    const s = getComputedStyle(e);
    const hides = s.overflowX === 'hidden' || s.overflowX === 'clip' || s.overflowY === 'hidden';
    return hides && e.clientWidth > 2 && e.textContent.trim() && !e.closest('svg, .visually-hidden')
      && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2);
  }).map((e) => e.outerHTML.slice(0, 120));
  const out = wide > 0 ? [...document.querySelectorAll('#app *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, svg')).slice(0, 4).map((e) => e.outerHTML.slice(0, 120)) : [];
  return { wide: Math.max(0, wide), cut, out };
})()";

/// The size of text that a reader has set for all pages, in CSS pixels.
pub async fn font_size(browser: &Browser, standard: u32) {
    let sizes = json!({ "fontSizes": { "standard": standard, "fixed": standard } });
    browser.protocol("Page.setFontSizes", sizes).await;
}

/// 400% zoom leaves a window of 320 by 256 CSS pixels.
async fn zoomed(world: Rc<World>) {
    let browser = &world.browser;
    for english in ["", "en/"] {
        for kind in KINDS {
            browser.window(320, 256, 1).await;
            let page = format!("{english}{kind}");
            browser.load(&world.at(&page)).await;
            if kind != "nowhere/" {
                browser.until_ready().await;
            }
            assert_eq!(
                browser.get(LOST).await,
                json!({ "wide": 0, "cut": [], "out": [] }),
                "{page} four times as near"
            );
            browser.window(1280, 900, 1).await;
            font_size(browser, 32).await;
            settle(browser).await;
            assert_eq!(
                browser.get(LOST).await,
                json!({ "wide": 0, "cut": [], "out": [] }),
                "{page} with text twice as large"
            );
            font_size(browser, 16).await;
        }
    }
}

async fn still(world: Rc<World>) {
    let browser = &world.browser;
    set_media(browser, "prefers-reduced-motion", "reduce").await;
    for page in ["companies/", "sales/?fact=F077", "en/ledger/", "en/policy/"] {
        browser.open(&world.at(page)).await;
        let moving = "[...document.querySelectorAll('*')].flatMap((e) => [null, '::before', '::after'].map((p) => [e, getComputedStyle(e, p)]))
          .filter(([, s]) => s.scrollBehavior === 'smooth' || [s.transitionDuration, s.animationDuration].some((d) => d.split(',').some((t) => parseFloat(t) > 0.01) ))
          .map(([e]) => e.outerHTML.slice(0, 100)).slice(0, 5)";
        assert_eq!(browser.get(moving).await, json!([]), "{page}");
    }
}

async fn forced(world: Rc<World>) {
    let browser = &world.browser;
    let mut found = Found::default();
    set_media(browser, "forced-colors", "active").await;
    for page in [
        "companies/?kind=company",
        "en/sales/?direction=down",
        "ledger/",
        "en/policy/?who=us-company",
    ] {
        browser.open(&world.at(page)).await;
        let plain = "[...document.querySelectorAll('button, .button, input, select, summary')].filter((e) => {
            const s = getComputedStyle(e), label = e.closest('label');
            if (!e.getClientRects().length) return false;
            const edge = (s) => ['Top', 'Bottom', 'Left'].some((side) => s['border' + side + 'Style'] !== 'none' && parseFloat(s['border' + side + 'Width']) > 0);
            const words = e.textContent.trim() || e.querySelector('svg') || s.textDecorationLine !== 'none';
            return !(edge(s) || words || s.appearance !== 'none' || label && edge(getComputedStyle(label)));
          }).map((e) => e.outerHTML.slice(0, 120))";
        assert_eq!(
            browser.get(plain).await,
            json!([]),
            "{page}: nothing shows where they are"
        );
        // A segment that is chosen differs from its neighbour in more than a colour that is taken away.
        let alike = "[...document.querySelectorAll('.segments, .chips, [role=group], fieldset')].flatMap((group) => {
            const look = (e) => [e, e.querySelector('span')].filter(Boolean).map((e) => { const s = getComputedStyle(e); return [s.backgroundColor, s.color, s.borderTopColor, s.borderTopWidth, s.outlineStyle, s.fontWeight, s.textDecorationLine, getComputedStyle(e, '::before').content].join(); }).join();
            const on = group.querySelector('[aria-pressed=true], [aria-current], label:has(:checked)'), off = group.querySelector('[aria-pressed=false], a:not([aria-current]), label:not(:has(:checked))');
            const box = on?.querySelector('input');
            const native = box && box.getBoundingClientRect().width > 4 && getComputedStyle(box).opacity !== '0';
            return on && off && !native && on.getClientRects().length && off.getClientRects().length && on.tagName === off.tagName && look(on) === look(off) ? [on.outerHTML.slice(0, 160)] : [];
          })";
        assert_eq!(
            browser.get(alike).await,
            json!([]),
            "{page}: what is chosen looks like what is not"
        );
        look_over(browser, &format!("{page} in forced colours"), &mut found).await;
    }
    found.assert_none();
}
