use crate::charts::{About, charts_about};
use crate::model::{FactId, Measure, Ordered, PolicyItem, PolicyPage, Voice};
use crate::view::chart::chart_figure;
use crate::view::decision_path::decision_path;
use crate::view::fact::{fact_value, para, seal};
use crate::view::fact_rows::fact_rows_of;
use crate::view::ladder::ladder;
use crate::view::note::{notes_of, outside_notes, slips};
use crate::view::policy_ties::companies_of;
use crate::view::prose::{entity as entity_link, part_value, prose};
use crate::view::quantity::unsaid;
use crate::view::scene::{Html, Scene};
use crate::view::silence::silence_list;
use crate::view::speaker::unnamed;
use yew::html;

/// What was announced, how far it has come, whom it touches, who said what, and what is open.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let Some(policy) = &scene.edition().policy else {
        return Html::default();
    };
    let plain = policy.plain.iter().map(|item| statement(scene, item));
    let full = policy.full.iter().map(|item| html! { <div>if let Some(title) = &item.title { <h2>{prose(scene, title)}</h2> }{statement(scene, item)}</div> });
    let measures = policy.measure.iter().enumerate().map(|(i, m)| measure(scene, m, i + 1));
    let silences = policy.silence.iter().map(|s| (&s.field, s.paragraph));
    html! {
        <div class="page">
            <header class="page-head"><h1>{prose(scene, &policy.headline)}</h1><p class="lede">{prose(scene, &policy.sentence)}</p></header>
            <div class="policy-intro" id="diffusion-rule">
                <div class="plain-words">
                    {for plain}
                    <details class="more"><summary>{words.policy_full}</summary><div class="policy-full">{for full}</div></details>
                </div>
                <section class="sheet block" aria-labelledby="legal">
                    <h2 id="legal">{words.legal_ladder}</h2>
                    {ladder(scene, &policy.step, "legal-ladder")}
                    <p class="quiet">{words.as_of_report}</p>
                    {slips(scene, notes_of(scene, &policy.ladder_notes))}
                    {outside_notes(scene, notes_of(scene, &policy.ladder_notes))}
                </section>
            </div>
            {before_after(scene, policy)}
            <section class="section" aria-labelledby="measures">
                <div class="section__head"><h2 id="measures">{words.measures}</h2><p>{words.measures_lede}</p></div>
                <div class="measures">{for measures}</div>
            </section>
            {decision_path(scene)}
            {speakers(scene, policy)}
            <div class="section two-up">
                <section aria-labelledby="dates">
                    <h2 id="dates">{words.dates}</h2>
                    {for charts_about(About::Policy).map(|chart| chart_figure(scene, chart, None))}
                    {dates(scene, policy)}
                </section>
                <section aria-labelledby="silences">
                    <h2 id="silences">{words.silences}</h2>
                    {silence_list(scene, silences)}
                </section>
            </div>
        </div>
    }
}

fn statement(scene: &Scene<'_>, item: &PolicyItem) -> Html {
    let ids: Vec<FactId> = item.facts.iter().copied().chain(item.fact).collect();
    html! { <p>{seal(scene, Voice::Report)}<span>{prose(scene, &item.text)}{" "}{places(scene, &ids)}</span></p> }
}

/// The paragraphs behind a statement.
fn places(scene: &Scene<'_>, ids: &[FactId]) -> Html {
    let mut all: Vec<u8> = ids
        .iter()
        .filter_map(|id| scene.data.fact(*id))
        .map(|f| f.paragraph)
        .collect();
    all.order();
    all.dedup();
    html! { <span class="paras">{for all.into_iter().map(|n| para(scene, n))}</span> }
}

