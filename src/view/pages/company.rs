use super::not_found;
use crate::ledger::{Regime, work};
use crate::model::{Entity, EntityId, Input, PartId, Profile, Voice};
use crate::state::{Action, Route};
use crate::view::card::{alias, tags};
use crate::view::company_charts::company_charts;
use crate::view::facet_words::{facet_name, option_name};
use crate::view::fact::{count, para, part_link, seal};
use crate::view::fact_map::spine;
use crate::view::fact_rows::fact_rows_of;
use crate::view::glyph::icon;
use crate::view::interval_strip::interval_strip;
use crate::view::ladder::ladder;
use crate::view::link::link;
use crate::view::note::{outside_notes, slips};
use crate::view::phrases::filled;
use crate::view::prose::{entity as entity_link, prose};
use crate::view::quantity::{Size, computed_quantity, listed, quantity};
use crate::view::relation::relation_row;
use crate::view::scene::{Html, Scene};
use crate::view::silence::silence_table;
use yew::{Callback, html};

/// Everything the report says of one company or group, and what it does not.
pub fn page(scene: &Scene<'_>, id: &EntityId) -> Html {
    let edition = scene.edition();
    let (Some(entity), Some(profile)) = (scene.data.entities.get(id), edition.profiles.get(id)) else {
        return not_found::unknown_company(scene, id);
    };
    let words = scene.words();
    let facts = edition.facts_about(&profile.id).count();
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
                <div class="company-head__actions">{compare_button(scene, profile)}</div>
                <p class="company-head__spine"><span class="nowrap">{filled(words.facts_count, &[("count", count(facts))])}</span>{spine(scene, &profile.id)}</p>
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
                            <ol class="ledger ledger--inside" role="list">{for relations.iter().map(|r| relation_row(scene, r, Regime::default()))}</ol>
                        </section>
                    }
                </div>
                <div class="company-side">
                    {identity(scene, entity, profile)}
                    {look_alikes(scene, entity)}
                    if !profile.silence.is_empty() { <section class="block" aria-labelledby="silence"><h2 id="silence">{words.silences}</h2>{silence_table(scene, &profile.silence)}</section> }
                    if has_slips { <section class="block" aria-labelledby="slips"><h2 id="slips">{words.read_with_care}</h2>{slips(scene, notes.iter().copied())}</section> }
                    {outside_notes(scene, notes.iter().copied())}
                    {neighbours(scene, profile)}
                </div>
            </div>
        </div>
    }
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

/// Price ÷ share = valuation, as the report prints them, and whether the division comes out.
fn stake(scene: &Scene<'_>, id: PartId) -> Html {
    let Some((relation, _, part)) = scene.data.part(id) else {
        return Html::default();
    };
    let Some(worked) = work(scene.data, id, Regime::default()) else {
        return Html::default();
    };
    let stated = part.counterpart.as_ref().and_then(|c| c.figure);
    let inputs: Vec<_> = part
        .inputs
        .iter()
        .filter_map(|i| if let Input::Fact(f) = i { Some(*f) } else { None })
        .collect();
    let figures = inputs.iter().map(|f| quantity(scene, *f, Size::Large));
    let result = html! { {scene.words().stake_result} };
    let share = inputs
        .get(1)
        .and_then(|f| scene.data.fact(*f))
        .and_then(|f| f.quantity.as_ref()?.digits.as_ref()?.to_string().parse::<f64>().ok());
    let words = scene.words();
    html! {
        <section class="block" aria-labelledby="stake">
            <h2 id="stake">{words.stake_title}</h2>
            <div class="panel stake">
                <dl class="stake__formula">{for figures}{computed_quantity(scene, worked.id, result, Size::Large)}</dl>
                if let Some(stated) = stated { <dl class="stake__stated">{quantity(scene, stated, Size::Plain)}</dl> }
                if let Some(share) = share { {share_bar(scene, share, &inputs)} }
                <div class="stake__check">
                    <h3>{prose(scene, &relation.title)}</h3>
                    {interval_strip(scene, part, &worked, Regime::default())}
                    <p class="quiet">{seal(scene, Voice::Computed)}{" "}{prose(scene, &relation.says)}{" "}{part_link(scene, worked.id, html! { <span data-ref={id.to_string()}>{id.to_string()}</span> })}</p>
                </div>
            </div>
        </section>
    }
}

