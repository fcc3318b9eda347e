use super::fact::para_words;
use super::quantity::direction_mark;
use super::scene::{Html, Stage};
use crate::model::{Basis, Direction};
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
    let (value, basis) = basis_of(id);
    let name = option_name(stage, facet, value);
    let way = Direction::ALL
        .into_iter()
        .find(|d| facet == "direction" && d.id() == value);
    if let Some(way) = way {
        return direction_mark(stage, way, false, html! { {name} });
    }
    match basis {
        Some(basis) => html! { <>{name}{" "}<span class="tag">{basis_words(stage, basis)}</span></> },
        None => html! { {name} },
    }
}

/// An option as plain text.
pub fn option_text(stage: &Stage<'_>, facet: &str, id: &str) -> String {
    if facet == "paragraph" {
        return format!("¶{id}");
    }
    let (value, basis) = basis_of(id);
    let name = option_name(stage, facet, value);
    match basis {
        Some(basis) => {
            let (open, close) = (stage.words().bracket_open, stage.words().bracket_close);
            [name, open, basis_words(stage, basis), close].concat()
        }
        None => name.into(),
    }
}

/// The value, and who says so where it is not the report.
pub fn basis_of(id: &str) -> (&str, Option<Basis>) {
    let of = |ending, basis| Some((id.strip_suffix(ending)?, Some(basis)));
    let found = of("-source", Basis::Source).or_else(|| of("-editor", Basis::Editor));
    found.unwrap_or((id, None))
}

/// Who says so, in words.
pub fn basis_words(stage: &Stage<'_>, basis: Basis) -> &'static str {
    match basis {
        Basis::Report => stage.words().voice_report,
        Basis::Source => stage.words().basis_source,
        Basis::Editor => stage.words().basis_editor,
    }
}
