use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Calls back when the reader asks the page's notice to try once more what did not come.
pub fn on_retry(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "click", move |event| {
        let target: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
        if target.is_some_and(|t| t.closest("#notice [data-do=retry]").is_ok_and(|b| b.is_some())) {
            call();
        }
    })
}
