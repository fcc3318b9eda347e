use gloo::utils::document;
use js_sys::{Function, Promise, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static SOURCE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Takes what the boot module fetches the program's files with.
pub fn set_source(source: Function) {
    SOURCE.set(Some(source));
}

/// True where a page of the site, by its whole address, has come and is another build's than this one: it is begun by
/// another module.
pub async fn is_built_anew(page: &str) -> bool {
    let Ok(Some(boot)) = document().query_selector("script[type=module][src]") else {
        return false;
    };
    let boot = boot.get_attribute("src").unwrap_or_default();
    let name = boot.rsplit('/').next().unwrap_or_default();
    let came = fetch_file(page).await.and_then(|bytes| String::from_utf8(bytes).ok());
    came.is_some_and(|html| html.contains("data-build=") && !html.contains(name))
}

/// Begins to fetch a file by its name: `words-zh`, `words-en`, `dataset`, `styles`; or by its whole address. Nothing where
/// it does not come; a later call asks anew, and a browser that has the file does not send for it.
pub fn fetch_file(name: &str) -> impl Future<Output = Option<Vec<u8>>> + use<> {
    let source = SOURCE.with_borrow(Clone::clone);
    let coming = source.and_then(|source| {
        source
            .call1(&JsValue::NULL, &JsValue::from_str(name))
            .ok()?
            .dyn_into()
            .ok()
    });
    async move {
        let coming: Promise = coming?;
        let bytes: Uint8Array = JsFuture::from(coming).await.ok()?.dyn_into().ok()?;
        Some(bytes.to_vec())
    }
}
