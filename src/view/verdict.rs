use super::fact::count;
use super::link::link;
use super::phrases::filled;
use super::scene::{Html, Scene};
use crate::ledger::{Regime, Tally, Verdict};
use crate::state::Route;
use yew::html;

/// The square that stands for a verdict.
pub fn tally_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "tally tally--agree",
        Verdict::Rounding => "tally tally--rounding",
        Verdict::Disagrees => "tally tally--disagree",
        Verdict::Uncheckable => "tally tally--open",
        Verdict::NoCounterpart => "tally tally--alone",
    }
}

/// A verdict in words.
pub fn verdict_name(scene: &Scene<'_>, verdict: Verdict) -> &'static str {
    let words = scene.words();
    match verdict {
        Verdict::Agrees => words.verdict_agrees,
        Verdict::Rounding => words.verdict_rounding,
        Verdict::Disagrees => words.verdict_disagrees,
        Verdict::Uncheckable => words.verdict_uncheckable,
        Verdict::NoCounterpart => words.verdict_alone,
    }
}

/// How many relations are listed and not counted: those that only turn another round, and figures printed twice.
pub fn not_counted(scene: &Scene<'_>, tally: &Tally) -> Html {
    let others = scene.edition().relations.len().saturating_sub(tally.all());
    if others == 0 {
        return Html::default();
    }
    filled(scene.words().ledger_others, &[("others", count(others))])
}

/// A way of rounding in words.
pub fn regime_name(scene: &Scene<'_>, regime: Regime) -> &'static str {
    let words = scene.words();
    match regime {
        Regime::HalfUp => words.rounding_half_up,
        Regime::CutOff => words.rounding_cut_off,
        Regime::Letter => words.rounding_letter,
    }
}

/// A verdict: its square and its words.
pub fn verdict(scene: &Scene<'_>, of: Verdict) -> Html {
    html! { <span class="verdict"><i class={tally_class(of)} aria-hidden="true"></i>{verdict_name(scene, of)}</span> }
}

/// How many relations got each verdict, a square each.
pub fn verdict_bar(scene: &Scene<'_>, tally: &Tally) -> Html {
    let parts = Verdict::ALL.into_iter().map(|v| {
        let n = tally.count(v);
        let squares = (0..n).map(|_| html! { <i class={tally_class(v)}></i> });
        let name = if v == Verdict::NoCounterpart {
            scene.words().verdict_alone_long
        } else {
            verdict_name(scene, v)
        };
        let inside = html! { <><b>{count(n)}</b>{" "}{name}</> };
        html! {
            <li class="verdict-bar__part">
                <span class="verdict-bar__squares" aria-hidden="true">{for squares}</span>
                {link(scene, scene.to_place(Route::Ledger, format!("v-{}", v.id())), "", inside)}
            </li>
        }
    });
    html! { <ul class="verdict-bar" role="list">{for parts}</ul> }
}
