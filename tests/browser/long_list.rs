use super::page::{Place, go, until};
use briefing_explorer::app::{App, AppProps};
use briefing_explorer::dataset::{Dataset, embedded};
use briefing_explorer::model::{EntityId, Language};
use briefing_explorer::state::Route;
use gloo::utils::{document, window};
use wasm_bindgen_test::wasm_bindgen_test;

const CARDS: usize = 2000;

/// The published dataset with so many copies of one card that no page could hold them.
fn crowded() -> &'static Dataset {
    let mut data = embedded().clone();
    let pattern = EntityId("tesla".into());
    let (entity, profile) = (data.entities[&pattern].clone(), data.newest.profiles[&pattern].clone());
    data.newest.profiles.clear();
    for n in 0..CARDS {
        let id = EntityId(format!("copy-{n:04}"));
        let (mut entity, mut profile) = (entity.clone(), profile.clone());
        entity.id = id.clone();
        entity.name.en = format!("Copy {n:04}");
        profile.id = id.clone();
        profile.headline.clear();
        data.entities.insert(id.clone(), entity);
        data.newest.profiles.insert(id, profile);
    }
    Box::leak(Box::new(data))
}

fn names() -> Vec<String> {
    let cards = document().query_selector_all("main [aria-posinset] h3").unwrap();
    (0..cards.length())
        .map(|i| cards.item(i).unwrap().text_content().unwrap())
        .collect()
}

fn shows(name: &str) -> bool {
    let (view, cards) = (
        window().inner_height().unwrap().as_f64().unwrap(),
        document().query_selector_all("main [aria-posinset]").unwrap(),
    );
    (0..cards.length()).filter_map(|i| cards.item(i)).any(|card| {
        let card: web_sys::Element = wasm_bindgen::JsCast::unchecked_into(card);
        let place = card.get_bounding_client_rect();
        card.text_content().unwrap().contains(name) && place.bottom() > 0.0 && place.top() < view
    })
}

#[wasm_bindgen_test]
async fn a_long_list_keeps_what_is_near_in_the_page_and_says_where_it_stands() {
    go("/en/companies/");
    let place = Place::new("div");
    let props = AppProps::whole(Route::Companies, Language::En, crowded());
    let app = yew::Renderer::<App>::with_root_and_props(place.0.clone().into(), props).render();
    until("the first cards are there", || {
        names().first().is_some_and(|n| n == "Copy 0000")
    })
    .await;
    assert!(names().len() < CARDS / 4, "{} cards are in the page", names().len());

    // To the very end: the last card comes into view, and its place in the whole is told.
    let last = format!("Copy {:04}", CARDS - 1);
    until("the end is reached", || {
        window().scroll_to_with_x_and_y(0.0, 1e9);
        // What stands below the list would otherwise fill the view.
        let end = document().query_selector(".long-list").unwrap().unwrap();
        end.scroll_into_view_with_bool(false);
        shows(&last)
    })
    .await;
    assert!(names().len() < CARDS / 4, "{} cards are in the page", names().len());
    let told = document()
        .query_selector("main li[aria-posinset='2000'][aria-setsize='2000']")
        .unwrap();
    assert!(told.is_some_and(|li| li.text_content().unwrap().contains(&last)));

    // And back: the first ones again.
    until("the beginning is reached", || {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        names().first().is_some_and(|n| n == "Copy 0000")
    })
    .await;

    app.destroy();
    go("/");
}
