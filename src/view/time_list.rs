use super::fact::{fact_value, para};
use super::prose::prose;
use super::scene::{Html, Scene};
use crate::charts::{Extent, HeadKind, Lane, Mark, Plot, Row, Source, Stretch, When};
use yew::html;

/// A picture over years as a list, for places that are too narrow for it: everything that it shows, in its order, each
/// with its stretch of the same years; then what has no date.
pub fn time_list(scene: &Scene<'_>, plot: &Plot) -> Html {
    // Below a chart that stands alone the level is another.
    let level = if scene.state.is_embedded() { "h2" } else { "h4" };
    let is_undated = |lane: &&Lane| lane.head.as_ref().is_some_and(|h| h.kind == HeadKind::Undated);
    let lanes = plot.lanes.iter().filter(|lane| !is_undated(lane)).map(|lane| {
        let head = lane.head.as_ref().map(|h| h.text.clone());
        let marks = lane.rows.iter().flat_map(|row| &row.marks);
        html! {
            <>
                <@{level} class="date-list__head">{head}</@>
                <ol class="date-list" role="list">{for marks.map(|mark| row(scene, mark, plot.months()))}</ol>
            </>
        }
    });
    html! {
        <>
            {for lanes}
            if let Some(lane) = plot.lanes.iter().find(is_undated) {
                <div class="undated"><@{level}>{scene.words().undated}</@><ul class="chips" role="list">{for lane.rows.iter().map(|row| undated(scene, row))}</ul></div>
            }
        </>
    }
}

/// When, and what is said of it.
fn row(scene: &Scene<'_>, mark: &Mark, months: f64) -> Html {
    let Source::Fact(id) = mark.source else {
        return Html::default();
    };
    let Some(fact) = scene.data.fact(id) else {
        return Html::default();
    };
    let when = match &mark.when {
        When::Stated(period) => html! { <span data-fact={id.to_string()} data-voice="report">{period.clone()}</span> },
        When::NotStated | When::Timeless => fact_value(scene, id),
    };
    html! { <li>{course(mark, months)}<b>{when}</b><span>{prose(scene, &fact.says)}</span>{para(scene, fact.paragraph)}</li> }
}

/// The least width of a date on the course of the years, in months: a day must be seen.
const LEAST: f64 = 1.25;

/// The stretch of a mark on the course of the years.
fn course(mark: &Mark, months: f64) -> Html {
    let (class, over, days) = match mark.extent {
        Extent::Moment(over, true) => ("course course--planned", over, Vec::new()),
        Extent::Moment(over, false) if over.to - over.from < LEAST => ("course course--day", over, Vec::new()),
        Extent::Moment(over, false) => ("course", over, Vec::new()),
        Extent::Vague(over, part) => ("course course--vague", over, over.days(part)),
        _ => return Html::default(),
    };
    let width = (over.to - over.from).max(LEAST);
    let from = over.from.min(months - width);
    let bar = |Stretch { from, to }| html! { <rect x={format!("{from:.2}")} y="1" width={format!("{:.2}", to - from)} height="8" /> };
    let days = days.into_iter().map(|at| {
        bar(Stretch {
            from: at,
            to: at + LEAST / 2.0,
        })
    });
    let days: Vec<Html> = days.collect();
    html! {
        <svg {class} viewBox={format!("0 0 {months} 10")} preserveAspectRatio="none" aria-hidden="true">
            <path d={format!("M0 5H{months}")} />
            {bar(Stretch { from, to: from + width })}
            if !days.is_empty() { <g>{for days}</g> }
        </svg>
    }
}

/// Whom, and what has no date.
fn undated(scene: &Scene<'_>, row: &Row) -> Html {
    let marks = row.marks.iter().filter_map(|mark| {
        let Source::Fact(id) = mark.source else { return None };
        let place = mark.paragraph.map(|n| para(scene, n));
        let about = (row.name != mark.value).then(|| html! { <>{row.name.clone()}{scene.words().colon}</> });
        Some(html! { <li class="undated__item" data-fact={id.to_string()} data-voice="report">{about.unwrap_or_default()}{mark.value.clone()}{" "}{place.unwrap_or_default()}</li> })
    });
    marks.collect()
}
