//! What a reader might do, at random: whatever it is, the page stays whole and honest, and its memory stays where it was.
//! `SOAK_SEED` and `SOAK_STEPS` choose what is done and how much of it; a failure tells the seed and every step.

use super::browser::Browser;
use super::failing::Before;
use super::memory::{expect_flat, look};
use super::numbers::expect_sources;
use super::world::{Case, World};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::env;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![Case::new("soak: whatever a reader does, the page holds", soak)]
}

const SCRIPT: &str = include_str!("soak.js");

/// What is typed: names in Han and in letters, figures, ids, marks of addresses and of HTML, letters that turn the direction.
const WORDS: [&str; 14] = [
    "众微电",
    "zwd",
    "tesla",
    "4.84",
    "F077",
    "重庆",
    "chongqing",
    "r07",
    "xiaoliang 大众",
    "<img src=x onerror=alert(1)>",
    "\u{202e}\u{2066}文\u{200b}\u{feff}",
    "% & = # ? + ~ 。",
    "😀\u{301}\u{301}",
    "nothing has this name",
];

/// Once in so many steps the address is opened again elsewhere.
const REOPENED_EVERY: usize = 20;

/// Memory is looked at so many times, on the same page each time.
const LOOKS: usize = 10;

/// A sequence that looks random and is the same for the same seed (SplitMix64).
struct Rolls(u64);

impl Rolls {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of so many.
    fn of(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count as u64).unwrap()
    }
}

/// What was done; told when something fails on the way.
struct Told {
    seed: u64,
    steps: Vec<String>,
}

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("    again with SOAK_SEED={} SOAK_STEPS={}", self.seed, self.steps.len());
            for (at, step) in self.steps.iter().enumerate() {
                println!("    {at}: {step}");
            }
        }
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

async fn soak(world: Rc<World>) {
    let browser = &world.browser;
    let seed = number("SOAK_SEED", 20250525);
    let steps = usize::try_from(number("SOAK_STEPS", 200)).unwrap();
    let mut rolls = Rolls(seed);
    let mut told = Told {
        seed,
        steps: Vec::new(),
    };
    let here = browser.client.window().await.unwrap();
    let there = browser.client.new_window(true).await.unwrap().handle;
    browser.client.switch_to_window(there.clone()).await.unwrap();
    Before::runs(browser, SCRIPT).await;
    browser.client.switch_to_window(here.clone()).await.unwrap();
    browser.protocol("Page.bringToFront", json!({})).await;
    let script = Before::runs(browser, SCRIPT).await;
    browser.protocol("Performance.enable", json!({})).await;

    browser.open(&world.root).await;
    browser
        .get(&format!("(Object.assign(__soak, {{ seed: {seed}, stayed: true }}), 0)"))
        .await;
    warm_up(browser).await;
    let mut held = vec![look(browser, 0).await];
    for step in 1..=steps {
        let done = act(browser, &mut rolls, &mut told).await;
        settle(browser).await;
        expect_whole(&world, &done).await;
        if step % REOPENED_EVERY == 0 {
            let page = browser.get("__soak.page()").await;
            let address = browser.text("location.href").await;
            let width = browser.get("innerWidth").await.as_u64().unwrap();
            browser.client.switch_to_window(there.clone()).await.unwrap();
            browser.protocol("Page.bringToFront", json!({})).await;
            browser.window(u32::try_from(width).unwrap(), 900, 1).await;
            // From elsewhere: where only the fragment is another, the page would not be opened anew.
            browser.client.goto("about:blank").await.unwrap();
            browser.open(&address).await;
            expect_same(&address, &page, &browser.get("__soak.page()").await);
            browser.client.switch_to_window(here.clone()).await.unwrap();
            browser.protocol("Page.bringToFront", json!({})).await;
        }
        if step % (steps / LOOKS).max(1) == 0 {
            held.push(look(browser, step).await);
        }
    }
    expect_flat(&held);
    browser.client.switch_to_window(there).await.unwrap();
    browser.client.close_window().await.unwrap();
    browser.client.switch_to_window(here).await.unwrap();
    script.ends(browser).await;
}

