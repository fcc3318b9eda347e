use super::page::{Place, go, until};
use briefing_explorer::app::{App, AppProps};
use briefing_explorer::dataset::{embedded, numeral_in};
use briefing_explorer::model::Language;
use briefing_explorer::state::Route;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

const FIELD: &str = ".palette input";

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).unwrap()
}

fn count(selector: &str) -> u32 {
    document().query_selector_all(selector).unwrap().length()
}

/// Presses a key where the focus is.
fn press(key: &str, with_control: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_ctrl_key(with_control);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    let target = document().active_element().unwrap();
    target.dispatch_event(&event).unwrap();
}

/// Puts a text into the field, as typing or pasting does.
fn write(text: &str) {
    let field: HtmlInputElement = find(FIELD).unwrap().unchecked_into();
    field.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    field
        .dispatch_event(&Event::new_with_event_init_dict("input", &init).unwrap())
        .unwrap();
}

fn active() -> Option<Element> {
    let id = find(FIELD)?.get_attribute("aria-activedescendant")?;
    document().get_element_by_id(&id)
}

fn first_title() -> String {
    find(".palette [role=option] .found__title")
        .map(|e| e.text_content().unwrap())
        .unwrap_or_default()
}

/// Texts below an element that hold a numeral and no ancestor that says whence.
fn unbound(below: &Element) -> Vec<String> {
    let walker = document().create_tree_walker_with_what_to_show(below, 4).unwrap();
    let mut unbound = Vec::new();
    while let Some(node) = walker.next_node().unwrap() {
        let text = node.text_content().unwrap_or_default();
        let bound = "[data-fact], [data-relation], [data-note], [data-count], [data-ref]";
        let is_bound = node.parent_element().unwrap().closest(bound).unwrap().is_some();
        if !is_bound && numeral_in(&text, &embedded().numerals).is_some() {
            unbound.push(text);
        }
    }
    unbound
}

#[wasm_bindgen_test]
async fn the_palette_finds_as_one_types_and_opens_by_the_keyboard() {
    window().local_storage().unwrap().unwrap().clear().unwrap();
    go("/sales/");
    document()
        .document_element()
        .unwrap()
        .remove_attribute("data-app")
        .unwrap(); // an earlier test's
    let place = Place::new("div");
    let props = AppProps::whole(Route::Sales, Language::Zh, embedded());
    let app = yew::Renderer::<App>::with_root_and_props(place.0.clone().into(), props).render();
    let root = document().document_element().unwrap();
    until("the app is ready", || {
        root.get_attribute("data-app").as_deref() == Some("ready")
    })
    .await;

    press("k", true);
    until("the palette is open, its field has the focus", || {
        find("dialog[open]").is_some() && document().active_element() == find(FIELD)
    })
    .await;
    assert!(
        count(".palette [role=option]") > 2 && active().is_none(),
        "samples to begin with, none chosen"
    );

    // Every number that anything found shows says where it comes from.
    for text in ["亿元", "2025", "销量", "估值", "valuation", "S18", "R1", "p14", "%"] {
        write(text);
        until("something is found", || {
            count(".palette [role=option] .found__title") > 0 && active().is_some()
        })
        .await;
        assert_eq!(unbound(&find(".palette").unwrap()), [""; 0], "{text}");
        let ids: Vec<String> = (0..count(".palette [role=option]"))
            .filter_map(|i| Some(find(&format!("#palette-option-{i}"))?.id()))
            .collect();
        assert_eq!(
            ids.len(),
            count(".palette [role=option]") as usize,
            "{text}: each option has its own id"
        );
    }

    write("xqzv");
    until("nothing is found, and it says so", || {
        count(".palette [role=option]") == 0 && find(".found__none").is_some()
    })
    .await;
    assert!(
        active().is_none()
            && !find(".palette [role=status]")
                .unwrap()
                .text_content()
                .unwrap()
                .is_empty()
    );

    write("zwd");
    until("the company stands first", || first_title() == "中微电科技").await;
    assert_eq!(active().unwrap().id(), "palette-option-0");
    assert_eq!(find(".palette mark").unwrap().text_content().unwrap(), "中微电");
    press("ArrowDown", false);
    until("the next is chosen", || {
        active().is_some_and(|e| e.id() == "palette-option-1")
    })
    .await;
    press("End", false);
    let last = format!("palette-option-{}", count(".palette [role=option]") - 1);
    until("the last is chosen", || active().is_some_and(|e| e.id() == last)).await;
    press("ArrowDown", false);
    press("Home", false);
    until("the first is chosen", || {
        active().is_some_and(|e| e.id() == "palette-option-0")
    })
    .await;
    press("Enter", false);
    until("the company's page is there", || {
        window().location().pathname().unwrap() == "/companies/zhongweidian/"
    })
    .await;
    until("the palette is closed", || {
        find("dialog[open]").is_none() && find(FIELD).is_none()
    })
    .await;

    press("/", false);
    until("the slash opens it too", || {
        find("dialog[open]").is_some() && find(FIELD).is_some()
    })
    .await;
    assert_eq!(
        find(FIELD).unwrap().unchecked_into::<HtmlInputElement>().value(),
        "",
        "it begins anew"
    );
    write("f77");
    until("the fact is found", || {
        find(".palette [role=option] [data-fact=F077]").is_some()
    })
    .await;
    press("Enter", false);
    until("the fact is open beside the page", || {
        find("#panel [data-fact=F077]").is_some()
    })
    .await;
    until("and search is closed", || find("dialog[open]").is_none()).await;

    app.destroy();
    go("/");
}
