use super::compare::{address, chosen};
use super::fact::count;
use super::glyph::icon;
use super::link::link;
use super::phrases::filled;
use super::scene::{Html, Stage};
use crate::state::{Action, MOST_COMPARED};
use yew::{Callback, html};

/// What is chosen for comparison, at the foot of the window.
pub fn tray(stage: &Stage<'_>) -> Html {
    let chosen = chosen(stage).shown;
    if chosen.is_empty() {
        return Html::default();
    }
    let words = stage.words();
    let slots = chosen.iter().map(|id| {
        let (act, dropped) = (stage.act.clone(), (*id).clone());
        let onclick = Callback::from(move |_| act.emit(Action::SwitchedCompared(dropped.clone())));
        let name = stage.card_name(id);
        html! {
            <li key={id.as_str()} class="tray__slot">{name}<button type="button" {onclick} aria-label={format!("{}{}{name}", words.remove, words.colon)}>{icon("close")}</button></li>
        }
    });
    let to = address(stage, chosen.iter().map(|id| (*id).clone()).collect());
    html! {
        <section class="tray" aria-label={words.compare}>
            <div class="page tray__row">
                <h2>{filled(words.compare_chosen, &[("count", count(chosen.len())), ("most", count(MOST_COMPARED))])}</h2>
                <ul role="list">
                    {for slots}
                    if chosen.len() < 2 { <li class="tray__slot tray__slot--empty">{words.compare_one_more}</li> }
                </ul>
                if chosen.len() >= 2 { {link(stage, to, "button", html! { {words.compare_go} })} }
            </div>
        </section>
    }
}
