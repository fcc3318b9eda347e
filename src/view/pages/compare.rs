use crate::model::{EntityId, Fact, Group, Metric, Profile, SilenceReason, StepState};
use crate::model::{Form, Voice};
use crate::state::Route;
use crate::view::card::alias;
use crate::view::facet_words::{facet_name, option_name};
use crate::view::fact::{fact_figure, para, seal};
use crate::view::glyph::glyph;
use crate::view::link::link;
use crate::view::prose::{entity as entity_link, prose};
use crate::view::quantity::{direction_mark, listed, listed_fields, period, unsaid};
use crate::view::scene::{Html, Scene};
use yew::html;

/// Two to four side by side: one kind of thing a row, never figures of different periods in one cell's place.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let profiles = chosen(scene);
    let heads = profiles.iter().filter_map(|p| {
        let entity = scene.data.entity(&p.id)?;
        Some(html! { <th scope="col">{link(scene, scene.to(Route::Company(p.id.clone())), "", html! { <strong>{scene.pick(&entity.name).clone()}</strong> })}<small>{alias(scene, entity)}</small></th> })
    });
    let columns = (profiles.len() + 1).to_string();
    let group = |name: &str, rows: Vec<Html>| -> Html {
        if rows.is_empty() {
            return Html::default();
        }
        html! { <><tr class="group"><th colspan={columns.clone()} scope="colgroup">{name}</th></tr>{for rows}</> }
    };
    let any_members = profiles
        .iter()
        .any(|p| scene.data.entity(&p.id).is_some_and(|e| !e.members.is_empty()));
    let situation = [
        row(scene, facet_name(scene, "segment"), &profiles, |p| {
            p.segment.as_ref().map(|a| html! { <>{option_name(scene, "segment", &a.value)}{" "}{a.fact.and_then(|f| scene.data.fact(f)).map(|f| para(scene, f.paragraph)).unwrap_or_default()}</> })
        }),
        row(scene, facet_name(scene, "place"), &profiles, |p| {
            p.place.as_ref().map(|a| html! { <>{option_name(scene, "place", &a.value)}{" "}{a.fact.and_then(|f| scene.data.fact(f)).map(|f| para(scene, f.paragraph)).unwrap_or_default()}</> })
        }),
        row(scene, words.how_far, &profiles, |p| {
            let steps: Vec<Html> = p
                .step
                .iter()
                .filter(|s| s.state == StepState::Reached)
                .map(|s| prose(scene, &s.label))
                .collect();
            (!steps.is_empty()).then(|| listed(scene, steps))
        }),
        row(scene, words.behind_it, &profiles, |p| {
            let owners: Vec<Html> = scene
                .data
                .entity(&p.id)?
                .part_of
                .iter()
                .map(|i| entity_link(scene, i))
                .collect();
            (!owners.is_empty()).then(|| listed(scene, owners))
        }),
        row(scene, facet_name(scene, "origin"), &profiles, |p| {
            p.origin.as_ref().map(|a| html! { <>{option_name(scene, "origin", &a.value)}{" "}{a.fact.and_then(|f| scene.data.fact(f)).map(|f| para(scene, f.paragraph)).unwrap_or_default()}</> })
        }),
        row(scene, words.members, &profiles, |p| {
            let members = &scene.data.entity(&p.id)?.members;
            if members.is_empty() && any_members {
                return Some(html! { <span class="quiet">{words.not_applicable}</span> });
            }
            (!members.is_empty()).then(|| listed(scene, members.iter().map(|i| entity_link(scene, i)).collect()))
        }),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<Html>>();
    let metrics = [
        (words.metric_stake, Metric::Stake),
        (words.metric_price, Metric::Price),
        (words.metric_valuation, Metric::Valuation),
        (words.metric_valuation_change, Metric::ValuationChange),
        (words.metric_loss, Metric::Loss),
        (words.metric_investment, Metric::PlannedInvestment),
        (words.metric_sales, Metric::Sales),
        (words.metric_sales_change, Metric::SalesChange),
        (words.metric_nev, Metric::NevPenetration),
        (words.metric_share, Metric::MarketShare),
    ];
    let figures: Vec<Html> = metrics
        .into_iter()
        .filter(|(_, metric)| profiles.iter().any(|p| !figures_of(scene, p, *metric).is_empty()))
        .filter_map(|(name, metric)| {
            row(scene, name, &profiles, |p| {
                let facts = figures_of(scene, p, metric);
                (!facts.is_empty()).then(|| facts.iter().map(|f| cell(scene, f)).collect())
            })
        })
        .collect();
    let silences: Vec<Html> = row(scene, words.silences, &profiles, |p| {
        let fields: Vec<Html> = p
            .silence
            .iter()
            .filter(|s| s.reason == SilenceReason::NotStated)
            .map(|s| prose(scene, &s.field))
            .collect();
        (!fields.is_empty()).then(|| html! { <span class="quiet">{listed_fields(scene, fields)}</span> })
    })
    .into_iter()
    .collect();
    html! {
        <div class="page">
            <nav aria-label={words.crumbs}><ol class="crumbs" role="list"><li>{link(scene, scene.to(Route::Companies), "", html! { {words.nav_companies} })}</li><li>{words.nav_compare}</li></ol></nav>
            <header class="page-head"><h1>{words.compare_title}</h1><p class="lede">{words.compare_lede}</p></header>
            <div class="awaits-app">
                <div class="scroll" tabindex="0" role="region" aria-label={words.compare_title}>
                    <table class="compare">
                        <caption class="visually-hidden">{words.compare_title}</caption>
                        <thead><tr><th scope="col"><span class="visually-hidden">{words.field}</span></th>{for heads}</tr></thead>
                        <tbody>
                            {group(words.situation, situation)}
                            {group(words.figures, figures)}
                            {group(words.not_stated, silences)}
                        </tbody>
                    </table>
                </div>
                <p class="compare-note">{seal(scene, Voice::Computed)}<span>{words.compare_note}</span></p>
            </div>
        </div>
    }
}

