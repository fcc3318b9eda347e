use super::fact::para_words;
use super::prose::plain;
use super::quantity::direction_mark;
use super::scene::{Html, Scene};
use crate::model::{Direction, EntityId, OptionWords, Period};
use yew::html;

/// What a facet asks, in words.
pub fn facet_name(scene: &Scene<'_>, facet: &str) -> &'static str {
    scene
        .data
        .facets
        .get(facet)
        .map_or("", |f| scene.pick(&f.name).as_str())
}

/// A value in words; nothing for one without.
pub fn option_name(scene: &Scene<'_>, facet: &str, value: &str) -> &'static str {
    words(scene, facet, value).map_or("", |o| scene.pick(&o.name).as_str())
}

/// An option as it is offered: its words, and whose they are where the report does not say so.
pub fn option(scene: &Scene<'_>, facet: &str, id: &str) -> Html {
    if facet == "paragraph" {
        return para_words(id);
    }
    if let Some(name) = named(scene, facet, id) {
        return html! { <span data-ref="choice">{name}</span> };
    }
    let (value, basis) = basis_of(scene, id);
    let name = option_name(scene, facet, value);
    let way = Direction::ALL
        .into_iter()
        .find(|d| facet == "direction" && d.id() == value);
    if let Some(way) = way {
        return direction_mark(scene, way, false, html! { {name} });
    }
    match basis {
        Some(basis) => html! { <>{name}{" "}<span class="tag">{basis}</span></> },
        None => html! { {name} },
    }
}

/// An option as plain text.
pub fn option_text(scene: &Scene<'_>, facet: &str, id: &str) -> String {
    if facet == "paragraph" {
        return format!("¶{id}");
    }
    if let Some(name) = named(scene, facet, id) {
        return name;
    }
    let (value, basis) = basis_of(scene, id);
    let name = option_name(scene, facet, value);
    match basis {
        Some(basis) => [name, scene.words().bracket_open, basis, scene.words().bracket_close].concat(),
        None => name.into(),
    }
}

/// A value that names something of the report: a section, whom facts are about, a period.
fn named(scene: &Scene<'_>, facet: &str, id: &str) -> Option<String> {
    match facet {
        "section" => {
            let section = scene.edition().report.section.iter().find(|s| s.id == id)?;
            Some(plain(scene, &section.name))
        }
        "subject" => Some(scene.name(&EntityId(id.into())).into()),
        "period" => {
            let words = id.parse::<Period>().ok()?.words(scene.language());
            Some(words.unwrap_or_else(|| scene.words().not_stated.into()))
        }
        _ => None,
    }
}

/// The value, and in words who says so where it is not the report.
fn basis_of<'i>(scene: &Scene<'_>, id: &'i str) -> (&'i str, Option<&'static str>) {
    let words = scene.words();
    if let Some(value) = id.strip_suffix("-source") {
        return (value, Some(words.basis_source));
    }
    match id.strip_suffix("-editor") {
        Some(value) => (value, Some(words.basis_editor)),
        None => (id, None),
    }
}

fn words(scene: &Scene<'_>, facet: &str, value: &str) -> Option<&'static OptionWords> {
    scene.data.facets.get(facet)?.option(value)
}
