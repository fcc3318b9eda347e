use super::world::{Case, World};
use briefing_explorer::dataset::{embedded, numeral_in};
use fantoccini::key::Key;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for language in ["", "en/"] {
        let of = move |what: &str| format!("numbers: {what}: each names its source, /{language}");
        cases.push(Case::new(of("facts narrowed"), move |w| facts(w, language)));
        cases.push(Case::new(of("companies narrowed to nothing"), move |w| {
            companies(w, language)
        }));
        cases.push(Case::new(of("search open"), move |w| palette(w, language)));
        cases.push(Case::new(of("facts opened"), move |w| opened(w, language)));
        cases.push(Case::new(of("the ledger tried out"), move |w| ledger(w, language)));
        cases.push(Case::new(of("the path answered"), move |w| policy(w, language)));
        cases.push(Case::new(of("every page with all that folds open"), move |w| {
            unfolded(w, language)
        }));
    }
    cases
}

/// Every text on the page that stands in no element which names its source, a line each; what a search has marked in it
/// is a part of it.
const UNBOUND: &str = "(() => {
    const bound = '[data-fact], [data-former], [data-relation], [data-note], [data-count], [data-ref], [data-scale]';
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) {
        const inside = walk.currentNode.parentElement;
        if (!inside.closest('script, style, template') && !inside.closest(bound)) {
            const text = walk.currentNode.data.replaceAll('\\n', ' ');
            if (inside.matches('mark') || walk.currentNode.previousSibling?.nodeName === 'MARK') texts.push(texts.pop() + text);
            else texts.push(text);
        }
    }
    return texts.map((text) => text.trim()).filter(Boolean).join('\\n');
})()";

/// What is worked from a fact and does not look like ours: it must not be taken for the fact's own words. In a chart a
/// mark names the fact that it comes from, with the voice of its value and that voice's seal.
const MIXED: &str = "document.querySelectorAll('[data-fact][data-voice=computed]:not([data-relation], .fact--computed, :has(.seal--computed), :has(.fact--computed), .chart *)').length";

pub async fn expect_sources(world: &World, after: &str) {
    let texts = world.browser.text(UNBOUND).await;
    assert!(texts.lines().count() > 5, "the page has words");
    let bare: Vec<&str> = texts
        .lines()
        .filter(|text| numeral_in(text, &embedded().numerals).is_some())
        .collect();
    assert!(bare.is_empty(), "{after}: no source for {bare:?}");
    assert_eq!(world.browser.get(MIXED).await, 0, "{after}");
}

async fn facts(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser.open(&world.at(&format!("{language}facts/"))).await;
    for (facet, value) in [
        ("section", "jv-carmakers"),
        ("kind", "figure"),
        ("period", "2025-01/2025-04"),
    ] {
        browser
            .click(&format!("#filters input[name=\"{facet}\"][value=\"{value}\"]"))
            .await;
        browser
            .until(&format!(
                "new URLSearchParams(location.search).get('{facet}') === '{value}'"
            ))
            .await;
        expect_sources(&world, facet).await;
    }
    let left = browser.count("main tr[data-fact]").await;
    assert!(0 < left && left < embedded().newest.facts.len());
    assert!(
        browser.count(".fact-map li.is-out").await > 0,
        "paragraphs of which nothing is left are dimmed"
    );
    // What is narrowed opens cold, and stays through the panel.
    browser.reload().await;
    assert_eq!(browser.count("main tr[data-fact]").await, left);
    browser.click("main tr[data-fact] .fact-code").await;
    browser.until("document.activeElement.id === 'panel'").await;
    expect_sources(&world, "opened").await;
    browser.press(Key::Escape).await;
    browser.until("!document.querySelector('#panel')").await;
    assert_eq!(browser.count("main tr[data-fact]").await, left);
    world.expect_silence().await;
}

async fn companies(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    let address = format!("{language}companies/?place=shenzhen&event=bankruptcy");
    browser.open(&world.at(&address)).await;
    assert!(browser.is_shown(".empty").await);
    expect_sources(&world, "empty").await;
    browser.click(".chips .chip").await;
    browser.until("!document.querySelector('.empty')").await;
    expect_sources(&world, "taken back").await;
    browser
        .open(&world.at(&format!("{language}facts/?section=lead&paragraph=14")))
        .await;
    assert!(browser.is_shown(".empty").await);
    expect_sources(&world, "no fact").await;
    world.expect_silence().await;
}

async fn palette(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser.open(&world.at(language)).await;
    browser.chord(Key::Control, 'k').await;
    browser.until("document.querySelector('dialog.palette[open]')").await;
    for typed in ["4.84", "F077", "zwd", "4."] {
        browser
            .get("(document.querySelector('.palette input').select(), true)")
            .await;
        browser.write(typed).await;
        browser.until("document.querySelector('.palette [role=option]')").await;
        expect_sources(&world, typed).await;
    }
    world.expect_silence().await;
}

async fn opened(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser.open(&world.at(&format!("{language}facts/"))).await;
    for id in embedded().newest.facts.keys().step_by(7) {
        browser.click(&format!("tr#{id} .fact-code")).await;
        browser
            .until(&format!(
                "document.activeElement.id === 'panel' && document.querySelector('#panel > [data-fact={id}]')"
            ))
            .await;
        expect_sources(&world, &id.to_string()).await;
        browser.press(Key::Escape).await;
        browser.until("!document.querySelector('#panel')").await;
    }
    world.expect_silence().await;
}

async fn ledger(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    browser
        .open(&world.at(&format!("{language}ledger/?rounding=cut-off")))
        .await;
    expect_sources(&world, "rounding").await;
    let slider = "main input[type=range]";
    browser
        .get(&format!(
            "(() => {{ for (let e = document.querySelector('{slider}'); e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true; return true; }})()"
        ))
        .await;
    browser
        .get(&format!("(document.querySelector('{slider}').focus(), true)"))
        .await;
    browser.press(Key::Right).await;
    browser.until("new URLSearchParams(location.search).get('try')").await;
    expect_sources(&world, "tried").await;
    world.expect_silence().await;
}

async fn policy(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    let answers = "who=us-company&where=china&chip=ascend&use=train-chinese";
    browser.open(&world.at(&format!("{language}policy/?{answers}"))).await;
    browser.until("document.querySelector('#path [data-outcome]')").await;
    expect_sources(&world, "answered").await;
    world.expect_silence().await;
}

async fn unfolded(world: Rc<World>, language: &str) {
    let browser = &world.browser;
    let mut paths: Vec<String> = [
        "",
        "companies/",
        "companies/?sort=sales,2025-01/2025-04",
        "compare/?ids=zhongweidian,ruiyuan,tesla,julicheng",
        "compare/?ids=volkswagen-china,tesla",
        "policy/",
        "sales/?view=table&unit=per-month&pick=tesla",
        "sales/?unit=thousands",
        "ledger/?try=F115:9,F114:14.95",
        "ledger/?rounding=letter",
        "ledger/?rounding=cut-off&verdict=agrees",
        "facts/?v=deadbeef#F075",
        "about/",
        "?fact=R07&v=deadbeef",
        "?fact=S18",
        "?fact=bis",
    ]
    .map(String::from)
    .into();
    let cards = embedded().newest.profiles.keys();
    paths.extend(cards.map(|id| format!("companies/{id}/")));
    for path in paths {
        browser.open(&world.at(&format!("{language}{path}"))).await;
        browser
            .get("(document.querySelectorAll('details').forEach((d) => { d.removeAttribute('name'); d.open = true; }), 0)")
            .await;
        expect_sources(&world, &path).await;
    }
    world.expect_silence().await;
}
