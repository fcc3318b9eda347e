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

/// Called by the boot module once program and catalogue have come, with what fetches a file by its name, `words` or
/// `dataset`, and the function that keeps the site in the browser, where the build has one.
///
/// # Errors
/// A catalogue that cannot be read; a part of the program, its words or a dataset that did not come. The boot module then
/// leaves the page as it is and says so.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub async fn start(
    catalogue: Vec<u8>,
    source: js_sys::Function,
    keeper: Option<js_sys::Function>,
) -> Result<(), JsError> {
    briefing_explorer::browser::set_source(source);
    briefing_explorer::browser::set_keeper(keeper);
    let catalogue = briefing_explorer::facets::Catalogue::open(&catalogue)?;
    Ok(briefing_explorer::app::start(catalogue).await?)
}
