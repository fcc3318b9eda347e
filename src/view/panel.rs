use super::card::alias;
use super::fact::{fact_code, fact_figure, fact_link, kind_name, note_link, para, seal};
use super::fact_rows::{fact_rows, printed};
use super::glyph::{glyph, icon};
use super::link::{link, opened};
use super::note::{context_of, slips};
use super::prose::{entity as entity_link, prose, unlinked};
use super::quantity::{direction_mark, period, unsaid};
use super::relation::worked_lines;
use super::scene::{Html, Scene};
use super::verdict::{tally_class, verdict};
use crate::ledger::{Regime, Terms, verdict_of};
use crate::model::{EntityId, Fact, FactId, Form, NoteId, RelationId, Speaker, Voice};
use crate::state::{Action, Opened, Route};
use yew::{Callback, KeyboardEvent, html};

/// What stands open beside the page; closing it leads back to where the reader was.
pub fn panel(scene: &Scene<'_>) -> Html {
    let Some(what) = &scene.state.opened else {
        return Html::default();
    };
    let words = scene.words();
    let inside = match what {
        Opened::Fact(id) => fact_panel(scene, *id),
        Opened::Relation(id) => relation_panel(scene, *id),
        Opened::Note(id) => note_panel(scene, *id),
        Opened::Entity(id) => entity_panel(scene, id),
    };
    let inside = inside
        .unwrap_or_else(|| html! { <><h2>{words.nothing_by_that_name}</h2><p>{words.none_means_not_here}</p></> });
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
        <div class="panel-sheet" id="panel" role="dialog" aria-label={what.to_string()} tabindex="-1" {onkeydown}>
            <div class="panel-sheet__bar"><button class="button button--bare" type="button" onclick={close}>{icon("close")}{words.close}</button></div>
            {inside}
        </div>
    }
}

fn fact_panel(scene: &Scene<'_>, id: FactId) -> Option<Html> {
    let fact = scene.data.fact(id)?;
    let words = scene.words();
    let uses = scene.edition().relations_with(id);
    let uses = uses.iter().map(|r| {
        let of = verdict_of(scene.data, r, Regime::default());
        html! { <li><i class={tally_class(of)} aria-hidden="true"></i>{relation_link(scene, r.id)}</li> }
    });
    let notes: Vec<Html> = scene
        .edition()
        .notes_on(id)
        .map(|n| html! { <li>{note_link(scene, n.id)}</li> })
        .collect();
    Some(html! {
        <div data-fact={id.to_string()} data-voice="report">
            <div class="fact-panel__head">{seal(scene, Voice::Report)}<span>{fact_code(scene, id)}{"　"}{para(scene, fact.paragraph)}</span><span class="tag">{kind_name(scene, fact.kind)}</span></div>
            <h2>{prose(scene, &fact.says)}</h2>
            {value(scene, fact)}
            <dl>{rows(scene, fact)}</dl>
            if uses.len() > 0 { <section><h3>{words.used_by}</h3><ul class="uses" role="list">{for uses}</ul></section> }
            if !notes.is_empty() { <section><h3>{words.notes}</h3><ul class="uses" role="list">{for notes}</ul></section> }
            <p>{link(scene, scene.to_place(Route::Facts, id.to_string()), "button", html! { {words.to_facts_page} })}</p>
        </div>
    })
}

fn value(scene: &Scene<'_>, fact: &Fact) -> Html {
    if fact.quote.is_some() || fact.stated(scene.language()).is_none() {
        return Html::default();
    }
    let figure = fact_figure(scene, fact.id);
    let quantity = fact.quantity.as_ref();
    let sign = quantity.map(|q| glyph(scene, q.form)).unwrap_or_default();
    let figure = match quantity.and_then(|q| q.direction.map(|d| (d, q.form))) {
        Some((d, form)) => direction_mark(scene, d, matches!(form, Form::Direction | Form::Range), figure),
        None => figure,
    };
    html! { <p class="fact-panel__value">{sign}{figure}</p> }
}

