use super::chosen::{address, chosen};
use super::line::Group;
use crate::model::{EntityId, Profile};
use crate::state::{Action, MOST_COMPARED, Route};
use crate::view::card::alias;
use crate::view::glyph::icon;
use crate::view::link::link;
use crate::view::phrases::filled_text;
use crate::view::scene::{Html, Scene};
use yew::{Callback, html};

/// Companies as columns, lines as rows.
pub fn side_by_side(scene: &Scene<'_>, profiles: &[&'static Profile], groups: &[Group], caption: &str) -> Html {
    let words = scene.words();
    let heads = profiles.iter().map(|p| html! { <th scope="col">{name(scene, p)}</th> });
    let columns = (profiles.len() + 1).to_string();
    let groups = groups.iter().map(|group| {
        let lines = group.lines.iter().map(|line| {
            let cells = line.cells.iter().zip(profiles).map(|(cell, p)| cell.of(html! { {scene.name(&p.id)} }));
            html! { <tr id={line.place.clone()} tabindex={line.place.is_some().then_some("-1")}><th scope="row">{line.head.clone()}</th>{for cells}</tr> }
        });
        html! { <tbody><tr class="group"><th colspan={columns.clone()} scope="rowgroup">{group.name}</th></tr>{for lines}</tbody> }
    });
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.to_string()}>
            <table class="compare" data-columns={profiles.len().to_string()}>
                <caption class="visually-hidden">{caption.to_string()}</caption>
                <thead><tr><th scope="col"><span class="visually-hidden">{words.field}</span></th>{for heads}</tr></thead>
                {for groups}
            </table>
        </div>
    }
}

/// A company at the head of its column or row: its name, and a button that puts it in or takes it out.
pub fn name(scene: &Scene<'_>, profile: &'static Profile) -> Html {
    let Some(entity) = scene.data.entity(&profile.id) else {
        return Html::default();
    };
    let words = scene.words();
    let name = scene.pick(&entity.name).clone();
    let ids: Vec<EntityId> = chosen(scene).shown.into_iter().cloned().collect();
    let is_in = ids.contains(&profile.id);
    let (sign, phrase) = if is_in {
        ("close", words.remove_named)
    } else {
        ("plus", words.add_named)
    };
    let next = if is_in {
        ids.iter().filter(|id| **id != profile.id).cloned().collect()
    } else {
        ids.iter().chain([&profile.id]).cloned().collect()
    };
    let is_full = !is_in && ids.len() >= MOST_COMPARED;
    let (act, to) = (scene.act.clone(), address(scene, next));
    let onclick = Callback::from(move |_| act.emit(Action::Followed(to.clone())));
    html! {
        <div class="compare__name">
            {link(scene, scene.to(Route::Company(profile.id.clone())), "", html! { <strong>{name.clone()}</strong> })}
            <button class="compare__switch needs-app" type="button" disabled={is_full} {onclick} aria-label={filled_text(phrase, &[("name", &name)])}>{icon(sign)}</button>
            <small class="card__alias">{alias(scene, entity)}</small>
        </div>
    }
}
