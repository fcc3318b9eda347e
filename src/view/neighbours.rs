use super::prose::{entity as entity_link, prose};
use super::scene::{Html, Scene};
use crate::model::{EntityId, Gathered, Profile};
use std::collections::BTreeSet;
use yew::html;

/// Where to read on: those it belongs with, those that a fact names together with it, those of the same kind; each with
/// one line of what the report says of it.
pub fn neighbours(scene: &Scene<'_>, profile: &'static Profile) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let kin = scene.data.kin(&profile.id);
    let family: BTreeSet<&EntityId> = kin
        .wholes
        .iter()
        .chain(&kin.parts)
        .chain(&kin.siblings)
        .copied()
        .into_set();
    let kind: Vec<&Profile> = edition
        .profiles_in(profile.group)
        .into_iter()
        .filter(|p| p.id != profile.id && !family.contains(&p.id))
        .collect();
    let named: BTreeSet<&EntityId> = edition
        .facts_about(&profile.id)
        .flat_map(|f| std::iter::once(&f.subject).chain(&f.also))
        .filter(|id| **id != profile.id && !family.contains(id) && kind.iter().all(|p| p.id != **id))
        .into_set();
    let of = |ids: BTreeSet<&EntityId>| {
        ids.into_iter()
            .filter_map(|id| edition.profiles.get(id))
            .collect::<Vec<_>>()
    };
    let lists = [
        ("family", words.neighbours_family, of(family)),
        ("named", words.neighbours_named, of(named)),
        ("kind", words.neighbours_kind, kind),
    ];
    let lists = lists.into_iter().filter(|(.., profiles)| !profiles.is_empty()).map(|(id, name, profiles)| {
        let id = format!("neighbours-{id}");
        let lines = profiles.into_iter().map(|p| {
            html! { <li data-entity={p.id.to_string()}><b>{entity_link(scene, &p.id)}</b><span>{prose(scene, &p.line)}</span></li> }
        });
        html! {
            <section class="neighbours__list" aria-labelledby={id.clone()}><h3 {id}>{name}</h3><ul role="list">{for lines}</ul></section>
        }
    });
    html! {
        <section class="block neighbours" aria-labelledby="neighbours"><h2 id="neighbours">{words.neighbours}</h2><div class="neighbours__lists">{for lists}</div></section>
    }
}
