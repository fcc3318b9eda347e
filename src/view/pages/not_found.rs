use crate::model::EntityId;
use crate::state::Route;
use crate::view::link::link;
use crate::view::scene::{Html, Scene};
use crate::view::search_form::search_form;
use yew::html;

/// An address that leads nowhere, and the ways on.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    html! {
        <div class="page not-found">
            <header class="page-head"><h1>{words.not_found}</h1><p class="lede">{words.not_found_text}</p></header>
            {search_form(scene)}
            {ways_on(scene)}
        </div>
    }
}

/// A company's address with an id that the report does not know.
pub fn unknown_company(scene: &Scene<'_>, id: &EntityId) -> Html {
    let words = scene.words();
    html! {
        <div class="page not-found">
            <header class="page-head"><h1>{words.not_found}</h1><p class="lede">{words.unknown_company}{" "}<code data-ref="address">{id.to_string()}</code></p><p>{words.none_means_not_here}</p></header>
            {search_form(scene)}
            {ways_on(scene)}
        </div>
    }
}

fn ways_on(scene: &Scene<'_>) -> Html {
    let links = Route::MAIN.map(|route| {
        let name = crate::view::masthead::page_name(scene, &route);
        html! { <li>{link(scene, scene.to(route), "", html! { {name} })}</li> }
    });
    html! { <ul class="ways-on">{for links}</ul> }
}
