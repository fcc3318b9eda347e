use super::headers::{HeaderRule, parse_headers};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};
use tower_http::services::{ServeDir, ServeFile};

/// Serves a built site as static hosts do: a folder's `index.html`, compressed copies where the browser takes them,
/// `404.html` for what is not there, and the site's own headers. `under` is the path that the site stands at: "/" or
/// "/sub/path/".
///
/// # Errors
/// A folder without a built site; a headers file that cannot be read.
pub fn host(folder: &Path, under: &str) -> io::Result<Router> {
    let headers = fs::read_to_string(folder.join("_headers"))
        .map_err(|error| io::Error::other(format!("{} holds no built site: {error}", folder.display())))?;
    let rules = Arc::new(parse_headers(&headers)?);
    let root: Arc<str> = format!("/{}", under.trim_matches('/')).trim_end_matches('/').into();
    let unknown = ServeFile::new(folder.join("404.html"))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(unknown);
    let serve = move |request, next| answer(root.clone(), rules.clone(), request, next);
    Ok(Router::new().fallback_service(files).layer(from_fn(serve)))
}

async fn answer(root: Arc<str>, rules: Arc<Vec<HeaderRule>>, mut request: Request, next: Next) -> Response {
    let Some(below) = request
        .uri()
        .path_and_query()
        .and_then(|p| p.as_str().strip_prefix(&*root))
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if below.is_empty() {
        return Redirect::temporary(&format!("{root}/")).into_response();
    }
    let Ok(uri) = below.parse::<Uri>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let path = uri.path().to_string();
    *request.uri_mut() = if path == "/_headers" {
        Uri::from_static("/_")
    } else {
        uri
    };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if let Some(to) = headers
        .get(LOCATION)
        .and_then(|v| HeaderValue::from_str(&format!("{root}{}", v.to_str().ok()?)).ok())
    {
        headers.insert(LOCATION, to);
    }
    apply(&rules, &path, headers);
    response
}

fn apply(rules: &[HeaderRule], path: &str, headers: &mut HeaderMap) {
    for (name, value) in rules.iter().filter(|r| r.fits(path)).flat_map(|r| &r.headers) {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
            headers.append(name, value);
        }
    }
    headers.append(VARY, HeaderValue::from_static("Accept-Encoding"));
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("public, max-age=0, must-revalidate"));
    if let Some(kind) = headers
        .get(CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .filter(|k| k.starts_with("text/") && !k.contains("charset"))
    {
        let kind =
            HeaderValue::from_str(&format!("{kind}; charset=utf-8")).unwrap_or(HeaderValue::from_static("text/plain"));
        headers.insert(CONTENT_TYPE, kind);
    }
}
