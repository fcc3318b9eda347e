use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Listens for the keys that open search wherever the reader is: Ctrl-K or Cmd-K, and the slash outside of fields.
pub struct Shortcuts {
    takes_slash: Rc<Cell<bool>>,
    _keys: EventListener,
}

impl Shortcuts {
    /// Calls `say` when search is asked for.
    pub fn listen(say: impl Fn() + 'static) -> Shortcuts {
        let takes_slash = Rc::new(Cell::new(false));
        let takes = takes_slash.clone();
        // The browser's own use of these keys must not come on top.
        let options = EventListenerOptions::enable_prevent_default();
        let keys = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let asks = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|key| asks_by_letter(key) || (takes.get() && asks_by_slash(key)));
            if asks {
                event.prevent_default();
                say();
            }
        });
        Shortcuts {
            takes_slash,
            _keys: keys,
        }
    }

    /// Lets the slash open search, or leaves it to the browser.
    pub fn take_slash(&self, takes: bool) {
        self.takes_slash.set(takes);
    }
}

fn asks_by_letter(key: &KeyboardEvent) -> bool {
    (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.shift_key() && key.key().eq_ignore_ascii_case("k")
}

/// A keyboard may need Shift for the slash.
fn asks_by_slash(key: &KeyboardEvent) -> bool {
    let is_plain = !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing());
    let target = key.target().and_then(|t| t.dyn_into::<Element>().ok());
    let is_field = target.is_some_and(|e| e.matches("input, textarea, select, [contenteditable]").unwrap_or(false));
    is_plain && key.key() == "/" && !is_field
}
