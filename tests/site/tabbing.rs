use super::access::set_media;
use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (page, width) in [
        ("", 1280),
        ("en/companies/", 390),
        ("en/sales/", 1280),
        ("compare/?ids=tesla,saic-gm", 390),
        ("en/policy/", 1280),
    ] {
        cases.push(Case::new(
            format!("tabbing: /{page} at {width}: Tab comes everywhere, and is seen"),
            move |w| tabbing(w, page, width),
        ));
    }
    cases
}

/// What has the focus, whether it shows it, and whether something else lies over it.
const FOCUSED: &str = "(() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  if (e === document.body) return null;
  const label = e.matches('input') ? e.closest('label') : null, seen = label && (box.width < 2 || style.opacity === '0') ? label : e;
  const own = [seen, ...seen.querySelectorAll('*'), e.nextElementSibling, e.parentElement].filter(Boolean);
  const rings = own.some((o) => { const s = getComputedStyle(o); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'; });
  const area = seen.getClientRects()[0] ?? box, middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
  const x = middle(area.left, area.right, innerWidth), y = middle(area.top, area.bottom, innerHeight);
  const over = document.elementFromPoint(x, y);
  const clear = !!over && (own.includes(over) || over.contains(seen) || seen.contains(over) || over.closest('label')?.contains(e));
  window.__walked ??= new Set();
  const again = window.__walked.has(e);
  window.__walked.add(e);
  return { rings, clear, again, what: e.outerHTML.slice(0, 140), over: over?.outerHTML.slice(0, 100) };
})()";

async fn tabbing(world: Rc<World>, page: &'static str, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    // What has the focus is then in the window at once.
    set_media(browser, "prefers-reduced-motion", "reduce").await;
    browser.open(&world.at(page)).await;
    let mut steps = 0;
    loop {
        browser.press(Key::Tab).await;
        let at = browser.get(FOCUSED).await;
        if at.is_null() || at["again"] == true {
            break;
        }
        assert_eq!(at["rings"], true, "{page}: focus is not seen on {}", at["what"]);
        assert_eq!(at["clear"], true, "{page}: {} lies over {}", at["over"], at["what"]);
        steps += 1;
        assert!(steps < 900, "{page}: Tab goes round in {}", at["what"]);
    }
    let missed = browser
        .get(
            "[...document.querySelectorAll('a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex=\"0\"]')]
             .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest('[inert]') && e.tabIndex >= 0 && !window.__walked.has(e))
             .map((e) => e.outerHTML.slice(0, 140))",
        )
        .await;
    assert_eq!(missed, json!([]), "{page}: Tab never comes there");
    assert!(steps > 10, "{page}: {steps}");
}
