use super::fact::para;
use super::prose::prose;
use super::scene::{Html, Scene};
use crate::model::{Step, StepState};
use yew::{classes, html};

/// A status ladder, as of the report: reached, planned and not stated told apart.
pub fn ladder(scene: &Scene<'_>, steps: &[Step], class: &'static str) -> Html {
    let words = scene.words();
    let is_mini = class == "ladder--mini";
    let steps = steps
        .iter()
        .filter(|s| !is_mini || s.state != StepState::NotStated)
        .map(|step| {
            let name = match step.state {
                StepState::Reached => words.step_reached,
                StepState::Planned => words.step_planned,
                StepState::NotStated => words.not_stated,
            };
            let paragraph = step.fact.and_then(|id| scene.data.fact(id)).map(|f| f.paragraph);
            html! {
                <li class={classes!("ladder__step", state_class(step.state))}>
                    <b><span class="visually-hidden">{name}{words.colon}</span>{prose(scene, &step.label)}</b>
                    if !is_mini { <span>
                        if let Some(detail) = &step.detail { {prose(scene, detail)}{" "} }
                        if let Some(n) = paragraph { {para(scene, n)} }
                        if step.state == StepState::NotStated && step.detail.is_none() { {words.not_stated} }
                    </span> }
                </li>
            }
        });
    html! { <ol class={format!("ladder {class}")} role="list">{for steps}</ol> }
}

/// How a step looks: filled, dotted, or pale where the report does not name it.
pub fn state_class(state: StepState) -> &'static str {
    match state {
        StepState::Reached => "is-done",
        StepState::Planned => "is-planned",
        StepState::NotStated => "is-never",
    }
}
