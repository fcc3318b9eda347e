use crate::facets::Found;
use crate::model::EntityId;
use crate::state::Action;
use crate::view::chosen::chosen;
use crate::view::empty_state::empty_state;
use crate::view::facet_rail::facet_rail;
use crate::view::fact::count;
use crate::view::grouped_cards::grouped_cards;
use crate::view::narrowed_list::NarrowedList;
use crate::view::phrases::filled;
use crate::view::results_bar::{order, results_bar};
use crate::view::scene::{Html, Stage};
use crate::view::standing::as_it_came;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{Callback, Event, html};

/// Cards of all companies and groups, narrowed and ordered as asked. They stand as the page came with them until
/// something else than a choice among them is asked for; then they are drawn.
pub fn page(stage: &Stage<'_>, drawn: impl FnOnce(&NarrowedList<'_>) -> Html) -> Html {
    let (words, cards) = (stage.words(), &stage.catalogue.cards);
    let found = stage.catalogue.find(&stage.state.selection, stage.language());
    let name = |at| cards.ids(&[at]).map(|id| html! { {stage.card_name(id)} }).collect();
    let list = NarrowedList {
        index: cards.index(),
        found: &found,
        show: words.filters_done,
        many: words.group_count,
        exclude: words.empty_exclude,
        name: &name,
        named: &|_, _| None,
    };
    let stands = stage.state.standing.cards;
    html! {
        <div class="page">
            <header class="page-head"><div class="companies-head"><h1>{words.companies_title}</h1><p class="lede">{words.companies_lede}</p></div></header>
            <div class="browse">
                {facet_rail(stage, &list)}
                <section class="results" aria-label={words.companies_result}>
                    {results_bar(stage, words.search_cards, words.search_cards_hint, order(stage))}
                    <div class="results__count awaits-app"><output data-whole={words.companies_count} data-part={words.companies_found}>{counted(stage, &found)}</output>{chosen(stage, &list)}</div>
                    <div class="results__list awaits-app" onchange={compare(stage)}>
                        if stands { {standing_cards(stage, &list)} } else { {drawn(&list)} }
                    </div>
                </section>
            </div>
        </div>
    }
}

fn counted(stage: &Stage<'_>, found: &Found) -> Html {
    let all = stage.catalogue.cards.size();
    let shown = found.items.len();
    if shown == all {
        filled(stage.words().companies_count, &[("count", count(all))])
    } else {
        filled(
            stage.words().companies_found,
            &[("count", count(shown)), ("all", count(all))],
        )
    }
}

/// The cards as the page came with them, what was not found unseen; before them, where that is all, why.
fn standing_cards(stage: &Stage<'_>, list: &NarrowedList<'_>) -> Html {
    html! {
        <>
            if list.found.items.is_empty() { {empty_state(stage, list)} }
            {grouped_cards(stage, list.found, true, &|_| as_it_came())}
        </>
    }
}

/// Puts a card beside others where its box is ticked. The list hears it for its cards, which may stand as they came.
fn compare(stage: &Stage<'_>) -> Callback<Event> {
    let act = stage.act.clone();
    Callback::from(move |event: Event| {
        let ticked: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
        let card = ticked.and_then(|box_| box_.closest("[data-entity]").ok()?);
        if let Some(id) = card.and_then(|card| card.get_attribute("data-entity")) {
            act.emit(Action::SwitchedCompared(EntityId(id)));
        }
    })
}
