use super::glyph::icon;
use super::phrases::{Phrases, filled};
use super::scene::{Html, Scene};
use crate::browser::{agent, canvas_address, copy, fold_menu, save, save_canvas, set_dialog_open};
use crate::export::is_chat_app;
use crate::model::Language;
use web_sys::{Element, HtmlCanvasElement, HtmlDialogElement, HtmlTextAreaElement};
use yew::{
    Callback, MouseEvent, Properties, TargetCast, UseStateHandle, function_component, html, use_effect_with,
    use_node_ref, use_state_eq,
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
    /// A picture, painted.
    Picture {
        /// Its file's name.
        name: String,
        /// What it shows, in words.
        about: String,
        /// Where it is painted.
        canvas: HtmlCanvasElement,
    },
    /// The browser did not let it be made.
    Nothing,
}

/// Something that can be taken away.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// What stands on its button.
    pub name: &'static str,
    /// What is said beside it, if anything.
    pub hint: &'static str,
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
    /// Several under one icon and name, with what is said below them, if anything.
    Menu(&'static str, &'static str, Vec<Offer>, &'static str),
}

/// What became of the last offer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    None,
    Copied(&'static str),
    Saved(String),
    /// The browser does not put the text where it belongs: the reader does.
    Refused(String),
    /// A chat app keeps no files: the text of one stands here instead.
    Unkept(String),
    /// A chat app keeps no files: the picture stands here, as an address, with what it shows.
    Shown(String, String),
    /// It could not be made.
    Failed,
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
    let dialog = use_node_ref();
    {
        let (field, dialog) = (field.clone(), dialog.clone());
        use_effect_with((*outcome).clone(), move |outcome| {
            if let (Outcome::Shown(..), Some(dialog)) = (outcome, dialog.cast::<HtmlDialogElement>()) {
                set_dialog_open(&dialog, true);
            }
            if let (Outcome::Refused(_) | Outcome::Unkept(_), Some(field)) =
                (outcome, field.cast::<HtmlTextAreaElement>())
            {
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
        Tool::Menu(sign, name, offers, foot) => {
            let items = offers.iter().map(|offer| {
                let hint = (!offer.hint.is_empty()).then(|| html! { <small>{offer.hint}</small> });
                html! { <li><button type="button" onclick={take(offer, &outcome)}>{offer.name}{hint}</button></li> }
            });
            let foot = (!foot.is_empty()).then(|| html! { <p class="menu__foot">{*foot}</p> });
            html! {
                <details class="action-menu" name="action-menu">
                    <summary class="button">{icon(sign)}{*name}</summary>
                    <div class="menu"><ul role="list">{for items}</ul>{foot}</div>
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
        Outcome::Unkept(_) => html! { {words.not_kept} },
        Outcome::Shown(..) => Html::default(),
        Outcome::Failed => html! { {words.not_made} },
    };
    let close = {
        let outcome = outcome.clone();
        Callback::from(move |()| outcome.set(Outcome::None))
    };
    let onclose = close.reform(|_: yew::Event| ());
    let close = close.reform(|_: MouseEvent| ());
    html! {
        <div class="actions needs-app">
            {for tools}
            <p class="actions__told" role="status">{told}</p>
            if let Outcome::Shown(address, about) = &*outcome {
                <dialog class="picture" ref={dialog} aria-label={words.sheet_png} {onclose}>
                    <div class="picture__head"><p>{words.picture_keep}</p><button class="button button--bare" type="button" onclick={close.clone()}>{icon("close")}{words.close}</button></div>
                    <img src={address.clone()} alt={about.clone()} />
                </dialog>
            }
            if let Outcome::Refused(text) | Outcome::Unkept(text) = &*outcome {
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
            Taken::File { bytes, .. } if is_chat_app(&agent()) => {
                outcome.set(Outcome::Unkept(String::from_utf8_lossy(&bytes).into_owned()));
            }
            Taken::File { name, kind, bytes } => outcome.set(if save(&name, kind, &bytes) {
                Outcome::Saved(name)
            } else {
                Outcome::Refused(String::from_utf8_lossy(&bytes).into_owned())
            }),
            Taken::Picture { about, canvas, .. } if is_chat_app(&agent()) => {
                let address = canvas_address(&canvas);
                outcome.set(address.map_or(Outcome::Failed, |address| Outcome::Shown(address, about)));
            }
            Taken::Picture { name, canvas, .. } => {
                let (outcome, told) = (outcome.clone(), name.clone());
                save_canvas(&canvas, &name, move |is_taken| {
                    outcome.set(if is_taken {
                        Outcome::Saved(told)
                    } else {
                        Outcome::Failed
                    });
                });
            }
            Taken::Nothing => outcome.set(Outcome::Failed),
        }
    })
}
