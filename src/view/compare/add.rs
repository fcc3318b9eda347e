use super::chosen::{address, chosen};
use crate::model::{EntityId, Group};
use crate::state::{Action, Address};
use crate::view::facet_words::option_name;
use crate::view::glyph::icon;
use crate::view::phrases::Phrases;
use crate::view::scene::{Html, Scene};
use web_sys::HtmlSelectElement;
use yew::{Callback, Properties, SubmitEvent, function_component, html, use_node_ref};

/// A choice of those who are not in the comparison yet, by kind; pressing the button puts the chosen one in.
pub fn add(scene: &Scene<'_>) -> Html {
    let shown: Vec<EntityId> = chosen(scene).shown.into_iter().cloned().collect();
    let groups = Group::ALL.map(|group| {
        let profiles = scene.edition().profiles_in(group);
        let left = profiles.into_iter().filter(|p| !shown.contains(&p.id));
        let options = left.map(|p| (p.id.clone(), scene.name(&p.id)));
        (option_name(scene, "kind", group.id()), options.collect())
    });
    let act = scene.act.clone();
    let to = address(scene, shown);
    html! { <Add groups={groups.to_vec()} words={AddWords::of(scene.words())} {act} {to} /> }
}

/// What the choice says.
#[derive(Clone, Copy, PartialEq)]
struct AddWords {
    choose: &'static str,
    add: &'static str,
}

impl AddWords {
    fn of(words: &'static Phrases) -> AddWords {
        AddWords {
            choose: words.compare_choose,
            add: words.compare_put_in,
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AddProps {
    groups: Vec<(&'static str, Vec<(EntityId, &'static str)>)>,
    words: AddWords,
    act: Callback<Action>,
    to: Address,
}

#[function_component]
fn Add(props: &AddProps) -> Html {
    let select = use_node_ref();
    let onsubmit = {
        let (select, act, to) = (select.clone(), props.act.clone(), props.to.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value = select
                .cast::<HtmlSelectElement>()
                .map(|s| s.value())
                .unwrap_or_default();
            if !value.is_empty() {
                let mut to = to.clone();
                to.query.ids.push(EntityId(value));
                act.emit(Action::Followed(to));
            }
        })
    };
    let groups = props.groups.iter().map(|(name, options)| {
        let options = options
            .iter()
            .map(|(id, name)| html! { <option value={id.to_string()} key={id.to_string()}>{*name}</option> });
        html! { <optgroup label={*name} key={*name}>{for options}</optgroup> }
    });
    html! {
        <form class="compare-add needs-app" {onsubmit}>
            <label><span class="visually-hidden">{props.words.choose}</span>
                <select class="select" ref={select}><option value="" selected=true>{props.words.choose}</option>{for groups}</select>
            </label>
            <button class="button" type="submit">{icon("plus")}{props.words.add}</button>
        </form>
    }
}
