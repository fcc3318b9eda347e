use super::elements::above;
use gloo::events::EventListener;
use gloo::utils::document;

/// Calls back when the reader asks the page's notice to try once more what did not come.
pub fn on_retry(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "click", move |event| {
        if above(event, "#notice [data-do=retry]").is_some() {
            call();
        }
    })
}
