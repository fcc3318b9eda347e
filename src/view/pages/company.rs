use super::not_found;
use crate::export::fact_table;
use crate::ledger::Terms;
use crate::model::{EntityId, Fact, Gathered, Profile};
use crate::state::{Action, Address, Route};
use crate::view::actions::actions;
use crate::view::card::{alias, tags};
use crate::view::company_charts::company_charts;
use crate::view::facet_words::option_name;
use crate::view::fact::{count, para};
use crate::view::fact_map::spine;
use crate::view::fact_rows::fact_rows_of;
use crate::view::glyph::icon;
use crate::view::identity::{identity, look_alikes};
use crate::view::ladder::ladder;
use crate::view::link::link;
use crate::view::neighbours::neighbours;
use crate::view::note::{outside_notes, slips};
use crate::view::phrases::{filled, for_count};
use crate::view::policy_ties::measures_of;
use crate::view::prose::prose;
use crate::view::quantity::{Size, listed, quantity};
use crate::view::relation::relation_row;
use crate::view::scene::{Html, Scene};
use crate::view::silence::silence_table;
use crate::view::stake::stake;
use crate::view::take_away::{Named, copy_citation, copy_link, save_table};
use std::collections::BTreeSet;
use yew::{Callback, html};

/// Everything the report says of one company or group, and what it does not.
pub fn page(scene: &Scene<'_>, id: &EntityId) -> Html {
    let edition = scene.edition();
    let (Some(entity), Some(profile)) = (scene.data.entities.get(id), edition.profiles.get(id)) else {
        return not_found::unknown_company(scene, id);
    };
    let words = scene.words();
    let facts: Vec<&Fact> = edition.facts_about(&profile.id).collect();
    let sections = profile.section.iter().map(|s| {
        html! { <div class="fact-group"><h3>{prose(scene, &s.title)}</h3>{fact_rows_of(scene, &s.facts)}</div> }
    });
    let notes: Vec<_> = edition.notes_about(&profile.id).collect();
    let relations: Vec<_> = edition
        .relations
        .values()
        .filter(|r| r.subjects.contains(&profile.id) && r.shown_with.is_none())
        .collect();
    let figures = profile.headline.iter().map(|f| quantity(scene, *f, Size::Plain));
    let has_slips = notes.iter().any(|n| n.slip.is_some());
    html! {
        <div class="page">
            <nav aria-label={words.crumbs}><ol class="crumbs" role="list">
                <li>{link(scene, scene.to(Route::Companies), "", html! { {words.nav_companies} })}</li>
                <li>{option_name(scene, "kind", profile.group.id())}</li>
            </ol></nav>
            <header class="company-head" data-entity={profile.id.to_string()}>
                <div class="company-head__names"><h1>{scene.pick(&entity.name).clone()}</h1><p class="card__alias">{alias(scene, entity)}</p>{tags(scene, profile)}</div>
                <div class="company-head__actions">{compare_button(scene, profile)}{take_away(scene, profile)}</div>
                <p class="company-head__spine"><span>{filled(for_count(facts.len(), words.facts_from_one, words.facts_from), &[("count", count(facts.len())), ("places", places(scene, &facts))])}</span>{spine(scene, &profile.id)}</p>
            </header>
            <div class="company-grid">
                <div class="company-main">
                    if !profile.step.is_empty() {
                        <section class="block" aria-labelledby="steps"><h2 id="steps">{words.how_far}</h2><div class="panel">{ladder(scene, &profile.step, "")}<p class="quiet">{words.as_of_report}</p></div></section>
                    }
                    if let Some(algebra) = profile.algebra { {stake(scene, algebra)} }
                    else if !profile.headline.is_empty() {
                        <section class="block" aria-labelledby="figures"><h2 id="figures">{words.figures}</h2><div class="panel"><dl class="quantities quantities--row">{for figures}</dl></div></section>
                    }
                    {company_charts(scene, profile)}
                    <section class="block" aria-labelledby="facts"><h2 id="facts">{words.nav_facts}</h2>{for sections}</section>
                    if !relations.is_empty() {
                        <section class="block" aria-labelledby="relations"><h2 id="relations">{words.relations_about}</h2>
                            <ol class="ledger ledger--inside" role="list">{for relations.iter().map(|r| relation_row(scene, r, &Terms::default(), &|_| Html::default()))}</ol>
                        </section>
                    }
                </div>
                <div class="company-side">
                    {identity(scene, entity, profile)}
                    {measures_of(scene, &profile.id)}
                    {look_alikes(scene, entity)}
                    if !profile.silence.is_empty() { <section class="block" aria-labelledby="silence"><h2 id="silence">{words.silences}</h2>{silence_table(scene, &profile.silence)}</section> }
                    if has_slips { <section class="block" aria-labelledby="slips"><h2 id="slips">{words.read_with_care}</h2>{slips(scene, notes.iter().copied())}</section> }
                    {outside_notes(scene, notes.iter().copied())}
                </div>
            </div>
            {neighbours(scene, profile)}
        </div>
    }
}

/// The paragraphs that speak of it.
fn places(scene: &Scene<'_>, facts: &[&Fact]) -> Html {
    let paragraphs: BTreeSet<u8> = facts.iter().map(|f| f.paragraph).into_set();
    listed(scene, paragraphs.into_iter().map(|n| para(scene, n)).collect())
}

fn compare_button(scene: &Scene<'_>, profile: &Profile) -> Html {
    let words = scene.words();
    let is_on = scene.state.compared.contains(&profile.id);
    let (act, id) = (scene.act.clone(), profile.id.clone());
    let onclick = Callback::from(move |_| act.emit(Action::SwitchedCompared(id.clone())));
    let (sign, name) = if is_on {
        ("minus", words.compare_drop)
    } else {
        ("plus", words.compare_add)
    };
    html! { <button class="button needs-app" type="button" {onclick} aria-pressed={is_on.to_string()}>{icon(sign)}{name}</button> }
}

/// The page's address, how to cite it, and its facts as a table.
fn take_away(scene: &Scene<'_>, profile: &'static Profile) -> Html {
    let address: Address = scene.to(Route::Company(profile.id.clone()));
    let named = || Named {
        key: profile.id.to_string(),
        what: scene.name(&profile.id).into(),
    };
    let data = scene.data;
    let facts = move |origin| fact_table(data, data.newest.facts_about(&profile.id), Some(origin));
    let tools = vec![
        copy_link(scene, address.clone()),
        copy_citation(scene, named(), address),
        save_table(scene, named(), facts),
    ];
    actions(scene, tools)
}
