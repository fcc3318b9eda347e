//! Charts read mark by mark: with keys, with a finger, and after everything that a reader may change about the page.

use super::browser::Browser;
use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "reading: keys lead through every mark of every chart and out again",
            keys,
        ),
        Case::new("reading: on a wide page no tip covers its mark", |world| {
            tips(world, 1280)
        }),
        Case::new("reading: on a phone no tip covers its mark", |world| tips(world, 390)),
        Case::new("reading: pictures follow resolution, zoom and width", sizes),
        Case::new("reading: pictures follow colours and language", looks),
        Case::new("reading: on paper the pictures stand in for the canvases", paper),
        Case::new(
            "reading: one is set apart in the charts that have it, in the address and among the cards",
            apart,
        ),
    ]
}

/// Pages with charts; together they have all.
const PAGES: [&str; 5] = [
    "sales/",
    "en/policy/",
    "en/",
    "companies/zhongweidian/",
    "en/companies/zhenxin/",
];

/// The ids of the charts whose canvas is shown.
async fn charts(browser: &Browser) -> Vec<String> {
    let shown = "[...document.querySelectorAll('figure.chart:has(canvas)')].filter((f) => f.querySelector('canvas').getClientRects().length).map((f) => f.id)";
    let ids = browser.get(shown).await;
    ids.as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap().to_string())
        .collect()
}

async fn focus(browser: &Browser, id: &str) {
    let focus = format!(
        "document.querySelector('#{id} canvas').focus(), document.querySelector('#{id} canvas').scrollIntoView({{ block: 'center', behavior: 'instant' }}), 0"
    );
    browser.get(&focus).await;
}

fn reading(id: &str) -> String {
    format!("document.querySelector('#{id} .chart__reading').textContent")
}

async fn keys(world: Rc<World>) {
    let browser = &world.browser;
    for page in PAGES {
        browser.open(&world.at(page)).await;
        for id in charts(browser).await {
            let (line, place) = (reading(&id), format!("{page}#{id}"));
            focus(browser, &id).await;
            assert_eq!(browser.text(&line).await, "", "{place}: nothing is read before a key");
            let rows = browser.count(&format!("#{id} .chart__table tbody tr")).await;
            browser.press(Key::End).await;
            browser.until(&format!("{line}.length > 0")).await;
            let last = browser.text(&line).await;
            browser.press(Key::Home).await;
            browser
                .until(&format!("{rows} === 1 || {line} !== {}", json!(last)))
                .await;
            let first = browser.text(&line).await;
            browser.press(Key::Up).await;
            assert_eq!(browser.text(&line).await, first, "{place}: no way before the first");
            let mut read = vec![first];
            for _ in 1..rows {
                browser.press(Key::Right).await;
                read.push(browser.text(&line).await);
                let tip = format!("document.querySelector('#{id} .chart__tip b').textContent");
                let tip = browser.text(&tip).await;
                assert!(read.last().unwrap().contains(&tip), "{place}: {tip} is not in {read:?}");
            }
            assert_eq!(read.last(), Some(&last), "{place}: {rows} steps lead to the last");
            browser.press(Key::Down).await;
            assert_eq!(browser.text(&line).await, last, "{place}: no way after the last");
            assert!(
                browser.is_shown(&format!("#{id} .chart__reading[role=status]")).await,
                "{place}"
            );
            browser.press(Key::Escape).await;
            browser
                .until(&format!("{line} === '' && !document.querySelector('.chart__tip')"))
                .await;
            browser.press(Key::Tab).await;
            let gone = format!("!document.activeElement.matches('#{id} canvas')");
            assert_eq!(browser.get(&gone).await, true, "{place}: Tab leads on");
        }
    }
    world.expect_silence().await;
}

