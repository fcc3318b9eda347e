use super::browser::Browser;
use super::faulty::Fault;
use super::world::{Case, World};
use briefing_explorer::model::Language;
use briefing_explorer::view::Phrases;
use serde_json::{Value, json};
use std::rc::Rc;

/// What goes wrong, with which file, on which page, and what the page then says.
const FAULTS: &[(&str, &str, Fault, &str, Said)] = &[
    ("wasm is forbidden", "page", Fault::WasmForbidden, "sales/", |w| {
        w.app_failed
    }),
    (
        "modules are unknown",
        "page",
        Fault::ModulesUnknown,
        "en/ledger/",
        |w| w.app_failed,
    ),
    ("the wasm is missing", "_bg.wasm", Fault::Missing, "en/facts/", |w| {
        w.app_failed
    }),
    ("the wasm is truncated", "_bg.wasm", Fault::Truncated, "policy/", |w| {
        w.app_failed
    }),
    ("the wasm is something else", "_bg.wasm", Fault::OtherType, "en/", |w| {
        w.app_failed
    }),
    ("the wasm is cut off", "_bg.wasm", Fault::Cut, "companies/", |w| {
        w.app_failed
    }),
    ("the wasm comes late", "_bg.wasm", Fault::Late, "en/policy/", |w| {
        w.app_late
    }),
    ("the glue is missing", "explorer.js", Fault::Missing, "ledger/", |w| {
        w.app_failed
    }),
    (
        "the glue is truncated",
        "explorer.js",
        Fault::Truncated,
        "en/sales/",
        |w| w.app_failed,
    ),
    (
        "the glue is something else",
        "explorer.js",
        Fault::OtherType,
        "facts/",
        |w| w.app_failed,
    ),
    (
        "the linker is missing",
        "parts.js",
        Fault::Missing,
        "en/companies/tesla/",
        |w| w.app_failed,
    ),
    ("the linker is truncated", "parts.js", Fault::Truncated, "sales/", |w| {
        w.app_failed
    }),
    ("a part is missing", "split_figures", Fault::Missing, "en/sales/", |w| {
        w.app_failed
    }),
    (
        "a part is truncated",
        "split_tables",
        Fault::Truncated,
        "ledger/",
        |w| w.app_failed,
    ),
    (
        "a part is something else",
        "split_tables",
        Fault::OtherType,
        "en/facts/",
        |w| w.app_failed,
    ),
    (
        "the boot module is missing",
        "boot-",
        Fault::Missing,
        "companies/tesla/",
        |w| w.app_failed,
    ),
    (
        "the boot module is truncated",
        "boot-",
        Fault::Truncated,
        "en/policy/",
        |w| w.app_failed,
    ),
    (
        "the boot module is something else",
        "boot-",
        Fault::OtherType,
        "",
        |w| w.app_failed,
    ),
    (
        "the boot module is cut off",
        "boot-",
        Fault::Cut,
        "en/companies/",
        |w| w.app_failed,
    ),
    ("the boot module comes late", "boot-", Fault::Late, "policy/", |w| {
        w.app_late
    }),
    (
        "the dataset is missing",
        "dataset-",
        Fault::Missing,
        "en/compare/",
        |w| w.app_failed,
    ),
    (
        "the dataset is truncated",
        "dataset-",
        Fault::Truncated,
        "facts/",
        |w| w.app_failed,
    ),
    (
        "the dataset is something else",
        "dataset-",
        Fault::OtherType,
        "en/sales/",
        |w| w.app_failed,
    ),
    ("the dataset is cut off", "dataset-", Fault::Cut, "ledger/", |w| {
        w.app_failed
    }),
    ("the styles are missing", "styles-", Fault::Missing, "en/policy/", |w| {
        w.app_unstyled
    }),
    ("the styles are truncated", "styles-", Fault::Truncated, "sales/", |w| {
        w.app_unstyled
    }),
    (
        "the styles are something else",
        "styles-",
        Fault::OtherType,
        "en/facts/",
        |w| w.app_unstyled,
    ),
    ("the styles come late", "styles-", Fault::Late, "companies/", |w| {
        w.app_unstyled
    }),
];

type Said = fn(&Phrases) -> &'static str;

pub fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = FAULTS
        .iter()
        .map(|&(what, part, fault, page, said)| {
            Case::new(format!("failing: {what}"), move |w| fails(w, part, fault, page, said))
        })
        .collect();
    for page in ["sales/", "en/ledger/"] {
        cases.push(Case::new(format!("failing: {page}: scripts are off"), move |w| {
            unscripted(w, page)
        }));
        cases.push(Case::new(
            format!("failing: {page}: the browser knows no wasm"),
            move |w| no_wasm(w, page),
        ));
        cases.push(Case::new(format!("failing: {page}: the program stops"), move |w| {
            stops(w, page)
        }));
        cases.push(Case::new(format!("failing: {page}: the canvas is refused"), move |w| {
            undrawn(w, page)
        }));
        for (what, script) in STORES {
            cases.push(Case::new(format!("failing: {page}: {what}"), move |w| {
                unkept(w, page, script)
            }));
        }
    }
    cases.push(Case::new("failing: a page that was cut off is made whole", cut));
    cases.push(Case::new(
        "failing: what an older version kept is no hindrance",
        rubbish,
    ));
    cases
}

