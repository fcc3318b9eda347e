use super::scene::{Html, Scene};
use crate::charts::{Extent, Frame, Mark, Plot, Tone};
use crate::model::Voice;
use yew::html;

/// What the shapes of a chart mean: only those that it has.
pub fn chart_key(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let has = |test: fn(&Mark) -> bool| plot.marks().any(|(_, m)| test(m));
    let is_bar = |m: &Mark| {
        matches!(m.extent, Extent::Bar(_)) && m.voice == Voice::Report && !m.is_earlier && m.tone == Tone::Plain
    };
    let items = [
        (has(|m| m.tone == Tone::Up), "swatch swatch--up", words.key_up),
        (has(|m| m.tone == Tone::Down), "swatch swatch--down", words.key_down),
        (has(is_bar), "swatch", words.form_exact),
        (has(|m| m.is_earlier), "swatch swatch--earlier", words.key_earlier),
        (has(|m| matches!(m.extent, Extent::Part(_))), "swatch", words.key_part),
        (
            has(|m| matches!(m.extent, Extent::Part(_))),
            "swatch swatch--computed",
            words.key_whole,
        ),
        (
            has(|m| matches!(m.extent, Extent::Area(..))),
            "swatch swatch--area",
            words.key_area,
        ),
        (
            has(|m| matches!(m.extent, Extent::Level(..))),
            "swatch swatch--computed",
            words.key_level,
        ),
        (plot.frame == Frame::Squares, "swatch swatch--square", words.key_square),
        (
            has(|m| matches!(m.extent, Extent::Step(_, true))),
            "swatch swatch--reached",
            words.step_reached,
        ),
        (
            has(|m| matches!(m.extent, Extent::Step(_, false))),
            "swatch swatch--open",
            words.not_stated,
        ),
        (
            has(|m| matches!(m.extent, Extent::Open(_))),
            "swatch swatch--lower",
            words.key_lower,
        ),
        (
            has(|m| matches!(m.extent, Extent::Capped(_))),
            "swatch swatch--upper",
            words.key_upper,
        ),
        (
            has(|m| matches!(m.extent, Extent::Guide(_))),
            "swatch swatch--guide",
            words.key_guide,
        ),
        (
            has(|m| matches!(m.extent, Extent::Bar(_)) && m.voice == Voice::Computed),
            "swatch swatch--computed",
            words.key_computed,
        ),
        (has(|m| m.is_undated), "swatch swatch--hatch", words.period_not_stated),
        (
            has(|m| matches!(m.extent, Extent::Gap(_))),
            "swatch swatch--gap",
            words.not_stated,
        ),
    ];
    let items = items
        .into_iter()
        .filter(|(is_there, ..)| *is_there)
        .map(|(_, class, name)| html! { <li><i {class}></i>{name}</li> });
    html! { <ul class="chart-key" role="list">{for items}</ul> }
}
