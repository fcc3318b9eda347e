use super::actions::actions;
use super::card::alias;
use super::fact::{fact_link, para, seal};
use super::fact_panel::fact_panel;
use super::fact_rows::fact_rows;
use super::glyph::icon;
use super::link::link;
use super::masthead::page_name;
use super::note::{context_of, slips};
use super::phrases::filled;
use super::prose::{entity as entity_link, prose};
use super::relation::says;
use super::scene::{Html, Scene};
use super::since::since_link;
use super::take_away::{copy_link, copy_note, copy_results};
use super::verdict::verdict;
use super::worked_line::{Lines, terms_told, worked_lines};
use crate::ledger::verdict_on;
use crate::model::{EntityId, NoteId, PartId, RelationId, Voice};
use crate::state::{Action, Opened, Route};
use std::collections::BTreeMap;
use yew::{Callback, KeyboardEvent, html};

/// What stands open beside the page; closing it leads back to where the reader was.
pub fn panel(scene: &Scene<'_>) -> Html {
    let Some(what) = &scene.state.opened else {
        return Html::default();
    };
    let words = scene.words();
    let inside = match what {
        Opened::Fact(id) => fact_panel(scene, *id),
        Opened::Relation(id) => relation_panel(scene, *id, None),
        Opened::Part(id) => relation_panel(scene, id.relation, Some(*id)),
        Opened::Note(id) => note_panel(scene, *id),
        Opened::Entity(id) => entity_panel(scene, id),
    };
    let inside = inside.unwrap_or_else(|| unknown(scene, what));
    let close = {
        let act = scene.act.clone();
        Callback::from(move |_| act.emit(Action::ClosedPanel))
    };
    let onkeydown = {
        let act = scene.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(Action::ClosedPanel);
            }
        })
    };
    html! {
        <div class="panel-sheet" id="panel" role="dialog" aria-labelledby="panel-name" tabindex="-1" {onkeydown}>
            <div class="panel-sheet__bar"><button class="button button--bare" type="button" onclick={close}>{icon("close")}{words.close}</button></div>
            {since_link(scene, what)}
            {inside}
        </div>
    }
}

/// What is told of a number or a name that the report has nothing by; where there are numbers, which there are.
fn unknown(scene: &Scene<'_>, what: &Opened) -> Html {
    let (words, edition) = (scene.words(), scene.edition());
    let ends = match what {
        Opened::Fact(_) => ends(&edition.facts),
        Opened::Relation(_) | Opened::Part(_) => ends(&edition.relations),
        Opened::Note(_) => ends(&edition.notes),
        Opened::Entity(_) => None,
    };
    let list = match what {
        Opened::Fact(_) => Some(Route::Facts),
        Opened::Relation(_) | Opened::Part(_) => Some(Route::Ledger),
        Opened::Note(_) | Opened::Entity(_) => None,
    };
    let known = ends.map(|(first, last)| {
        let id = |id: String| html! { <span data-ref={id.clone()}>{id.clone()}</span> };
        let known = filled(words.numbers_known, &[("first", id(first)), ("last", id(last))]);
        let list = list.map(|route| link(scene, scene.to(route.clone()), "", html! { {page_name(scene, &route)} }));
        html! { <>{known}{" "}{list}</> }
    });
    html! {
        <>
            <h2 id="panel-name">{words.nothing_by_that_name}{words.colon}<code data-ref="address">{what.to_string()}</code></h2>
            <p>{known.unwrap_or_else(|| html! { {words.none_means_not_here} })}</p>
        </>
    }
}

/// The first and the last number.
fn ends<Id: ToString, T>(all: &BTreeMap<Id, T>) -> Option<(String, String)> {
    let (first, last) = (all.keys().next()?, all.keys().next_back()?);
    Some((first.to_string(), last.to_string()))
}

