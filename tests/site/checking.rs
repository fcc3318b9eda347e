use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new(
            "checking: a slider stays inside the printed digits, by the keyboard",
            slider,
        ),
        Case::new("checking: only chosen verdicts are shown", verdicts),
        Case::new("checking: what an address may not try is said by the switch", refused),
    ];
    for language in ["", "en/"] {
        cases.push(Case::new(
            format!("checking: a link made with an unknown dataset is owned to, /{language}"),
            move |w| unknown(w, language),
        ));
    }
    for path in ["ledger/", "en/ledger/"] {
        cases.push(Case::new(
            format!("checking: {path}: the rounding switch says what changed"),
            move |w| rounding(w, path),
        ));
    }
    cases
}

const R07: &str = "document.querySelector('#R07').dataset.verdict";

async fn rounding(world: Rc<World>, path: &'static str) {
    let browser = &world.browser;
    browser.open(&world.at(path)).await;
    assert_eq!(browser.get(R07).await, "rounding");
    browser.click(".ledger-controls input[value=letter]").await;
    browser.until(&format!("{R07} === 'disagrees'")).await;
    assert_eq!(browser.text("location.search").await, "?rounding=letter");
    let said = browser.text("document.querySelector('.regime').textContent").await;
    assert!(said.contains("R07"), "{said}");
    browser.reload().await;
    assert_eq!(browser.get(R07).await, "disagrees");
    browser.click(".ledger-controls input[value='half-up']").await;
    browser.until(&format!("{R07} === 'rounding'")).await;
    assert_eq!(browser.text("document.querySelector('.regime').textContent").await, "");
    browser.back().await;
    browser.until(&format!("{R07} === 'disagrees'")).await;
    world.expect_silence().await;
}

async fn slider(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("ledger/")).await;
    let before = browser
        .text("document.querySelector('#R07 .ledger__formula').textContent")
        .await;
    browser.enter("#R07 .needs-app > summary").await;
    browser.until("document.querySelector('#R07 .needs-app').open").await;
    browser
        .get("document.querySelector('#R07 .sliders li:nth-child(2) input').focus(), 0")
        .await;
    for _ in 0..40 {
        browser.press(Key::Right).await;
    }
    browser.until("location.search.startsWith('?try=F115:')").await;
    // As far as it would still be printed as it is, and no further.
    assert_eq!(
        browser.text("document.activeElement.value").await,
        browser.text("document.activeElement.max").await
    );
    let after = browser
        .text("document.querySelector('#R07 .ledger__formula').textContent")
        .await;
    assert_ne!(before, after, "the result follows");
    let address = browser.text("location.href").await;
    browser.open(&address).await;
    assert_eq!(
        browser
            .text("document.querySelector('#R07 .ledger__formula').textContent")
            .await,
        after
    );
    browser
        .get("document.querySelector('#R07 .needs-app').open = true")
        .await;
    browser.click("#R07 .needs-app button").await;
    browser.until("location.search === ''").await;
    assert_eq!(
        browser
            .text("document.querySelector('#R07 .ledger__formula').textContent")
            .await,
        before
    );
    world.expect_silence().await;
}

async fn verdicts(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/ledger/?verdict=rounding,nonsense")).await;
    let shown = "[...new Set([...document.querySelectorAll('main li[data-verdict]')].map((l) => l.dataset.verdict))]";
    assert_eq!(browser.get(shown).await, json!(["rounding"]));
    // What is filtered out is not told to have none.
    assert_eq!(browser.count("[id^='v-']").await, 1);
    browser.click(".ledger-controls input[value=agrees]").await;
    browser.until("location.search === '?verdict=rounding,agrees'").await;
    assert_eq!(browser.get(shown).await, json!(["rounding", "agrees"]));
    browser.click(".ledger-controls .chips button").await;
    browser.until("location.search === ''").await;
    // What a tried value has brought to a verdict is found by it.
    browser
        .open(&world.at("en/ledger/?verdict=disagrees&try=F114:15.45"))
        .await;
    assert_eq!(browser.get(shown).await, json!(["disagrees"]));
    world.expect_silence().await;
}

async fn refused(world: Rc<World>) {
    let browser = &world.browser;
    let said = "document.querySelector('.regime').textContent";
    for (path, word) in [("ledger/", "没有采用"), ("en/ledger/", "were not tried")] {
        browser.open(&world.at(&format!("{path}?try=F115:9,F114:14.95"))).await;
        let text = browser.text(said).await;
        assert!(text.contains(word) && text.contains("F115"), "{text}");
        browser.open(&world.at(&format!("{path}?try=F114:14.95"))).await;
        assert!(!browser.text(said).await.contains(word));
        // Putting everything back leaves the reader where they were.
        browser.enter("#R07 .needs-app > summary").await;
        browser.enter("#R07 .sliders ~ p button").await;
        browser.until("location.search === ''").await;
        browser.until("document.activeElement.tagName === 'BUTTON'").await;
    }
    world.expect_silence().await;
}

async fn unknown(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    let told = "document.querySelector('.since.page').textContent";
    for path in ["?v=deadbeef", "facts/?v=deadbeef#p14", "sales/?v=deadbeef#sales-change"] {
        browser.open(&world.at(&format!("{language}{path}"))).await;
        assert!(browser.text(told).await.contains("deadbeef"), "{path}");
        browser.enter(".since.page button").await;
        browser.until(&format!("{told} === '' && location.search === ''")).await;
        // The focus moves once the page is drawn.
        browser.until("document.activeElement !== document.body").await;
    }
    browser
        .open(&world.at(&format!("{language}companies/?fact=R07&v=deadbeef")))
        .await;
    assert!(browser.is_shown("#panel .since__told").await);
    assert_eq!(browser.text(told).await, "", "it is said once, in the panel");
    browser.press(Key::Escape).await;
    browser
        .until("!document.querySelector('#panel') && location.search === ''")
        .await;
    assert_eq!(browser.text(told).await, "");
    let today = &briefing_explorer::dataset::embedded().hash;
    browser
        .open(&world.at(&format!("{language}facts/?v={today}#F075")))
        .await;
    assert_eq!(browser.text(told).await, "", "a link of today has nothing to be told");
    world.expect_silence().await;
}
