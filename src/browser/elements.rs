use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

/// The first element of a kind below another.
pub(super) fn first(within: &Element, what: &str) -> Option<Element> {
    within.query_selector(what).ok().flatten()
}

/// All elements of a kind below a node.
pub(super) fn all<T: JsCast>(within: &Node, what: &str) -> Vec<T> {
    let found = match within.dyn_ref::<Element>() {
        Some(element) => element.query_selector_all(what),
        None => document().query_selector_all(what),
    };
    let Ok(found) = found else { return Vec::new() };
    let nodes = (0..found.length()).filter_map(|at| found.item(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The element of a kind that an event comes from, or that holds what it comes from.
pub(super) fn above(event: &Event, what: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(what).ok()?
}
