use crate::model::EntityId;
use crate::state::Route;
use crate::view::link::link;
use crate::view::scene::{Html, Stage};
use crate::view::search_form::search_form;
use yew::html;

/// An address that leads nowhere, and the ways on.
pub fn page(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    html! {
        <div class="page not-found">
            <header class="page-head"><h1>{words.not_found}</h1><p class="lede">{words.not_found_text}</p></header>
            {search_form(stage)}
            {ways_on(stage)}
        </div>
    }
}

/// A company's address with an id that the report does not know.
pub fn unknown_company(stage: &Stage<'_>, id: &EntityId) -> Html {
    let words = stage.words();
    html! {
        <div class="page not-found">
            <header class="page-head"><h1>{words.not_found}</h1><p class="lede">{words.unknown_company}{" "}<code data-ref="address"><bdi>{id.to_string()}</bdi></code></p><p>{words.none_means_not_here}</p></header>
            {search_form(stage)}
            {ways_on(stage)}
        </div>
    }
}

fn ways_on(stage: &Stage<'_>) -> Html {
    let links = Route::MAIN.map(|route| {
        let name = crate::view::masthead::page_name(stage, &route);
        html! { <li>{link(stage, stage.to(route), "", html! { {name} })}</li> }
    });
    html! { <ul class="ways-on">{for links}</ul> }
}
