use super::prose::entity as entity_link;
use super::scene::{Html, Scene};
use crate::model::Speaker;
use yew::html;

/// Who says so, in words; unnamed sources are told as unnamed.
pub fn speaker(scene: &Scene<'_>, by: &Speaker) -> Html {
    let words = scene.words();
    match by {
        Speaker::Report => html! { {words.by_report} },
        Speaker::Entity(id) => entity_link(scene, id),
        Speaker::Unnamed(kind) => html! { {unnamed(scene, kind)} },
    }
}

/// An unnamed source in words.
pub fn unnamed(scene: &Scene<'_>, kind: &str) -> &'static str {
    let words = scene.words();
    match kind {
        "unnamed-analysis" => words.by_analysis,
        "unnamed-insiders" => words.by_insiders,
        "unnamed-data" => words.by_data,
        "unnamed-experts" => words.by_experts,
        _ => words.by_unnamed,
    }
}
