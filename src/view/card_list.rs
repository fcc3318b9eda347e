use super::card::{Shape, card};
use super::empty_state::empty_state;
use super::fact::{count, seal};
use super::grouped_cards::grouped_cards;
use super::long_list::LongList;
use super::narrowed_list::NarrowedList;
use super::phrases::{filled, for_count};
use super::results_bar::order_name;
use super::scene::{Html, Scene};
use super::standing::standing;
use crate::facets::{Found, Reason, SortKey, Target, figure_of};
use crate::ledger::{Regime, could_swap};
use crate::model::{EntityId, Gathered, Profile, Voice};
use crate::state::{CHUNK, MOST_WHOLE};
use std::collections::BTreeMap;
use yew::html;

/// What is the best reason for each card that words found, by its place.
type Reasons<'s> = BTreeMap<usize, &'s Target>;

/// Cards as large as there is to tell: in their groups, or in the order that was asked for.
pub fn card_list(scene: &Scene<'_>, list: &NarrowedList<'_>) -> Html {
    let (selection, found) = (&scene.state.selection, list.found);
    let words = selection.words();
    if found.items.is_empty() {
        return empty_state(scene, list);
    }
    // What puts cards into no other order leaves them in their groups, where a page can hold them.
    if selection.sort.key == SortKey::Report && words.is_empty() && found.items.len() <= MOST_WHOLE {
        return grouped_cards(scene, found, false, &|id| {
            let profile = scene.edition().profiles.get(id);
            standing(
                profile
                    .map(|p| card(scene, p, Shape::ByContent, None))
                    .unwrap_or_default(),
            )
        });
    }
    let found_by = if words.is_empty() {
        Vec::new()
    } else {
        scene.catalogue.search.find(words)
    };
    let reasons = found_by.into_iter().map(|found| (found.card, found.reason));
    in_order(scene, found, &reasons.into_map())
}

/// A card by its place, whole, with why it was found.
fn whole_card(scene: &Scene<'_>, at: usize, reasons: &Reasons<'_>) -> Option<(&'static Profile, Html)> {
    let id = scene.catalogue.cards.ids(&[at]).next()?.clone();
    let profile = scene.edition().profiles.get(&id)?;
    let reason = reasons.get(&at).and_then(|target| Reason::of(scene.data, target));
    let words = scene.state.selection.words();
    let hit = reason
        .as_ref()
        .and_then(|reason| reason.hit(scene.data, words, scene.language()));
    Some((profile, card(scene, profile, Shape::Full, hit.as_ref())))
}

/// All cards in one order; those that do not state what they are ordered by stand last, and it says so.
fn in_order(scene: &Scene<'_>, found: &Found, reasons: &Reasons<'_>) -> Html {
    let words = scene.words();
    let selection = &scene.state.selection;
    let name = match selection.sort.key {
        SortKey::Report if !selection.words().is_empty() => words.sort_match.into(),
        key => order_name(scene, key),
    };
    let unstated = found.unstated;
    html! {
        <section aria-labelledby="in-order">
            <h2 id="in-order"><span data-ref="order">{name}</span>{" "}<small>{filled(words.group_count, &[("count", count(found.items.len()))])}</small></h2>
            if unstated > 0 { <p class="quiet">{filled(for_count(unstated, words.sort_unstated_one, words.sort_unstated), &[("count", count(unstated))])}</p> }
            {doubtful(scene, found)}
            if found.items.len() > MOST_WHOLE { {long(scene, &found.items, reasons)} }
            else { {whole(scene, &found.items, reasons)} }
        </section>
    }
}

/// Neighbours of the order that rounding could turn round are told.
fn doubtful(scene: &Scene<'_>, found: &Found) -> Html {
    let sort = scene.state.selection.sort;
    let SortKey::Figure(metric, period) = sort.key else {
        return Html::default();
    };
    let ids: Vec<&EntityId> = scene.catalogue.cards.ids(&found.items).collect();
    let pairs = ids.windows(2).filter_map(|pair| {
        let [a, b] = pair else { return None };
        let (above, below) = if sort.is_reversed { (b, a) } else { (a, b) };
        let figure = |id: &EntityId| figure_of(scene.data, id, metric, period);
        let could = could_swap(figure(above)?, figure(below)?, Regime::default());
        could.then(|| html! { <li>{scene.name(a)}{scene.words().and}{scene.name(b)}</li> })
    });
    let pairs: Vec<Html> = pairs.collect();
    if pairs.is_empty() {
        return Html::default();
    }
    html! { <div class="quiet"><p>{seal(scene, Voice::Computed)}{" "}{scene.words().order_doubtful}{scene.words().colon}</p><ul>{for pairs}</ul></div> }
}

/// More cards than a page can hold: those near the reader, each told its place in the whole.
fn long(scene: &Scene<'_>, cards: &[usize], reasons: &Reasons<'_>) -> Html {
    let items = scene.state.window.items(cards.len());
    let shown = cards.get(items.clone()).unwrap_or_default();
    let chunks = shown.chunks(CHUNK).enumerate().map(|(n, chunk)| {
        let at = items.start + n * CHUNK;
        let cards = chunk.iter().enumerate().filter_map(|(i, card)| {
            let (_, card) = whole_card(scene, *card, reasons)?;
            // Without a key: after every letter other cards stand here, in the elements of those before.
            Some(html! { <li aria-setsize={cards.len().to_string()} aria-posinset={(at + i + 1).to_string()}>{card}</li> })
        });
        html! { <ul key={at} class="cards cards--measured" role="list">{for cards}</ul> }
    });
    html! { <LongList all={cards.len()} window={scene.state.window} act={scene.act.clone()}>{for chunks}</LongList> }
}

fn whole(scene: &Scene<'_>, cards: &[usize], reasons: &Reasons<'_>) -> Html {
    let cards = cards.iter().filter_map(|at| {
        let (profile, card) = whole_card(scene, *at, reasons)?;
        Some(html! { <li key={profile.id.as_str()}>{card}</li> })
    });
    html! { <ul class="cards cards--measured" role="list">{for cards}</ul> }
}
