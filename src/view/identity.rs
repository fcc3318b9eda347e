use super::facet_words::{facet_name, option_name};
use super::fact::{para, seal};
use super::prose::{entity as entity_link, prose};
use super::quantity::listed;
use super::scene::{Html, Scene};
use super::tongue::tongue;
use crate::model::{Alias, Attribute, Basis, Entity, Profile, SourceId, Voice};
use yew::html;

/// Who it is: names, what it does, where, whose; each with where that comes from.
pub fn identity(scene: &Scene<'_>, entity: &'static Entity, profile: &'static Profile) -> Html {
    let words = scene.words();
    let mut rows: Vec<(&str, Html)> = Vec::new();
    if let Some(full) = entity.full.as_ref().and_then(|f| f.zh.clone()) {
        rows.push((words.full_name, html! { <span lang="zh-CN">{full}</span> }));
    }
    let names: Vec<Html> = entity.alias.iter().filter_map(|a| other_name(scene, a)).collect();
    if !names.is_empty() {
        rows.push((words.other_names, listed(scene, names)));
    }
    let attributes = [
        ("segment", &profile.segment),
        ("place", &profile.place),
        ("origin", &profile.origin),
        ("ownership", &profile.ownership),
    ];
    rows.extend(attributes.into_iter().filter_map(|(facet, attribute)| {
        let attribute = attribute.as_ref()?;
        let value = option_name(scene, facet, &attribute.value);
        Some((
            facet_name(scene, facet),
            html! { <>{value}{" "}{basis(scene, attribute)}</> },
        ))
    }));
    for (name, ids) in [(words.part_of, &entity.part_of), (words.members, &entity.members)] {
        if !ids.is_empty() {
            rows.push((
                name,
                listed(scene, ids.iter().map(|id| entity_link(scene, id)).collect()),
            ));
        }
    }
    if rows.is_empty() {
        return Html::default();
    }
    let rows = rows
        .into_iter()
        .map(|(name, value)| html! { <><dt>{name}</dt><dd>{value}</dd></> });
    html! {
        <section class="block" aria-labelledby="identity"><h2 id="identity">{words.identity}</h2><dl class="side-facts">{for rows}</dl></section>
    }
}

/// A name that the report or a source uses. What only the editors know serves the search and is not shown.
fn other_name(scene: &Scene<'_>, alias: &Alias) -> Option<Html> {
    let mark = match alias.basis {
        Basis::Report => Html::default(),
        Basis::Source => html! { <>{" "}{outside(scene, alias.source.as_ref())}</> },
        Basis::Editor => return None,
    };
    Some(html! { <span><span lang={tongue(&alias.text)}>{alias.text.clone()}</span>{mark}</span> })
}

/// Where an attribute comes from: its paragraph, its outside source, or the editors.
pub fn basis(scene: &Scene<'_>, attribute: &Attribute) -> Html {
    match (attribute.basis, attribute.fact) {
        (Basis::Report, Some(id)) => scene
            .data
            .fact(id)
            .map(|f| para(scene, f.paragraph))
            .unwrap_or_default(),
        (Basis::Report, None) => Html::default(),
        (Basis::Source, _) => outside(scene, attribute.source.as_ref()),
        (Basis::Editor, _) => html! { <span class="tag">{scene.words().editors_label}</span> },
    }
}

fn outside(scene: &Scene<'_>, source: Option<&SourceId>) -> Html {
    let code = source.map(|s| html! { <span class="fact-code" data-ref={s.to_string()}>{s.to_string()}</span> });
    html! { <span class="nowrap">{seal(scene, Voice::Context)}{" "}{code.unwrap_or_default()}</span> }
}

/// Names that are alike and mean others.
pub fn look_alikes(scene: &Scene<'_>, entity: &'static Entity) -> Html {
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
            Basis::Report => seal(scene, Voice::Report),
            Basis::Source => outside(scene, l.source.as_ref()),
            Basis::Editor => html! { <span class="tag">{words.editors_label}</span> },
        };
        html! { <li><strong>{name}</strong><span>{mark}{" "}{prose(scene, &l.why)}</span></li> }
    });
    html! { <section class="block" aria-labelledby="look-alikes"><h2 id="look-alikes">{words.look_alikes}</h2><ul class="lookalikes" role="list">{for items}</ul></section> }
}
