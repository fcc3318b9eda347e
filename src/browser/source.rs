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

/// Begins to fetch a file by its name: `words-zh`, `words-en`, `dataset`. Nothing where it does not come; a later call asks anew, and a
/// browser that has the file does not send for it.
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
