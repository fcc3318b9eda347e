use super::line::{Cell, Group, Line, Standing};
use crate::model::{Attribute, EntityId, EntityKind, FactId, Profile, SilenceReason, StepState};
use crate::view::facet_words::{facet_name, option_name};
use crate::view::identity::basis;
use crate::view::prose::{entity as entity_link, plain, prose};
use crate::view::quantity::{listed, listed_fields};
use crate::view::scene::{Html, Scene};
use yew::html;

/// What each of them is and how it stands; lines about which the report says nothing of any are left out.
pub fn situation(scene: &Scene<'_>, profiles: &[&'static Profile]) -> Option<Group> {
    let words = scene.words();
    let attributes = ["segment", "place", "origin", "ownership"].map(|facet| {
        let cells = profiles.iter().map(|p| attribute_cell(scene, p, facet)).collect();
        line(facet_name(scene, facet), cells)
    });
    let of = |name: &'static str, cell: &dyn Fn(&'static Profile) -> Cell| {
        line(name, profiles.iter().map(|p| cell(p)).collect())
    };
    let lines = attributes.into_iter().chain([
        of(words.how_far, &|p| steps(scene, p)),
        of(words.behind_it, &|p| wholes(scene, p)),
        of(words.members, &|p| members(scene, p)),
    ]);
    group(words.situation, lines.collect())
}

/// What the report does not say of each.
pub fn silences(scene: &Scene<'_>, profiles: &[&'static Profile]) -> Option<Group> {
    let words = scene.words();
    let cells = profiles.iter().map(|p| {
        let fields: Vec<_> = p
            .silence
            .iter()
            .filter(|s| s.reason == SilenceReason::NotStated)
            .collect();
        let shown = listed_fields(scene, fields.iter().map(|s| prose(scene, &s.field)).collect());
        let text: Vec<String> = fields.iter().map(|s| plain(scene, &s.field)).collect();
        Cell::said(
            html! { <span class="quiet">{shown}</span> },
            text.join(words.semicolon),
            Vec::new(),
        )
    });
    group(words.not_stated, vec![line(words.silences, cells.collect())])
}

fn line(name: &'static str, cells: Vec<Cell>) -> Line {
    Line {
        place: None,
        subject: name,
        name: name.into(),
        head: html! { {name} },
        of: html! { {name} },
        cells,
    }
}

fn group(name: &'static str, mut lines: Vec<Line>) -> Option<Group> {
    lines.retain(|l| {
        l.cells
            .iter()
            .any(|c| c.standing == Standing::Said && !c.text.is_empty())
    });
    (!lines.is_empty()).then_some(Group { name, lines })
}

fn attribute_cell(scene: &Scene<'_>, profile: &'static Profile, facet: &str) -> Cell {
    let attribute: &Option<Attribute> = match facet {
        "segment" => &profile.segment,
        "place" => &profile.place,
        "origin" => &profile.origin,
        _ => &profile.ownership,
    };
    let Some(attribute) = attribute else {
        let is_asked = match (facet, kind(scene, profile)) {
            ("segment", kind) => kind == EntityKind::Company,
            ("origin", kind) => matches!(kind, EntityKind::Carmaker | EntityKind::BrandGroup),
            (_, kind) => kind != EntityKind::BrandGroup,
        };
        return empty(scene, is_asked);
    };
    let name = option_name(scene, facet, &attribute.value);
    let facts: Vec<FactId> = attribute.fact.into_iter().collect();
    Cell::said(html! { <>{name}{" "}{basis(scene, attribute)}</> }, name.into(), facts)
}

fn steps(scene: &Scene<'_>, profile: &'static Profile) -> Cell {
    let reached: Vec<_> = profile.step.iter().filter(|s| s.state == StepState::Reached).collect();
    if reached.is_empty() {
        return empty(scene, !profile.step.is_empty());
    }
    let shown = reached.iter().map(|s| prose(scene, &s.label)).collect();
    let text: Vec<String> = reached.iter().map(|s| plain(scene, &s.label)).collect();
    let facts = reached.iter().filter_map(|s| s.fact).collect();
    Cell::said(listed(scene, shown), text.join(scene.words().comma), facts)
}

fn wholes(scene: &Scene<'_>, profile: &'static Profile) -> Cell {
    let wholes = scene
        .data
        .entity(&profile.id)
        .map(|e| e.part_of.as_slice())
        .unwrap_or_default();
    names(scene, wholes, kind(scene, profile) != EntityKind::BrandGroup)
}

fn members(scene: &Scene<'_>, profile: &'static Profile) -> Cell {
    let members = scene
        .data
        .entity(&profile.id)
        .map(|e| e.members.as_slice())
        .unwrap_or_default();
    names(scene, members, kind(scene, profile) == EntityKind::BrandGroup)
}

fn names(scene: &Scene<'_>, ids: &[EntityId], is_asked: bool) -> Cell {
    if ids.is_empty() {
        return empty(scene, is_asked);
    }
    let shown: Vec<Html> = ids.iter().map(|id| entity_link(scene, id)).collect();
    let text: Vec<&str> = ids.iter().map(|id| scene.name(id)).collect();
    Cell::said(listed(scene, shown), text.join(scene.words().comma), Vec::new())
}

fn empty(scene: &Scene<'_>, is_asked: bool) -> Cell {
    if is_asked {
        Cell::unsaid(scene)
    } else {
        Cell::not_applicable(scene)
    }
}

fn kind(scene: &Scene<'_>, profile: &Profile) -> EntityKind {
    scene.data.entity(&profile.id).map_or(EntityKind::Company, |e| e.kind)
}
