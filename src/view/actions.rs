use super::glyph::icon;
use super::phrases::{Phrases, filled};
use super::scene::{Html, Scene};
use crate::browser::{copy, fold_menu, save};
use crate::model::Language;
use web_sys::{Element, HtmlTextAreaElement};
use yew::{
    Callback, FocusEvent, KeyboardEvent, MouseEvent, Properties, TargetCast, UseStateHandle, function_component, html,
    use_effect_with, use_node_ref, use_state_eq,
};

/// Something that the reader takes away, made at the moment it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A text for the clipboard.
    Text(String),
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

/// Something that can be taken away.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// What stands on its button.
    pub name: &'static str,
    /// What is said once it is on the clipboard.
    pub done: &'static str,
    /// Makes it.
    pub make: Callback<(), Taken>,
}

/// A button, or a menu of several offers.
#[derive(Clone, PartialEq)]
pub enum Tool {
    /// One offer with its icon.
    Button(&'static str, Offer),
    /// Several under one icon and name.
    Menu(&'static str, &'static str, Vec<Offer>),
}

/// What became of the last offer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    None,
    Copied(&'static str),
    Saved(String),
    Refused(String),
}

#[derive(PartialEq, Properties)]
struct ActionsProps {
    tools: Vec<Tool>,
    language: Language,
}

/// Tools to take something away with: what became of it is said, and where the browser refuses, the text stands there
/// selected, so that nothing is lost.
pub fn actions(scene: &Scene<'_>, tools: Vec<Tool>) -> Html {
    html! { <Actions {tools} language={scene.language()} /> }
}

#[function_component]
fn Actions(props: &ActionsProps) -> Html {
    let words = Phrases::of(props.language);
    let outcome = use_state_eq(|| Outcome::None);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((*outcome).clone(), move |outcome| {
            if let (Outcome::Refused(_), Some(field)) = (outcome, field.cast::<HtmlTextAreaElement>()) {
                field.focus().unwrap_or_default();
                field.select();
                field.set_scroll_top(0); // selecting shows the end; a reader begins at the beginning
            }
        });
    }
    let tools = props.tools.iter().map(|tool| match tool {
        Tool::Button(sign, offer) => {
            html! { <button class="button" type="button" onclick={take(offer, &outcome)}>{icon(sign)}{offer.name}</button> }
        }
        Tool::Menu(sign, name, offers) => {
            let items = offers.iter().map(|offer| {
                html! { <li><button type="button" onclick={take(offer, &outcome)}>{offer.name}</button></li> }
            });
            html! {
                <details class="action-menu" name="action-menu" onkeydown={Callback::from(on_key)} onfocusout={Callback::from(on_leave)}>
                    <summary class="button">{icon(sign)}{*name}</summary>
                    <ul class="menu" role="list">{for items}</ul>
                </details>
            }
        }
    });
    let told = match &*outcome {
        Outcome::None => Html::default(),
        Outcome::Copied(done) => html! { {*done} },
        Outcome::Saved(name) => {
            let name = html! { <span data-ref="file">{name.clone()}</span> };
            filled(words.saved_as, &[("name", name)])
        }
        Outcome::Refused(_) => html! { {words.not_allowed} },
    };
    let close = {
        let outcome = outcome.clone();
        Callback::from(move |_: MouseEvent| outcome.set(Outcome::None))
    };
    html! {
        <div class="actions needs-app">
            {for tools}
            <p class="actions__told" role="status">{told}</p>
            if let Outcome::Refused(text) = &*outcome {
                <div class="actions__refused">
                    <textarea ref={field} readonly={true} rows="4" aria-label={words.not_allowed} data-ref="text" value={text.clone()} />
                    <button class="button button--bare" type="button" onclick={close}>{icon("close")}{words.close}</button>
                </div>
            }
        </div>
    }
}

fn take(offer: &Offer, outcome: &UseStateHandle<Outcome>) -> Callback<MouseEvent> {
    let (offer, outcome) = (offer.clone(), outcome.clone());
    Callback::from(move |event: MouseEvent| {
        if let Some(button) = event.target_dyn_into::<Element>() {
            fold_menu(&button);
        }
        match offer.make.emit(()) {
            Taken::Text(text) => {
                let (outcome, done) = (outcome.clone(), offer.done);
                let told = text.clone();
                copy(&text, move |is_done| {
                    outcome.set(if is_done {
                        Outcome::Copied(done)
                    } else {
                        Outcome::Refused(told)
                    });
                });
            }
            Taken::File { name, kind, bytes } => outcome.set(if save(&name, kind, &bytes) {
                Outcome::Saved(name)
            } else {
                Outcome::Refused(String::from_utf8_lossy(&bytes).into_owned())
            }),
        }
    })
}

fn on_key(event: KeyboardEvent) {
    if event.key() == "Escape"
        && let Some(inside) = event.target_dyn_into::<Element>()
    {
        event.stop_propagation();
        fold_menu(&inside);
    }
}

/// Folds a menu that the focus has left by the keyboard. Where nothing takes the focus, as on a tap, it stays: folding
/// it then would take the button from under the finger.
fn on_leave(event: FocusEvent) {
    let next = event
        .related_target()
        .and_then(|t| wasm_bindgen::JsCast::dyn_into::<Element>(t).ok());
    let menu = event
        .target_dyn_into::<Element>()
        .and_then(|e| e.closest("details").ok()?);
    if let (Some(next), Some(menu)) = (next, menu)
        && !menu.contains(Some(&next))
    {
        menu.remove_attribute("open").unwrap_or_default();
    }
}
