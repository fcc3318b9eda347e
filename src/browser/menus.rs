use super::document::fold_menu;
use super::elements::all;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

const OPEN: &str = ":is(.tool-menu, .action-menu)[open]";

/// Folds open menus, wherever they stand: by a click beside them, once the focus goes elsewhere, and by Escape, which then
/// closes nothing else. Where nothing takes the focus, as on a tap, they stay: to fold one then would take the button from
/// under the finger.
pub fn on_menus() -> [EventListener; 3] {
    let [click, focus] = ["click", "focusin"].map(|what| EventListener::new(&document(), what, fold_others));
    let options = EventListenerOptions::run_in_capture_phase();
    let escape = EventListener::new_with_options(&document(), "keydown", options, |event| {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|e| e.key() == "Escape");
        let is_over = document().query_selector("dialog[open]").is_ok_and(|d| d.is_some());
        let open = document().query_selector(OPEN).ok().flatten();
        if let Some(open) = open.filter(|_| is_escape && !is_over) {
            event.stop_propagation();
            fold_menu(&open);
        }
    });
    [click, focus, escape]
}

/// Folds the menus that an event comes from outside of.
fn fold_others(event: &Event) {
    let target: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
    for menu in all::<Element>(&document(), OPEN) {
        if !menu.contains(target.as_deref()) {
            menu.remove_attribute("open").unwrap_or_default();
        }
    }
}
