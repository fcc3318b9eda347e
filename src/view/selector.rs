use super::scene::{Html, Scene};
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, html};

/// A choice of one from a list: what is asked, and each answer with whether it is given and what follows from it.
pub fn selector(scene: &Scene<'_>, name: &'static str, label: &str, answers: Vec<(String, bool, Action)>) -> Html {
    let options = answers.iter().enumerate().map(|(i, (text, is_on, _))| {
        html! { <option value={i.to_string()} selected={*is_on} data-ref={name}>{text.clone()}</option> }
    });
    let options: Vec<Html> = options.collect();
    let act = scene.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        let at = select.and_then(|s| usize::try_from(s.selected_index()).ok());
        if let Some((.., action)) = at.and_then(|i| answers.get(i)) {
            act.emit(action.clone());
        }
    });
    html! { <label class="field"><span class="field__label">{label.to_string()}</span><select class="select" {name} {onchange}>{for options}</select></label> }
}
