use super::elements::above;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

const WORD: &str = ".term__word";

/// Opens and closes the notes of terms, wherever they stand: in what the program has drawn, and in what the page came with.
/// A click on a term does both; Escape closes the note, and not what it stands in.
pub fn on_terms() -> [EventListener; 2] {
    let click = EventListener::new(&document(), "click", |event| {
        if let Some(word) = above(event, WORD) {
            let is_open = word.get_attribute("aria-expanded").as_deref() == Some("true");
            expand(&word, !is_open);
        }
    });
    let options = EventListenerOptions::run_in_capture_phase();
    let escape = EventListener::new_with_options(&document(), "keydown", options, |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|e| e.key() == "Escape");
        let term = above(event, ".term").filter(|_| is_escape);
        let open = term.and_then(|term| term.query_selector("[aria-expanded=true]").ok()?);
        if let Some(word) = open {
            event.stop_propagation();
            expand(&word, false);
            if let Some(word) = word.dyn_ref::<HtmlElement>() {
                word.focus().unwrap_or_default();
            }
        }
    });
    [click, escape]
}

fn expand(word: &Element, is_open: bool) {
    // Setting this attribute of an element that exists cannot fail.
    word.set_attribute("aria-expanded", if is_open { "true" } else { "false" })
        .unwrap_or_default();
}
