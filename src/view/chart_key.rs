use super::phrases::Phrases;
use super::scene::{Html, Scene};
use crate::charts::{Plot, Sign, key};
use yew::html;

/// What the shapes of a chart mean: only those that it has.
pub fn chart_key(scene: &Scene<'_>, plot: &Plot) -> Html {
    let items = key(plot).into_iter().map(|sign| {
        html! { <li><i class={swatch(sign)}></i>{sign_words(sign, scene.words())}</li> }
    });
    html! { <ul class="chart-key" role="list">{for items}</ul> }
}

fn swatch(sign: Sign) -> &'static str {
    match sign {
        Sign::Exact | Sign::Part => "swatch",
        Sign::Up => "swatch swatch--up",
        Sign::Down => "swatch swatch--down",
        Sign::Earlier => "swatch swatch--earlier",
        Sign::EarlierChange => "swatch swatch--dim",
        Sign::Lower => "swatch swatch--lower",
        Sign::Upper => "swatch swatch--upper",
        Sign::Guide => "swatch swatch--guide",
        Sign::Dot | Sign::Reached => "swatch swatch--reached",
        Sign::Hollow => "swatch swatch--hollow",
        Sign::Range => "swatch swatch--range",
        Sign::Level | Sign::Whole | Sign::Rest | Sign::Computed | Sign::Compounded | Sign::Apart => {
            "swatch swatch--computed"
        }
        Sign::Area => "swatch swatch--area",
        Sign::Square => "swatch swatch--square",
        Sign::Unit => "swatch swatch--unit",
        Sign::Named => "swatch swatch--named",
        Sign::Unreached => "swatch swatch--open",
        Sign::Day => "swatch swatch--day",
        Sign::Span => "swatch swatch--span",
        Sign::Planned => "swatch swatch--planned",
        Sign::UndatedPeriod => "swatch swatch--hatch",
        Sign::Vague | Sign::Gap => "swatch swatch--gap",
    }
}

/// What a sort of mark says.
pub fn sign_words(sign: Sign, words: &'static Phrases) -> &'static str {
    match sign {
        Sign::Exact => words.form_exact,
        Sign::Part => words.key_part,
        Sign::Up => words.key_up,
        Sign::Down => words.key_down,
        Sign::Earlier | Sign::EarlierChange => words.key_earlier,
        Sign::Lower => words.key_lower,
        Sign::Upper => words.key_upper,
        Sign::Guide => words.key_guide,
        Sign::Dot => words.key_dot,
        Sign::Hollow => words.key_hollow,
        Sign::Range => words.key_range,
        Sign::Area => words.key_area,
        Sign::Level => words.key_level,
        Sign::Whole => words.key_whole,
        Sign::Rest => words.key_rest,
        Sign::Computed => words.key_computed,
        Sign::Compounded => words.key_compounded,
        Sign::Square => words.key_square,
        Sign::Unit => words.key_unit,
        Sign::Named => words.key_named,
        Sign::Reached => words.step_reached,
        Sign::Unreached | Sign::Gap => words.not_stated,
        Sign::Day => words.key_day,
        Sign::Span => words.key_span,
        Sign::Planned => words.key_planned,
        Sign::Vague => words.key_vague,
        Sign::Apart => words.mark_apart,
        Sign::UndatedPeriod => words.period_not_stated,
    }
}
