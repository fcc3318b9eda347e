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
];

pub type Said = fn(&Phrases) -> &'static str;

pub fn cases() -> Vec<Case> {
    FAULTS
        .iter()
        .map(|&(what, part, fault, page, said)| {
            Case::new(format!("failing: {what}"), move |w| fails(w, part, fault, page, said))
        })
        .collect()
}

/// Runs before the page's own scripts: a page in a hurry, and what its notice said first.
pub const HURRY: &str = "{
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

pub fn language(page: &str) -> Language {
    if page.starts_with("en/") {
        Language::En
    } else {
        Language::Zh
    }
}

/// A script that runs in every page from now on, before the page's own; it ends with the case.
pub struct Before(Value);

impl Before {
    pub async fn runs(browser: &Browser, script: &str) -> Before {
        let told = browser
            .protocol("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await;
        Before(told["identifier"].clone())
    }

    pub async fn ends(self, browser: &Browser) {
        browser
            .protocol(
                "Page.removeScriptToEvaluateOnNewDocument",
                json!({ "identifier": self.0 }),
            )
            .await;
    }
}

/// The sentences that are shown.
pub const SHOWN: &str = "[...document.querySelectorAll('.notice p, p.notice')].filter((p) => p.getClientRects().length).map((p) => p.textContent)";

/// The one sentence that is shown, in the page's language, and enough facts to read.
pub async fn told(browser: &Browser, page: &str, said: Said) {
    let sentence = json!([said(Phrases::of(language(page)))]).to_string();
    browser
        .until(&format!("JSON.stringify({SHOWN}) === {}", json!(sentence)))
        .await;
    readable(browser, page).await;
}

pub async fn readable(browser: &Browser, page: &str) {
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
        if part == "_bg.wasm" && fault == Fault::Missing {
            let details = browser.text("document.querySelector('#notice textarea').value").await;
            assert!(details.contains("404"), "the reason is given: {details}");
        }
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