/// Runs before the page's own scripts: a page in a hurry, and what its notice said first.
const HURRY: &str = "{
  const wait = window.setTimeout;
  window.setTimeout = (call, time, ...rest) => wait(call, time > 5000 ? 300 : time, ...rest);
  const shown = (e) => e.getClientRects().length;
  const look = setInterval(() => {
    const said = [...document.querySelectorAll('.notice p')].filter(shown).map((p) => p.textContent);
    if (!said.length) return;
    window.__told = [said, [...document.querySelectorAll('main [data-fact], main [data-relation]')].filter(shown).length >= 5];
    clearInterval(look);
  }, 20);
}";

const STORES: [(&str, &str); 2] = [
    (
        "the storage is full",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ),
    (
        "the storage is switched off",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError'); } });",
    ),
];

fn language(page: &str) -> Language {
    if page.starts_with("en/") {
        Language::En
    } else {
        Language::Zh
    }
}

/// A script that runs in every page from now on, before the page's own; it ends with the case.
struct Before(Value);

impl Before {
    async fn runs(browser: &Browser, script: &str) -> Before {
        let told = browser
            .protocol("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await;
        Before(told["identifier"].clone())
    }

    async fn ends(self, browser: &Browser) {
        browser
            .protocol(
                "Page.removeScriptToEvaluateOnNewDocument",
                json!({ "identifier": self.0 }),
            )
            .await;
    }
}

/// The sentences that are shown.
const SHOWN: &str =
    "[...document.querySelectorAll('.notice p')].filter((p) => p.getClientRects().length).map((p) => p.textContent)";

/// The one sentence that is shown, in the page's language, and enough facts to read.
async fn told(browser: &Browser, page: &str, said: Said) {
    let sentence = json!([said(Phrases::of(language(page)))]).to_string();
    browser
        .until(&format!("JSON.stringify({SHOWN}) === {}", json!(sentence)))
        .await;
    readable(browser, page).await;
}

async fn readable(browser: &Browser, page: &str) {
    let seen = browser
        .get(
            "(() => {
               const shown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible' && e.textContent.trim();
               return [[...document.querySelectorAll('main [data-fact], main [data-relation]')].filter(shown).length >= 5, [...document.querySelectorAll('h1')].filter(shown).length, document.documentElement.lang];
             })()",
        )
        .await;
    assert_eq!(seen, json!([true, 1, language(page).tag()]), "{page}");
    let address = browser.text("location.pathname").await;
    assert!(address.ends_with(page), "{address} is not {page}");
}

async fn fails(world: Rc<World>, part: &'static str, fault: Fault, page: &'static str, said: Said) {
    let browser = &world.browser;
    let old = if fault == Fault::ModulesUnknown {
        "delete HTMLScriptElement.prototype.noModule;"
    } else {
        ""
    };
    let hurry = Before::runs(browser, &format!("{old}{HURRY}")).await;
    browser.load(&world.faulty.fail(part, fault, page)).await;
    if fault == Fault::Late {
        let sentence = said(Phrases::of(language(page)));
        browser.until("window.__told").await;
        assert_eq!(
            browser.get("window.__told").await,
            json!([[sentence], true]),
            "said while it was waited for"
        );
    } else {
        told(browser, page, said).await;
        let idle = "document.documentElement.dataset.app === 'failed' ? [...document.querySelectorAll('.needs-app')].filter((e) => e.getClientRects().length).length : 0";
        assert_eq!(
            browser.get(idle).await,
            json!(0),
            "nothing is offered that needs the program"
        );
        world.faulty.heal();
        browser.click("#notice [data-do=reload]").await;
    }
    browser.until_ready().await;
    assert!(!browser.is_shown("#notice").await, "all is well again");
    readable(browser, page).await;
    hurry.ends(browser).await;
}

async fn unscripted(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    browser
        .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
        .await;
    browser.load(&world.at(page)).await;
    let sentence = Phrases::of(language(page)).app_unscripted;
    assert_eq!(browser.get(SHOWN).await, json!([sentence]));
    readable(browser, page).await;
}

async fn no_wasm(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    let old = Before::runs(browser, "delete window.WebAssembly").await;
    browser.load(&world.at(page)).await;
    told(browser, page, |w| w.app_failed).await;
    old.ends(browser).await;
}

