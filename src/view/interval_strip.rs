use super::scene::{Html, Scene};
use super::worked_line::tried_text;
use crate::ledger::{Interval, Regime, Worked, range_ends, range_text, result_figure, rounding_text};
use crate::model::{Fact, FactId, Form, Input, Kind, Part, Quantity};
use crate::paint::{Estimate, Measure};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::html;

/// What the report prints above, with all that it may stand for; what was computed below; on one scale. A bound is open to
/// its side. Nothing where the report prints no figure in the result's place.
pub fn interval_strip(scene: &Scene<'_>, part: &Part, worked: &Worked) -> Html {
    strip(scene, part, worked).unwrap_or_default()
}

/// One side of the comparison: everything it may be, and the value that is told.
struct Side {
    range: Span,
    point: Option<f64>,
    text: String,
}

/// From where to where, in yuan, vehicles, or as a ratio; without an end where everything beyond is possible.
#[derive(Clone, Copy)]
struct Span([Option<f64>; 2]);

impl Span {
    fn of(interval: &Interval) -> Span {
        Span([interval.low, interval.high].map(|end| end.value()?.to_f64()))
    }

    fn ends(self) -> impl Iterator<Item = f64> {
        self.0.into_iter().flatten()
    }
}

/// Where values stand in the picture, from its left to its right edge.
struct Scale {
    low: f64,
    high: f64,
}

/// The picture: its width, and where the ends of the scale stand. Beyond them is room for what has no end.
const WIDTH: f64 = 320.0;
const LEFT: f64 = 28.0;
const RIGHT: f64 = 292.0;
const EDGES: [f64; 2] = [8.0, 312.0];
/// The sizes of its letters, as the style sheet has them.
const LABEL: f64 = 13.0;
const SUB: f64 = 12.0;

impl Scale {
    /// Holds all values, and at least the last printed digit: two values close together must not look far apart.
    fn of(sides: &[&Side; 2], printed: f64, digit: f64) -> Scale {
        let values = sides.iter().flat_map(|s| s.range.ends().chain(s.point));
        let values = values.chain([printed - digit / 2.0, printed + digit / 2.0]);
        let (mut low, mut high) = values.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
        let is_open = |at: usize| sides.iter().any(|s| s.range.0.get(at) == Some(&None));
        let room = (high - low) / 2.0;
        if is_open(0) {
            low -= room;
        }
        if is_open(1) {
            high += room;
        }
        Scale { low, high }
    }

    fn x(&self, value: f64) -> f64 {
        LEFT + (value - self.low) / (self.high - self.low) * (RIGHT - LEFT)
    }

    /// Where a span begins and ends.
    fn edges(&self, span: Span) -> [f64; 2] {
        let [low, high] = span.0.map(|end| end.map(|v| self.x(v)));
        [low.unwrap_or(EDGES[0]), high.unwrap_or(EDGES[1])]
    }
}

fn strip(scene: &Scene<'_>, part: &Part, worked: &Worked) -> Option<Html> {
    let language = scene.language();
    let stated_id = part.counterpart.as_ref()?.figure?;
    let fact = scene.data.fact(stated_id)?;
    let quantity = fact.quantity.as_ref()?;
    let above = side_of(scene, quantity, worked.regime)?;
    let below = Side {
        range: Span::of(worked.range.as_ref()?),
        point: worked.result?.as_point().and_then(|v| v.to_f64()),
        text: result_figure(part, worked, language)?.text(),
    };
    let (printed, digit) = (above.point.or(above.range.ends().next())?, last_digit(quantity)?);
    let scale = Scale::of(&[&above, &below], printed, digit);
    let name = [
        name_of_printed(scene, fact, quantity, worked.regime),
        name_of_result(scene, part, worked, &below.text),
    ]
    .join(scene.words().semicolon);
    let ends = end_labels(scene, part, worked, &scale, &below);
    let height = if ends.is_some() { 108 } else { 92 };
    Some(html! {
        <div class="interval">
            <svg class="interval__plot" viewBox={format!("0 0 {WIDTH} {height}")} role="img" aria-label={name}>
                <line class="p-tick" x1={round(EDGES[0])} x2={round(EDGES[1])} y1="56" y2="56" />
                <g data-fact={stated_id.to_string()} data-voice="report">
                    {stated_marks(&scale, &above, 28.0)}
                    {label(scale.x(printed), 14.0, LABEL, "p-text p-value", above.text.clone())}
                </g>
                <path class="p-drop" d={format!("M{} 34V70", round(scale.x(printed)))} />
                {result_marks(scene, part, worked, &scale, &below)}
                {ends.unwrap_or_default()}
            </svg>
        </div>
    })
}

