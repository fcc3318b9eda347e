use super::elements::all;
use crate::model::Language;
use crate::state::{Colours, Theme};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, Url};

/// What a page tells the browser about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The page's title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Which colour means up.
    pub colours: Colours,
    /// What its notice says, by `data-says`: it stands before the app, and speaks when the app cannot.
    pub notice: [(&'static str, &'static str); 13],
}

/// Tells the browser about the page.
pub fn apply(head: &Head) {
    document().set_title(&head.title);
    let Some(root) = document().document_element() else {
        return;
    };
    // Setting an attribute of an element that exists cannot fail for these names.
    let set = |name, value: &str| root.set_attribute(name, value).unwrap_or_default();
    if root.get_attribute("lang").as_deref() != Some(head.language.tag()) {
        set("lang", head.language.tag());
        for (key, words) in head.notice {
            if let Ok(Some(place)) = document().query_selector(&format!("#notice [data-says={key}]")) {
                place.set_text_content(Some(words));
            }
        }
    }
    set("data-direction", head.colours.id());
    match head.theme {
        Theme::System => root.remove_attribute("data-theme").unwrap_or_default(),
        theme => set("data-theme", theme.id()),
    }
}

/// Says on `<html>` how far the app has come: prerendered, ready, failed.
pub fn set_app_state(state: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-app", state).unwrap_or_default();
    }
}

/// Says on `<html>` that the list of cards answers, though the app is not there yet.
pub fn set_list_live() {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-list", "live").unwrap_or_default();
    }
}

/// True where the address asks for another state of the page than the one it came in: the inline script has read it.
pub fn is_asked() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.has_attribute("data-query"))
}

/// Says on `<html>` that the program stopped, and why. The page's inline script then tells the reader; what is said
/// there is a text, never markup.
pub fn tell_failure(why: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-failure", why).unwrap_or_default();
        root.set_attribute("data-app", "failed").unwrap_or_default();
    }
}

/// Says on `<html>` what this browser refuses: "undrawn", no canvas; "unkept", no storage. The page's inline script tells
/// the reader.
pub(super) fn tell_trouble(what: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-trouble", what).unwrap_or_default();
    }
}

/// Says on `<html>` that something the reader asked for did not come, or takes that back; the page's inline script tells
/// the reader.
pub fn tell_missing(is_missing: bool) {
    const MISSING: &str = "missing";
    if is_missing {
        tell_trouble(MISSING);
    } else if let Ok(Some(root)) = document().query_selector(&format!("html[data-trouble={MISSING}]")) {
        root.remove_attribute("data-trouble").unwrap_or_default();
    }
}

/// Says on `<html>` that something the reader asked for is on its way.
pub fn set_fetching(is_on_its_way: bool) {
    if let Some(root) = document().document_element() {
        root.toggle_attribute_with_force("data-fetching", is_on_its_way)
            .unwrap_or_default();
    }
}

/// What a reader has filled in on a page that is not live yet: the name and the value of each field.
pub fn filled_in() -> Vec<(String, String)> {
    let fields: Vec<HtmlInputElement> = all(&document(), "#filters input:checked, input[name=q]");
    fields
        .iter()
        .map(|field| (field.name(), field.value()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The element that the app lives in, with the page it was prerendered for and the build that made it; no build where
/// the page was cut off on its way.
pub fn mount_point() -> Option<(Element, String, String)> {
    let element = document().get_element_by_id("app")?;
    let root = document().document_element()?;
    let route = root.get_attribute("data-route").unwrap_or_default();
    let build = root
        .get_attribute("data-build")
        .filter(|_| element.next_element_sibling().is_some());
    let build = build.unwrap_or_default();
    Some((element, route, build))
}

/// Fixes the icon's address: a browser looks it up again, relative to wherever the page has moved by then.
pub fn fix_icon() {
    if let Ok(Some(icon)) = document().query_selector("link[rel=icon]")
        && let Some(address) = icon
            .get_attribute("href")
            .and_then(|href| Url::new_with_base(&href, &icon.base_uri().ok()??).ok())
    {
        icon.set_attribute("href", &address.href()).unwrap_or_default();
    }
}

/// Opens the browser's own way to print.
pub fn print() {
    // A browser that cannot print has nothing to do.
    window().print().unwrap_or_default();
}

/// The whole address of a link that is written relative to the page.
pub fn whole_address(href: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    Url::new_with_base(href, &here).map_or_else(|_| href.into(), |whole| whole.href())
}

/// How the browser names itself.
pub fn agent() -> String {
    window().navigator().user_agent().unwrap_or_default()
}

/// Opens an address in a window of its own, which cannot reach back to this one.
pub fn visit(href: &str) {
    // A host that forbids it keeps the reader where they are.
    let _ = window().open_with_url_and_target_and_features(href, "_blank", "noopener");
}

/// How wide the element of this id is, in CSS pixels; nothing wide where it is not in the page.
pub fn width_of(id: &str) -> f64 {
    document()
        .get_element_by_id(id)
        .map_or(0.0, |e| f64::from(e.client_width()))
}

/// Folds the menu that something stands in, and leaves the focus on its head.
pub fn fold_menu(inside: &Element) {
    if let Ok(Some(menu)) = inside.closest("details") {
        menu.remove_attribute("open").unwrap_or_default();
        if let Ok(Some(head)) = menu.query_selector("summary") {
            focus_element(&head);
        }
    }
}

/// Moves the focus to the page's heading and the view to its top, as after loading a page.
pub fn focus_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(heading)) = document().query_selector("h1") {
        focus_element(&heading);
    }
}

/// Moves the view, and the focus, to a place in the page.
pub fn scroll_to_fragment(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        focus_element(&element);
    }
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus_element(&element);
    }
}

/// The element that has the focus; nothing where only the page has it.
pub fn focused() -> Option<Element> {
    document().active_element().filter(|e| e.tag_name() != "BODY")
}

/// At which place the focus is among the elements that a selector finds.
pub fn place_among(selector: &str) -> Option<usize> {
    let focused = focused()?;
    all::<Element>(&document(), selector)
        .iter()
        .position(|element| *element == focused)
}

/// Moves the focus to what is at a place among the elements that a selector finds, or to the last before it.
pub fn focus_among(selector: &str, at: usize) {
    let found: Vec<Element> = all(&document(), selector);
    if let Some(element) = found.get(at).or(found.last()) {
        focus_element(element);
    }
}

/// Gives the focus back to an element; false where the page no longer has it.
pub fn focus_back(element: &Element) -> bool {
    if element.is_connected() {
        focus_element(element);
    }
    element.is_connected()
}

fn focus_element(element: &Element) {
    if !element.has_attribute("tabindex") && !element.matches("a, button, input, select, summary").unwrap_or(false) {
        element.set_attribute("tabindex", "-1").unwrap_or_default();
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        element.focus_with_options(&options).unwrap_or_default();
    }
}
