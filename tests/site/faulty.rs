use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use briefing_explorer::site::host;
use http_body::Frame;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{Sleep, sleep};

/// How a host fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no such file.
    Missing,
    /// The file was cut when it was put there.
    Truncated,
    /// The page was cut in its head, before anything that can be read.
    CutInHead,
    /// A page of someone else's stands in its place, as in a hotel's network.
    OtherType,
    /// The line breaks in the middle.
    Cut,
    /// The line rests behind the page's title.
    Rests,
    /// It answers when patience has long run out.
    Late,
    /// It does not answer while it fails.
    Stuck,
    /// Someone on the way forbids wasm.
    WasmForbidden,
    /// Modules are as unknown as to an old browser.
    ModulesUnknown,
}

/// Longer than the patience of a page in a hurry.
const LATE: Duration = Duration::from_millis(1500);

/// Long enough for what was sent to be on its way.
const SENT: Duration = Duration::from_millis(100);

type Wrong = Option<(&'static str, Fault)>;

/// The built site on a host that fails as it is told to; nothing of it is kept by the browser.
pub struct Faulty {
    /// Where it stands, with its last slash.
    pub root: String,
    wrong: watch::Sender<Wrong>,
}

impl Faulty {
    pub async fn start(folder: &Path) -> Faulty {
        let (wrong, told) = watch::channel(None);
        let site = host(folder, "/")
            .expect("a built site")
            .layer(from_fn(move |request, next| answer(told.clone(), request, next)));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let root = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, site).await });
        Faulty { root, wrong }
    }

    /// From now on, files whose path contains a word fail. The address under which to ask for a page.
    pub fn fail(&self, part: &'static str, fault: Fault, page: &str) -> String {
        self.wrong.send_replace(Some((part, fault)));
        format!("{}{page}", self.root)
    }

    pub fn heal(&self) {
        self.wrong.send_replace(None);
    }
}

async fn answer(mut wrong: watch::Receiver<Wrong>, mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(ACCEPT_ENCODING);
    let path = request.uri().path().to_string();
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let told = *wrong.borrow();
    let is_page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let Some((part, fault)) = told.filter(|(part, _)| path.contains(part) || *part == "page" && is_page) else {
        return response;
    };
    match fault {
        Fault::Late => sleep(LATE).await,
        Fault::Stuck => {
            let _ = wrong.wait_for(|now| *now != told).await; // the host has gone
        }
        _ => {}
    }
    let (mut head, body) = response.into_parts();
    let mut bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let half = bytes.len() / 2;
    head.headers.remove(CONTENT_LENGTH);
    match fault {
        Fault::Missing => {
            head.status = StatusCode::NOT_FOUND;
            bytes.clear();
        }
        Fault::Truncated => bytes.truncate(half),
        Fault::CutInHead => {
            let page = String::from_utf8(bytes).unwrap();
            bytes = page.split_inclusive("<style").next().unwrap().into();
        }
        Fault::Cut | Fault::Rests => {
            let title = bytes.windows(5).position(|part| part == b"</h1>");
            let (until, pause) = match fault {
                Fault::Rests => (title.unwrap(), LATE),
                _ => (half, SENT),
            };
            let rest = bytes.split_off(until);
            let halves = Halves {
                first: Some(bytes.into()),
                pause: Box::pin(sleep(pause)),
                last: (fault == Fault::Rests).then(|| rest.into()),
                is_over: false,
            };
            return Response::from_parts(head, Body::new(halves));
        }
        Fault::OtherType => {
            head.headers
                .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            bytes = format!("<!doctype html><title>{part}</title><p>Sign in").into_bytes();
        }
        Fault::WasmForbidden => {
            let policy = HeaderValue::from_static("script-src 'self' 'unsafe-inline'");
            head.headers.append("content-security-policy", policy);
        }
        Fault::ModulesUnknown => {
            let page = String::from_utf8(bytes).unwrap();
            bytes = page.replace("type=\"module\"", "type=\"unknown\"").into_bytes();
        }
        Fault::Late | Fault::Stuck => {}
    }
    Response::from_parts(head, Body::from(bytes))
}

/// What comes before the pause, and what comes after it. Where nothing does, the line is broken.
struct Halves {
    first: Option<Bytes>,
    pause: Pin<Box<Sleep>>,
    last: Option<Bytes>,
    is_over: bool,
}

impl http_body::Body for Halves {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(bytes) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if self.is_over {
            return Poll::Ready(None);
        }
        ready!(self.pause.as_mut().poll(context));
        self.is_over = true;
        Poll::Ready(Some(match self.last.take() {
            Some(bytes) => Ok(Frame::data(bytes)),
            None => Err(io::ErrorKind::ConnectionReset.into()),
        }))
    }
}
