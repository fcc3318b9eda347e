use super::facet_words::{facet_name, option};
use super::fact::count;
use super::narrowed_list::NarrowedList;
use super::phrases::filled;
use super::scene::{Html, Scene};
use crate::facets::Column;
use crate::state::{Action, MOST_WHOLE};
use yew::{Callback, Event, KeyboardEvent, html};

/// Facets that stand folded until they are asked for.
const FOLDED: [&str; 5] = ["status", "ownership", "voice", "subject", "paragraph"];

/// What a list can be narrowed by: each option with what it would bring. A rail beside the list; a sheet where there is no room.
pub fn facet_rail(scene: &Scene<'_>, list: &NarrowedList<'_>) -> Html {
    let words = scene.words();
    let columns = list.index.columns().iter().zip(&list.found.counts);
    let facets = columns.map(|(column, counts)| facet(scene, column, counts, list.index.size()));
    let close = {
        let act = scene.act.clone();
        Callback::from(move |_| act.emit(Action::SwitchedFilters(false)))
    };
    let onkeydown = {
        let (act, is_open) = (scene.act.clone(), scene.state.shows_filters);
        Callback::from(move |event: KeyboardEvent| {
            if is_open && event.key() == "Escape" {
                act.emit(Action::SwitchedFilters(false));
            }
        })
    };
    let class = if scene.state.shows_filters {
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

fn facet(scene: &Scene<'_>, column: &Column, counts: &[usize], all: usize) -> Html {
    let chosen = scene.state.selection.values(column.facet);
    let is_open = !FOLDED.contains(&column.facet) || !chosen.is_empty();
    // Of more options than a page can hold those that would bring something; words bring others near.
    let is_much = column.options.len() > MOST_WHOLE;
    let offered = column.options.iter().zip(counts);
    let offered = offered.filter(|((id, _), n)| !is_much || **n > 0 || chosen.contains(id));
    let options = offered.take(MOST_WHOLE).map(|((id, _), n)| {
        let is_on = chosen.contains(id);
        let (act, facet, value) = (scene.act.clone(), column.facet, id.clone());
        let onchange = Callback::from(move |_: Event| act.emit(Action::SwitchedOption(facet, value.clone())));
        let class = (*n == 0 && !is_on).then_some("is-zero");
        let width = format!("{}%", n * 100 / all.max(1));
        html! {
            <li><label {class}>
                <input type="checkbox" name={column.facet} value={id.clone()} checked={is_on} {onchange} />
                <span>{option(scene, column.words, id)}</span>
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
            <summary id={name.clone()}>{facet_name(scene, column.words)}</summary>
            <div role="group" aria-labelledby={name}><ul role="list">{for options}</ul></div>
        </details>
    }
}
