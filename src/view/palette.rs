use super::phrases::Phrases;
use super::scene::Html;
use crate::browser;
use crate::model::Language;
use crate::state::Action;
use web_sys::{Element, Event, HtmlDialogElement};
use yew::{
    Callback, Children, MouseEvent, Properties, TargetCast, function_component, html, use_effect_with, use_node_ref,
};

/// What the palette needs.
#[derive(Properties, PartialEq)]
pub struct PaletteProps {
    /// True while it stands open over the page.
    pub is_open: bool,
    /// The language of the page.
    pub language: Language,
    /// Says what happened.
    pub act: Callback<Action>,
    /// The field to search in.
    pub children: Children,
}

/// Search over any page. A dialog of the browser's own: the focus stays in it, Escape closes it, and the focus goes
/// back to where it was.
#[function_component(Palette)]
pub fn palette(props: &PaletteProps) -> Html {
    let words = Phrases::of(props.language);
    let dialog = use_node_ref();
    let is_open = props.is_open;
    {
        let dialog = dialog.clone();
        use_effect_with(is_open, move |is_open| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                browser::set_dialog_open(&dialog, *is_open);
            }
            if *is_open {
                browser::focus(".palette input");
            }
        });
    }
    let onclose = {
        let act = props.act.clone();
        Callback::from(move |_: Event| {
            if is_open {
                act.emit(Action::SwitchedSearch(false));
            }
        })
    };
    // The dialog's own box is filled by what is in it: a click on the dialog itself is one beside it.
    let onclick = {
        let act = props.act.clone();
        Callback::from(move |event: MouseEvent| {
            if event
                .target_dyn_into::<Element>()
                .is_some_and(|e| e.matches("dialog").unwrap_or(false))
            {
                act.emit(Action::SwitchedSearch(false));
            }
        })
    };
    html! {
        <dialog class="palette" ref={dialog} aria-label={words.search_site} {onclose} {onclick}>
            if is_open {
                <div class="palette__box">
                    {for props.children.iter()}
                    <p class="palette__keys">{words.search_keys}</p>
                </div>
            }
        </dialog>
    }
}