fn side_of(scene: &Scene<'_>, quantity: &Quantity, regime: Regime) -> Option<Side> {
    let point = match quantity.form {
        Form::Exact | Form::Count => Regime::Letter.reading(quantity)?.as_point(),
        _ => None,
    };
    Some(Side {
        range: Span::of(&regime.reading(quantity)?),
        point: point.and_then(|v| v.to_f64()),
        text: quantity.stated(scene.language()).text(),
    })
}

/// What one step of the last printed digit is worth.
fn last_digit(quantity: &Quantity) -> Option<f64> {
    let digits = [&quantity.digits, &quantity.low, &quantity.high]
        .into_iter()
        .flatten()
        .next()?;
    (Decimal::new(1, digits.places()) * quantity.unit?.factor()).to_f64()
}

/// A line over all that printed digits may stand for, with a cap at each end that it has, and a dot at the printed value.
fn stated_marks(scale: &Scale, side: &Side, y: f64) -> Html {
    let [a, b] = scale.edges(side.range);
    let [low, high] = side.range.0;
    let cap = |x: f64| format!("M{} {}v12", round(x), y - 6.0);
    let arrow = |x: f64, by: f64| {
        format!(
            "M{} {}L{} {y}L{} {}",
            round(x - by),
            y - 6.0,
            round(x),
            round(x - by),
            y + 6.0
        )
    };
    let ends = [
        low.map_or_else(|| arrow(a, -7.0), |_| cap(a)),
        high.map_or_else(|| arrow(b, 7.0), |_| cap(b)),
    ];
    html! {
        <>
            <path class="p-statedline" fill="none" d={format!("M{} {y}H{}{}", round(a), round(b), ends.concat())} />
            if let Some(point) = side.point { <circle class="p-report" cx={round(scale.x(point))} cy={y.to_string()} r="4.5" /> }
        </>
    }
}

/// What was computed: a dashed box over all that it may be, a diamond at the result. A figure that is merely printed twice
/// is the report's own in both places.
fn result_marks(scene: &Scene<'_>, part: &Part, worked: &Worked, scale: &Scale, side: &Side) -> Html {
    let [a, b] = scale.edges(side.range);
    let at = side.point.map_or((a + b) / 2.0, |v| scale.x(v));
    if let Some(id) = repeated(part) {
        return html! {
            <g data-fact={id.to_string()} data-voice="report">
                {stated_marks(scale, side, 56.0)}
                {label(at, 84.0, LABEL, "p-text p-value", stated_text(scene, id).unwrap_or_default())}
            </g>
        };
    }
    let [low, high] = side.range.0;
    let wide = (b - a).max(2.0);
    let outline = match (low, high) {
        (Some(_), Some(_)) => format!("M{} 46h{w}v20h-{w}z", round(a), w = round(wide)),
        (Some(_), None) => format!("M{b} 46H{a}V66H{b}", a = round(a), b = round(b)),
        (None, Some(_)) => format!("M{a} 46H{b}V66H{a}", a = round(a), b = round(b)),
        (None, None) => format!("M{a} 46H{b}M{a} 66H{b}", a = round(a), b = round(b)),
    };
    html! {
        <g data-relation={worked.id.to_string()} data-voice="computed">
            <path class="p-computed p-computed--fill" d={outline} />
            if side.point.is_some() { <path class="p-diamond" d={format!("M{} 49l7 7l-7 7l-7-7z", round(at))} /> }
            {label(at, 84.0, LABEL, "p-text p-value p-t-computed", side.text.clone())}
        </g>
    }
}

