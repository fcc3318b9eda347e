use super::charted::Charted;
use super::fact::count;
use super::phrases::filled;
use super::scene::{Html, Scene};
use crate::charts::{Condition, Narrowing, Plot};
use crate::state::Action;
use yew::{Callback, html};

/// How much of a chart is left, where the reader narrows it; where nothing is, why, and the way back.
pub fn chart_left(scene: &Scene<'_>, charted: &Charted) -> Html {
    let words = scene.words();
    if !charted.is_narrowed {
        return Html::default();
    }
    let shown = charted.plot.marks().count();
    let said = filled(
        words.marks_shown,
        &[("shown", count(shown)), ("all", count(charted.all))],
    );
    if shown > 0 {
        return html! { <p class="chart__left">{said}{words.whole_told}</p> };
    }
    let why = charted.emptied_by.iter().map(|condition| match condition {
        Condition::Metric => words.left_metric,
        Condition::Direction => words.left_direction,
        Condition::Subjects => words.left_origin,
    });
    let why: Vec<&str> = why.collect();
    let why = if why.is_empty() { vec![words.left_together] } else { why };
    html! {
        <div class="chart__nothing">
            <p>{said}</p>
            {for why.into_iter().map(|w| html! { <p>{w}</p> })}
            {back(scene)}
        </div>
    }
}

/// How much of all charts of sales is left, beside what narrows them.
pub fn charts_left(scene: &Scene<'_>, plots: &[Plot], narrowing: &Narrowing) -> Html {
    let said = (*narrowing != Narrowing::default()).then(|| {
        let mut left = narrowing.left(plots, scene.data);
        left.retain(|marks| *marks > 0);
        let places = [
            ("shown", count(left.iter().sum())),
            ("all", count(plots.iter().map(|p| p.marks().count()).sum())),
            ("charts", count(left.len())),
            ("whole", count(plots.len())),
        ];
        html! { <><span>{filled(scene.words().charts_left, &places)}</span>{back(scene)}</> }
    });
    html! { <div class="controls__left" role="status">{said.unwrap_or_default()}</div> }
}

/// The way back to all of it.
fn back(scene: &Scene<'_>) -> Html {
    let act = scene.act.clone();
    let widened = scene.state.charting.widened();
    let onclick = Callback::from(move |_| act.emit(Action::LookedAtCharts(widened.clone())));
    html! { <button type="button" class="button" {onclick}>{scene.words().empty_back}</button> }
}
