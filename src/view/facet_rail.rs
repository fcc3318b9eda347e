use super::facet_words::{facet_name, option};
use super::fact::count;
use super::narrowed_list::NarrowedList;
use super::phrases::filled;
use super::scene::{Html, Stage};
use crate::facets::Column;
use crate::state::{Action, MOST_WHOLE};
use yew::{Callback, Event, KeyboardEvent, html};

/// Facets that stand folded until they are asked for.
const FOLDED: [&str; 5] = ["status", "ownership", "voice", "subject", "paragraph"];

/// What a list can be narrowed by: each option with what it would bring. A rail beside the list; a sheet where there is no room.
pub fn facet_rail(stage: &Stage<'_>, list: &NarrowedList<'_>) -> Html {
    let words = stage.words();
    let columns = list.index.columns().iter().zip(&list.found.counts);
    let facets = columns.map(|(column, counts)| facet(stage, list, column, counts));
    let close = {
        let act = stage.act.clone();
        Callback::from(move |_| act.emit(Action::SwitchedFilters(false)))
    };
    let onkeydown = {
        let (act, is_open) = (stage.act.clone(), stage.state.shows_filters);
        Callback::from(move |event: KeyboardEvent| {
            if is_open && event.key() == "Escape" {
                act.emit(Action::SwitchedFilters(false));
            }
        })
    };
    let class = if stage.state.shows_filters {
        "facets needs-scripts is-open"
    } else {
        "facets needs-scripts"
    };
    html! {
        <form {class} id="filters" autocomplete="off" aria-labelledby="filters-name" {onkeydown}>
            <h2 id="filters-name">{words.filters}</h2>
            <a class="button button--bare facets__skip" href="#search">{words.skip_filters}</a>
            <div class="facets__body">{for facets}</div>
            <button type="button" class="button button--main facets__close" onclick={close}><span>{filled(list.show, &[("count", count(list.found.items.len()))])}</span></button>
        </form>
    }
}

fn facet(stage: &Stage<'_>, list: &NarrowedList<'_>, column: &Column, counts: &[usize]) -> Html {
    let all = list.index.size();
    let chosen = stage.state.selection.values(column.facet);
    let is_open = !FOLDED.contains(&column.facet) || !chosen.is_empty();
    // Of more options than a page can hold those that would bring something; words bring others near.
    let is_much = column.options.len() > MOST_WHOLE;
    let offered = column.options.iter().zip(counts);
    let offered = offered.filter(|((id, _), n)| !is_much || **n > 0 || chosen.contains(id));
    let options = offered.take(MOST_WHOLE).map(|((id, _), n)| {
        let is_on = chosen.contains(id);
        let (act, facet, value) = (stage.act.clone(), column.facet, id.clone());
        let onchange = Callback::from(move |_: Event| act.emit(Action::SwitchedOption(facet, value.clone())));
        let class = (*n == 0 && !is_on).then_some("is-zero");
        let width = format!("{}%", n * 100 / all.max(1));
        let name = match (list.named)(column.words, id) {
            Some(name) => html! { <span data-ref="choice">{name}</span> },
            None => option(stage, column.words, id),
        };
        html! {
            <li><label {class}>
                <input type="checkbox" name={column.facet} value={id.clone()} checked={is_on} {onchange} />
                <span>{name}</span>
                <span class="facet__count"><svg class="facet__bar" aria-hidden="true"><rect {width} height="100%" /></svg>{count(*n)}</span>
            </label></li>
        }
    });
    let name = format!("facet-{}", column.facet);
    let class = if column.facet == "paragraph" {
        "facet facet--grid"
    } else {
        "facet"
    };
    html! {
        <details {class} open={is_open}>
            <summary id={name.clone()}>{facet_name(stage, column.words)}</summary>
            <div role="group" aria-labelledby={name}><ul role="list">{for options}</ul></div>
        </details>
    }
}
