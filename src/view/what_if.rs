use super::quantity::label;
use super::scene::{Html, Scene};
use crate::ledger::{Reach, Terms, reach_text, rests_on};
use crate::model::{Amount, Digits, Fact, FactId, Gathered, Quantity, Relation};
use crate::state::Action;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, InputEvent, html};

/// Moves the figures that a relation rests on, each inside what its printed digits allow and nowhere else.
pub fn what_if(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms) -> Html {
    let parts = (0..relation.part.len()).map(|i| relation.part_id(i));
    let facts: BTreeSet<FactId> = parts.flat_map(|id| rests_on(scene.data, id)).into_set();
    let sliders: Vec<Html> = facts
        .into_iter()
        .filter_map(|id| {
            let fact = scene.data.fact(id)?;
            let quantity = fact.quantity.as_ref()?;
            Some(slider(scene, relation, fact, quantity, terms.reach(quantity)?, terms))
        })
        .collect();
    if sliders.is_empty() {
        return Html::default();
    }
    let words = scene.words();
    let is_moved = terms.tried().next().is_some();
    let reset = {
        let act = scene.act.clone();
        Callback::from(move |_| act.emit(Action::ClearedTries))
    };
    html! {
        <details class="more needs-app">
            <summary>{words.what_if}</summary>
            <p class="quiet">{words.what_if_text}</p>
            <ul class="sliders" role="list">{for sliders}</ul>
            <p><button type="button" class="button" aria-disabled={(!is_moved).then_some("true")} onclick={reset}>{words.what_if_reset}</button></p>
        </details>
    }
}

fn slider(
    scene: &Scene<'_>,
    relation: &Relation,
    fact: &'static Fact,
    quantity: &Quantity,
    reach: Reach,
    terms: &Terms,
) -> Html {
    let id = fact.id;
    let printed = quantity.digits.as_ref().map(Digits::value).unwrap_or_default();
    let value = terms.tried_for(id).unwrap_or(printed);
    let unit = quantity.unit.unwrap_or(crate::model::Unit::Number);
    let amount = |value: &str| {
        let sign = if quantity.is_negative() { "-" } else { "" };
        Amount::new(&format!("{sign}{value}"), unit, scene.language()).text()
    };
    let shown = amount(&value.normalize().to_string());
    let oninput = {
        let act = scene.act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                act.emit(Action::Tried(id, input.value()));
            }
        })
    };
    let (of, words) = (relation.id.to_string(), scene.words());
    html! {
        <li>
            <label>
                <span>
                    {scene.name(&fact.subject)}{words.colon}{label(scene, fact)}{" "}<span class="fact-code" data-ref={id.to_string()}>{id.to_string()}</span>
                    <small data-relation={of.clone()} data-voice="computed">{words.what_if_ends}{reach_text(quantity, reach, scene.language())}</small>
                </span>
                <input type="range" min={reach.low.to_string()} max={reach.high.to_string()} step={reach.step.to_string()} value={value.to_string()} aria-valuetext={shown.clone()} {oninput} />
            </label>
            <output data-relation={of} data-voice="computed">{shown}</output>
        </li>
    }
}
