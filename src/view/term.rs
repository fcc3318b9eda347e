use super::link::link;
use super::prose::unlinked;
use super::scene::{Html, Scene};
use crate::state::Route;
use web_sys::HtmlElement;
use yew::{
    AttrValue, Callback, KeyboardEvent, MouseEvent, Properties, function_component, html, use_node_ref, use_state_eq,
};

/// Keeps a mark of punctuation beside the word before it: browsers break a line after a button.
const WORD_JOINER: char = '\u{2060}';

/// A term of the glossary by its name, or by other words, with its explanation where it stands.
pub fn term(scene: &Scene<'_>, id: &str, words: Option<&str>) -> Html {
    let Some(term) = scene.data.glossary.get(id) else {
        return html! { {words.unwrap_or_default().to_string()} };
    };
    let name = scene.pick(&term.name);
    let to = scene.to_place(Route::About, format!("term-{id}"));
    let more = link(scene, to, "term__more", html! { {scene.words().glossary} });
    let word: AttrValue = words.unwrap_or(name).to_string().into();
    html! {
        <><Term {word}><b>{name.clone()}</b>{scene.words().colon}{unlinked(scene, &term.explained)}{" "}{more}</Term>{WORD_JOINER}</>
    }
}

#[derive(PartialEq, Properties)]
struct TermProps {
    word: AttrValue,
    children: Html,
}

/// The word as a button; its note takes a line of its own below it and covers nothing. Escape closes it.
#[function_component]
fn Term(props: &TermProps) -> Html {
    let is_open = use_state_eq(|| false);
    let word = use_node_ref();
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onkeydown = {
        let (is_open, word) = (is_open.clone(), word.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && *is_open {
                // It closes only the note, not what the note stands in.
                event.stop_propagation();
                is_open.set(false);
                if let Some(word) = word.cast::<HtmlElement>() {
                    word.focus().unwrap_or_default();
                }
            }
        })
    };
    // Safari gives the focus only to a button with a place in the order of tabs; without the app, the focus opens it.
    html! {
        <span class="term" {onkeydown}>
            <button class="term__word" type="button" tabindex="0" ref={word} aria-expanded={is_open.to_string()} {onclick}>{props.word.clone()}</button>
            <span class="term__note" role="note">{props.children.clone()}</span>
        </span>
    }
}
