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
    ];
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
    browser.click(".ledger-controls input[value=agrees]").await;
    browser.until("location.search === '?verdict=rounding,agrees'").await;
    assert_eq!(browser.get(shown).await, json!(["rounding", "agrees"]));
    browser.click(".ledger-controls .chips button").await;
    browser.until("location.search === ''").await;
    world.expect_silence().await;
}
