//! Starts the app in the browser: over the prerendered page where it is this program's own, afresh where not.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

fn main() {
    #[cfg(target_arch = "wasm32")]
    // Not the standard one: the app would put its own in its place.
    yew::set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        briefing_explorer::browser::tell_failure(&panic.to_string());
    }));
}

/// Called by the boot module once program and dataset have come, with the function that keeps the site in the browser,
/// where the build has one.
///
/// # Errors
/// A dataset that cannot be read; the boot module then leaves the page as it is and says so.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn start(dataset: &[u8], keeper: Option<js_sys::Function>) -> Result<(), JsError> {
    briefing_explorer::browser::set_keeper(keeper);
    briefing_explorer::app::start(briefing_explorer::dataset::open(dataset)?);
    Ok(())
}
