//! Charts read mark by mark: with keys and with a finger.

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
        Case::new("reading: what a pointer only passes is not read", passed),
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

/// Puts the focus on a chart, in view.
pub async fn focus(browser: &Browser, id: &str) {
    let focus = format!(
        "document.querySelector('#{id} canvas').focus(), document.querySelector('#{id} canvas').scrollIntoView({{ block: 'center', behavior: 'instant' }}), 0"
    );
    browser.get(&focus).await;
}

/// What is read of a chart now.
pub fn reading(id: &str) -> String {
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

/// A pointer that goes down through all marks of a chart and rests on the last of them; how many it passed.
const SWEEP: &str = "(async () => {
  const canvas = document.querySelector('#jan-apr-sales canvas'), line = document.querySelector('#jan-apr-sales .chart__reading');
  window.__read = [];
  new MutationObserver(() => window.__read.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  const { left, top, height } = canvas.getBoundingClientRect(), tips = new Set();
  const point = async (y) => {
    canvas.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', clientX: left + 200, clientY: top + y }));
    await null; // what follows from it happens between two events
    await null;
    return document.querySelector('#jan-apr-sales .chart__tip b')?.textContent;
  };
  let last = 0;
  for (let y = 0; y < height; y += 6) {
    const tip = await point(y);
    if (tip) { tips.add(tip); last = y; }
  }
  await point(last);
  return tips.size;
})()";

async fn passed(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    let passed = browser.get(SWEEP).await.as_u64().unwrap();
    assert!(passed > 2, "{passed}");
    browser.until("window.__read.length > 0").await;
    let read = browser
        .get("window.__read.filter((said, at, all) => said !== all[at - 1]).length")
        .await;
    let (tip, line) = (
        browser
            .text("document.querySelector('#jan-apr-sales .chart__tip b').textContent")
            .await,
        browser.text(&reading("jan-apr-sales")).await,
    );
    assert_eq!(read, 1, "{passed} were passed");
    assert!(line.contains(&tip), "{tip} is not in {line}");
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
  const copy = Object.assign(document.createElement('canvas'), {{ width: canvas.width, height: canvas.height }}).getContext('2d', {{ willReadFrequently: true }});
  copy.drawImage(canvas, 0, 0);
  const data = copy.getImageData(0, 0, canvas.width, canvas.height).data, xs = [], ys = [];
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
            let mut marks = Vec::new();
            for at in 0..rows {
                browser.press(if at == 0 { Key::Home } else { Key::Down }).await;
                browser
                    .until(&format!("document.querySelector('#{id} .chart__tip')"))
                    .await;
                marks.push(clear_of_tip(browser, &id, width, &format!("{page}#{id}, mark {at}")).await);
            }
            for (at, (x, y)) in marks.into_iter().enumerate() {
                touch(browser, x, y).await;
                clear_of_tip(browser, &id, width, &format!("{page}#{id}, tap {at}")).await;
                assert!(!browser.text(&reading(&id)).await.is_empty(), "{page}#{id}, tap {at}");
                assert_eq!(
                    browser.count("#panel").await,
                    0,
                    "a finger sees first what it will open"
                );
            }
        }
    }
    world.expect_silence().await;
}

/// Where the middle of the mark is that is pointed at. Its tip does not cover it and stays in the window.
async fn clear_of_tip(browser: &Browser, id: &str, width: u32, place: &str) -> (f64, f64) {
    let seen = browser.get(&places(id)).await;
    assert!(seen["found"].as_u64() > Some(0), "{place}: no ring");
    let (ring, tip) = (numbers(&seen["ring"]), numbers(&seen["tip"]));
    // The ring stands a few pixels outside its mark.
    let is_clear =
        tip[1] >= ring[3] - 4.0 || tip[3] <= ring[1] + 4.0 || tip[0] >= ring[2] - 4.0 || tip[2] <= ring[0] + 4.0;
    assert!(is_clear, "{place}: the tip at {tip:?} covers the mark at {ring:?}");
    assert!(
        tip[0] >= 0.0 && tip[2] <= f64::from(width),
        "{place}: the tip is at {tip:?}"
    );
    (f64::midpoint(ring[0], ring[2]), f64::midpoint(ring[1], ring[3]))
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
