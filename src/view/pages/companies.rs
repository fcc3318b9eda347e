use crate::facets::{Found, Hit, SortKey, figure_of};
use crate::ledger::{Regime, could_swap};
use crate::model::{EntityId, Gathered, Group, Profile, Voice};
use crate::state::{CHUNK, MOST_WHOLE};
use crate::view::card::{Shape, card, is_mention};
use crate::view::chosen::chosen;
use crate::view::empty_state::empty_state;
use crate::view::facet_rail::facet_rail;
use crate::view::facet_words::option_name;
use crate::view::fact::{count, seal};
use crate::view::long_list::LongList;
use crate::view::narrowed_list::NarrowedList;
use crate::view::phrases::filled;
use crate::view::results_bar::{order, order_name, results_bar};
use crate::view::scene::{Html, Scene};
use std::collections::BTreeMap;
use yew::html;

/// Cards of all companies and groups, as large as there is to tell, narrowed and ordered as asked.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let selection = &scene.state.selection;
    let hits = (!selection.words().is_empty()).then(|| {
        let search = scene.finder.search(scene.data);
        search.find_cards(selection.words(), scene.language())
    });
    let ids: Option<Vec<&EntityId>> = hits.as_ref().map(|hits| hits.iter().map(|(id, _)| *id).collect());
    let index = scene.finder.cards(scene.data);
    let found = index.find(scene.data, selection, ids.as_deref(), scene.language());
    let listed = NarrowedList {
        index: index.index(),
        found: &found,
        show: words.filters_done,
        many: words.group_count,
        exclude: words.empty_exclude,
        name: |scene, at| {
            scene
                .finder
                .cards(scene.data)
                .ids(&[at])
                .map(|id| html! { {scene.name(id)} })
                .collect()
        },
    };
    let whys: Whys<'_> = hits.into_iter().flatten().into_map();
    let list = if found.items.is_empty() {
        empty_state(scene, &listed)
    } else if is_grouped(scene, &found) {
        Group::ALL
            .map(|group| section(scene, group, &found))
            .into_iter()
            .collect()
    } else {
        in_order(scene, &found, &whys)
    };
    html! {
        <div class="page">
            <header class="page-head"><div class="companies-head"><h1>{words.companies_title}</h1><p class="lede">{words.companies_lede}</p></div></header>
            <div class="browse">
                {facet_rail(scene, &listed)}
                <section class="results" aria-label={words.companies_result}>
                    {results_bar(scene, words.search_cards, words.search_cards_hint, order(scene))}
                    <div class="results__count awaits-app"><output>{counted(scene, &found)}</output>{chosen(scene, listed.index)}</div>
                    <div class="results__list awaits-app">{list}</div>
                </section>
            </div>
        </div>
    }
}

/// Why the words that were searched for found a card.
type Whys<'h> = BTreeMap<&'h EntityId, Hit<'h>>;

/// Cards stand in their groups where nothing puts them into another order, and a page can hold them.
fn is_grouped(scene: &Scene<'_>, found: &Found) -> bool {
    let selection = &scene.state.selection;
    selection.sort.key == SortKey::Report && selection.words().is_empty() && found.items.len() <= MOST_WHOLE
}

fn counted(scene: &Scene<'_>, found: &Found) -> Html {
    let all = scene.finder.cards(scene.data).size();
    let shown = found.items.len();
    if shown == all {
        filled(scene.words().companies_count, &[("count", count(all))])
    } else {
        filled(
            scene.words().companies_found,
            &[("count", count(shown)), ("all", count(all))],
        )
    }
}

fn profiles(scene: &Scene<'_>, cards: &[usize]) -> Vec<&'static Profile> {
    let profiles = &scene.edition().profiles;
    let ids = scene.finder.cards(scene.data).ids(cards);
    ids.filter_map(|id| profiles.get(id)).collect()
}

/// The cards of a group: those with figures large, the others as lines.
fn section(scene: &Scene<'_>, group: Group, found: &Found) -> Html {
    let mut profiles = profiles(scene, &found.items);
    profiles.retain(|p| p.group == group);
    if profiles.is_empty() {
        return Html::default();
    }
    let (mentions, cards): (Vec<&Profile>, Vec<&Profile>) = profiles.iter().partition(|p| is_mention(p));
    let class = if group == Group::ChipCases {
        "cards"
    } else {
        "cards cards--measured"
    };
    html! {
        <section aria-labelledby={group.id()}>
            <h2 id={group.id()}>{option_name(scene, "kind", group.id())}{" "}<small>{filled(scene.words().group_count, &[("count", count(profiles.len()))])}</small></h2>
            {list(scene, cards, class, Shape::ByContent, &Whys::new())}
            {list(scene, mentions, "cards cards--mention", Shape::ByContent, &Whys::new())}
        </section>
    }
}

/// All cards in one order; those that do not state what they are ordered by stand last, and it says so.
fn in_order(scene: &Scene<'_>, found: &Found, whys: &Whys<'_>) -> Html {
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
            if unstated > 0 { <p class="quiet">{filled(words.sort_unstated, &[("count", count(unstated))])}</p> }
            {doubtful(scene, found)}
            if found.items.len() > MOST_WHOLE { {long(scene, &found.items, whys)} }
            else { {list(scene, profiles(scene, &found.items), "cards cards--measured", Shape::Full, whys)} }
        </section>
    }
}

/// Neighbours of the order that rounding could turn round are told.
fn doubtful(scene: &Scene<'_>, found: &Found) -> Html {
    let sort = scene.state.selection.sort;
    let SortKey::Figure(metric, period) = sort.key else {
        return Html::default();
    };
    let ids: Vec<&EntityId> = scene.finder.cards(scene.data).ids(&found.items).collect();
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
fn long(scene: &Scene<'_>, cards: &[usize], whys: &Whys<'_>) -> Html {
    let items = scene.state.window.items(cards.len());
    let shown = cards.get(items.clone()).unwrap_or_default();
    let chunks = shown.chunks(CHUNK).enumerate().map(|(n, chunk)| {
        let at = items.start + n * CHUNK;
        let cards = profiles(scene, chunk).into_iter().enumerate().map(|(i, p)| {
            // Without a key: after every letter other cards stand here, in the elements of those before.
            html! { <li aria-setsize={cards.len().to_string()} aria-posinset={(at + i + 1).to_string()}>{card(scene, p, Shape::Full, whys.get(&p.id))}</li> }
        });
        html! { <ul key={at} class="cards cards--measured" role="list">{for cards}</ul> }
    });
    html! { <LongList all={cards.len()} window={scene.state.window} act={scene.act.clone()}>{for chunks}</LongList> }
}

fn list(
    scene: &Scene<'_>,
    profiles: Vec<&'static Profile>,
    class: &'static str,
    shape: Shape,
    whys: &Whys<'_>,
) -> Html {
    if profiles.is_empty() {
        return Html::default();
    }
    let cards = profiles
        .into_iter()
        .map(|p| html! { <li key={p.id.as_str()}>{card(scene, p, shape, whys.get(&p.id))}</li> });
    html! { <ul {class} role="list">{for cards}</ul> }
}
