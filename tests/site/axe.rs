use super::browser::Browser;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// axe-core, as check.sh fetches it.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}; ./check.sh fetches it", path.display()))
});

/// Every rule of axe, those for the newest guidelines and those that are only advice included: none is broken by the page
/// as it stands.
pub async fn look_over(browser: &Browser, place: &str) {
    if browser.get("typeof axe").await == json!("undefined") {
        browser.client.execute(&AXE, Vec::new()).await.expect("axe runs");
    }
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(
          (r) => done(r.violations.flatMap((v) => v.nodes.map((n) => [v.id, n.target.join(' '), n.failureSummary].join(' | ')))),
          (e) => done([String(e)]))";
    let found = browser
        .client
        .execute_async(script, Vec::new())
        .await
        .expect("axe answers");
    let found: Vec<String> = found.as_array().into_iter().flatten().map(told).collect();
    assert!(
        found.is_empty(),
        "{place}: {} violations\n{}",
        found.len(),
        found.join("\n")
    );
}

fn told(violation: &Value) -> String {
    violation.as_str().unwrap_or_default().to_string()
}

/// Waits until what was changed is on the screen.
pub async fn settle(browser: &Browser) {
    browser
        .get("window.__drawn = 0, requestAnimationFrame(() => requestAnimationFrame(() => window.__drawn = 1)), 0")
        .await;
    browser
        .until("window.__drawn && document.getAnimations().every((a) => a.playState !== 'running')")
        .await;
}