fn rows(scene: &Scene<'_>, fact: &Fact) -> Html {
    let words = scene.words();
    let mut rows: Vec<(&str, Html)> = Vec::new();
    if fact.printed.is_some() {
        rows.push((
            words.as_printed,
            html! { <span lang="zh-CN">{printed(scene, fact)}</span> },
        ));
    }
    if let Some(qualifier) = &fact.qualifier {
        rows.push((words.qualifier, prose(scene, qualifier)));
    }
    if let Some(hedge) = &fact.hedge {
        rows.push((words.hedge, html! { <q lang="zh-CN">{hedge.clone()}</q> }));
    }
    if let Some(p) = fact.quantity.as_ref().and_then(|q| q.period) {
        rows.push((words.column_period, period(scene, p, Some(fact.id))));
    }
    if let Some(q) = &fact.quantity {
        if let Some(scope) = &q.scope {
            rows.push((words.scope, html! { {scene.pick(scope).clone()} }));
        }
        if q.basis.is_some() {
            rows.push((words.sales_basis, unsaid(scene)));
        }
        if q.form == Form::Direction {
            rows.push((words.size, unsaid(scene)));
        }
    }
    rows.push((words.who_says, speaker(scene, &fact.by)));
    rows.push((words.subject, entity_link(scene, &fact.subject)));
    let also: Vec<Html> = fact.also.iter().map(|id| entity_link(scene, id)).collect();
    if !also.is_empty() {
        rows.push((words.also_about, super::quantity::listed(scene, also)));
    }
    rows.into_iter()
        .map(|(name, value)| html! { <><dt>{name}</dt><dd>{value}</dd></> })
        .collect()
}

/// Who says so, in words; unnamed sources are told as unnamed.
pub fn speaker(scene: &Scene<'_>, by: &Speaker) -> Html {
    let words = scene.words();
    match by {
        Speaker::Report => html! { {words.by_report} },
        Speaker::Entity(id) => entity_link(scene, id),
        Speaker::Unnamed(kind) => html! { {unnamed(scene, kind)} },
    }
}

/// An unnamed source in words.
pub fn unnamed(scene: &Scene<'_>, kind: &str) -> &'static str {
    let words = scene.words();
    match kind {
        "unnamed-analysis" => words.by_analysis,
        "unnamed-insiders" => words.by_insiders,
        "unnamed-data" => words.by_data,
        "unnamed-experts" => words.by_experts,
        _ => words.by_unnamed,
    }
}

fn relation_link(scene: &Scene<'_>, id: RelationId) -> Html {
    let Some(relation) = scene.data.relation(id) else {
        return Html::default();
    };
    let inside =
        html! { <><span data-ref={id.to_string()}>{id.to_string()}</span>{" "}{unlinked(scene, &relation.title)}</> };
    link(scene, opened(scene, Opened::Relation(id)), "", inside)
}

fn relation_panel(scene: &Scene<'_>, id: RelationId) -> Option<Html> {
    let relation = scene.data.relation(id)?;
    let words = scene.words();
    let of = verdict_of(scene.data, relation, Regime::default());
    Some(html! {
        <div data-relation={id.to_string()} data-voice="computed">
            <div class="fact-panel__head">{seal(scene, Voice::Computed)}<span data-ref={id.to_string()}>{id.to_string()}</span>{verdict(scene, of)}</div>
            <h2>{prose(scene, &relation.title)}</h2>
            {worked_lines(scene, relation, &Terms::default())}
            <p>{prose(scene, &relation.says)}</p>
            if let Some(caution) = &relation.caution { <p class="quiet">{prose(scene, caution)}</p> }
            <p>{link(scene, scene.to_place(Route::Ledger, id.to_string()), "button", html! { {words.to_ledger} })}</p>
        </div>
    })
}

fn note_panel(scene: &Scene<'_>, id: NoteId) -> Option<Html> {
    let note = scene.data.note(id)?;
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
            <h2>{prose(scene, &note.title)}</h2>
            {slips(scene, std::iter::once(note))}
            if note.context.is_some() { <div class="voice-box voice-box--outside outside-note" data-note={id.to_string()} data-voice="context">{seal(scene, Voice::Context)}{context_of(scene, note)}</div> }
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
            <h2>{scene.pick(&entity.name).clone()}</h2>
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