/// A panic is provoked by a browser that refuses to make elements, with words that would be markup.
async fn stops(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    let place = "fact=F077";
    browser.open(&world.at(page)).await;
    let hostile = "<img src=x onerror=window.__hit=1><a id=made href=javascript:0>";
    browser
        .get(&format!(
            "Document.prototype.createElement = Document.prototype.createElementNS = () => {{ throw new Error({}); }}, 0",
            json!(hostile)
        ))
        .await;
    browser
        .get("document.querySelector('main a[data-fact]').click(), 0")
        .await;
    told(browser, page, |w| w.app_stopped).await;
    let address = browser.text("location.href").await;
    browser.click("#notice summary").await;
    let details = browser.text("document.querySelector('#notice textarea').value").await;
    assert!(
        details.contains("panicked at") && details.contains(hostile),
        "{details}"
    );
    assert!(details.contains(&address), "{details} does not name {address}");
    assert_eq!(
        browser
            .get("[document.querySelectorAll('#made, .notice img').length, window.__hit ?? 0]")
            .await,
        json!([0, 0])
    );
    browser.click("#notice [data-do=copy]").await;
    assert_eq!(
        browser.text("getSelection().toString()").await.trim(),
        details.trim(),
        "{place}"
    );
    browser.click("#notice [data-do=reload]").await;
    browser
        .until("typeof window.__hit === 'undefined' && document.documentElement.dataset.app === 'ready'")
        .await;
    assert_eq!(browser.text("location.href").await, address, "the address is kept");
    assert!(!browser.is_shown("#notice").await);
}

async fn undrawn(world: Rc<World>, page: &'static str) {
    let browser = &world.browser;
    let page = if page.starts_with("en/") { "en/sales/" } else { page };
    let refused = Before::runs(browser, "HTMLCanvasElement.prototype.getContext = () => null").await;
    browser.load(&world.at(page)).await;
    browser.until("document.documentElement.dataset.app === 'ready'").await;
    told(browser, page, |w| w.app_undrawn).await;
    let figures = "[...document.querySelectorAll('figure[id]')].map((f) => [[...f.querySelectorAll('svg.plot')].filter((e) => e.getClientRects().length).length, f.querySelectorAll('table tbody tr').length > 0])";
    let figures = browser.get(figures).await;
    assert!(!figures.as_array().unwrap().is_empty());
    for figure in figures.as_array().unwrap() {
        assert_eq!(*figure, json!([1, true]), "picture and table stay");
    }
    browser.click("#notice [data-do=close]").await;
    assert!(!browser.is_shown("#notice").await);
    refused.ends(browser).await;
    world.expect_silence().await;
}

async fn unkept(world: Rc<World>, page: &'static str, script: &'static str) {
    let browser = &world.browser;
    let refused = Before::runs(browser, script).await;
    browser.open(&world.at(page)).await;
    assert!(!browser.is_shown("#notice").await, "nothing is to be kept yet");
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=theme][value=dark])")
        .await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    told(browser, page, |w| w.app_unkept).await;
    refused.ends(browser).await;
    world.expect_silence().await;
}

/// Half a page is no page to take over: the program draws it whole.
async fn cut(world: Rc<World>) {
    let browser = &world.browser;
    for (page, fault) in [("en/ledger/", Fault::Truncated), ("policy/", Fault::Cut)] {
        let whole = {
            browser.open(&world.at(page)).await;
            browser
                .get("document.querySelectorAll('main [data-fact], main [data-relation]').length")
                .await
        };
        let _ = browser.client.goto(&world.faulty.fail(page, fault, page)).await;
        browser.until("document.documentElement.dataset.app === 'ready'").await;
        readable(browser, page).await;
        let made = browser
            .get("document.querySelectorAll('main [data-fact], main [data-relation]').length")
            .await;
        assert_eq!(made, whole, "{page}");
        assert_eq!(browser.count("h1").await, 1);
        world.faulty.heal();
    }
}

async fn rubbish(world: Rc<World>) {
    let browser = &world.browser;
    let kept = Before::runs(
        browser,
        "for (const key of ['theme', 'direction', 'context', 'slash', 'filters']) localStorage.setItem('briefing-explorer.' + key, '{\"v\":0}<b>\\ud800');",
    )
    .await;
    for page in ["sales/", "en/ledger/"] {
        browser.open(&world.at(page)).await;
        readable(browser, page).await;
        assert!(!browser.is_shown("#notice").await);
        let html = browser
            .get("[document.documentElement.dataset.theme ?? '', document.documentElement.dataset.direction]")
            .await;
        let colours = if page.starts_with("en/") { "green-up" } else { "red-up" };
        assert_eq!(html, json!(["", colours]));
    }
    kept.ends(browser).await;
    world.expect_silence().await;
}
