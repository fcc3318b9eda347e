use super::fact::{count, para};
use super::phrases::filled;
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

/// Field by field: what the report does not state, then what does not arise; two groups with a heading and a mark each.
pub fn silence_table(scene: &Scene<'_>, silences: &[Silence]) -> Html {
    let words = scene.words();
    let groups = [
        (SilenceReason::NotStated, words.silences_not_stated),
        (SilenceReason::NotApplicable, words.silences_not_applicable),
    ];
    let groups = groups.into_iter().map(|(reason, name)| {
        let fields: Vec<&Silence> = silences.iter().filter(|s| s.reason == reason).collect();
        if fields.is_empty() {
            return Html::default();
        }
        let rows = fields.iter().map(|s| {
            html! { <tr><th scope="row">{prose(scene, &s.field)}{" "}{para(scene, s.paragraph)}</th><td>{mark(scene, reason)}</td></tr> }
        });
        html! {
            <tbody>
                <tr class="silence-table__group"><th colspan="2" scope="rowgroup">{filled(name, &[("count", count(fields.len()))])}</th></tr>
                {for rows}
            </tbody>
        }
    });
    html! { <table class="silence-table"><caption class="visually-hidden">{words.silences}</caption>{for groups}</table> }
}

fn mark(scene: &Scene<'_>, reason: SilenceReason) -> Html {
    match reason {
        SilenceReason::NotStated => unsaid(scene),
        SilenceReason::NotApplicable => not_applicable(scene),
    }
}

/// 不适用: plain, without the hatching that means silence.
pub fn not_applicable(scene: &Scene<'_>) -> Html {
    html! { <span class="inapplicable">{scene.words().not_applicable}</span> }
}
