//! A look over the built site in Firefox: every page comes alive, and what readers do most works. What is held in detail
//! is held in Chromium, by tests/site. `dist/` is served as a host would.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a case may stop where it stands: a panic is its failure"
)]

mod firefox;

use briefing_explorer::app::build_id;
use briefing_explorer::dataset::embedded;
use briefing_explorer::site::{all_pages, host};
use fantoccini::key::Key;
use firefox::Firefox;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let page = fs::read_to_string(dist.join("index.html")).unwrap_or_default();
    let build = format!("data-build=\"{}\"", build_id(&embedded().hash));
    assert!(
        page.contains(&build),
        "dist/ holds no build of this dataset: trunk build --release --offline"
    );
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let root = format!("http://{}/", listener.local_addr().unwrap());
    let site = host(&dist, "/").unwrap();
    tokio::spawn(async move { axum::serve(listener, site).await });
    let firefox = Firefox::start().await;

    let mut cases: Vec<(String, Vec<String>)> = Vec::new();
    for (route, language) in all_pages(embedded()) {
        let path = route.path(language);
        cases.push((format!("/{path} comes alive"), alive(&firefox, &root, &path).await));
    }
    for at in [root.clone(), format!("{root}en/")] {
        cases.push((format!("{at}: an option narrows"), narrowing(&firefox, &at).await));
        cases.push((
            format!("{at}: other styles come with a fact"),
            styles(&firefox, &at).await,
        ));
        cases.push((
            format!("{at}: a fact opens, Escape closes it"),
            fact(&firefox, &at).await,
        ));
        cases.push((format!("{at}: charts are painted"), painted(&firefox, &at).await));
        cases.push((format!("{at}: the other language"), switched(&firefox, &at).await));
    }
    cases.push(("the site is kept".into(), kept(&firefox, &root).await));
    cases.push(("what is not allowed is heard".into(), heard(&firefox, &root).await));
    firefox.close().await;

    for (name, wrong) in &cases {
        let word = if wrong.is_empty() { "ok" } else { "FAILED" };
        println!("test {name} ... {word}");
        wrong.iter().for_each(|line| println!("    {line}"));
    }
    let failed = cases.iter().filter(|(_, wrong)| !wrong.is_empty()).count();
    println!(
        "\ntest result: {}. {} passed; {failed} failed",
        if failed == 0 { "ok" } else { "FAILED" },
        cases.len() - failed
    );
    ExitCode::from(u8::from(failed != 0))
}

/// The page is taken over, has no trouble with this browser, and no line of its own on the console.
async fn alive(firefox: &Firefox, root: &str, path: &str) -> Vec<String> {
    firefox.open(&format!("{root}{path}")).await;
    firefox
        .hold(&[
            "document.documentElement.dataset.trouble === undefined",
            "document.querySelectorAll('h1').length === 1",
        ])
        .await;
    firefox.wrong().await
}

async fn narrowing(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(&format!("{root}companies/")).await;
    // Cards that the page came with are hidden where they do not fit.
    let cards = "[...document.querySelectorAll('main article[data-entity]')].filter((card) => card.getClientRects().length).length";
    firefox.hold(&[&format!("{cards} > 2")]).await;
    firefox.click("#filters input[name=event][value=bankruptcy]").await;
    firefox
        .hold(&["location.search === '?event=bankruptcy'", &format!("{cards} === 2")])
        .await;
    firefox.back().await;
    firefox.hold(&["location.search === ''", &format!("{cards} > 2")]).await;
    firefox.wrong().await
}

/// The list comes with its own styles, and the first fact that opens over it with all.
async fn styles(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(&format!("{root}companies/")).await;
    let rules = "document.styleSheets[0].cssRules.length";
    let few = format!("(window.__few ??= {rules}) > 0 && document.querySelector('style[data-partial]') !== null");
    firefox.hold(&[&few]).await;
    firefox.click("main a[data-fact]").await;
    let all = format!("{rules} > window.__few && document.querySelector('style[data-partial]') === null");
    firefox
        .hold(&["document.querySelector('#panel [data-fact]') !== null", &all])
        .await;
    firefox.wrong().await
}

async fn fact(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(&format!("{root}companies/zhongweidian/")).await;
    firefox.click("main a[data-fact=F075]").await;
    firefox
        .hold(&[
            "document.activeElement.closest('#panel') !== null",
            "document.querySelector('#panel [data-fact=F075]') !== null",
        ])
        .await;
    firefox.press(Key::Escape).await;
    firefox
        .hold(&[
            "!document.querySelector('#panel')",
            "document.activeElement.dataset.fact === 'F075'",
        ])
        .await;
    firefox.wrong().await
}

async fn painted(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(&format!("{root}sales/")).await;
    firefox
        .hold(&[
            "document.querySelectorAll('.gallery canvas').length > 2",
            "[...document.querySelectorAll('.gallery canvas')].filter((c) => c.getClientRects().length).every((c) =>
           new Set(new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size > 2)",
        ])
        .await;
    firefox.wrong().await
}

async fn switched(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(&format!("{root}ledger/")).await;
    firefox.click(".masthead__tools a[hreflang]").await;
    let (path, tag) = [("/en/ledger/", "en"), ("/ledger/", "zh-CN")][usize::from(root.ends_with("en/"))];
    firefox
        .hold(&[
            &format!("location.pathname === '{path}'"),
            &format!("document.documentElement.lang === '{tag}'"),
        ])
        .await;
    firefox.wrong().await
}

/// Its worker has all files, and serves the page.
async fn kept(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(root).await;
    firefox.hold(&["navigator.serviceWorker.controller !== null"]).await;
    firefox.wrong().await
}

/// A page that does wrong, so that silence means something: a picture from elsewhere, which the policy refuses, an error.
async fn heard(firefox: &Firefox, root: &str) -> Vec<String> {
    firefox.open(root).await;
    let wrong = "(new Image().src = 'http://127.0.0.2/x.png', window.reportError(new Error('meant')), true)";
    firefox.hold(&[wrong]).await;
    // The browser tells of both a while after they happened, each from a process of its own.
    let mut told = String::new();
    for _ in 0..100 {
        told += &firefox.wrong().await.join("\n");
        if told.contains("img-src") && told.contains("meant") {
            break;
        }
        firefox
            .hold(&["(window.__looks = (window.__looks ?? 0) + 1) % 3 === 0"])
            .await;
    }
    let unheard = ["img-src", "meant"].into_iter().filter(|word| !told.contains(word));
    unheard.map(|word| format!("{word} is not in: {told}")).collect()
}
