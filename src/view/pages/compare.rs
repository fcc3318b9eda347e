use crate::model::{EntityId, Group as Kind, Profile};
use crate::state::{MOST_COMPARED, Route};
use crate::view::actions::actions;
use crate::view::compare::{
    Chosen, Group, add, address, as_table, chosen, figure_groups, side_by_side, silences, situation, transposed,
};
use crate::view::facet_words::option_name;
use crate::view::fact::{count, seal_observed};
use crate::view::link::link;
use crate::view::phrases::{filled, filled_text};
use crate::view::prose::entity as entity_link;
use crate::view::quantity::listed;
use crate::view::scene::{Html, Scene};
use crate::view::take_away::{Named, copy_citation, copy_link, save_table};
use yew::html;

/// Two to four side by side. Where fewer are chosen: everything that can be compared, kind by kind, to choose from.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let chosen = chosen(scene);
    let profiles = &scene.edition().profiles;
    let shown: Vec<&Profile> = chosen.shown.iter().filter_map(|id| profiles.get(*id)).collect();
    let names: Vec<&str> = shown.iter().map(|p| scene.name(&p.id)).collect();
    let is_compared = names.len() > 1;
    html! {
        <div class="page">
            <nav aria-label={words.crumbs}><ol class="crumbs" role="list"><li>{link(scene, scene.to(Route::Companies), "", html! { {words.nav_companies} })}</li><li>{words.nav_compare}</li></ol></nav>
            <header class="page-head"><h1>{words.compare_title}</h1><p class="lede">{words.compare_lede}</p></header>
            <div class="awaits-app">
                {said(scene, &chosen)}
                <div class="compare-tools">
                    if names.len() < MOST_COMPARED { {add(scene)} }
                    if is_compared { {take_away(scene, &shown)} }
                </div>
                <p class="visually-hidden" role="status">{names.join(words.comma)}</p>
                if is_compared { {side_by_side(scene, &shown, &groups(scene, &shown), words.compare_title)} }
                else { {everything(scene)} }
                <p class="compare-note">{seal_observed(scene)}<span>{words.compare_note}</span></p>
            </div>
        </div>
    }
}

fn groups(scene: &Scene<'_>, profiles: &[&'static Profile]) -> Vec<Group> {
    let figures = figure_groups(scene, profiles, "");
    situation(scene, profiles)
        .into_iter()
        .chain(figures)
        .chain(silences(scene, profiles))
        .collect()
}

/// What must be said about the choice: that one is not enough, that some have no card, that four are the most.
fn said(scene: &Scene<'_>, chosen: &Chosen<'_>) -> Html {
    let words = scene.words();
    let links = |ids: &[&EntityId]| listed(scene, ids.iter().map(|id| entity_link(scene, id)).collect());
    let only = chosen.shown.len() == 1;
    let unknown = chosen
        .unknown
        .iter()
        .map(|id| html! { <code data-ref="id">{id.to_string()}</code> });
    html! {
        <>
            if only { <p class="compare-said">{filled(words.compare_only_one, &[("name", links(&chosen.shown))])}</p> }
            if !chosen.unknown.is_empty() { <p class="compare-said">{filled(words.compare_unknown, &[("ids", listed(scene, unknown.collect()))])}{" "}{words.none_means_not_here}</p> }
            if !chosen.left_out.is_empty() { <p class="compare-said">{filled(words.compare_left_out, &[("most", count(MOST_COMPARED)), ("names", links(&chosen.left_out))])}</p> }
        </>
    }
}

fn take_away(scene: &Scene<'_>, profiles: &[&'static Profile]) -> Html {
    let words = scene.words();
    let ids: Vec<_> = profiles.iter().map(|p| p.id.clone()).collect();
    let key = ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
    let names: Vec<&str> = profiles.iter().map(|p| scene.name(&p.id)).collect();
    let named = || Named {
        key: key.clone(),
        what: [words.compare_title, words.colon, &names.join(words.comma)].concat(),
    };
    let address = address(scene, ids);
    let table = as_table(scene, profiles, &groups(scene, profiles));
    let tools = vec![
        copy_link(scene, address.clone()),
        copy_citation(scene, named(), address),
        save_table(scene, named(), move |origin| {
            let mut table = table.clone();
            table.origin = Some(origin);
            table
        }),
    ];
    actions(scene, tools)
}

/// All figures that can be compared, one table for each kind; those without a figure of their own are named below it.
fn everything(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let tables = Kind::ALL.map(|kind| {
        let profiles = scene.edition().profiles_in(kind);
        let name = option_name(scene, "kind", kind.id());
        let prefix = format!("{}-", kind.id());
        let figures = figure_groups(scene, &profiles, &prefix);
        let caption = filled_text(words.compare_all_of, &[("kind", name)]);
        let table = if figures.is_empty() {
            let names = listed(scene, profiles.iter().map(|p| entity_link(scene, &p.id)).collect());
            html! { <p class="quiet">{filled(words.compare_no_figures, &[("names", names)])}</p> }
        } else if profiles.len() <= MOST_COMPARED {
            side_by_side(scene, &profiles, &figures, &caption)
        } else {
            transposed(scene, &profiles, &figures, &caption)
        };
        html! { <section class="compare-kind" aria-labelledby={kind.id()}><h2 id={kind.id()}>{name}</h2>{table}</section> }
    });
    html! { <><p class="compare-said">{words.compare_everything}</p>{for tables}</> }
}
