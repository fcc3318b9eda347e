use super::chosen::condition_name;
use super::fact::count;
use super::phrases::filled;
use super::quantity::listed;
use super::scene::{Html, Scene};
use crate::facets::{Condition, Found};
use crate::state::Action;
use yew::{Callback, html};

/// Nothing fits: which conditions exclude each other, what taking back each would bring, and what “none” means.
pub fn empty_state(scene: &Scene<'_>, found: &Found) -> Html {
    let words = scene.words();
    let names = found
        .excluding
        .iter()
        .map(|c| html! { <b data-ref="choice">{condition_name(scene, *c)}</b> })
        .collect();
    let (title, why) = match found.excluding.as_slice() {
        [Condition::Words] => (words.empty_title_words, words.empty_alone),
        [_] => (words.empty_title, words.empty_alone),
        _ => (words.empty_title, words.empty_exclude),
    };
    let ways = found
        .removals
        .iter()
        .filter(|(_, cards)| !cards.is_empty() && found.removals.len() > 1)
        .map(|(condition, cards)| {
            let action = match condition {
                Condition::Words => Action::Typed(String::new()),
                Condition::Facet(facet) => Action::ReleasedFacet(facet),
            };
            let name = html! { <span data-ref="choice">{condition_name(scene, *condition)}</span> };
            let without = filled(words.empty_without, &[("condition", name)]);
            way(scene, without, cards.len(), first_names(scene, cards), action)
        });
    let all = scene.finder.cards(scene.data).size();
    html! {
        <div class="empty">
            {picture()}
            <div class="empty__text">
                <h2>{title}</h2>
                <p>{filled(why, &[("conditions", listed(scene, names))])}</p>
                <ul class="empty__ways" role="list">
                    {for ways}
                    {way(scene, html! { {words.clear_all} }, all, html! { {words.empty_back} }, Action::ClearedSelection)}
                </ul>
                <p class="quiet">{words.none_means_not_here}</p>
            </div>
        </div>
    }
}

fn way(scene: &Scene<'_>, without: Html, brings: usize, name: Html, action: Action) -> Html {
    let act = scene.act.clone();
    let onclick = Callback::from(move |_| act.emit(action.clone()));
    let brings = filled(scene.words().group_count, &[("count", count(brings))]);
    html! { <li><span>{without}</span><b>{brings}</b><button type="button" class="button" {onclick}>{name}</button></li> }
}

/// The cards that a removal brings, by name: the first of them, where they are many.
fn first_names(scene: &Scene<'_>, cards: &[usize]) -> Html {
    const SHOWN: usize = 2;
    let index = scene.finder.cards(scene.data);
    let names = index
        .ids(cards)
        .take(SHOWN)
        .map(|id| html! { {scene.name(id)} })
        .collect();
    html! { <>{listed(scene, names)}if cards.len() > SHOWN { {scene.words().ellipsis} }</> }
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
