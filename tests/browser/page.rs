use gloo::utils::{document, window};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// Longest wait, in frames of the browser.
const FRAMES: usize = 300;

/// An element of its own at the page's root, gone when dropped. An app that starts in it says anew how far it has come.
pub struct Place(pub HtmlElement);

impl Place {
    pub fn new(tag: &str) -> Place {
        let element: HtmlElement = document().create_element(tag).unwrap().unchecked_into();
        let root = document().document_element().unwrap();
        root.remove_attribute("data-app").unwrap();
        root.append_child(&element).unwrap();
        Place(element)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Waits until a condition holds, frame by frame.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..FRAMES {
        if holds() {
            return;
        }
        frame().await;
    }
    panic!("not within {FRAMES} frames: {what}");
}

/// Lets the browser do what it has to until its next frame.
pub async fn frame() {
    let mut next = |done: js_sys::Function, _: js_sys::Function| {
        window().request_animation_frame(&done).unwrap();
    };
    JsFuture::from(Promise::new(&mut next)).await.unwrap();
}

/// Goes to a path without loading it.
pub fn go(path: &str) {
    window()
        .history()
        .unwrap()
        .push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path))
        .unwrap();
}
