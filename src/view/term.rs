use super::link::link;
use super::prose::unlinked;
use super::scene::{Html, Scene};
use crate::state::Route;
use yew::html;

/// A term of the glossary by its name, or by other words, as a button; its note takes a line of its own below it and covers
/// nothing. `browser::on_terms` opens and closes it.
pub fn term(scene: &Scene<'_>, id: &str, words: Option<&str>) -> Html {
    let Some(term) = scene.data.glossary.get(id) else {
        return html! { {words.unwrap_or_default().to_string()} };
    };
    let name = scene.pick(&term.name);
    let to = scene.to_place(Route::About, format!("term-{id}"));
    let more = link(scene, to, "term__more", html! { {scene.words().glossary} });
    let word = words.unwrap_or(name).to_string();
    // Safari gives the focus only to a button with a place in the order of tabs; without the app, the focus opens it.
    html! {
        <span class="term">
            <button class="term__word" type="button" tabindex="0" aria-expanded="false">{word}</button>
            <span class="term__note" role="note"><b>{name.clone()}</b>{scene.words().colon}{unlinked(scene, &term.explained)}{" "}{more}</span>
        </span>
    }
}
