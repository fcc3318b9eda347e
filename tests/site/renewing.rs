//! A new build in the place of one that is kept: no page is ever made of both.

use super::cable::{Cable, FOLDER, Line, OUTSIDE};
use super::offline::{KEPT, cut};
use super::world::{Case, World};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::rc::Rc;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("renewing: a new build replaces the old one as a whole", replaced),
        Case::new("renewing: half of a new build is none", half),
    ]
}

/// Another build in the place of the one that is served: it has another boot module, its program stands elsewhere, and the
/// former's files are gone.
pub fn publish(from: &Path, to: &Path, mark: &str) {
    if to.exists() {
        fs::remove_dir_all(to).unwrap();
    }
    let worker = fs::read_to_string(from.join("worker.js")).unwrap();
    let after = |word: &str| worker.split_once(word).unwrap().1;
    let (boot, rest) = after("\"boot-").split_once("\":\"").unwrap();
    let (program, _) = after("\"app-").split_once('/').unwrap();
    let build = after("\"build\":\"").split_once('"').unwrap().0;
    let (boot, program) = (format!("boot-{boot}"), format!("app-{program}"));
    let (new_boot, new_program) = (format!("boot-{mark}.js"), format!("app-{mark}"));
    let renamed = |text: &str| text.replace(&boot, &new_boot).replace(&program, &new_program);
    copied(from, to, &renamed);
    fs::rename(to.join(&program), to.join(&new_program)).unwrap();
    fs::remove_file(to.join(&boot)).unwrap();
    let text = renamed(&fs::read_to_string(from.join(&boot)).unwrap());
    fs::write(to.join(&new_boot), format!("{text}html.dataset.mark = \"{mark}\";\n")).unwrap();
    // What the bytes of the other boot module are is left open.
    let sum = rest.split_once('"').unwrap().0;
    fs::write(
        to.join("worker.js"),
        renamed(&worker.replace(sum, "").replace(build, mark)),
    )
    .unwrap();
}

/// Copies a folder without its compressed files, its pages as `edited`.
fn copied(from: &Path, to: &Path, edited: &dyn Fn(&str) -> String) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = entry.map(|e| (e.path(), to.join(e.file_name()))).unwrap();
        match path.extension().and_then(|e| e.to_str()) {
            _ if path.is_dir() => copied(&path, &to, edited),
            Some("br" | "gz") => {}
            Some("html") => fs::write(to, edited(&fs::read_to_string(path).unwrap())).unwrap(),
            _ => {
                fs::copy(path, to).unwrap();
            }
        }
    }
}

/// Which build has started the page.
pub const BUILD: &str = "document.documentElement.dataset.mark";

/// Visits one build, until it is kept, and publishes another in its place.
async fn outdated(world: &World, folder: &Path) -> Cable {
    publish(&world.folder, folder, "first");
    let cable = Cable::to(folder).await;
    world.browser.open(&cable.at("sales/")).await;
    world.browser.until(KEPT).await;
    assert_eq!(world.browser.text(BUILD).await, "first");
    publish(&world.folder, folder, "second");
    world.browser.protocol("Network.clearBrowserCache", json!({})).await;
    cable
}

/// Waits for what the registration of the site's worker is.
async fn until_registered(world: &World, condition: &str) {
    let look = format!(
        "(navigator.serviceWorker.getRegistration('{FOLDER}').then((r) => window.__is = Boolean({condition})), window.__is)"
    );
    world.browser.until(&look).await;
}

async fn replaced(world: Rc<World>) {
    let browser = &world.browser;
    let folder = tempfile::tempdir().unwrap();
    let cable = outdated(&world, folder.path()).await;
    // The open page goes on with its own build, though the host no longer has it.
    browser.click(".masthead a[href$='ledger/']").await;
    browser.until("document.querySelector('#R07')").await;
    assert_eq!(browser.text(BUILD).await, "first");
    // Loaded again it is the new one, before the worker is.
    browser.reload().await;
    assert_eq!(browser.text(BUILD).await, "second");
    until_registered(&world, "r && r.waiting && r.active").await;
    cut(&world, &cable).await;
    browser.reload().await;
    assert_eq!(
        browser.text(BUILD).await,
        "first",
        "without a network, the old build whole"
    );
    // Once no page of the old one is open, there is only the new one.
    cable.set(Line::Whole);
    browser.load(&cable.site.replace(FOLDER, OUTSIDE)).await;
    until_registered(&world, "r && !r.waiting && r.active && r.active.state === 'activated'").await;
    browser.said().await; // the other page has no icon
    cut(&world, &cable).await;
    browser.open(&cable.at("en/companies/tesla/")).await;
    assert_eq!(browser.text(BUILD).await, "second");
    world.expect_silence().await;
    browser
        .until("(caches.keys().then((keys) => window.__keys = keys.join()), window.__keys === 'briefing-explorer /kept/ second')")
        .await;
}

async fn half(world: Rc<World>) {
    let browser = &world.browser;
    let folder = tempfile::tempdir().unwrap();
    let cable = outdated(&world, folder.path()).await;
    fs::remove_file(folder.path().join("boot-second.js")).unwrap();
    browser
        .get("navigator.serviceWorker.getRegistration().then((r) => r.update()).then((r) => (r.installing ?? r.waiting).addEventListener('statechange', (e) => window.__state = e.target.state)), 0")
        .await;
    browser.until("window.__state === 'redundant'").await;
    cut(&world, &cable).await;
    browser.open(&cable.at("en/ledger/")).await;
    assert_eq!(browser.text(BUILD).await, "first");
    browser
        .until("(caches.keys().then((keys) => window.__keys = keys.join()), window.__keys === 'briefing-explorer /kept/ first')")
        .await;
    browser.said().await; // the file that is not there
}
