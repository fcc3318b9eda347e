use super::glyph::icon;
use super::scene::{Html, Stage};
use crate::state::{Action, Route};
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};
use yew::{Callback, SubmitEvent, html};

/// A search for companies that works as a plain form, for pages that have nothing else to offer.
pub fn search_form(stage: &Stage<'_>) -> Html {
    let words = stage.words();
    let to = stage.to(Route::Companies);
    let action = stage.state.href(&to);
    let act = stage.act.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
        let field = form.and_then(|f| f.query_selector("input").ok()?);
        if let Some(field) = field.and_then(|f| f.dyn_into::<HtmlInputElement>().ok()) {
            event.prevent_default();
            let mut to = to.clone();
            to.query.selection.ask(&field.value());
            act.emit(Action::Followed(to));
        }
    });
    html! {
        <form class="search" role="search" aria-label={words.search_cards} id="search" {action} method="get" {onsubmit}>
            {icon("search")}
            <input type="search" name="q" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label={words.search_cards} placeholder={words.search_hint} />
            <button class="button button--bare">{words.search}</button>
        </form>
    }
}