/// One thing that a reader does, and what it was.
async fn act(browser: &Browser, rolls: &mut Rolls, told: &mut Told) -> String {
    let what = rolls.of(100);
    let name = match what {
        0..8 => "Back",
        8..13 => "Forward",
        13..17 => "another width",
        17..21 => "Escape",
        21..24 => "search by the keyboard",
        24..27 => "Tab",
        _ => "",
    };
    told.steps.push(name.to_string());
    match what {
        // Only where a page of this visit lies there: before the first is another site.
        0..8 => drop(browser.get("navigation.canGoBack && (history.back(), 0)").await),
        8..13 => drop(browser.get("navigation.canGoForward && (history.forward(), 0)").await),
        13..17 => {
            let width = if browser.get("innerWidth").await == 390 {
                1440
            } else {
                390
            };
            browser.window(width, 900, 1).await;
        }
        17..21 => browser.press(Key::Escape).await,
        21..24 => browser.chord(Key::Control, 'k').await,
        24..27 => browser.press(Key::Tab).await,
        _ => {
            let found = browser.get("__soak.pick()").await;
            *told.steps.last_mut().unwrap() = format!("{} {}", found["kind"], found["what"]);
            let then = use_control(browser, &found, rolls).await;
            told.steps.last_mut().unwrap().push_str(&then);
        }
    }
    told.steps.last().unwrap().clone()
}

/// Does with a control what it is for, and tells what was written or pressed.
async fn use_control(browser: &Browser, found: &Value, rolls: &mut Rolls) -> String {
    let (Some(x), Some(y)) = (found["at"][0].as_i64(), found["at"][1].as_i64()) else {
        return String::new();
    };
    let keys: &[Key] = match found["kind"].as_str().unwrap() {
        "select" => &[Key::Down, Key::Up, Key::End, Key::Home],
        "range" => &[Key::Right, Key::Left, Key::PageUp, Key::End, Key::Home],
        "chart" => &[
            Key::Right,
            Key::Right,
            Key::Left,
            Key::End,
            Key::Home,
            Key::Enter,
            Key::Escape,
        ],
        "field" => &[Key::Down, Key::Enter, Key::Escape, Key::Backspace],
        _ => {
            browser.click_at(x, y).await;
            return String::new();
        }
    };
    let mut told = String::new();
    if found["kind"] == "field" {
        browser.chord(Key::Control, 'a').await;
        let word = WORDS[rolls.of(WORDS.len())];
        browser.protocol("Input.insertText", json!({ "text": word })).await;
        told = format!(" {word:?}");
    }
    for _ in 0..rolls.of(4) {
        let key = &keys[rolls.of(keys.len())];
        browser.press(*key).await;
        told += &format!(" {key:?}");
    }
    told
}

/// What was done has been taken in: nothing is on its way, everything is drawn.
pub async fn settle(browser: &Browser) {
    let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
    browser.client.execute_async(drawn, Vec::new()).await.unwrap();
    browser
        .until("!document.documentElement.hasAttribute('data-fetching')")
        .await;
    browser.until_ready().await;
}

/// What must hold whatever was done.
async fn expect_whole(world: &World, done: &str) {
    let browser = &world.browser;
    world.expect_silence().await;
    let state = browser
        .get(
            "[__soak.troubles, document.documentElement.dataset.failure ?? '', document.documentElement.dataset.trouble ?? '',
              [...document.querySelectorAll('h1')].filter((e) => e.checkVisibility()).length, __soak.stayed,
              Math.max(0, document.documentElement.scrollWidth - innerWidth)]",
        )
        .await;
    assert_eq!(
        state,
        json!([[], "", "", 1, true, 0]),
        "{done}: [troubles, failure, trouble, headings, same document, too wide]"
    );
    expect_sources(world, done).await;
}

/// A page that was reached by doing is the page that its address opens.
fn expect_same(address: &str, reached: &Value, opened: &Value) {
    for part in ["title", "language", "address", "texts", "facts", "rows", "fields"] {
        let (a, b) = (&reached[part], &opened[part]);
        let (Some(a), Some(b)) = (a.as_array(), b.as_array()) else {
            assert_eq!(a, b, "{address}: {part}");
            continue;
        };
        let at = a
            .iter()
            .zip(b)
            .position(|(a, b)| a != b)
            .unwrap_or(a.len().min(b.len()));
        let near = |all: &[Value]| {
            all.iter()
                .skip(at.saturating_sub(3))
                .take(8)
                .cloned()
                .collect::<Vec<_>>()
        };
        assert!(
            a == b,
            "{address}: {part} differ: reached {:?}, opened {:?}",
            near(a),
            near(b)
        );
    }
}

/// Every page once, in both languages: what is fetched and made only once is there before memory is looked at.
async fn warm_up(browser: &Browser) {
    for _ in 0..2 {
        for page in 1..=6 {
            browser.click(&format!(".masthead__nav li:nth-child({page}) a")).await;
            settle(browser).await;
        }
        browser.click(".masthead__tools a[hreflang]").await;
        settle(browser).await;
    }
}
