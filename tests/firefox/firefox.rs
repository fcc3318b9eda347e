use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use url::{ParseError, Url};

/// Longest wait for anything, in milliseconds.
const PATIENCE: u32 = 10_000;

/// What the browser's own console has got since it was last asked, warnings aside: errors of scripts and what the
/// content policy refused, whoever it happened to.
const CONSOLE: &str = "const found = [];
for (const line of Services.console.getMessageArray()) {
  const error = line instanceof Ci.nsIScriptError && line;
  const refused = error && error.category.startsWith('CSP');
  if (error && (refused || !(error.flags & Ci.nsIScriptError.warningFlag)) && error.sourceName.startsWith(arguments[0]))
    found.push(`${error.category}: ${error.errorMessage} (${error.sourceName}:${error.lineNumber})`);
}
Services.console.reset();
return found;";

/// One Firefox without a window, with an empty profile.
pub struct Firefox {
    client: Client,
    /// What did not hold since `wrong` was last asked.
    missed: RefCell<Vec<String>>,
    _driver: Child,
}

impl Firefox {
    pub async fn start() -> Firefox {
        let mut driver = Command::new("geckodriver")
            .args(["--port=0", "--allow-system-access"]) // the console is read as the browser itself reads it
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("geckodriver is installed; ./firefox.sh does that");
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let address = loop {
            let line = lines.next_line().await.unwrap().expect("geckodriver says its address");
            if let Some((_, address)) = line.split_once("Listening on ") {
                break format!("http://{address}");
            }
        };
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let Value::Object(wanted) = json!({ "moz:firefoxOptions": { "args": ["-headless"] } }) else {
            unreachable!()
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&address)
            .await
            .expect("geckodriver starts Firefox");
        client.set_window_size(1280, 900).await.unwrap();
        Firefox {
            client,
            missed: RefCell::default(),
            _driver: driver,
        }
    }

    pub async fn close(&self) {
        let _ = self.client.clone().close().await; // the driver ends it anyway
    }

    pub async fn load(&self, address: &str) {
        self.client
            .goto(address)
            .await
            .unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Waits until each expression holds in the page, looking at it again and again; what never does is wrong.
    pub async fn hold(&self, conditions: &[&str]) {
        for condition in conditions {
            let script = format!(
                "const done = arguments[arguments.length - 1], end = performance.now() + {PATIENCE};
                 (function look() {{
                   if ({condition}) done(true); else if (performance.now() > end) done(false); else requestAnimationFrame(look);
                 }})()"
            );
            let answer = self.client.execute_async(&script, Vec::new()).await;
            if !matches!(answer, Ok(Value::Bool(true))) {
                self.missed.borrow_mut().push(format!("never: {condition} {answer:?}"));
            }
        }
    }

    /// Clicks as a reader does: what is covered cannot be clicked.
    pub async fn click(&self, selector: &str) {
        let clicked = match self.client.find(Locator::Css(selector)).await {
            Ok(found) => found.click().await,
            Err(error) => Err(error),
        };
        if let Err(error) = clicked {
            self.missed.borrow_mut().push(format!("click on {selector}: {error}"));
        }
    }

    pub async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// All that went wrong since it was last asked, the console's lines about this site among it.
    pub async fn wrong(&self, root: &str) -> Vec<String> {
        let mut wrong = self.missed.take();
        self.context("chrome").await;
        let said = self.client.execute(CONSOLE, vec![root.into()]).await.unwrap();
        self.context("content").await;
        wrong.extend(said.as_array().unwrap().iter().map(Value::to_string));
        wrong
    }

    /// Whose scripts are run: the page's or the browser's.
    async fn context(&self, of: &str) {
        self.client.issue_cmd(Context(json!({ "context": of }))).await.unwrap();
    }
}

/// Firefox's own command.
#[derive(Debug)]
struct Context(Value);

impl WebDriverCompatibleCommand for Context {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/moz/context", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}
