use super::fact::para_words;
use super::quantity::direction_mark;
use super::scene::{Html, Stage};
use crate::model::Direction;
use yew::html;

/// What a facet asks, in words.
pub fn facet_name(stage: &Stage<'_>, facet: &str) -> &'static str {
    let words = stage.catalogue.facet(facet);
    words.map_or("", |f| stage.pick(&f.name).as_str())
}

/// A value in words; nothing for one without.
pub fn option_name(stage: &Stage<'_>, facet: &str, value: &str) -> &'static str {
    let words = stage.catalogue.facet(facet).and_then(|f| f.option(value));
    words.map_or("", |o| stage.pick(&o.name).as_str())
}

/// An option as it is offered: its words, and whose they are where the report does not say so.
pub fn option(stage: &Stage<'_>, facet: &str, id: &str) -> Html {
    if facet == "paragraph" {
        return para_words(id);
    }
    let (value, basis) = basis_of(stage, id);
    let name = option_name(stage, facet, value);
    let way = Direction::ALL
        .into_iter()
        .find(|d| facet == "direction" && d.id() == value);
    if let Some(way) = way {
        return direction_mark(stage, way, false, html! { {name} });
    }
    match basis {
        Some(basis) => html! { <>{name}{" "}<span class="tag">{basis}</span></> },
        None => html! { {name} },
    }
}

/// An option as plain text.
pub fn option_text(stage: &Stage<'_>, facet: &str, id: &str) -> String {
    if facet == "paragraph" {
        return format!("¶{id}");
    }
    let (value, basis) = basis_of(stage, id);
    let name = option_name(stage, facet, value);
    match basis {
        Some(basis) => [name, stage.words().bracket_open, basis, stage.words().bracket_close].concat(),
        None => name.into(),
    }
}

/// The value, and in words who says so where it is not the report.
fn basis_of<'i>(stage: &Stage<'_>, id: &'i str) -> (&'i str, Option<&'static str>) {
    let words = stage.words();
    if let Some(value) = id.strip_suffix("-source") {
        return (value, Some(words.basis_source));
    }
    match id.strip_suffix("-editor") {
        Some(value) => (value, Some(words.basis_editor)),
        None => (id, None),
    }
}
