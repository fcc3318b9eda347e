use super::actions::actions;
use super::chart_words::chart_words;
use super::fact::{fact_code, fact_figure, kind_name, note_link, para, seal};
use super::fact_rows::printed;
use super::glyph::glyph;
use super::link::{link, opened};
use super::phrases::filled_text;
use super::prose::{entity as entity_link, plain, prose, unlinked};
use super::quantity::{direction_mark, period, unsaid};
use super::scene::{Html, Scene};
use super::search_place::chart_place;
use super::speaker::speaker;
use super::take_away::{Named, copy_citation, copy_link, copy_with_source};
use super::tongue::tongue;
use super::verdict::tally_class;
use super::worked_line::terms_told;
use crate::charts::{About, CHARTS, Chart, Source};
use crate::ledger::{normalised, rounding_text, verdict_on};
use crate::model::{Fact, FactId, Form, RelationId, Voice};
use crate::state::{Opened, Route};
use yew::html;

/// A fact with everything that is known of it: how it is printed, what its digits stand for, who says so, what uses it,
/// and how to take it away.
pub fn fact_panel(scene: &Scene<'_>, id: FactId) -> Option<Html> {
    let fact = scene.data.fact(id)?;
    let (words, terms) = (scene.words(), scene.terms());
    let uses = scene.edition().relations_with(id);
    let uses = uses.iter().map(|r| {
        let of = verdict_on(scene.data, r, &terms);
        html! { <li><i class={tally_class(of)} aria-hidden="true"></i>{relation_link(scene, r.id)}</li> }
    });
    let notes: Vec<Html> = scene
        .edition()
        .notes_on(id)
        .map(|n| html! { <li>{note_link(scene, n.id)}</li> })
        .collect();
    let charts: Vec<Html> = charts_with(scene, id);
    Some(html! {
        <div key={id.to_string()} data-fact={id.to_string()} data-voice="report">
            <div class="fact-panel__head">{seal(scene, Voice::Report)}<span>{fact_code(scene, id)}{"　"}{para(scene, fact.paragraph)}</span><span class="tag">{kind_name(scene, fact.kind)}</span></div>
            <h2 id="panel-name">{prose(scene, &fact.says)}</h2>
            {terms_told(scene, &terms)}
            {value(scene, fact)}
            <dl>{rows(scene, fact)}</dl>
            if uses.len() > 0 { <section><h3>{words.used_by}</h3><ul class="uses" role="list">{for uses}</ul></section> }
            if !charts.is_empty() { <section><h3>{words.charts_with_it}</h3><ul class="uses" role="list">{for charts}</ul></section> }
            if !notes.is_empty() { <section><h3>{words.notes}</h3><ul class="uses" role="list">{for notes}</ul></section> }
            {take_away(scene, fact)}
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
            html! { <span lang={fact.printed.as_deref().and_then(tongue)}>{printed(scene, fact)}</span> },
        ));
    }
    if let Some(quantity) = &fact.quantity {
        let normal = normalised(quantity, scene.language()).map(|s| s.text());
        rows.extend(normal.map(|text| (words.normalised, computed(scene, fact.id, text))));
        let rounding = rounding_text(quantity, scene.regime(), scene.language());
        rows.extend(rounding.map(|text| (words.stands_for, computed(scene, fact.id, text))));
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

/// What follows from the printed digits, in our voice.
fn computed(scene: &Scene<'_>, id: FactId, text: String) -> Html {
    html! { <span data-fact={id.to_string()} data-ref={id.to_string()} data-voice="computed">{seal(scene, Voice::Computed)}{" "}<span class="fact fact--computed">{text}</span></span> }
}

/// The charts of which a mark is this fact, each leading to where it stands with that mark.
fn charts_with(scene: &Scene<'_>, id: FactId) -> Vec<Html> {
    let uses = CHARTS.iter().filter_map(|chart: &&dyn Chart| {
        let plot = chart.plot(scene.data, &chart_words(scene.language()));
        let row = plot
            .marks()
            .find(|(_, mark)| mark.source == Source::Fact(id))
            .map(|(row, _)| row.entity.clone())?;
        let title = &scene.edition().charts.get(chart.id())?.title;
        let has_page = chart.about() == About::Companies && scene.edition().profiles.contains_key(&row);
        let place = if has_page {
            scene.to_place(Route::Company(row), chart.id())
        } else {
            chart_place(scene, chart.id())?
        };
        Some(html! { <li>{link(scene, place, "", unlinked(scene, title))}</li> })
    });
    uses.collect()
}

/// The fact's own address, how to cite it, and its words with who says them and where.
fn take_away(scene: &Scene<'_>, fact: &Fact) -> Html {
    let words = scene.words();
    let mut address = scene.to_place(Route::Facts, fact.id.to_string());
    address.query.opened = Some(Opened::Fact(fact.id));
    let says = fact.label.as_ref().unwrap_or(&fact.says);
    let what = [scene.name(&fact.subject), words.colon, &plain(scene, says)].concat();
    let places = [
        ("what", what.as_str()),
        ("id", &fact.id.to_string()),
        ("n", &fact.paragraph.to_string()),
    ];
    let named = Named {
        key: fact.id.to_string(),
        what: filled_text(words.cited_fact, &places),
    };
    let tools = vec![
        copy_with_source(scene, fact, address.clone()),
        copy_link(scene, address.clone()),
        copy_citation(scene, named, address),
    ];
    actions(scene, tools)
}

fn relation_link(scene: &Scene<'_>, id: RelationId) -> Html {
    let Some(relation) = scene.data.relation(id) else {
        return Html::default();
    };
    let inside =
        html! { <><span data-ref={id.to_string()}>{id.to_string()}</span>{" "}{unlinked(scene, &relation.title)}</> };
    link(scene, opened(scene, Opened::Relation(id)), "", inside)
}
