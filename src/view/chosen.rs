use super::facet_words::{facet_name, option_text};
use super::phrases::filled_text;
use super::scene::{Html, Scene};
use crate::facets::Condition;
use crate::state::Action;
use yew::{Callback, html};

/// What is chosen, each removable by itself, and all at once.
pub fn chosen(scene: &Scene<'_>) -> Html {
    let selection = &scene.state.selection;
    let index = scene.finder.cards(scene.data);
    let words = scene.words();
    let values = selection.chosen().flat_map(|(facet, _)| {
        let in_force = index.in_force(selection, facet);
        in_force.into_iter().map(move |value| (facet, value))
    });
    let mut chips: Vec<Html> = values
        .map(|(facet, value)| {
            let text = [facet_name(scene, facet), words.colon, &option_text(scene, facet, value)].concat();
            chip(scene, text, Action::SwitchedOption(facet, value.into()))
        })
        .collect();
    if !selection.words().is_empty() {
        chips.insert(
            0,
            chip(
                scene,
                condition_name(scene, Condition::Words),
                Action::Typed(String::new()),
            ),
        );
    }
    if chips.is_empty() {
        return Html::default();
    }
    let clear = {
        let act = scene.act.clone();
        Callback::from(move |_| act.emit(Action::ClearedSelection))
    };
    html! {
        <>
            <ul class="chips" role="list" aria-label={words.chosen}>{for chips.into_iter().map(|c| html! { <li>{c}</li> })}</ul>
            <button type="button" class="button button--bare" onclick={clear}>{words.clear_all}</button>
        </>
    }
}

fn chip(scene: &Scene<'_>, text: String, action: Action) -> Html {
    let act = scene.act.clone();
    let onclick = Callback::from(move |_| act.emit(action.clone()));
    let label = [scene.words().remove, scene.words().colon, &text].concat();
    html! { <button type="button" class="chip chip--active" aria-label={label} {onclick}><span data-ref="choice">{text}</span></button> }
}

/// A condition in words: the search, or a facet with its chosen values.
pub fn condition_name(scene: &Scene<'_>, condition: Condition) -> String {
    let words = scene.words();
    match condition {
        Condition::Words => filled_text(words.searched, &[("words", scene.state.selection.words())]),
        Condition::Facet(facet) => {
            let index = scene.finder.cards(scene.data);
            let values = index.in_force(&scene.state.selection, facet);
            let values: Vec<String> = values.into_iter().map(|v| option_text(scene, facet, v)).collect();
            [facet_name(scene, facet), words.colon, &values.join(words.or)].concat()
        }
    }
}
