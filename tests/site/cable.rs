use super::world::{serve, site};
use axum::response::Html;
use axum::routing::get;
use std::path::Path;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How a site is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Whole,
    /// Nobody is there.
    Cut,
    /// Someone is there, and never answers.
    Stuck,
}

/// A site at an address of its own, below a folder, and the line to it. Only there do pages have workers.
pub struct Cable {
    /// Where the site stands, with its last slash.
    pub site: String,
    line: watch::Sender<Line>,
}

/// The folder that it stands in.
pub const FOLDER: &str = "/kept/";

/// A page of the same host that is none of the site's.
pub const OUTSIDE: &str = "/kept-outside";

impl Cable {
    pub async fn to(folder: &Path) -> Cable {
        let outside = get(|| async { Html("<!doctype html><title>Outside</title>") });
        let served = serve(site(folder, FOLDER).route(OUTSIDE, outside), FOLDER).await;
        let behind = served
            .trim_start_matches("http://")
            .trim_end_matches(FOLDER)
            .to_string();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let site = format!("http://{}{FOLDER}", listener.local_addr().unwrap());
        let (line, seen) = watch::channel(Line::Whole);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(carried(near, behind.clone(), seen.clone()));
            }
        });
        Cable { site, line }
    }

    /// An address of the site.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.site)
    }

    pub fn set(&self, line: Line) {
        self.line.send(line).unwrap();
    }
}

/// What is said over one connection, until the line changes.
async fn carried(mut near: TcpStream, behind: String, mut seen: watch::Receiver<Line>) {
    let line = *seen.borrow_and_update();
    match line {
        Line::Whole => {
            let mut far = TcpStream::connect(behind).await.unwrap();
            tokio::select! {
                _ = copy_bidirectional(&mut near, &mut far) => {}
                _ = seen.changed() => {}
            }
        }
        Line::Cut => {}
        Line::Stuck => {
            let _ = seen.changed().await;
        }
    }
}
