use super::world::{Case, World};
use briefing_explorer::charts::{About, charts_about};
use fantoccini::key::Key;
use serde_json::json;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("pictures: painted at one pixel for one", |world| {
            painted(world, 1280, 1)
        }),
        Case::new("pictures: painted at two pixels for one", |world| {
            painted(world, 1280, 2)
        }),
        Case::new(
            "pictures: painted on a narrow screen of three pixels for one",
            |world| painted(world, 360, 3),
        ),
        Case::new(
            "pictures: painted again when the theme and the window change",
            repainted,
        ),
        Case::new("pictures: read mark by mark with the keyboard", keyboard),
    ]
}

/// Each canvas: its pixels with ink, its colours, its device pixels for one CSS pixel, whether it is in view.
const CANVASES: &str = "[...document.querySelectorAll('canvas')].map((canvas) => {
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data, colours = new Set();
  let ink = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3]) { ink++; colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]); }
  const box = canvas.getBoundingClientRect();
  return { id: canvas.closest('figure').id, ink, colours: colours.size, ratio: canvas.width / box.width, tall: box.height };
})";

async fn painted(world: Rc<World>, width: u32, ratio: u32) {
    let browser = &world.browser;
    browser.window(width, 900, ratio).await;
    for page in ["sales/", "en/sales/"] {
        browser.open(&world.at(page)).await;
        let all = browser.get(CANVASES).await;
        let all = all.as_array().unwrap();
        assert_eq!(all.len(), charts_about(About::Sales).count());
        for canvas in all {
            assert!(
                canvas["ink"].as_u64() > Some(1000) && canvas["colours"].as_u64() > Some(12),
                "{page}: {canvas}"
            );
            assert!(
                (canvas["ratio"].as_f64().unwrap() - f64::from(ratio)).abs() < 0.02,
                "{page}: {canvas}"
            );
            assert!(canvas["tall"].as_f64() > Some(50.0), "{page}: {canvas}");
        }
    }
    world.expect_silence().await;
}

async fn repainted(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("sales/")).await;
    let picture = "document.querySelector('canvas').toDataURL()";
    let light = browser.text(picture).await;
    browser.click(".tool-menu summary").await;
    browser
        .click(".tool-menu label:has(input[name=theme][value=dark])")
        .await;
    browser.get(&format!("window.__light = {}, 0", json!(light))).await;
    browser.until(&format!("{picture} !== window.__light")).await;
    browser.window(360, 900, 2).await;
    browser.until("[...document.querySelectorAll('canvas')].every((c) => Math.abs(c.width - 2 * c.getBoundingClientRect().width) < 2)").await;
    world.expect_silence().await;
}

async fn keyboard(world: Rc<World>) {
    let browser = &world.browser;
    browser.open(&world.at("en/sales/")).await;
    browser.get("document.querySelector('canvas').focus(), 0").await;
    let reading = "document.querySelector('.chart__reading').textContent";
    browser.press(Key::Down).await;
    browser.until(&format!("{reading}.length > 10")).await;
    let first = browser.text(reading).await;
    browser.press(Key::Down).await;
    browser.until(&format!("{reading} !== {}", json!(first))).await;
    // What is read aloud is a number too: it names its fact and who says it, and the panel opens that fact.
    let bound = "document.querySelector('.chart__reading').dataset";
    let fact = browser.text(&format!("{bound}.fact")).await;
    assert_eq!(browser.text(&format!("{bound}.voice")).await, "report");
    browser.press(Key::Enter).await;
    browser.until("document.querySelector('#panel')").await;
    browser.until("document.activeElement.closest('#panel')").await;
    let shown = format!(
        "document.querySelector('#panel [data-fact]').dataset.fact === {}",
        json!(fact)
    );
    browser.until(&shown).await;
    browser.press(Key::Escape).await;
    browser
        .until("!document.querySelector('#panel') && document.activeElement.tagName === 'CANVAS'")
        .await;
    world.expect_silence().await;
}
