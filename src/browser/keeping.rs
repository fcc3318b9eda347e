use js_sys::{Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static KEEPER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Takes what the boot module keeps the site with, where the build has it.
pub fn set_keeper(keeper: Option<Function>) {
    KEEPER.set(keeper);
}

/// Keeps the site in the browser from now on, or deletes what is kept there, or, without a wish, leaves it as it is. Says
/// how many bytes are kept then; nothing where none can be.
pub async fn keep(wish: Option<bool>) -> Option<f64> {
    let keeper = KEEPER.with_borrow(Clone::clone)?;
    let wish = wish.map_or(JsValue::UNDEFINED, JsValue::from);
    let kept: Promise = keeper.call1(&JsValue::NULL, &wish).ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(kept).await.ok()?.as_f64()?;
    (bytes >= 0.0).then_some(bytes)
}
