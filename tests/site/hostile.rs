use super::access::KINDS;
use super::world::{Case, World};
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    KINDS
        .into_iter()
        .map(|kind| {
            Case::new(format!("hostile: /{kind} under addresses that mean harm"), move |w| {
                harmless(w, kind)
            })
        })
        .collect()
}

/// Tags, letters that turn the direction or have no width, half letters, and endless words.
const TEXTS: [&str; 5] = [
    "%3Cimg%20id%3Dmade%20src%3Dx%20onerror%3D%22window.__hit%3D1%22%3E%3C%2Ftitle%3E%3Cscript%20id%3Dmade%3Ewindow.__hit%3D1%3C%2Fscript%3E",
    "javascript:window.__hit=1//%22%20onfocus%3D%22window.__hit%3D1%22%20autofocus%20style%3D%22position:fixed",
    "%E2%80%AE%E2%81%A6%E6%96%87%E2%80%8B%EF%BB%BF%E2%80%8D%00%0A%0D",
    "%ED%A0%80%ED%BF%BF%F0%9F%FF%25",
    "LONG",
];

/// What a page must not have got: elements and attributes that came by the address, or a layout that gave way.
const SEEN: &str = "(() => {
  const marks = [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes].map((a) => [e, a]));
  return {
    made: document.querySelectorAll('#made').length,
    hit: window.__hit ?? 0,
    handlers: marks.filter(([, a]) => a.name.startsWith('on')).map(([e]) => e.outerHTML.slice(0, 120)),
    styles: marks.filter(([e, a]) => a.name === 'style' && !e.closest('canvas')).map(([e]) => e.outerHTML.slice(0, 120)),
    leads: marks.filter(([, a]) => /^(href|src|action|xlink:href)$/.test(a.name) && /^\\s*(javascript|data|vbscript):/i.test(a.value) && !a.value.startsWith('data:image')).map(([e]) => e.outerHTML.slice(0, 120)),
    wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    headings: [...document.querySelectorAll('h1')].filter((e) => e.getClientRects().length).length > 0,
    path: location.pathname,
  };
})()";

async fn harmless(world: Rc<World>, kind: &'static str) {
    let browser = &world.browser;
    browser.window(390, 900, 1).await;
    let kind = kind.split('?').next().unwrap();
    for (at, text) in TEXTS.into_iter().enumerate() {
        let text = if text == "LONG" {
            "%E9%95%BF_w".repeat(60)
        } else {
            text.to_string()
        };
        let english = ["", "en/"][at % 2];
        let query: Vec<String> = [
            "q",
            "ids",
            "try",
            "fact",
            "v",
            "kind",
            "sort",
            "metric",
            "pick",
            "who",
            "rounding",
            "verdict",
            text.as_str(),
        ]
        .map(|name| format!("{name}={text}"))
        .into();
        let page = format!("{english}{kind}");
        browser.said().await;
        browser
            .load(&world.at(&format!("{page}?{}#{text}", query.join("&"))))
            .await;
        if kind != "nowhere/" {
            browser.until_ready().await;
            world.expect_silence().await;
        }
        let seen = browser.get(SEEN).await;
        let sound = json!({
            "made": 0, "hit": 0, "handlers": [], "styles": seen["styles"], "leads": [], "wide": 0, "headings": true, "path": format!("/{page}"),
        });
        assert_eq!(seen, sound, "{page} with {}", text.chars().take(60).collect::<String>());
        let styled = seen["styles"].as_array().map_or(0, Vec::len);
        assert!(
            seen["styles"].to_string().find("position:").is_none(),
            "{page}: {styled} {}",
            seen["styles"]
        );
    }
    browser.said().await;
}
