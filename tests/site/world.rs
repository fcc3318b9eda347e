use super::browser::Browser;
use super::faulty::Faulty;
use axum::Router;
use briefing_explorer::app::build_id;
use briefing_explorer::dataset::embedded;
use briefing_explorer::site::host;
use serde_json::json;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::rc::Rc;
use tokio::net::TcpListener;

/// The built site, served at the root of one address and under a folder of another, and a browser.
pub struct World {
    pub browser: Browser,
    /// Where the site is served, with its last slash.
    pub root: String,
    /// Where it is served under a folder.
    pub sub: String,
    /// The same site on a host that fails as it is told to.
    pub faulty: Faulty,
    pub folder: PathBuf,
}

impl World {
    pub async fn start() -> World {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let page = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
        assert!(
            page.contains(&format!("data-build=\"{}\"", build_id(&embedded().hash))),
            "dist/ holds no build of this dataset: trunk build --release --offline"
        );
        let root = serve(site(&folder, "/"), "/").await;
        let sub = serve(site(&folder, "/sub/path/"), "/sub/path/").await;
        World {
            browser: Browser::start().await,
            root,
            sub,
            faulty: Faulty::start(&folder).await,
            folder,
        }
    }

    /// An address of the site.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    /// Before a case: nothing said that is not its own.
    pub async fn begin(&self) {
        self.browser.said().await;
    }

    /// After a case: nothing left that it set up.
    pub async fn end(&self) {
        let browser = &self.browser;
        self.faulty.heal();
        browser
            .protocol("Emulation.setScriptExecutionDisabled", json!({ "value": false }))
            .await;
        browser
            .protocol(
                "Network.emulateNetworkConditions",
                json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
            )
            .await;
        browser.protocol("Network.setBlockedURLs", json!({ "urls": [] })).await;
        browser
            .protocol("Network.setCacheDisabled", json!({ "cacheDisabled": false }))
            .await;
        browser.protocol("Browser.resetPermissions", json!({})).await;
        for site in [&self.root, &self.sub, &self.faulty.root] {
            browser
                .protocol(
                    "Storage.clearDataForOrigin",
                    json!({ "origin": site, "storageTypes": "local_storage" }),
                )
                .await;
        }
        browser
            .protocol("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] }))
            .await;
        browser.window(1280, 900, 1).await;
    }

    /// A page whose console stayed empty.
    pub async fn expect_silence(&self) {
        let said = self.browser.said().await;
        assert!(said.is_empty(), "the console has: {}", said.join("\n"));
    }

    /// What a first visit to a page loads until its app is live, in bytes compressed as a host sends them: program, data,
    /// and the HTML with its styles.
    pub async fn weight(&self, page: &str) -> [u64; 3] {
        let size = |name: &str| {
            let path = self.folder.join(format!("{name}.br"));
            fs::metadata(&path)
                .unwrap_or_else(|e| panic!("{}: {e}", path.display()))
                .len()
        };
        self.browser.protocol("Network.enable", json!({})).await;
        self.browser.protocol("Network.clearBrowserCache", json!({})).await;
        self.browser.open(&self.at(page)).await;
        let loaded = "performance.getEntriesByType('resource').map((r) => new URL(r.name).pathname.slice(1)).filter((n) => !/^(icon|manifest|en\\/manifest)/.test(n))";
        let mut weight = [0, 0, size(&format!("{page}index.html"))];
        for name in self.browser.get(loaded).await.as_array().unwrap() {
            let name = name.as_str().unwrap();
            weight[usize::from(name.ends_with(".bin"))] += size(name);
        }
        weight
    }
}

/// A built site as a host has it, below a folder.
pub fn site(folder: &Path, under: &str) -> Router {
    host(folder, under).expect("a release build in dist/: trunk build --release --offline")
}

pub async fn serve(site: Router, under: &str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, site).await });
    format!("http://{address}{under}")
}

type Running = Pin<Box<dyn Future<Output = ()>>>;

/// Something that must hold. It fails by panicking.
pub struct Case {
    pub name: String,
    pub run: Box<dyn Fn(Rc<World>) -> Running>,
}

impl Case {
    pub fn new<F: Future<Output = ()> + 'static>(
        name: impl Into<String>,
        run: impl Fn(Rc<World>) -> F + 'static,
    ) -> Case {
        Case {
            name: name.into(),
            run: Box::new(move |world| Box::pin(run(world))),
        }
    }
}
