use super::scene::{Html, KeptScene};
use crate::browser;
use crate::state::Action;
use web_sys::{Element, Event, HtmlDialogElement};
use yew::{Callback, MouseEvent, Properties, TargetCast, function_component, html, use_effect_with, use_node_ref};

/// What the palette needs.
#[derive(Properties, PartialEq)]
pub struct PaletteProps {
    /// Where the reader is.
    pub scene: KeptScene,
}

/// Search over any page. A dialog of the browser's own: the focus stays in it, Escape closes it, and the focus goes
/// back to where it was.
#[function_component(Palette)]
pub fn palette(props: &PaletteProps) -> Html {
    let scene = props.scene.scene();
    let words = scene.words();
    let dialog = use_node_ref();
    let is_open = scene.state.is_searching;
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
        let act = scene.act.clone();
        Callback::from(move |_: Event| {
            if is_open {
                act.emit(Action::SwitchedSearch(false));
            }
        })
    };
    // The dialog's own box is filled by what is in it: a click on the dialog itself is one beside it.
    let onclick = {
        let act = scene.act.clone();
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
                    {super::part::search(props.scene.clone())}
                    <p class="palette__keys">{words.search_keys}</p>
                </div>
            }
        </dialog>
    }
}
