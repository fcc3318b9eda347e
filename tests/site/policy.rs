use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("policy: the path by the keyboard alone, back and over again", keyboard),
        Case::new("policy: Huawei and its measure lead to each other", both_ways),
    ];
    for path in ["policy/", "en/policy/"] {
        cases.push(Case::new(
            format!("policy: {path}: more than one measure can apply"),
            move |w| several(w, path),
        ));
        cases.push(Case::new(
            format!("policy: {path}: inference ends at what is printed, with its note"),
            move |w| inference(w, path),
        ));
        cases.push(Case::new(
            format!("policy: {path}: every part is there, each with its paragraph"),
            move |w| parts(w, path),
        ));
        cases.push(Case::new(
            format!("policy: {path}: whole without JavaScript"),
            move |w| plain(w, path),
        ));
    }
    cases
}

const ENDS: &str = "[...document.querySelectorAll('#path [data-outcome]')].map((e) => e.dataset.outcome)";

async fn several(world: Rc<World>, path: &'static str) {
    let browser = &world.browser;
    browser.open(&world.at(path)).await;
    assert_eq!(browser.get(ENDS).await, json!([]));
    for (question, answer) in [
        ("who", "us-company"),
        ("where", "china"),
        ("chip", "ascend"),
        ("use", "train-chinese"),
    ] {
        browser
            .click(&format!("#path input[name={question}][value={answer}]"))
            .await;
        browser
            .until(&format!(
                "new URLSearchParams(location.search).get('{question}') === '{answer}'"
            ))
            .await;
    }
    assert_eq!(browser.get(ENDS).await, json!(["applies", "applies"]));
    let places = browser.count("#path [data-outcome] a.para").await;
    assert!(places >= 2, "each end says where it stands");
    // A link to it opens cold, in the other language too.
    browser.reload().await;
    assert_eq!(browser.get(ENDS).await, json!(["applies", "applies"]));
    browser.click(".masthead__tools a[hreflang]").await;
    browser
        .until("document.querySelectorAll('#path [data-outcome]').length === 2")
        .await;
    world.expect_silence().await;
}

async fn inference(world: Rc<World>, path: &'static str) {
    let browser = &world.browser;
    browser
        .open(&world.at(&format!(
            "{path}?who=chinese-company&where=china&chip=us-ai&use=infer-chinese"
        )))
        .await;
    assert_eq!(browser.get(ENDS).await, json!(["not-stated"]));
    let end = browser
        .text("document.querySelector('#path [data-outcome] h3').textContent")
        .await;
    let printed = if path.starts_with("en") {
        "interfere with"
    } else {
        "干预"
    };
    assert!(end.contains(printed), "{end}");
    assert!(
        browser
            .count("#path [data-outcome] [data-note=S05][data-voice=context]")
            .await
            > 0
    );
    world.expect_silence().await;
}

async fn keyboard(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("policy/")).await;
    browser.tab_to("#path input[name=who]").await;
    browser.write(" ").await;
    browser.until("location.search === '?who=us-company'").await;
    browser.press(Key::Down).await;
    browser.until("location.search === '?who=chinese-company'").await;
    browser.tab_to("#path input[name=chip]").await;
    browser.write(" ").await;
    browser
        .until("location.search === '?who=chinese-company&chip=ascend'")
        .await;
    assert_eq!(browser.get(ENDS).await, json!(["applies"]), "the rest cannot change it");
    browser.tab_to("#path .path__tools button").await;
    browser.press(Key::Enter).await;
    browser.until("location.search === '?who=chinese-company'").await;
    browser.tab_to("#path .path__tools button + button").await;
    browser.press(Key::Enter).await;
    browser.until("location.search === ''").await;
    browser.back().await;
    browser.until("location.search === '?who=chinese-company'").await;
    world.expect_silence().await;
}

async fn parts(world: Rc<World>, path: &'static str) {
    let browser = &world.browser;
    browser.open(&world.at(path)).await;
    for (what, selector) in [
        ("the plain words", ".plain-words > p a.para"),
        ("the full explanation", ".policy-full a.para"),
        ("the ladder", ".legal-ladder .is-done a.para"),
        ("what is planned", ".legal-ladder .is-planned a.para"),
        ("before", ".before-after .gone a.para"),
        ("after", ".before-after .new a.para"),
        ("the report's contrast", ".contrast a.para"),
        ("who said what", ".who-said a.para"),
        ("the dates", ".policy-dates a.para"),
        ("what is not stated", ".silence-list a.para"),
    ] {
        assert!(browser.count(selector).await > 0, "{what}: {selector}");
    }
    for measure in ["#measure-1", "#measure-2", "#measure-3"] {
        let fields = format!("document.querySelectorAll('{measure} > dl > div').length");
        assert!(
            browser.get(&fields).await.as_u64().unwrap() >= 7,
            "{measure} has the same fields"
        );
        let notes = format!("{measure} .measure__notes [data-note][data-voice=context]");
        assert!(
            browser.count(&notes).await > 0,
            "{measure} has its outside context beside it"
        );
    }
    world.expect_silence().await;
}

async fn both_ways(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("companies/huawei/")).await;
    browser.click("main a[href$='policy/#measure-1']").await;
    browser.until("location.hash === '#measure-1'").await;
    browser.until("document.activeElement.id === 'measure-1'").await;
    browser.click("#measure-1 a[href$='companies/huawei/']").await;
    browser.until("location.pathname.endsWith('/companies/huawei/')").await;
    // A chip company that the report does not connect with the rule is not connected here either.
    browser.open(&world.at("companies/zhongweidian/")).await;
    assert_eq!(browser.count("main a[href*='policy/#measure']").await, 0);
    world.expect_silence().await;
}

async fn plain(world: Rc<World>, path: &'static str) {
    let browser = &world.browser;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at(path)).await;
    assert!(browser.is_shown(".plain-words > p").await);
    assert!(browser.is_shown("#measure-2 dl").await);
    assert!(
        browser.is_shown("#path .path__table summary").await,
        "the whole table can be read"
    );
    assert!(
        !browser.is_shown("#path .path__step").await,
        "choices that could not answer are not offered"
    );
}
