use super::scene::{Html, Scene};
use crate::ledger::{Interval, Regime, Worked, result_text};
use crate::model::Part;
use rust_decimal::prelude::ToPrimitive;
use yew::html;

/// The stated figure's rounding interval above, the computed one below, on one scale. Nothing where either has no ends.
pub fn interval_strip(scene: &Scene<'_>, part: &Part, worked: &Worked, regime: Regime) -> Html {
    strip(scene, part, worked, regime).unwrap_or_default()
}

fn strip(scene: &Scene<'_>, part: &Part, worked: &Worked, regime: Regime) -> Option<Html> {
    let stated_id = part.counterpart.as_ref()?.figure?;
    let stated = scene.data.fact(stated_id)?.quantity.as_ref()?;
    let stated_range = regime.reading(stated)?;
    let (range, result) = (worked.range.as_ref()?, worked.result.as_ref()?.as_point()?);
    let printed = Regime::Letter.reading(stated)?.as_point()?;
    let (a, b) = ends(&stated_range)?;
    let (c, d) = ends(range)?;
    // The scale is at least as wide as the last printed digit: two points close together must not look far apart.
    let (e, f) = ends(&Regime::HalfUp.reading(stated)?)?;
    let (low, high) = (a.min(c).min(e), b.max(d).max(f));
    if high <= low {
        return None; // exact on both sides: nothing to draw
    }
    let (left, right) = (28.0, 292.0);
    let x = |v: f64| left + (v - low) / (high - low) * (right - left);
    let point = |v: rust_decimal::Decimal| v.to_f64().map(x);
    let (px, rx) = (point(printed)?, point(result)?);
    let digits = |value, places| result_text(part, &Interval::point(value), places, scene.language());
    let printed_text = stated.stated(scene.language()).text();
    let ends_text = (end_text(part, range, true, scene), end_text(part, range, false, scene));
    let fact = stated_id.to_string();
    let relation = worked.id.to_string();
    let round = |v: f64| format!("{v:.1}");
    Some(html! {
        <div class="interval">
            <svg class="interval__plot" viewBox="0 0 320 92" role="img" aria-label={format!("{printed_text} / {}", digits(result, part.places))}>
                <line class="p-tick" x1="8" x2="312" y1="56" y2="56" />
                <g data-fact={fact} data-voice="report">
                    <path class="p-statedline" fill="none" d={format!("M{} 28H{}M{} 22v12M{} 22v12", round(x(a)), round(x(b)), round(x(a)), round(x(b)))} />
                    <circle class="p-report" cx={round(px)} cy="28" r="4.5" />
                    <text class="p-text p-value" x={round(px.clamp(40.0, 280.0))} y="14" text-anchor="middle">{printed_text.clone()}</text>
                </g>
                <path class="p-drop" d={format!("M{} 34V70", round(px))} />
                <g data-relation={relation} data-voice="computed">
                    <rect class="p-computed p-computed--fill" x={round(x(c))} y="46" width={round((x(d) - x(c)).max(2.0))} height="20" />
                    <path class="p-diamond" d={format!("M{} 49l7 7l-7 7l-7-7z", round(rx))} />
                    <text class="p-text p-value p-t-computed p-small" x={round(rx.clamp(60.0, 260.0))} y="84" text-anchor="middle">{digits(result, part.places)}</text>
                    if (x(d) - x(c)) > 190.0 {
                        <text class="p-text p-sub p-t-computed" x={round(x(c))} y="84" text-anchor="start">{ends_text.0}</text>
                        <text class="p-text p-sub p-t-computed" x={round(x(d))} y="84" text-anchor="end">{ends_text.1}</text>
                    }
                </g>
            </svg>
        </div>
    })
}

fn ends(interval: &Interval) -> Option<(f64, f64)> {
    Some((interval.low.value()?.to_f64()?, interval.high.value()?.to_f64()?))
}

fn end_text(part: &Part, range: &Interval, is_low: bool, scene: &Scene<'_>) -> String {
    let end = if is_low { range.low } else { range.high };
    end.value()
        .map(|v| result_text(part, &Interval::point(v), part.places, scene.language()))
        .unwrap_or_default()
}
