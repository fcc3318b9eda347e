use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use url::{ParseError, Url};

/// Longest wait for anything, in milliseconds.
const PATIENCE: u32 = 10_000;

/// Runs in every page before its own scripts: remembers what the page was when the app took it over. A worker would serve
/// one case what another has fetched, so that only a site of a case's own has one.
const WITNESS: &str = r##"(() => {
  if (!location.pathname.startsWith("/kept")) delete Navigator.prototype.serviceWorker;
  const seen = (window.__seen = { nodes: [], shifts: [], early: {}, whole: 0, ready: 0 });
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    // The second frame begins once the first has shown the whole page.
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.whole = performance.now())));
    seen.nodes = [...document.querySelectorAll("#app *")];
    seen.early = { ...document.documentElement.dataset };
    new MutationObserver(() => {
      if (!seen.ready && document.documentElement.dataset.app === "ready") seen.ready = performance.now();
    }).observe(document.documentElement, { attributes: true });
  });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      const of = shift.sources.map((s) => (s.node && s.node.nodeType === 1 ? s.node.outerHTML.slice(0, 90) : `${s.node?.data}, ${s.previousRect.y} to ${s.currentRect.y}`));
      seen.shifts.push({ value: shift.value, of, at: shift.startTime });
    }
  }).observe({ type: "layout-shift", buffered: true });
})()"##;

/// One browser with one window.
pub struct Browser {
    pub(super) client: Client,
    _driver: Child,
}

impl Browser {
    /// Starts the driver on a free port, and a browser with an empty profile.
    pub async fn start() -> Browser {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver is installed; ./check.sh does that");
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next_line().await.unwrap().expect("chromedriver says its port");
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_string();
            }
        };
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let Value::Object(mut wanted) = serde_json::from_str(include_str!("../../webdriver.json")).unwrap() else {
            unreachable!()
        };
        wanted.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("chromedriver starts a browser");
        let browser = Browser {
            client,
            _driver: driver,
        };
        browser
            .protocol("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WITNESS }))
            .await;
        browser.window(1280, 900, 1).await;
        browser
    }

    pub async fn close(&self) {
        let _ = self.client.clone().close().await; // the driver ends it anyway
    }

    /// A command of Chromium's own protocol.
    pub async fn protocol(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(Extension("goog/cdp/execute", body))
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the browser's console has got since it was last asked.
    pub async fn said(&self) -> Vec<String> {
        let log = self
            .client
            .issue_cmd(Extension("se/log", json!({ "type": "browser" })))
            .await
            .unwrap();
        let lines = log.as_array().cloned().unwrap_or_default();
        lines
            .iter()
            .map(|line| {
                format!(
                    "{}: {}",
                    line["level"].as_str().unwrap_or(""),
                    line["message"].as_str().unwrap_or("")
                )
            })
            .collect()
    }

    pub async fn window(&self, width: u32, height: u32, ratio: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        self.protocol("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Loads an address; what the page does then is not waited for.
    pub async fn load(&self, address: &str) {
        self.client
            .goto(address)
            .await
            .unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Loads an address until the app runs.
    pub async fn open(&self, address: &str) {
        self.load(address).await;
        self.until_ready().await;
    }

    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.until_ready().await;
    }

    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    pub async fn forward(&self) {
        self.client.forward().await.unwrap();
    }

    /// The app runs, and every chart that is shown is painted.
    pub async fn until_ready(&self) {
        self.until(
            "document.documentElement.dataset.app === 'ready'
             && [...document.querySelectorAll('.chart__plot')].every((p) => p.matches('.is-live') || !p.getClientRects().length)",
        )
        .await;
    }

    /// Waits until an expression holds in the page, looking at it in every frame.
    pub async fn until(&self, condition: &str) {
        let script = format!(
            "const done = arguments[arguments.length - 1], end = performance.now() + {PATIENCE};
             (function look() {{
               if ({condition}) done(true); else if (performance.now() > end) done(false); else requestAnimationFrame(look);
             }})()"
        );
        let holds = self
            .client
            .execute_async(&script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{condition}: {error}"));
        if holds != true {
            let at = self.get("location.href + ' app=' + document.documentElement.dataset.app + ' focus=' + document.activeElement.outerHTML.slice(0, 120)").await;
            panic!("never: {condition}\nat {at}, console: {:?}", self.said().await);
        }
    }

    /// The value of an expression in the page.
    pub async fn get(&self, expression: &str) -> Value {
        self.client
            .execute(&format!("return ({expression})"), Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    pub async fn text(&self, expression: &str) -> String {
        self.get(expression).await.as_str().unwrap_or_default().to_string()
    }

    pub async fn count(&self, selector: &str) -> usize {
        self.client.find_all(Locator::Css(selector)).await.unwrap().len()
    }

    /// Clicks as a reader does: what is covered cannot be clicked.
    pub async fn click(&self, selector: &str) {
        let into_view =
            "document.querySelector(arguments[0])?.scrollIntoView({ behavior: 'instant', block: 'nearest' })";
        self.client.execute(into_view, vec![selector.into()]).await.unwrap();
        let found = self
            .client
            .find(Locator::Css(selector))
            .await
            .unwrap_or_else(|error| panic!("{selector}: {error}"));
        found
            .click()
            .await
            .unwrap_or_else(|error| panic!("click on {selector}: {error}"));
    }

    pub async fn is_shown(&self, selector: &str) -> bool {
        match self.client.find(Locator::Css(selector)).await {
            Ok(found) => found.is_displayed().await.unwrap(),
            Err(_) => false,
        }
    }

    /// Follows a link by the keyboard.
    pub async fn enter(&self, selector: &str) {
        self.client
            .execute("document.querySelector(arguments[0]).focus()", vec![selector.into()])
            .await
            .unwrap();
        self.press(Key::Enter).await;
    }

    /// Writes where the focus is, letter by letter.
    pub async fn write(&self, text: &str) {
        for value in text.chars() {
            let keys = KeyActions::new("keyboard".into())
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
            self.client.perform_actions(keys).await.unwrap();
        }
    }

    /// Presses a key while another is held.
    pub async fn chord(&self, held: Key, value: char) {
        let held = char::from(held);
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Clicks at a place of the window, whatever lies there.
    pub async fn click_at(&self, x: i64, y: i64) {
        for kind in ["mousePressed", "mouseReleased"] {
            let click = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.protocol("Input.dispatchMouseEvent", click).await;
        }
    }

    /// Presses Tab until something has the focus, as a reader without a mouse does.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..200 {
            let is_there = format!("document.activeElement.matches(\"{selector}\")");
            if self.get(&is_there).await == true {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("Tab never comes to {selector}");
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap();
    }
}

/// A command that the standard does not know, with its path and body.
#[derive(Debug)]
struct Extension(&'static str, Value);

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}