/// The ends of the computed range below the result, where both have room beside each other.
fn end_labels(scene: &Scene<'_>, part: &Part, worked: &Worked, scale: &Scale, side: &Side) -> Option<Html> {
    let [low, high] = range_ends(scene.data, part, worked, scene.language());
    let (low, high) = (low?, high?);
    let [a, b] = scale.edges(side.range);
    let has_room = Estimate.width(&low, SUB, false) + Estimate.width(&high, SUB, false) + SUB < b - a;
    let shown = has_room && repeated(part).is_none();
    shown.then(|| {
        html! {
            <g data-relation={worked.id.to_string()} data-voice="computed">
                <text class="p-text p-sub p-t-computed" x={round(a)} y="102" text-anchor="start">{low}</text>
                <text class="p-text p-sub p-t-computed" x={round(b)} y="102" text-anchor="end">{high}</text>
            </g>
        }
    })
}

/// A label in the middle of a place, as far as the picture has room.
fn label(x: f64, y: f64, size: f64, class: &'static str, text: String) -> Html {
    let half = Estimate.width(&text, size, true) / 2.0;
    let x = x.clamp(half.min(WIDTH / 2.0), (WIDTH - half).max(WIDTH / 2.0));
    html! { <text {class} x={round(x)} y={y.to_string()} text-anchor="middle">{text}</text> }
}

fn round(value: f64) -> String {
    format!("{value:.1}")
}

/// The place that prints the same figure.
fn repeated(part: &Part) -> Option<FactId> {
    match part.inputs.first() {
        Some(Input::Fact(id)) if part.kind == Kind::Repeat => Some(*id),
        _ => None,
    }
}

fn stated_text(scene: &Scene<'_>, id: FactId) -> Option<String> {
    let tried = tried_text(scene, id, &scene.terms());
    tried.or_else(|| Some(scene.data.fact(id)?.stated(scene.language())?.text()))
}

/// What stands above, for those who hear the page.
fn name_of_printed(scene: &Scene<'_>, fact: &Fact, quantity: &Quantity, regime: Regime) -> String {
    let words = scene.words();
    let stands_for = rounding_text(quantity, regime, scene.language());
    let stands_for = stands_for.map(|text| [words.bracket_open, words.range, &text, words.bracket_close].concat());
    let printed = quantity.stated(scene.language()).text();
    [
        words.voice_report,
        words.colon,
        &fact.id.to_string(),
        " ",
        &printed,
        &stands_for.unwrap_or_default(),
    ]
    .concat()
}

/// What stands below, likewise.
fn name_of_result(scene: &Scene<'_>, part: &Part, worked: &Worked, result: &str) -> String {
    let words = scene.words();
    let has_width = worked
        .range
        .is_some_and(|r| r.as_point().is_none() && Some(r) != worked.result);
    let range = has_width
        .then(|| range_text(scene.data, part, worked, scene.language()))
        .flatten();
    let range = range.map(|text| [words.bracket_open, words.range, &text, words.bracket_close].concat());
    let (voice, of, text) = match repeated(part) {
        Some(id) => (words.voice_report, id.to_string(), stated_text(scene, id)),
        None => (words.voice_computed, worked.id.to_string(), Some(result.to_string())),
    };
    [
        voice,
        words.colon,
        &of,
        " ",
        &text.unwrap_or_default(),
        &range.unwrap_or_default(),
    ]
    .concat()
}