/// The place of the ring around the mark that is pointed at, and of its tip, in CSS pixels of the window.
fn places(id: &str) -> String {
    format!(
        "(() => {{
  const canvas = document.querySelector('#{id} canvas'), box = canvas.getBoundingClientRect();
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'var(--focus)';
  const ink = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
  probe.remove();
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data, xs = [], ys = [];
  for (let i = 0; i < data.length; i += 4)
    if (data[i] === ink[0] && data[i + 1] === ink[1] && data[i + 2] === ink[2]) {{ xs.push((i / 4) % canvas.width); ys.push(Math.floor(i / 4 / canvas.width)); }}
  const scale = box.width / canvas.width, least = (v) => v.reduce((a, b) => Math.min(a, b), 1e9), most = (v) => v.reduce((a, b) => Math.max(a, b), -1);
  const ring = [box.left + least(xs) * scale, box.top + least(ys) * scale, box.left + most(xs) * scale, box.top + most(ys) * scale];
  const tip = document.querySelector('#{id} .chart__tip').getBoundingClientRect();
  return {{ found: xs.length, ring, tip: [tip.left, tip.top, tip.right, tip.bottom] }};
}})()"
    )
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect()
}

async fn tips(world: Rc<World>, width: u32) {
    let browser = &world.browser;
    browser.window(width, 900, 1).await;
    for page in PAGES {
        browser.open(&world.at(page)).await;
        for id in charts(browser).await {
            focus(browser, &id).await;
            let rows = browser.count(&format!("#{id} .chart__table tbody tr")).await;
            for at in 0..rows {
                browser.press(if at == 0 { Key::Home } else { Key::Down }).await;
                browser
                    .until(&format!("document.querySelector('#{id} .chart__tip')"))
                    .await;
                let place = format!("{page}#{id}, mark {at}");
                let seen = browser.get(&places(&id)).await;
                assert!(seen["found"].as_u64() > Some(0), "{place}: no ring");
                let (ring, tip) = (numbers(&seen["ring"]), numbers(&seen["tip"]));
                // The ring stands a few pixels outside its mark.
                let is_clear = tip[1] >= ring[3] - 4.0
                    || tip[3] <= ring[1] + 4.0
                    || tip[0] >= ring[2] - 4.0
                    || tip[2] <= ring[0] + 4.0;
                assert!(is_clear, "{place}: the tip at {tip:?} covers the mark at {ring:?}");
                assert!(
                    tip[0] >= 0.0 && tip[2] <= f64::from(width),
                    "{place}: the tip is at {tip:?}"
                );
                let line = browser.text(&reading(&id)).await;
                touch(browser, (ring[0] + ring[2]) / 2.0, (ring[1] + ring[3]) / 2.0).await;
                let after = browser.text(&reading(&id)).await;
                assert!(!after.is_empty(), "{place}: a tap on {line} shows nothing");
                browser.until("!document.querySelector('#panel')").await;
                focus(browser, &id).await;
                browser.press(Key::Home).await;
                for _ in 0..at {
                    browser.press(Key::Down).await;
                }
            }
        }
    }
    world.expect_silence().await;
}

/// Takes the focus away, so that nothing is pointed at, and taps.
async fn touch(browser: &Browser, x: f64, y: f64) {
    browser.get("document.activeElement.blur(), 0").await;
    browser.until("!document.querySelector('.chart__tip')").await;
    let at = json!([{ "x": x.round(), "y": y.round() }]);
    browser
        .protocol(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchStart", "touchPoints": at }),
        )
        .await;
    browser
        .protocol(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchEnd", "touchPoints": [] }),
        )
        .await;
    browser.until("document.querySelector('.chart__tip')").await;
}

/// Each canvas has the device's pixels for its width.
fn is_sharp(ratio: f64) -> String {
    format!(
        "devicePixelRatio === {ratio} && [...document.querySelectorAll('canvas')].every((c) => Math.abs(c.width - {ratio} * c.getBoundingClientRect().width) < 2)"
    )
}

async fn sizes(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    // The last is what a zoom to double size does to a window.
    for (width, ratio) in [
        (1280, 1.0),
        (1280, 1.5),
        (1280, 2.0),
        (1280, 3.0),
        (760, 3.0),
        (640, 2.0),
    ] {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": ratio, "mobile": false });
        browser.protocol("Emulation.setDeviceMetricsOverride", size).await;
        browser.until(&is_sharp(ratio)).await;
        let wider = format!("document.documentElement.scrollWidth > {width}");
        assert_eq!(browser.get(&wider).await, false, "at {width}");
    }
    world.expect_silence().await;
}

const PICTURE: &str = "document.querySelector('#sales-change canvas').toDataURL()";

