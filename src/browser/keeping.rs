use js_sys::{Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static KEEPER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What the browser keeps of the site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kept {
    /// It cannot keep anything here.
    Never,
    /// What is to be kept did not come.
    NotNow,
    /// So many bytes; none, where the reader wants none.
    Bytes(f64),
}

/// Takes what the boot module keeps the site with, where the build has it.
pub fn set_keeper(keeper: Option<Function>) {
    KEEPER.set(keeper);
}

/// Keeps the site in the browser from now on, or deletes what is kept there, or, without a wish, leaves it as it is. Says
/// what is kept then.
pub async fn keep(wish: Option<bool>) -> Kept {
    let Some(keeper) = KEEPER.with_borrow(Clone::clone) else {
        return Kept::Never;
    };
    match asked(&keeper, wish).await {
        Some(bytes) if bytes >= 0.0 => Kept::Bytes(bytes),
        Some(-1.0) => Kept::Never,
        _ => Kept::NotNow,
    }
}

/// The keeper's answer; nothing where it did not come itself.
async fn asked(keeper: &Function, wish: Option<bool>) -> Option<f64> {
    let wish = wish.map_or(JsValue::UNDEFINED, JsValue::from);
    let kept: Promise = keeper.call1(&JsValue::NULL, &wish).ok()?.dyn_into().ok()?;
    JsFuture::from(kept).await.ok()?.as_f64()
}
