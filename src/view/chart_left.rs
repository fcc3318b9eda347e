use super::charted::Charted;
use super::fact::count;
use super::phrases::filled;
use super::scene::{Html, Scene};
use crate::charts::Condition;
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
        return html! { <p class="chart__left">{said}</p> };
    }
    let why = charted.emptied_by.iter().map(|condition| match condition {
        Condition::Metric => words.left_metric,
        Condition::Direction => words.left_direction,
        Condition::Subjects => words.left_origin,
    });
    let why: Vec<&str> = why.collect();
    let why = if why.is_empty() { vec![words.left_together] } else { why };
    let act = scene.act.clone();
    let widened = scene.state.charting.widened();
    let onclick = Callback::from(move |_| act.emit(Action::LookedAtCharts(widened.clone())));
    html! {
        <div class="chart__nothing">
            <p>{said}</p>
            {for why.into_iter().map(|w| html! { <p>{w}</p> })}
            <button type="button" class="button" {onclick}>{words.empty_back}</button>
        </div>
    }
}
