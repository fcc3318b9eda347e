//! How letters stand on the page, as a browser sets them: nothing over anything else, no mark of punctuation alone, no
//! sign wider than its language has it.

use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (language, width) in [("", 1440), ("en/", 1440), ("", 390), ("en/", 390)] {
        let of = move |what: &str| format!("lettering: {what} at {width}, /{language}");
        cases.push(Case::new(of("no label of a strip stands over another"), move |w| {
            strips(w, language, width)
        }));
        cases.push(Case::new(of("no line begins with what ends a clause"), move |w| {
            endings(w, language, width)
        }));
        cases.push(Case::new(of("each relation has its own strip below it"), move |w| {
            places(w, language, width)
        }));
    }
    cases.push(Case::new(
        "lettering: an apostrophe is narrow in both languages' pages",
        apostrophes,
    ));
    cases
}

/// Pairs of labels in one strip that overprint each other, and labels that leave their strip.
const OVERPRINTED: &str = "[...document.querySelectorAll('.interval svg')].flatMap((svg) => {
    const boxes = [...svg.querySelectorAll('text')].map((t) => ({ text: t.textContent, ...t.getBoundingClientRect().toJSON() }));
    const own = svg.getBoundingClientRect();
    const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => {
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return a.left < b.right && b.left < a.right && high > 4;
    }).map((b) => a.text + ' over ' + b.text));
    const out = boxes.filter((a) => a.left < own.left - 1 || a.right > own.right + 1).map((a) => a.text + ' outside');
    return [...over, ...out];
})";

async fn strips(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    for terms in [
        "",
        "?rounding=cut-off",
        "?rounding=letter",
        "?rounding=cut-off&try=F115:1.3435",
        "?try=F114:15.45,F115:1.344",
    ] {
        browser.open(&world.at(&format!("{language}ledger/{terms}"))).await;
        assert!(browser.count(".interval svg").await > 5);
        assert_eq!(browser.get(OVERPRINTED).await, json!([]), "{terms}");
    }
    world.expect_silence().await;
}

/// Marks that end a clause and begin a line, with what stands before them.
const ALONE: &str = "(() => {
    document.querySelectorAll('details').forEach((d) => { d.removeAttribute('name'); d.open = true; });
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const alone = [];
    let before = null;
    while (walk.nextNode()) {
        const text = walk.currentNode, inside = text.parentElement, words = text.data;
        if (!words.trim() || !inside.getClientRects().length || inside.closest('.visually-hidden, svg')) continue;
        const box = (at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect();
        };
        if (before && /^[。，；：、！？）」』,.;:!?)]/.test(words)) {
            const mark = box(0);
            if (mark.top > before.box.top + before.box.height * 0.6 && mark.left < before.box.left)
                alone.push(before.words.slice(-12) + '|' + words.slice(0, 6));
        }
        before = { box: box(words.trimEnd().length - 1), words };
    }
    return alone;
})()";

async fn endings(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    for page in [
        "",
        "facts/",
        "sales/",
        "policy/",
        "ledger/",
        "companies/ruiyuan/",
        "companies/zhenxin/",
    ] {
        browser.open(&world.at(&format!("{language}{page}"))).await;
        assert_eq!(browser.get(ALONE).await, json!([]), "{page}");
    }
    world.expect_silence().await;
}

/// The strips that do not stand below the title of the relation they show, and above that of the next.
const STRAY: &str = "[...document.querySelectorAll('.interval')].filter((strip) => {
    const of = strip.closest('.ledger__with, li[data-verdict]');
    if (!of) return false;
    const next = [...document.querySelectorAll('.ledger__with, li[data-verdict]')].find((e) => e !== of && (of.compareDocumentPosition(e) & 4));
    const { top, bottom } = strip.getBoundingClientRect();
    return top < of.getBoundingClientRect().top - 1 || (next && bottom > next.getBoundingClientRect().top + 1);
}).length";

async fn places(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    for page in ["ledger/", "companies/zhongweidian/"] {
        browser.open(&world.at(&format!("{language}{page}"))).await;
        assert!(
            browser.count("#R01 .interval").await >= 2,
            "R01, and R02 that turns it round"
        );
        assert_eq!(browser.get(STRAY).await, 0, "{page}");
    }
    world.expect_silence().await;
}

/// Apostrophes between Latin letters that take the room of a Chinese character.
const WIDE: &str = "(() => {
    document.querySelectorAll('details').forEach((d) => { d.removeAttribute('name'); d.open = true; });
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wide = [];
    while (walk.nextNode()) {
        const text = walk.currentNode;
        if (!text.parentElement.getClientRects().length) continue;
        for (const found of text.data.matchAll(/[A-Za-z]’[A-Za-z]?/g)) {
            const range = document.createRange();
            range.setStart(text, found.index + 1);
            range.setEnd(text, found.index + 2);
            const size = parseFloat(getComputedStyle(text.parentElement).fontSize);
            if (range.getBoundingClientRect().width > 0.6 * size) wide.push(text.data.slice(0, 40));
        }
    }
    return wide;
})()";

async fn apostrophes(world: Rc<World>) {
    let browser = &world.browser;
    for page in [
        "en/ledger/",
        "en/",
        "en/companies/ruiyuan/",
        "about/",
        "en/about/",
        "facts/",
        "policy/",
    ] {
        browser.open(&world.at(page)).await;
        assert_eq!(browser.get(WIDE).await, json!([]), "{page}");
    }
    world.expect_silence().await;
}
