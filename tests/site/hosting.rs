use super::world::{Case, World};
use briefing_explorer::model::Language;
use briefing_explorer::view::Phrases;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("hosting: files come compressed, with their types and headers", files),
        Case::new(
            "hosting: addresses lead to their pages, unknown ones to none",
            addresses,
        ),
        Case::new(
            "hosting: the page for unknown addresses is whole at any depth",
            not_found,
        ),
        Case::new("hosting: what is hung on a link is none of its address", hung_on),
        Case::new("hosting: no file tells of the machine that built it", unsigned),
    ]
}

/// Every file of the site, and the site in one file.
async fn unsigned(world: Rc<World>) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![project.join("target/briefing-explorer.html")];
    let mut folders = vec![world.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "br" && ending != "gz") {
                files.push(path);
            }
        }
    }
    assert!(files.len() > 100);
    let marks = [
        project.to_str().unwrap(),
        "/.cargo/registry",
        "/.rustup/",
        "index.crates.io",
    ];
    for file in files {
        let bytes = fs::read(&file).unwrap();
        for mark in marks {
            let found = bytes.windows(mark.len()).any(|part| part == mark.as_bytes());
            assert!(
                !found,
                "{} names {mark}; what was built before build/rustc.sh was there goes by: rm -r target/wasm32-unknown-unknown/release",
                file.display()
            );
        }
    }
}

async fn files(world: Rc<World>) {
    let page = get(&world.at("en/"), "br, gzip").await;
    assert_eq!(
        (page.status, page.is("content-encoding"), page.is("content-type")),
        (200, "br", "text/html; charset=utf-8")
    );
    assert_eq!(page.is("x-frame-options"), "DENY");
    assert_eq!(page.is("content-security-policy"), "frame-ancestors 'none'");
    assert_eq!(
        (page.is("x-content-type-options"), page.is("vary")),
        ("nosniff", "Accept-Encoding")
    );
    assert!(page.is("cache-control").contains("must-revalidate"));
    // Of two policies a browser holds to both; one that names ancestors outdoes X-Frame-Options.
    for path in ["embed/sales-change/", "en/embed/timeline/"] {
        let framed = get(&world.at(path), "").await;
        assert_eq!(
            (framed.status, framed.is("content-security-policy")),
            (200, "frame-ancestors *")
        );
    }
    let html = get(&world.at("en/"), "").await;
    assert_eq!(html.is("content-encoding"), "");
    for (ending, kind) in [
        ("_bg.wasm", "application/wasm"),
        (".bin", "application/octet-stream"),
        (".js", "text/javascript; charset=utf-8"),
        (".svg", "image/svg+xml"),
    ] {
        let name = html
            .body
            .split('"')
            .find(|word| word.ends_with(ending))
            .expect(ending)
            .trim_start_matches("../");
        for coding in ["br", "gzip"] {
            let file = get(&world.at(name), coding).await;
            assert_eq!(
                (file.status, file.is("content-encoding"), file.is("content-type")),
                (200, coding, kind),
                "{name}"
            );
            assert!(
                file.is("cache-control").contains("immutable"),
                "{name}: {}",
                file.is("cache-control")
            );
        }
    }
}

async fn addresses(world: Rc<World>) {
    for (site, under) in [(&world.root, "/"), (&world.sub, "/sub/path/")] {
        let folder = get(&format!("{site}en/companies"), "").await;
        assert_eq!(
            (folder.status, folder.is("location")),
            (307, format!("{under}en/companies/").as_str())
        );
        for path in [
            "nowhere",
            "en/nowhere/at/all/",
            "companies/no-such-company/",
            "_headers",
            "data/",
        ] {
            let answer = get(&format!("{site}{path}"), "br").await;
            assert_eq!((answer.status, answer.is("content-encoding")), (404, "br"), "{path}");
        }
        for path in [
            "data/report.json",
            "data/report.schema.json",
            "data/facts.csv",
            "data/relations.csv",
        ] {
            assert_eq!(get(&format!("{site}{path}"), "").await.status, 200, "{path}");
        }
    }
    let outside = world.sub.replace("/sub/path/", "/");
    assert_eq!(get(&outside, "").await.status, 404);
    assert_eq!(
        get(&format!("{outside}sub/path"), "").await.is("location"),
        "/sub/path/"
    );
}