fn relation_panel(scene: &Scene<'_>, id: RelationId, asked: Option<PartId>) -> Option<Html> {
    let relation = scene.data.relation(id)?;
    let (words, terms) = (scene.words(), scene.terms());
    let of = verdict_on(scene.data, relation, &terms);
    let mut place = scene.to_place(Route::Ledger, id.to_string());
    if scene.state.route == Route::Ledger {
        // What is taken from beside the ledger is read on the terms that it was seen on.
        place.query.checking.rounding = terms.regime;
        place.query.checking.tries = scene.state.checking.tries.clone();
    }
    let lines = Lines {
        asked,
        beside: Some(of),
        ..Lines::default()
    };
    Some(html! {
        <div data-relation={id.to_string()} data-voice="computed">
            <div class="fact-panel__head">{seal(scene, Voice::Computed)}<span data-ref={id.to_string()}>{id.to_string()}</span>{verdict(scene, of)}</div>
            <h2 id="panel-name">{prose(scene, &relation.title)}</h2>
            {terms_told(scene, &terms)}
            {worked_lines(scene, relation, &terms, lines)}
            <p>{says(scene, relation, &terms)}</p>
            if let Some(caution) = &relation.caution { <p class="quiet">{prose(scene, caution)}</p> }
            {actions(scene, vec![copy_results(scene, relation, &terms, place.clone()), copy_link(scene, place.clone())])}
            <p>{link(scene, place, "button", html! { {words.to_ledger} })}</p>
        </div>
    })
}

fn note_panel(scene: &Scene<'_>, id: NoteId) -> Option<Html> {
    let note = scene.data.note(id)?;
    let mut here = scene.to(Route::Facts);
    here.query.opened = Some(Opened::Note(id));
    let facts: Vec<Html> = note
        .facts
        .iter()
        .map(|f| {
            fact_link(
                scene,
                *f,
                html! { <span data-ref={f.to_string()}>{f.to_string()}</span> },
            )
        })
        .collect();
    Some(html! {
        <div data-note={id.to_string()}>
            <div class="fact-panel__head"><span data-ref={id.to_string()}>{id.to_string()}</span>{for note.paragraphs.iter().map(|n| para(scene, *n))}</div>
            <h2 id="panel-name">{prose(scene, &note.title)}</h2>
            {slips(scene, std::iter::once(note))}
            if note.context.is_some() { <div class="voice-box voice-box--outside outside-note" data-note={id.to_string()} data-voice="context">{seal(scene, Voice::Context)}{context_of(scene, note)}</div> }
            {actions(scene, vec![copy_note(scene, note, here.clone()), copy_link(scene, here)])}
            if !facts.is_empty() { <p class="quiet">{super::quantity::listed(scene, facts)}</p> }
        </div>
    })
}

fn entity_panel(scene: &Scene<'_>, id: &EntityId) -> Option<Html> {
    let entity = scene.data.entity(id)?;
    let words = scene.words();
    let kin = |ids: &[EntityId]| super::quantity::listed(scene, ids.iter().map(|i| entity_link(scene, i)).collect());
    let part_of = kin(&entity.part_of);
    let members = kin(&entity.members);
    let facts = fact_rows(scene, scene.edition().facts_about(id));
    let post = entity.post.as_ref().map(|p| scene.pick(p).clone());
    let has_page = scene.edition().profiles.contains_key(id);
    Some(html! {
        <div data-entity={id.to_string()}>
            <h2 id="panel-name">{scene.pick(&entity.name).clone()}</h2>
            <p class="card__alias">{alias(scene, entity)}</p>
            if let Some(post) = post { <p>{post}</p> }
            <dl>
                if !entity.part_of.is_empty() { <dt>{words.part_of}</dt><dd>{part_of}</dd> }
                if !entity.members.is_empty() { <dt>{words.members}</dt><dd>{members}</dd> }
            </dl>
            if has_page { <p>{link(scene, scene.to(Route::Company(id.clone())), "button", html! { {words.to_company} })}</p> }
            <section><h3>{words.nav_facts}</h3>{facts}</section>
        </div>
    })
}
