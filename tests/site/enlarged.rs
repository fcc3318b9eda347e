//! Letters twice as large, as a reader sets them for all pages: nothing is lost, and nothing scrolls sideways.

use super::access::font_size;
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

const PAGES: [&str; 10] = [
    "",
    "companies/",
    "companies/zhongweidian/",
    "companies/ruiyuan/",
    "policy/",
    "sales/",
    "ledger/",
    "facts/",
    "about/",
    "compare/?ids=tesla,zhongweidian",
];

pub fn cases() -> Vec<Case> {
    let of = |language: &'static str| {
        PAGES.map(|page| {
            let path = format!("{language}{page}");
            Case::new(format!("enlarged: /{path} on a phone"), move |world| {
                enlarged(world, path.clone())
            })
        })
    };
    of("").into_iter().chain(of("en/")).collect()
}

async fn enlarged(world: Rc<World>, path: String) {
    let browser = &world.browser;
    font_size(browser, 32).await;
    browser.window(390, 844, 1).await;
    browser.open(&world.at(&path)).await;
    assert_eq!(
        browser
            .text("getComputedStyle(document.documentElement).fontSize")
            .await,
        "32px"
    );
    for width in [390, 320] {
        browser.window(width, 844, 1).await;
        // What lies outside and cannot be scrolled to by itself.
        let outside = "[...document.querySelectorAll('main *, .colophon *, .masthead__row > *')]
            .filter((e) => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, thead, .masthead__nav, .visually-hidden, svg'))
            .slice(0, 3).map((e) => e.outerHTML.slice(0, 90))";
        assert_eq!(browser.get(outside).await, json!([]), "{path} at {width}");
        let wide = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";
        assert_eq!(browser.get(wide).await, 0, "{path} scrolls sideways at {width}");
    }
    // The settings are in sight, whichever button they hang from.
    browser.click(".tool-menu > summary").await;
    let seen = "(() => { const { left, right } = document.querySelector('.tool-menu__panel').getBoundingClientRect();
        return left >= 0 && right <= innerWidth })()";
    assert_eq!(browser.get(seen).await, true, "{path}: the settings are out of sight");
    font_size(browser, 16).await;
    world.expect_silence().await;
}
