use super::fact::{count, para};
use super::fact_map::spine;
use super::ladder::state_class;
use super::link::link;
use super::phrases::{filled, for_count};
use super::prose::prose;
use super::quantity::{Size, listed_fields, quantity, unsaid};
use super::scene::{Html, Scene};
use super::why::why;
use crate::facets::Hit;
use crate::model::{Entity, EntityId, Gathered, Profile, SilenceReason, StepState};
use crate::state::{MOST_COMPARED, Route};
use std::collections::BTreeSet;
use yew::{classes, html};

/// How large a card is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As large as there is to tell: a passing mention is a line.
    ByContent,
    /// Every card whole, so that an order reads evenly.
    Full,
}

/// What the report says of one company.
pub fn card(scene: &Scene<'_>, profile: &'static Profile, shape: Shape, hit: Option<&Hit<'_>>) -> Html {
    let Some(entity) = scene.data.entity(&profile.id) else {
        return Html::default();
    };
    if shape == Shape::ByContent && profile.is_mention() {
        mention(scene, profile, entity)
    } else {
        full(scene, profile, entity, hit)
    }
}

/// The place of a card in its page.
pub fn card_id(id: &EntityId) -> String {
    format!("card-{id}")
}

/// True for the one whom the reader set apart in the charts.
fn is_picked(scene: &Scene<'_>, profile: &Profile) -> bool {
    scene.state.charting.pick.as_ref() == Some(&profile.id)
}

fn full(scene: &Scene<'_>, profile: &'static Profile, entity: &'static Entity, hit: Option<&Hit<'_>>) -> Html {
    let words = scene.words();
    let is_picked = is_picked(scene, profile);
    let figures = profile.headline.iter().map(|id| quantity(scene, *id, Size::Plain));
    let silences: Vec<Html> = profile
        .silence
        .iter()
        .filter(|s| s.reason == SilenceReason::NotStated)
        .map(|s| prose(scene, &s.field))
        .take(4)
        .collect();
    let facts = scene.edition().facts_about(&profile.id).count();
    html! {
        <article class={classes!("card", is_picked.then_some("is-picked"))} id={card_id(&profile.id)} data-entity={profile.id.to_string()} aria-current={is_picked.then_some("true")}>
            <div class="card__head">
                <h3 class="card__name">{link(scene, scene.to(Route::Company(profile.id.clone())), "", html! { {scene.pick(&entity.name).clone()} })}</h3>
                {compare_box(scene, profile, entity)}
                <p class="card__alias">{alias(scene, entity)}</p>
            </div>
            if let Some(hit) = hit { {why(scene, &profile.id, hit)} }
            {tags(scene, profile)}
            {status(scene, profile)}
            if !profile.headline.is_empty() { <dl class="card__figures">{for figures}</dl> }
            if let Some(sentence) = &profile.sentence { <p class="card__words">{prose(scene, sentence)}</p> }
            else if profile.headline.is_empty() { <p class="card__words">{prose(scene, &profile.line)}</p> }
            if !silences.is_empty() { <p class="card__unsaid">{unsaid(scene)}<span>{listed_fields(scene, silences)}</span></p> }
            <p class="card__foot"><span class="nowrap">{filled(for_count(facts, words.facts_count_one, words.facts_count), &[("count", count(facts))])}</span>{spine(scene, &profile.id)}</p>
        </article>
    }
}

fn mention(scene: &Scene<'_>, profile: &'static Profile, entity: &'static Entity) -> Html {
    let is_picked = is_picked(scene, profile);
    let paragraphs: BTreeSet<u8> = scene.edition().facts_about(&profile.id).map(|f| f.paragraph).into_set();
    html! {
        <article class={classes!("card", "card--mention", is_picked.then_some("is-picked"))} id={card_id(&profile.id)} data-entity={profile.id.to_string()} aria-current={is_picked.then_some("true")}>
            <div class="card__head">
                <h3 class="card__name">{link(scene, scene.to(Route::Company(profile.id.clone())), "", html! { {scene.pick(&entity.name).clone()} })}</h3>
                {compare_box(scene, profile, entity)}
                <p class="card__alias">{alias(scene, entity)}</p>
            </div>
            <p class="card__line"><span>{prose(scene, &profile.line)}</span><span class="paras">{for paragraphs.into_iter().map(|n| para(scene, n))}</span></p>
        </article>
    }
}

/// The other name: pinyin and full name in Chinese, the Chinese name in English.
pub fn alias(scene: &Scene<'_>, entity: &Entity) -> Html {
    let other = scene.language().other();
    let name = entity.name.get(other).clone();
    let full = entity.full.as_ref().and_then(|f| f.zh.clone());
    let pinyin = entity.pinyin.clone();
    match scene.language() {
        crate::model::Language::Zh => html! {
            <>
                if let Some(pinyin) = pinyin { <span lang="zh-Latn">{pinyin}</span>{" "} }
                <span lang={other.tag()}>{name}</span>
            </>
        },
        crate::model::Language::En => html! {
            <>
                <span lang={other.tag()}>{full.unwrap_or(name)}</span>
                if let Some(pinyin) = pinyin { {" "}<span lang="zh-Latn">{pinyin}</span> }
            </>
        },
    }
}

/// Short labels.
pub fn tags(scene: &Scene<'_>, profile: &Profile) -> Html {
    if profile.tags.is_empty() {
        return Html::default();
    }
    let tags = profile
        .tags
        .iter()
        .map(|t| html! { <span class="tag">{prose(scene, t)}</span> });
    html! { <p class="card__tags">{for tags}</p> }
}

/// How far it has come: a box a step, and the last step reached in words.
fn status(scene: &Scene<'_>, profile: &Profile) -> Html {
    let Some(last) = profile.step.iter().rev().find(|s| s.state == StepState::Reached) else {
        return Html::default();
    };
    let boxes = profile
        .step
        .iter()
        .map(|s| html! { <b class={state_class(s.state)}></b> });
    let planned = profile.step.iter().find(|s| s.state == StepState::Planned);
    html! {
        <p class="card__status">
            <i aria-hidden="true">{for boxes}</i>
            <span>{prose(scene, &last.label)}
                if let Some(next) = planned { {scene.words().semicolon}{prose(scene, &next.label)} }
            </span>
        </p>
    }
}

/// A box beside the name; the list that the card stands in hears when it is ticked.
fn compare_box(scene: &Scene<'_>, profile: &Profile, entity: &Entity) -> Html {
    let is_on = scene.state.compared.contains(&profile.id);
    let is_full = scene.state.compared.len() >= MOST_COMPARED && !is_on;
    let label = format!(
        "{}{}{}",
        scene.words().compare,
        scene.words().colon,
        scene.pick(&entity.name)
    );
    html! {
        <label class="card__compare needs-app"><input type="checkbox" checked={is_on} disabled={is_full} title={is_full.then_some(scene.words().compare_full)} aria-label={label} /><span aria-hidden="true">{scene.words().compare}</span></label>
    }
}
