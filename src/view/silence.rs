use super::fact::para;
use super::prose::prose;
use super::quantity::unsaid;
use super::scene::{Html, Scene};
use crate::model::{Bilingual, Prose, Silence, SilenceReason};
use yew::html;

/// What is not stated, each with the place where one would have expected it.
pub fn silence_list<'a>(scene: &Scene<'_>, silences: impl Iterator<Item = (&'a Bilingual<Prose>, u8)>) -> Html {
    let items = silences.map(|(field, paragraph)| {
        html! { <li>{unsaid(scene)}<span>{prose(scene, field)}</span>{para(scene, paragraph)}</li> }
    });
    html! { <ul class="silence-list" role="list">{for items}</ul> }
}

/// Field by field: not stated, told apart from not applicable.
pub fn silence_table(scene: &Scene<'_>, silences: &[Silence]) -> Html {
    let rows = silences.iter().map(|s| {
        let value = match s.reason {
            SilenceReason::NotStated => unsaid(scene),
            SilenceReason::NotApplicable => html! { <span class="quiet">{scene.words().not_applicable}</span> },
        };
        html! { <tr><th scope="row">{prose(scene, &s.field)}{" "}{para(scene, s.paragraph)}</th><td>{value}</td></tr> }
    });
    html! { <table class="silence-table"><caption class="visually-hidden">{scene.words().silences}</caption><tbody>{for rows}</tbody></table> }
}
