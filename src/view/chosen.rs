use super::facet_words::facet_name;
use super::narrowed_list::NarrowedList;
use super::phrases::{filled, filled_text};
use super::scene::{Html, Stage};
use super::tongue::untwisted;
use crate::facets::Condition;
use crate::state::Action;
use yew::{Callback, html};

/// What is chosen, each removable by itself, and all at once.
pub fn chosen(stage: &Stage<'_>, list: &NarrowedList<'_>) -> Html {
    let selection = &stage.state.selection;
    let words = stage.words();
    let values = list.index.columns().iter().flat_map(|column| {
        let in_force = list.index.in_force(selection, column.facet);
        in_force.into_iter().map(move |value| (column, value))
    });
    let mut chips: Vec<Html> = values
        .map(|(column, value)| {
            let name = facet_name(stage, column.words);
            let text = [name, words.colon, &list.value(stage, column.words, value)].concat();
            let shown = html! { {text.clone()} };
            let key = [column.facet, "=", value].concat();
            chip(
                stage,
                key,
                &text,
                shown,
                Action::SwitchedOption(column.facet, value.into()),
            )
        })
        .collect();
    if !selection.words().is_empty() {
        let text = condition_text(stage, list, Condition::Words);
        let shown = condition_name(stage, list, Condition::Words);
        chips.insert(0, chip(stage, "q".into(), &text, shown, Action::Typed(String::new())));
    }
    if chips.is_empty() {
        return Html::default();
    }
    let clear = {
        let act = stage.act.clone();
        Callback::from(move |_| act.emit(Action::ClearedSelection))
    };
    html! {
        <>
            <ul class="chips" role="list" aria-label={words.chosen}>{for chips}</ul>
            <button type="button" class="button button--bare" onclick={clear}>{words.clear_all}</button>
        </>
    }
}

/// What can be taken back; `text` is for those who hear it.
fn chip(stage: &Stage<'_>, key: String, text: &str, shown: Html, action: Action) -> Html {
    let act = stage.act.clone();
    let onclick = Callback::from(move |_| act.emit(action.clone()));
    let label = [stage.words().remove, stage.words().colon, text].concat();
    html! { <li {key}><button type="button" class="chip chip--active" aria-label={label} {onclick}><span data-ref="choice">{shown}</span></button></li> }
}

/// A condition in words: the search, or a facet with its chosen values. What was typed turns no word but its own round.
pub fn condition_name(stage: &Stage<'_>, list: &NarrowedList<'_>, condition: Condition) -> Html {
    if condition == Condition::Words {
        let typed = html! { <bdi>{stage.state.selection.words().to_string()}</bdi> };
        return filled(stage.words().searched, &[("words", typed)]);
    }
    html! { {condition_text(stage, list, condition)} }
}

/// The same where no element can stand: words that turn the direction of others are without what turns it.
pub fn condition_text(stage: &Stage<'_>, list: &NarrowedList<'_>, condition: Condition) -> String {
    let words = stage.words();
    match condition {
        Condition::Words => {
            let typed = untwisted(stage.state.selection.words());
            filled_text(words.searched, &[("words", &typed)])
        }
        Condition::Facet(facet) => {
            let of = list.index.column(facet).map_or(facet, |c| c.words);
            let values = list.index.in_force(&stage.state.selection, facet);
            let values: Vec<String> = values.into_iter().map(|v| list.value(stage, of, v)).collect();
            [facet_name(stage, of), words.colon, &values.join(words.or)].concat()
        }
    }
}