async fn not_found(world: Rc<World>) {
    let browser = &world.browser;
    let (zh, en) = (Phrases::of(Language::Zh).not_found, Phrases::of(Language::En).not_found);
    for root in [&world.root, &world.sub] {
        for (path, languages, headings) in [
            ("nowhere/", ["zh-CN", "en"], [zh, en]),
            ("english/", ["zh-CN", "en"], [zh, en]),
            ("en/nowhere/at/all/", ["en", "zh-CN"], [en, zh]),
        ] {
            browser.load(&format!("{root}{path}")).await;
            let seen = browser
                .get("[document.documentElement.lang, document.title, [...document.querySelectorAll('section')].map((s) => s.lang), [...document.querySelectorAll('h1, h2')].map((h) => h.tagName + h.textContent)]")
                .await;
            let [first, second] = headings;
            let expected = json!([
                languages[0],
                format!("{first} · {second}"),
                languages,
                [format!("H1{first}"), format!("H2{second}")]
            ]);
            assert_eq!(seen, expected, "{root}{path}");
        }
    }
    browser.load(&world.at("en/nowhere/at/all/")).await;
    let said = browser.said().await;
    assert!(said.iter().all(|line| line.contains("404")), "{said:?}");
    assert_eq!(
        browser.text("getComputedStyle(document.body).maxWidth").await,
        "640px",
        "the page's own style holds"
    );
    browser.click("section[lang=en] a[href$='/sales/']").await;
    browser.until_ready().await;
    assert_eq!(browser.text("location.href").await, world.at("en/sales/"));
}

/// What chat apps and sentences hang on a link, and steps without a name, are none of the address.
async fn hung_on(world: Rc<World>) {
    let browser = &world.browser;
    for root in [&world.root, &world.sub] {
        for (path, meant) in [
            ("companies/tesla/。", "companies/tesla/"),
            ("en/companies/tesla/~", "en/companies/tesla/"),
            ("companies/tesla~", "companies/tesla/"),
            ("en/sales）。", "en/sales/"),
            (
                "sales/%29,?metric=sales#sales-change",
                "sales/?metric=sales#sales-change",
            ),
            ("policy/」/", "policy/"),
            ("sales//", "sales/"),
            ("en//ledger/?verdict=agrees", "en/ledger/?verdict=agrees"),
            ("about/\"%3E", "about/"),
        ] {
            browser.load(&format!("{root}{path}")).await;
            browser
                .until(&format!("location.href === {}", json!(format!("{root}{meant}"))))
                .await;
            browser.until_ready().await;
        }
    }
    // What is left is no address either: it is told once.
    browser.load(&world.at("nowhere/。")).await;
    browser
        .until("location.pathname === '/nowhere/' && document.querySelectorAll('section').length === 2")
        .await;
    browser.said().await;
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

impl Answer {
    fn is(&self, header: &str) -> &str {
        self.headers.get(header).map_or("", String::as_str)
    }
}

/// Asks for an address as a plain HTTP client.
async fn get(address: &str, codings: &str) -> Answer {
    let url = Url::parse(address).unwrap();
    let place = (url.host_str().unwrap(), url.port().unwrap());
    let mut stream = TcpStream::connect(place).await.unwrap();
    let asked = format!(
        "GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {codings}\r\nConnection: close\r\n\r\n",
        url.path()
    );
    stream.write_all(asked.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1)?.parse().ok())
        .unwrap();
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_string()))
        .collect();
    Answer {
        status,
        headers,
        body: body.to_string(),
    }
}