/// Those in the address that have a card; the chip cases where the address names fewer than two.
fn chosen(scene: &Scene<'_>) -> Vec<&'static Profile> {
    let edition = scene.edition();
    let named: Vec<&'static Profile> = scene
        .state
        .compared
        .iter()
        .filter_map(|id: &EntityId| edition.profiles.get(id))
        .collect();
    if named.len() >= 2 {
        named
    } else {
        edition.profiles_in(Group::ChipCases)
    }
}

fn figures_of(scene: &Scene<'_>, profile: &Profile, metric: Metric) -> Vec<&'static Fact> {
    let listed = profile.section.iter().flat_map(|s| &s.facts);
    let lead = scene.edition().report.section.first().map_or(0, |s| s.to);
    listed
        .filter_map(|id| scene.data.fact(*id))
        .filter(|f| f.paragraph > lead && f.quantity.as_ref().is_some_and(|q| q.metric == metric))
        .filter(|f| owns(scene, f, profile))
        .collect()
}

/// A figure of a stake sale or project belongs to the company it is part of; a figure of a pair does not belong to its members.
fn owns(scene: &Scene<'_>, fact: &Fact, profile: &Profile) -> bool {
    fact.subject == profile.id
        || scene
            .data
            .entity(&fact.subject)
            .is_some_and(|e| e.part_of.contains(&profile.id))
}

fn cell(scene: &Scene<'_>, fact: &'static Fact) -> Html {
    let Some(q) = &fact.quantity else {
        return Html::default();
    };
    let figure = fact_figure(scene, fact.id);
    let figure = match q.direction {
        Some(d) => direction_mark(scene, d, matches!(q.form, Form::Direction | Form::Range), figure),
        None => figure,
    };
    html! {
        <div class="compare__figure">
            <p class="value">{glyph(scene, q.form)}{figure}</p>
            <p class="quiet">{seal(scene, Voice::Report)}{" "}{para(scene, fact.paragraph)}{" "}if let Some(label) = &fact.label { {prose(scene, label)} }</p>
            if let Some(p) = q.period { <p class="quiet">{period(scene, p, Some(fact.id))}</p> }
        </div>
    }
}

fn row(
    scene: &Scene<'_>,
    name: &str,
    profiles: &[&'static Profile],
    value: impl Fn(&'static Profile) -> Option<Html>,
) -> Option<Html> {
    let values: Vec<Option<Html>> = profiles.iter().map(|p| value(p)).collect();
    if values.iter().all(Option::is_none) {
        return None;
    }
    let cells = profiles.iter().zip(values).map(|(p, value)| {
        let of = scene.name(&p.id);
        match value {
            Some(value) => html! { <td data-of={of}>{value}</td> },
            None => html! { <td data-of={of} class="is-gap">{unsaid(scene)}</td> },
        }
    });
    Some(html! { <tr><th scope="row">{name.to_string()}</th>{for cells}</tr> })
}