fn before_after(scene: &Scene<'_>, policy: &PolicyPage) -> Html {
    let words = scene.words();
    let item = |item: &PolicyItem| html! { <li><span>{prose(scene, &item.text)}{" "}{places(scene, &item.fact.into_iter().collect::<Vec<_>>())}</span></li> };
    html! {
        <section class="section" aria-labelledby="before-after">
            <div class="section__head"><h2 id="before-after">{words.before_after}</h2></div>
            <div class="before-after">
                <div class="gone"><h3>{words.before}</h3><ul role="list">{for policy.before.iter().map(item)}</ul></div>
                <div class="before-after__arrow" aria-hidden="true">{"→"}</div>
                <div class="new"><h3>{words.after}</h3><ul role="list">{for policy.after.iter().map(item)}</ul></div>
            </div>
            <p class="contrast">{seal(scene, Voice::Report)}<span>{prose(scene, &policy.contrast.text)}{" "}{places(scene, &policy.contrast.fact.into_iter().collect::<Vec<_>>())}</span></p>
        </section>
    }
}

fn measure(scene: &Scene<'_>, measure: &'static Measure, n: usize) -> Html {
    let words = scene.words();
    let fields = [
        (words.measure_who, &measure.who),
        (words.measure_trigger, &measure.trigger),
        (words.measure_what, &measure.what),
        (words.measure_place, &measure.place),
        (words.measure_form, &measure.form),
        (words.measure_consequence, &measure.consequence),
    ];
    let rows = fields
        .into_iter()
        .map(|(name, text)| html! { <div><dt>{name}</dt><dd>{prose(scene, text)}</dd></div> });
    let silences = measure
        .silences
        .iter()
        .map(|s| html! { <li>{unsaid(scene)}{" "}{prose(scene, s)}</li> });
    let companies =
        companies_of(scene, measure).map(|c| html! { <div><dt>{words.measure_companies}</dt><dd>{c}</dd></div> });
    html! {
        <article class="measure" id={format!("measure-{n}")} data-entity={measure.entity.to_string()}>
            <p class="quiet">{entity_link(scene, &measure.entity)}{"　"}{para(scene, measure.paragraph)}</p>
            <h3>{prose(scene, &measure.title)}</h3>
            <dl>{for rows}{companies.unwrap_or_default()}<div><dt>{words.not_stated}</dt><dd><ul role="list">{for silences}</ul></dd></div></dl>
            <details class="more"><summary>{words.nav_facts}</summary>{fact_rows_of(scene, &measure.facts)}</details>
            <div class="measure__notes">
                {slips(scene, notes_of(scene, &measure.notes))}
                {outside_notes(scene, notes_of(scene, &measure.notes))}
            </div>
        </article>
    }
}

fn speakers(scene: &Scene<'_>, policy: &'static PolicyPage) -> Html {
    let words = scene.words();
    let items = policy.speaker.iter().map(|s| {
        let name = match (&s.entity, &s.unnamed) {
            (Some(id), _) => entity_link(scene, id),
            (None, Some(kind)) => html! { {unnamed(scene, kind)} },
            (None, None) => Html::default(),
        };
        html! {
            <li>
                <h3>{name}</h3>
                <p class="quiet">{prose(scene, &s.post)}</p>
                {fact_rows_of(scene, &s.facts)}
            </li>
        }
    });
    html! {
        <section class="section" aria-labelledby="who-said">
            <div class="section__head"><h2 id="who-said">{words.who_said}</h2><p>{words.who_said_lede}</p></div>
            <ul class="who-said" role="list">{for items}</ul>
        </section>
    }
}

fn dates(scene: &Scene<'_>, policy: &'static PolicyPage) -> Html {
    let words = scene.words();
    let rows = policy.date.iter().map(|d| {
        let when = if d.undated {
            html! { <span class="unsaid"><span>{words.no_date}</span></span> }
        } else {
            fact_value(scene, d.fact)
        };
        html! { <div><dt>{when}</dt><dd>{prose(scene, &d.text)}{" "}{para(scene, d.paragraph)}</dd></div> }
    });
    let relation = scene.data.relation(policy.date_relation.relation);
    html! {
        <>
            <dl class="policy-dates">{for rows}</dl>
            if let Some(relation) = relation { <p class="quiet">{seal(scene, Voice::Computed)}{" "}{prose(scene, &relation.title)}{scene.words().colon}{part_value(scene, policy.date_relation)}</p> }
            {slips(scene, notes_of(scene, &policy.date_notes))}
            {outside_notes(scene, notes_of(scene, &policy.date_notes))}
        </>
    }
}
