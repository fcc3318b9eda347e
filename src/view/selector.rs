use super::scene::{Html, Stage};
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::virtual_dom::{VTag, VText};
use yew::{Callback, Event, html};

/// A choice of one from a list: what is asked, and each answer with whether it is given and what follows from it.
pub fn selector(stage: &Stage<'_>, name: &'static str, label: &str, answers: Vec<(String, bool, Action)>) -> Html {
    let options = answers.iter().enumerate();
    let options = options.map(|(i, (text, is_on, _))| option(i, name, text.clone(), *is_on));
    let options: Vec<Html> = options.collect();
    let act = stage.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        let at = select.and_then(|s| usize::try_from(s.selected_index()).ok());
        if let Some((.., action)) = at.and_then(|i| answers.get(i)) {
            act.emit(action.clone());
        }
    });
    html! { <label class="field"><span class="field__label">{label.to_string()}</span><select class="select" {name} {onchange}>{for options}</select></label> }
}

/// One of the choices of a list, by its place in it. That it holds is a property: once a reader has chosen, the attribute
/// no longer moves what the list shows, and Back would leave it behind.
pub fn option(place: usize, list: &'static str, text: String, is_on: bool) -> Html {
    let mut tag = VTag::new("option");
    tag.add_attribute("value", place.to_string());
    tag.add_attribute("data-ref", list);
    tag.add_property("selected", is_on);
    tag.add_child(VText::new(text).into());
    tag.into()
}
