use super::facet_words::{facet_name, option_text};
use super::phrases::filled_text;
use super::scene::{Html, Scene};
use crate::facets::{Condition, Index};
use crate::state::Action;
use yew::{Callback, html};

/// What is chosen, each removable by itself, and all at once.
pub fn chosen(scene: &Scene<'_>, index: &Index) -> Html {
    let selection = &scene.state.selection;
    let words = scene.words();
    let values = index.columns().iter().flat_map(|column| {
        let in_force = index.in_force(selection, column.facet);
        in_force.into_iter().map(move |value| (column, value))
    });
    let mut chips: Vec<Html> = values
        .map(|(column, value)| {
            let name = facet_name(scene, column.words);
            let text = [name, words.colon, &option_text(scene, column.words, value)].concat();
            chip(scene, text, Action::SwitchedOption(column.facet, value.into()))
        })
        .collect();
    if !selection.words().is_empty() {
        chips.insert(
            0,
            chip(
                scene,
                condition_name(scene, index, Condition::Words),
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
pub fn condition_name(scene: &Scene<'_>, index: &Index, condition: Condition) -> String {
    let words = scene.words();
    match condition {
        Condition::Words => filled_text(words.searched, &[("words", scene.state.selection.words())]),
        Condition::Facet(facet) => {
            let of = index.column(facet).map_or(facet, |c| c.words);
            let values = index.in_force(&scene.state.selection, facet);
            let values: Vec<String> = values.into_iter().map(|v| option_text(scene, of, v)).collect();
            [facet_name(scene, of), words.colon, &values.join(words.or)].concat()
        }
    }
}