/// The stake as a part of the whole company.
fn share_bar(scene: &Scene<'_>, share: f64, inputs: &[crate::model::FactId]) -> Html {
    let Some(id) = inputs.get(1) else {
        return Html::default();
    };
    let text = scene
        .data
        .fact(*id)
        .and_then(|f| f.stated(scene.language()))
        .map(|s| s.text())
        .unwrap_or_default();
    let width = share * 6.0;
    html! {
        <div class="stake__whole">
            <svg class="stake__bar" viewBox="0 0 600 40" preserveAspectRatio="none" aria-hidden="true">
                <rect class="p-report" x="0" y="0" width={format!("{width:.2}")} height="40" />
                <rect class="p-computed" x={format!("{width:.2}")} y="1" width={format!("{:.2}", 599.0 - width)} height="38" />
            </svg>
            <p class="stake__scale"><span>{scene.words().stake_on_offer}<span data-fact={id.to_string()} data-voice="report">{text}</span></span><span>{scene.words().whole_company}</span></p>
        </div>
    }
}

fn identity(scene: &Scene<'_>, entity: &'static Entity, profile: &'static Profile) -> Html {
    let words = scene.words();
    let basis = |attribute: &crate::model::Attribute| match (attribute.basis, attribute.fact) {
        (crate::model::Basis::Report, Some(id)) => scene
            .data
            .fact(id)
            .map(|f| para(scene, f.paragraph))
            .unwrap_or_default(),
        (crate::model::Basis::Report, None) => Html::default(),
        (crate::model::Basis::Source, _) => {
            html! { <>{seal(scene, Voice::Context)}{attribute.source.as_ref().map(|s| html! { <span data-ref={s.to_string()}>{s.to_string()}</span> }).unwrap_or_default()}</> }
        }
        (crate::model::Basis::Editor, _) => html! { <span class="tag">{words.editors_label}</span> },
    };
    let attributes = [
        ("segment", profile.segment.as_ref()),
        ("place", profile.place.as_ref()),
        ("origin", profile.origin.as_ref()),
        ("ownership", profile.ownership.as_ref()),
    ];
    let rows = attributes.into_iter().filter_map(|(facet, attribute)| {
        let attribute = attribute?;
        Some(html! { <><dt>{facet_name(scene, facet)}</dt><dd>{option_name(scene, facet, &attribute.value)}{" "}{basis(attribute)}</dd></> })
    });
    let full = entity.full.as_ref().and_then(|f| f.zh.clone());
    let part_of: Vec<Html> = entity.part_of.iter().map(|i| entity_link(scene, i)).collect();
    let members: Vec<Html> = entity.members.iter().map(|i| entity_link(scene, i)).collect();
    if full.is_none() && part_of.is_empty() && members.is_empty() && rows.clone().next().is_none() {
        return Html::default();
    }
    html! {
        <section class="block" aria-labelledby="identity">
            <h2 id="identity">{words.identity}</h2>
            <dl class="side-facts">
                if let Some(full) = full { <dt>{words.full_name}</dt><dd lang="zh-CN">{full}</dd> }
                {for rows}
                if !part_of.is_empty() { <dt>{words.part_of}</dt><dd>{listed(scene, part_of)}</dd> }
                if !members.is_empty() { <dt>{words.members}</dt><dd>{listed(scene, members)}</dd> }
            </dl>
        </section>
    }
}

fn look_alikes(scene: &Scene<'_>, entity: &'static Entity) -> Html {
    if entity.look_alike.is_empty() {
        return Html::default();
    }
    let words = scene.words();
    let items = entity.look_alike.iter().map(|l| {
        let name = match (&l.entity, &l.name) {
            (Some(id), _) => entity_link(scene, id),
            (None, Some(name)) => html! { {scene.pick(name).clone()} },
            (None, None) => Html::default(),
        };
        let mark = match l.basis {
            crate::model::Basis::Report => seal(scene, Voice::Report),
            crate::model::Basis::Source => seal(scene, Voice::Context),
            crate::model::Basis::Editor => html! { <span class="tag">{words.editors_label}</span> },
        };
        html! { <li><strong>{name}</strong><span>{mark}{" "}{prose(scene, &l.why)}</span></li> }
    });
    html! { <section class="block" aria-labelledby="look-alikes"><h2 id="look-alikes">{words.look_alikes}</h2><ul class="lookalikes" role="list">{for items}</ul></section> }
}

/// Others of the same group.
fn neighbours(scene: &Scene<'_>, profile: &Profile) -> Html {
    let others: Vec<Html> = scene
        .edition()
        .profiles_in(profile.group)
        .into_iter()
        .filter(|p| p.id != profile.id)
        .map(|p| html! { <li>{entity_link(scene, &p.id)}</li> })
        .collect();
    html! { <section class="block" aria-labelledby="neighbours"><h2 id="neighbours">{scene.words().neighbours}</h2><ul class="neighbours" role="list">{for others}</ul></section> }
}
