use super::browser::Browser;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// axe-core, as check.sh fetches it.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}; ./check.sh fetches it", path.display()))
});

/// What has been found so far, with where it was found first.
#[derive(Default)]
pub struct Found(BTreeMap<String, String>);

impl Found {
    /// Fails with all of it.
    pub fn assert_none(self) {
        let told: Vec<String> = self.0.iter().map(|(what, place)| format!("{place}: {what}")).collect();
        assert!(told.is_empty(), "{} violations\n{}", told.len(), told.join("\n"));
    }
}

/// Holds a page as it stands against every rule of axe, those for the newest guidelines and those that are only advice
/// included.
pub async fn look_over(browser: &Browser, place: &str, found: &mut Found) {
    by_rules(browser, place, "rules: { 'target-size': { enabled: true } }", found).await;
}

/// The same for the rules that a theme can break.
pub async fn look_at_colours(browser: &Browser, place: &str, found: &mut Found) {
    by_rules(
        browser,
        place,
        "runOnly: ['color-contrast', 'link-in-text-block']",
        found,
    )
    .await;
}

async fn by_rules(browser: &Browser, place: &str, rules: &str, found: &mut Found) {
    if browser.get("typeof axe").await == json!("undefined") {
        browser.client.execute(&AXE, Vec::new()).await.expect("axe runs");
    }
    let script = format!(
        "const done = arguments[arguments.length - 1];
        axe.run(document, {{ resultTypes: ['violations'], {rules} }}).then(
          (r) => done(r.violations.flatMap((v) => v.nodes.map((n) => [v.id, n.target.join(' '), n.failureSummary].join(' | ')))),
          (e) => done([String(e)]))"
    );
    let violations = browser
        .client
        .execute_async(&script, Vec::new())
        .await
        .expect("axe answers");
    for violation in violations.as_array().into_iter().flatten().filter_map(Value::as_str) {
        found
            .0
            .entry(violation.to_string())
            .or_insert_with(|| place.to_string());
    }
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
