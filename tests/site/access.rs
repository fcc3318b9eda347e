use super::axe::{Found, look_over, settle};
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
    for (page, width) in [
        ("", 1280),
        ("en/companies/", 390),
        ("en/sales/", 1280),
        ("compare/?ids=tesla,saic-gm", 390),
        ("en/policy/", 1280),
    ] {
        cases.push(Case::new(
            format!("access: /{page} at {width}: Tab comes everywhere, and is seen"),
            move |w| tabbing(w, page, width),
        ));
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
                look_over(browser, &format!("{page} {width} {theme}"), &mut found).await;
            }
        }
    }
    found.assert_none();
}

async fn set_media(browser: &Browser, name: &str, value: &str) {
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
            ("sales/", "#sales-change .menu summary", "#sales-change .menu[open]"),
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

/// What has the focus, whether it shows it, and whether something else lies over it.
const FOCUSED: &str = "(() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  if (e === document.body) return null;
  const label = e.matches('input') ? e.closest('label') : null, seen = label && (box.width < 2 || style.opacity === '0') ? label : e;
  const own = [seen, ...seen.querySelectorAll('*'), e.nextElementSibling, e.parentElement].filter(Boolean);
  const rings = own.some((o) => { const s = getComputedStyle(o); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'; });
  const area = seen.getClientRects()[0] ?? box, middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const x = middle(area.left, area.right, innerWidth), y = middle(area.top, area.bottom, innerHeight);
  const over = document.elementFromPoint(x, y);
  const clear = !!over && (own.includes(over) || over.contains(seen) || seen.contains(over) || over.closest('label')?.contains(e));
  window.__walked ??= new Set();
  const again = window.__walked.has(e);
  window.__walked.add(e);
  return { rings, clear, again, what: e.outerHTML.slice(0, 140), over: over?.outerHTML.slice(0, 100) };
})()";

async fn tabbing(world: Rc<World>, page: &'static str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    // What has the focus is then in the window at once.
    set_media(browser, "prefers-reduced-motion", "reduce").await;
    browser.open(&world.at(page)).await;
    let mut steps = 0;
    loop {
        browser.press(Key::Tab).await;
        let at = browser.get(FOCUSED).await;
        if at.is_null() || at["again"] == true {
            break;
        }
        assert_eq!(at["rings"], true, "{page}: focus is not seen on {}", at["what"]);
        assert_eq!(at["clear"], true, "{page}: {} lies over {}", at["over"], at["what"]);
        steps += 1;
        assert!(steps < 900, "{page}: Tab goes round in {}", at["what"]);
    }
    let missed = browser
        .get(
            "[...document.querySelectorAll('a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex=\"0\"]')]
             .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest('[inert]') && e.tabIndex >= 0 && !window.__walked.has(e))
             .map((e) => e.outerHTML.slice(0, 140))",
        )
        .await;
    assert_eq!(missed, json!([]), "{page}: Tab never comes there");
    assert!(steps > 10, "{page}: {steps}");
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
async fn font_size(browser: &Browser, standard: u32) {
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
