use gloo::utils::{document, window};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a file may take to be picked up, in milliseconds.
const KEPT: i32 = 60_000;

/// Hands the reader a file made in the page: no request leaves it. False where the browser does not take it.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    handed_over(name, kind, bytes).is_ok()
}

fn handed_over(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)?;
    offered(name, &blob)
}

/// The same for a file that the browser has made.
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    offered(name, blob).is_ok()
}

fn offered(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser picks the file up only after this; then its memory is given back.
    let release = Closure::once_into_js(move || Url::revoke_object_url(&address).unwrap_or_default());
    window().set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), KEPT)?;
    Ok(())
}