/// Waits for another picture than the last, and remembers it.
async fn another(browser: &Browser) {
    browser.until(&format!("window.__picture !== {PICTURE}")).await;
    browser.get(&format!("window.__picture = {PICTURE}, 0")).await;
}

async fn media(browser: &Browser, name: &str, value: &str) {
    let features = json!({ "features": [{ "name": name, "value": value }] });
    browser.protocol("Emulation.setEmulatedMedia", features).await;
}

async fn looks(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    browser.get("window.__stayed = true, 0").await;
    another(browser).await;
    for (name, value) in [
        ("prefers-color-scheme", "dark"),
        ("prefers-color-scheme", "light"),
        ("forced-colors", "active"),
        ("forced-colors", "none"),
        ("prefers-contrast", "more"),
        ("prefers-contrast", ""),
    ] {
        media(browser, name, value).await;
        another(browser).await;
    }
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=colours][value=green-up])")
        .await;
    another(browser).await;
    browser
        .click(".tool-menu label:has(input[name=theme][value=dark])")
        .await;
    another(browser).await;
    browser.press(Key::Escape).await;
    browser.click(".masthead a[hreflang=en]").await;
    browser.until("document.documentElement.lang === 'en'").await;
    browser.until_ready().await;
    another(browser).await;
    let label = browser
        .text("document.querySelector('#sales-change canvas').getAttribute('aria-label')")
        .await;
    assert!(label.starts_with("Toyota China"), "{label}");
    assert_eq!(browser.get("window.__stayed").await, true, "nothing was loaded anew");
    world.expect_silence().await;
}

async fn paper(world: Rc<World>) {
    let browser = &world.browser;
    let shown = "[...document.querySelectorAll('.gallery .chart__plot')].map((p) => [...p.children].filter((c) => c.getClientRects().length).map((c) => c.tagName).join())";
    for width in [1280, 390] {
        browser.window(width, 900, 1).await;
        browser.open(&world.at("sales/")).await;
        browser
            .protocol("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await;
        let shown = browser.get(shown).await;
        browser
            .protocol("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await;
        let all = shown.as_array().unwrap();
        assert!(
            all.len() > 5 && all.iter().all(|plot| plot == "svg"),
            "from {width}: {shown}"
        );
    }
    world.expect_silence().await;
}

async fn apart(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    browser.get("window.__plain = Object.fromEntries([...document.querySelectorAll('.gallery canvas')].map((c) => [c.closest('figure').id, c.toDataURL()])), 0").await;
    focus(browser, "jan-apr-sales").await;
    for key in [Key::Home, Key::Down, Key::Down] {
        browser.press(key).await;
    }
    browser
        .until(&format!("{}.includes('特斯拉')", reading("jan-apr-sales")))
        .await;
    browser.write(" ").await;
    browser.until("location.search === '?pick=tesla'").await;
    // The first Escape leaves the mark, the second would leave the one who is set apart.
    browser.press(Key::Escape).await;
    browser.until(&format!("{} === ''", reading("jan-apr-sales"))).await;
    assert_eq!(browser.text("location.search").await, "?pick=tesla");
    browser.get("document.activeElement.blur(), 0").await;
    let changed = "[...document.querySelectorAll('.gallery canvas')].filter((c) => c.toDataURL() !== window.__plain[c.closest('figure').id]).map((c) => c.closest('figure').id).sort().join()";
    browser
        .until(&format!(
            "{changed} === 'implied-prior-year,jan-apr-sales,sales-change'"
        ))
        .await;
    browser.click(".controls__card").await;
    browser
        .until("location.pathname.endsWith('/companies/') && location.search === '?pick=tesla'")
        .await;
    browser
        .until("document.querySelectorAll('.card.is-picked').length === 1")
        .await;
    assert!(
        browser
            .is_shown(".card.is-picked[data-entity=tesla][aria-current]")
            .await
    );
    browser.reload().await;
    assert_eq!(browser.count(".card.is-picked").await, 1, "the link opens alike");
    browser.back().await;
    browser
        .until("location.search === '?pick=tesla' && location.pathname.endsWith('/sales/')")
        .await;
    world.expect_silence().await;
}
