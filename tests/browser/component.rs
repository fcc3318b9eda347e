use super::page::{Place, go, until};
use briefing_explorer::app::{App, AppProps};
use briefing_explorer::dataset::embedded;
use briefing_explorer::model::Language;
use briefing_explorer::state::Route;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen_test]
async fn a_click_on_a_number_opens_its_fact_and_closing_leads_back() {
    window().local_storage().unwrap().unwrap().clear().unwrap();
    go("/en/companies/");
    // What an app before this one said of itself may still stand there.
    let root = document().document_element().unwrap();
    root.remove_attribute("data-app").unwrap();
    let place = Place::new("div");
    let props = AppProps::whole(Route::Companies, Language::En, embedded());
    let app = yew::Renderer::<App>::with_root_and_props(place.0.clone().into(), props).render();
    until("the app is ready", || attribute("data-app") == "ready").await;
    assert_eq!(attribute("lang"), "en");

    let number = find("main a[data-fact]").unwrap();
    let fact = number.get_attribute("data-fact").unwrap();
    number.unchecked_ref::<HtmlElement>().click();
    until("the panel is open", || find("#panel").is_some()).await;
    assert!(find(&format!("#panel [data-fact=\"{fact}\"]")).is_some());
    assert_eq!(window().location().search().unwrap(), format!("?fact={fact}"));
    until("the focus is in the panel", || focused("#panel")).await;

    find("#panel button").unwrap().unchecked_into::<HtmlElement>().click();
    until("the panel is closed", || find("#panel").is_none()).await;
    until("the focus is back", || {
        document().active_element().as_ref() == Some(&number)
    })
    .await;
    assert_eq!(window().location().search().unwrap(), "");

    app.destroy();
    go("/");
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).unwrap()
}

fn focused(selector: &str) -> bool {
    document()
        .active_element()
        .is_some_and(|e| e.matches(selector).unwrap())
}

fn attribute(name: &str) -> String {
    document()
        .document_element()
        .unwrap()
        .get_attribute(name)
        .unwrap_or_default()
}
