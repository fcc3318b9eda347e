use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("explaining: a term by the keyboard, Escape closes it", keyboard),
        Case::new("explaining: a note closes before the panel it stands in", panel),
        Case::new("explaining: without JavaScript the focus opens a term", plain),
    ];
    for (language, width) in [("", 390), ("en/", 390), ("", 1440), ("en/", 1440)] {
        cases.push(Case::new(
            format!("explaining: a term by a tap at {width}, /{language}"),
            move |world| tap(world, language, width),
        ));
    }
    cases
}

const WORD: &str = "main .fact-rows .term__word";
const OPEN: &str = "main .fact-rows .term__word[aria-expanded=true] + .term__note";

async fn tap(world: Rc<World>, language: &str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    browser.open(&world.at(&format!("{language}companies/zhenxin/"))).await;
    assert!(!browser.is_shown(".term__note").await, "folded until asked for");
    browser.click(WORD).await;
    browser.until(&format!("document.querySelector('{OPEN}')")).await;
    assert!(browser.is_shown(OPEN).await);
    // The note stands below its word and covers nothing: what follows it begins no higher than where it ends.
    let stands = format!(
        "(() => {{
            const note = document.querySelector('{OPEN}').getBoundingClientRect();
            const word = document.querySelector('{WORD}[aria-expanded=true]').getBoundingClientRect();
            const row = document.querySelector('{OPEN}').closest('li').getBoundingClientRect();
            return note.top >= word.bottom - 1 && note.bottom <= row.bottom && note.right <= innerWidth && document.documentElement.scrollWidth <= innerWidth;
        }})()"
    );
    assert_eq!(browser.get(&stands).await, json!(true));
    browser.click(&format!("{WORD}[aria-expanded=true]")).await;
    browser.until(&format!("!document.querySelector('{OPEN}')")).await;
    world.expect_silence().await;
}

async fn keyboard(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/companies/zhenxin/")).await;
    browser.enter(WORD).await;
    browser.until(&format!("document.querySelector('{OPEN}')")).await;
    browser.press(Key::Tab).await;
    assert_eq!(
        browser.get("document.activeElement.className").await,
        json!("term__more"),
        "the way to the glossary comes next"
    );
    browser.press(Key::Escape).await;
    browser
        .until(&format!(
            "!document.querySelector('{OPEN}') && document.activeElement.className === 'term__word'"
        ))
        .await;
    browser.press(Key::Enter).await;
    browser.press(Key::Tab).await;
    browser.press(Key::Enter).await;
    browser.until("location.pathname.endsWith('/en/about/')").await;
    browser
        .until("document.activeElement.id.startsWith('term-') && document.activeElement.textContent.length > 20")
        .await;
    world.expect_silence().await;
}

async fn panel(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("?fact=F092")).await;
    browser.until("document.querySelector('#panel .term__word')").await;
    browser.enter("#panel .term__word").await;
    browser
        .until("document.querySelector('#panel .term__word[aria-expanded=true]')")
        .await;
    browser.press(Key::Escape).await;
    browser
        .until("document.querySelector('#panel') && !document.querySelector('#panel .term__word[aria-expanded=true]')")
        .await;
    browser.press(Key::Escape).await;
    browser.until("!document.querySelector('#panel')").await;
    world.expect_silence().await;
}

async fn plain(world: Rc<World>) {
    let browser = &world.browser;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at("companies/zhenxin/")).await;
    browser.click(WORD).await;
    assert!(
        browser
            .is_shown("main .fact-rows .term__word:focus + .term__note")
            .await
    );
}
