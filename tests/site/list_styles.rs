//! The list of cards comes with styles of its own, and looks as with those of all pages.

use super::faulty::Fault;
use super::world::{Case, World};
use serde_json::{Value, json};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for page in ["companies/", "en/companies/"] {
        for width in [1440, 390] {
            cases.push(Case::new(
                format!("list styles: {page} at {width}: it looks as with all styles"),
                move |w| alike(w, page, width),
            ));
        }
    }
    cases.push(Case::new(
        "list styles: the others come with what they are for",
        brought,
    ));
    cases.push(Case::new(
        "list styles: what comes cut off is not put in their place",
        cut_off,
    ));
    cases
}

/// Everything that can be opened on the page without another part of the program.
const OPENED: &str = "(() => {
  for (const e of document.querySelectorAll('details')) e.open = true;
  for (const e of [...document.querySelectorAll('main article input[type=checkbox]')].slice(0, 2)) e.click();
  document.getElementById('notice').hidden = false;
  return document.querySelectorAll('details[open]').length;
})()";

/// What looks otherwise once the styles of all pages are in the place of those that the page came with: of every kind of
/// element one, on the screen and on paper.
const OTHERWISE: &str = "(async () => {
  const put = (text) => {
    const style = document.createElement('style');
    style.textContent = text;
    document.querySelector('style').replaceWith(style);
  };
  const few = document.querySelector('style[data-partial]').textContent;
  const { src } = document.querySelector('script[type=module][src]');
  const boot = await (await fetch(src)).text();
  const all = await (await fetch(new URL(boot.match(/styles-[0-9a-f]+\\.css/)[0], src))).text();
  const kinds = new Map(), properties = [...getComputedStyle(document.body)];
  for (const e of document.querySelectorAll('html, body, body *')) {
    if (e.closest('dialog:not([open])')) continue; // what opens in it comes with another part
    const kind = [];
    for (let at = e; at && kind.length < 4; at = at.parentElement) kind.push(at.tagName + '.' + at.className.toString());
    kinds.set(kind.join(' < ') + (e.matches(':only-child') ? '!' : ''), e);
  }
  const looks = () => [...kinds.values()].flatMap((e) => [null, '::before', '::after', '::marker'].map((part) => {
    const said = getComputedStyle(e, part);
    return part && said.content === 'none' ? '' : properties.map((name) => name + ': ' + said.getPropertyValue(name)).join('; ');
  }));
  const with_few = looks();
  put(all);
  const with_all = looks();
  put(few);
  document.querySelector('style').dataset.partial = '';
  const names = [...kinds.keys()], other = [];
  with_few.forEach((look, at) => {
    if (look === with_all[at]) return;
    const lines = look.split('; '), differs = with_all[at].split('; ').filter((line) => !lines.includes(line));
    other.push(names[Math.floor(at / 4)].split(' < ').slice(0, 2).join(' < ') + ': ' + differs.slice(0, 3).join('; '));
  });
  return { kinds: kinds.size, other: other.slice(0, 10), shorter: all.length - few.length };
})()";

async fn alike(world: Rc<World>, page: &'static str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    for asked in ["", "?kind=group"] {
        browser.open(&world.at(&format!("{page}{asked}"))).await;
        for is_opened in [false, true] {
            if is_opened {
                assert_ne!(browser.get(OPENED).await, json!(0));
            }
            if is_opened && browser.is_shown(".facets-open").await {
                browser.click(".facets-open").await;
            }
            for media in ["", "print"] {
                browser
                    .protocol("Emulation.setEmulatedMedia", json!({ "media": media }))
                    .await;
                let seen = browser.get(OTHERWISE).await;
                let place = format!("{page}{asked} at {width}, opened: {is_opened}, {media}: {seen}");
                assert!(number(&seen, "kinds") > 150 && number(&seen, "shorter") > 0, "{place}");
                assert_eq!(seen["other"], json!([]), "{place}");
            }
            browser
                .protocol("Emulation.setEmulatedMedia", json!({ "media": "" }))
                .await;
        }
    }
    world.expect_silence().await;
}

fn number(seen: &Value, name: &str) -> i64 {
    seen[name].as_i64().unwrap()
}

/// True while the page has the styles of its own alone.
const PARTIAL: &str =
    "document.querySelectorAll('style[data-partial]').length === 1 && document.styleSheets.length === 1";

/// How many rules are in force.
const RULES: &str = "document.styleSheets[0].cssRules.length";

async fn brought(world: Rc<World>) {
    let browser = &world.browser;
    for (page, asked, came) in [
        ("companies/", "main a[data-fact]", "#panel [data-fact]"),
        ("en/companies/", ".masthead a[href$='ledger/']", "#R07"),
    ] {
        browser.open(&world.at(page)).await;
        assert_eq!(browser.get(PARTIAL).await, true, "{page}");
        let few = browser.get(RULES).await.as_u64();
        browser.click(asked).await;
        browser.until(&format!("document.querySelector('{came}')")).await;
        assert_eq!(browser.get(PARTIAL).await, false, "{page}");
        let all = browser.get(RULES).await.as_u64();
        assert!(all > few, "{page}: {few:?} rules became {all:?}");
    }
    world.expect_silence().await;
}

async fn cut_off(world: Rc<World>) {
    let browser = &world.browser;
    let page = "companies/";
    browser
        .open(&world.faulty.fail("styles-", Fault::Truncated, page))
        .await;
    browser.click("main a[data-fact]").await;
    super::failing::told(browser, page, |w| w.app_missing).await;
    assert_eq!(browser.get(PARTIAL).await, true);
    world.faulty.heal();
    browser.click("#notice [data-do=retry]").await;
    browser
        .until("document.querySelector('#panel [data-fact]') && document.getElementById('notice').hidden")
        .await;
    assert_eq!(browser.get(PARTIAL).await, false);
}
