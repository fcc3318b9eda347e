use super::fact::{fact_value, seal};
use super::scene::{Html, Scene};
use crate::charts::Ranked;
use crate::model::Voice;
use yew::html;

/// The id of the note that says which places of a ranking are in doubt.
pub fn doubt_id(chart: &str) -> String {
    format!("{chart}-order")
}

/// Which neighbours of a ranking rounding could turn round, with their figures, as one of the chart's notes; nothing
/// where none could.
pub fn chart_doubt(scene: &Scene<'_>, chart: &str, pairs: &[[Ranked<'_>; 2]]) -> Html {
    if pairs.is_empty() {
        return Html::default();
    }
    let words = scene.words();
    let figure = |(row, id): &Ranked<'_>| html! { <>{row.who.clone()}{" "}{fact_value(scene, *id)}</> };
    let pairs = pairs.iter().enumerate().map(|(at, [above, below])| {
        html! { <>if at > 0 { {words.semicolon} }{figure(above)}{words.and}{figure(below)}</> }
    });
    html! { <li id={doubt_id(chart)} data-voice={Voice::Computed.id()}>{seal(scene, Voice::Computed)}<span>{words.order_doubtful}{words.colon}{for pairs}</span></li> }
}

/// The same in plain words.
pub fn doubt_text(scene: &Scene<'_>, pairs: &[[Ranked<'_>; 2]]) -> String {
    let words = scene.words();
    let figure = |(row, id): &Ranked<'_>| {
        let stated = scene.data.fact(*id).and_then(|f| f.stated(scene.language()));
        [row.who.as_str(), " ", &stated.map(|s| s.text()).unwrap_or_default()].concat()
    };
    let pairs: Vec<String> = pairs
        .iter()
        .map(|[above, below]| [&figure(above), words.and, &figure(below)].concat())
        .collect();
    [words.order_doubtful, words.colon, &pairs.join(words.semicolon)].concat()
}
