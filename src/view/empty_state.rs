use super::chosen::condition_name;
use super::fact::count;
use super::narrowed_list::NarrowedList;
use super::phrases::filled;
use super::quantity::listed;
use super::scene::{Html, Stage};
use crate::facets::Condition;
use crate::state::Action;
use yew::{Callback, html};

/// Nothing fits: which conditions exclude each other, what taking back each would bring, and what “none” means.
pub fn empty_state(stage: &Stage<'_>, list: &NarrowedList<'_>) -> Html {
    let (words, found) = (stage.words(), list.found);
    let names = found
        .excluding
        .iter()
        .map(|c| html! { <b data-ref="choice">{condition_name(stage, list, *c)}</b> })
        .collect();
    let (title, why) = match found.excluding.as_slice() {
        [Condition::Words] => (words.empty_title_words, words.empty_alone),
        [_] => (words.empty_title, words.empty_alone),
        _ => (words.empty_title, list.exclude),
    };
    let ways = found
        .removals
        .iter()
        .filter(|(_, items)| !items.is_empty() && found.removals.len() > 1)
        .map(|(condition, items)| {
            let action = match condition {
                Condition::Words => Action::Typed(String::new()),
                Condition::Facet(facet) => Action::ReleasedFacet(facet),
            };
            let name = html! { <span data-ref="choice">{condition_name(stage, list, *condition)}</span> };
            let without = filled(words.empty_without, &[("condition", name)]);
            let brings = filled(list.many, &[("count", count(items.len()))]);
            way(stage, without, brings, first_names(stage, list, items), action)
        });
    let all = filled(list.many, &[("count", count(list.index.size()))]);
    html! {
        <div class="empty">
            {picture()}
            <div class="empty__text">
                <h2>{title}</h2>
                <p>{filled(why, &[("conditions", listed(stage, names))])}</p>
                <ul class="empty__ways" role="list">
                    {for ways}
                    {way(stage, html! { {words.clear_all} }, all, html! { {words.empty_back} }, Action::ClearedSelection)}
                </ul>
                <p class="quiet">{words.none_means_not_here}</p>
            </div>
        </div>
    }
}

fn way(stage: &Stage<'_>, without: Html, brings: Html, name: Html, action: Action) -> Html {
    let act = stage.act.clone();
    let onclick = Callback::from(move |_| act.emit(action.clone()));
    html! { <li><span>{without}</span><b>{brings}</b><button type="button" class="button" {onclick}>{name}</button></li> }
}

/// What a removal brings, by name: the first of it, where it is much.
fn first_names(stage: &Stage<'_>, list: &NarrowedList<'_>, items: &[usize]) -> Html {
    const SHOWN: usize = 2;
    let names = items.iter().take(SHOWN).map(|at| (list.name)(*at)).collect();
    html! { <>{listed(stage, names)}if items.len() > SHOWN { {stage.words().ellipsis} }</> }
}

/// Two circles that overlap with nothing in common.
fn picture() -> Html {
    html! {
        <svg class="empty__picture" viewBox="0 0 132 96" aria-hidden="true">
            <circle cx="46" cy="48" r="38" stroke-width="2" /><circle cx="86" cy="48" r="38" stroke-width="2" />
            <rect x="18" y="36" width="12" height="12" /><rect x="18" y="52" width="12" height="12" /><rect x="102" y="44" width="12" height="12" />
            <path d="M58 60L74 44M58 52L70 40M62 66L74 54" stroke-width="1.5" />
        </svg>
    }
}
