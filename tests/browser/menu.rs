use super::page::{Place, go};
use briefing_explorer::browser::{fold_menu, save, today, whole_address};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

#[wasm_bindgen_test]
fn a_link_is_made_whole_from_where_the_page_is() {
    go("/en/companies/tesla/");
    let origin = window().location().origin().unwrap();
    assert_eq!(
        whole_address("../../../companies/tesla/?v=0123abcd"),
        format!("{origin}/companies/tesla/?v=0123abcd")
    );
    go("/");
}

#[wasm_bindgen_test]
fn a_menu_is_folded_and_leaves_the_focus_on_its_head() {
    let place = Place::new("div");
    let element = |tag: &str| document().create_element(tag).unwrap();
    let (menu, head, button) = (element("details"), element("summary"), element("button"));
    menu.set_attribute("open", "").unwrap();
    let parts: [&Element; 2] = [&head, &button];
    parts
        .into_iter()
        .for_each(|part| drop(menu.append_child(part).unwrap()));
    place.0.append_child(&menu).unwrap();
    fold_menu(&button);
    assert!(!menu.has_attribute("open"));
    assert_eq!(document().active_element(), Some(head.unchecked_into()));
}

#[wasm_bindgen_test]
fn a_file_is_handed_over() {
    assert!(save("table.csv", "text/csv", "a,b".as_bytes()));
}

#[wasm_bindgen_test]
fn the_day_is_whole() {
    let day = today();
    assert!(
        day.year.is_some_and(|y| y >= 2025) && day.day_number().is_some(),
        "{day:?}"
    );
}
