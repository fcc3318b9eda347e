use super::scene::{Html, Scene};
use crate::charts::{Extent, Frame, Mark, Plot, Tone};
use crate::model::Voice;
use yew::html;

/// What the shapes of a chart mean: only those that it has.
pub fn chart_key(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let is_columns = matches!(plot.frame, Frame::Columns(_));
    let items = [
        ("swatch", words.form_exact, has(plot, is_plain_bar)),
        (
            "swatch",
            words.key_part,
            has(plot, |m| matches!(m.extent, Extent::Part(_))),
        ),
        ("swatch swatch--up", words.key_up, has(plot, |m| m.tone == Tone::Up)),
        (
            "swatch swatch--down",
            words.key_down,
            has(plot, |m| m.tone == Tone::Down),
        ),
        (
            "swatch swatch--earlier",
            words.key_earlier,
            has(plot, |m| m.is_earlier && m.tone == Tone::Plain),
        ),
        (
            "swatch swatch--dim",
            words.key_earlier,
            has(plot, |m| m.is_earlier && m.tone != Tone::Plain),
        ),
        (
            "swatch swatch--lower",
            words.key_lower,
            has(plot, |m| matches!(m.extent, Extent::Open(_))),
        ),
        (
            "swatch swatch--upper",
            words.key_upper,
            has(plot, |m| matches!(m.extent, Extent::Capped(_))),
        ),
        (
            "swatch swatch--guide",
            words.key_guide,
            has(plot, |m| matches!(m.extent, Extent::Guide(_))),
        ),
        (
            "swatch swatch--reached",
            words.key_dot,
            has(plot, |m| is_dot(m, Voice::Report)),
        ),
        (
            "swatch swatch--hollow",
            words.key_hollow,
            has(plot, |m| is_dot(m, Voice::Computed)),
        ),
        (
            "swatch swatch--computed",
            words.key_range,
            has(plot, |m| matches!(m.extent, Extent::Range(..))),
        ),
        (
            "swatch swatch--area",
            words.key_area,
            has(plot, |m| matches!(m.extent, Extent::Area(..))),
        ),
        (
            "swatch swatch--computed",
            words.key_level,
            has(plot, |m| matches!(m.extent, Extent::Level(..))),
        ),
        (
            "swatch swatch--computed",
            words.key_whole,
            has(plot, |m| matches!(m.extent, Extent::Part(_))),
        ),
        (
            "swatch swatch--computed",
            words.key_rest,
            has(plot, |m| matches!(m.extent, Extent::Rest(_))),
        ),
        (
            "swatch swatch--computed",
            words.key_computed,
            has(plot, is_computed_bar) && !is_columns,
        ),
        (
            "swatch swatch--computed",
            words.key_compounded,
            has(plot, is_computed_bar) && is_columns,
        ),
        ("swatch swatch--square", words.key_square, plot.frame == Frame::Squares),
        ("swatch swatch--unit", words.key_unit, plot.frame == Frame::Units),
        (
            "swatch swatch--named",
            words.key_named,
            has(plot, |m| m.extent == Extent::Named),
        ),
        (
            "swatch swatch--reached",
            words.step_reached,
            has(plot, |m| matches!(m.extent, Extent::Step(_, true))),
        ),
        (
            "swatch swatch--open",
            words.not_stated,
            has(plot, |m| matches!(m.extent, Extent::Step(_, false))),
        ),
        (
            "swatch swatch--day",
            words.key_day,
            matches!(plot.frame, Frame::Time { .. }),
        ),
        (
            "swatch swatch--span",
            words.key_span,
            matches!(&plot.frame, Frame::Time { months, .. } if months.is_empty()),
        ),
        (
            "swatch swatch--planned",
            words.key_planned,
            has(plot, |m| matches!(m.extent, Extent::Moment(_, true))),
        ),
        (
            "swatch swatch--gap",
            words.key_vague,
            has(plot, |m| matches!(m.extent, Extent::Vague(..))),
        ),
        (
            "swatch swatch--computed",
            words.mark_apart,
            has(plot, |m| matches!(m.extent, Extent::Distance(_))),
        ),
        (
            "swatch swatch--hatch",
            words.period_not_stated,
            has(plot, |m| m.is_undated),
        ),
        (
            "swatch swatch--gap",
            words.not_stated,
            has(plot, |m| matches!(m.extent, Extent::Gap(_))),
        ),
    ];
    let items = items
        .into_iter()
        .filter(|(.., is_there)| *is_there)
        .map(|(class, name, _)| html! { <li><i {class}></i>{name}</li> });
    html! { <ul class="chart-key" role="list">{for items}</ul> }
}

fn has(plot: &Plot, test: fn(&Mark) -> bool) -> bool {
    plot.marks().any(|(_, m)| test(m))
}

fn is_plain_bar(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::Bar(_)) && mark.voice == Voice::Report && mark.tone == Tone::Plain && !mark.is_earlier
}

fn is_computed_bar(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::Bar(_)) && mark.voice == Voice::Computed
}

fn is_dot(mark: &Mark, voice: Voice) -> bool {
    matches!(mark.extent, Extent::Dot(_)) && mark.voice == voice
}
