use super::chart_canvas::ChartCanvas;
use super::chart_doubt::chart_doubt;
use super::chart_key::chart_key;
use super::chart_left::chart_left;
use super::chart_table::chart_table;
use super::chart_tip::Tip;
use super::charted::{Charted, charted};
use super::fact::{para, seal};
use super::note::folded_outside;
use super::prose::prose;
use super::scene::{Html, Scene};
use crate::charts::{Chart, Plot, Source, doubtful};
use crate::model::{Counting, EntityId, Unit, Voice};
use crate::state::Route;
use yew::html;

/// A chart with its takeaway, key, picture, table, caveats and places. Nothing where the report has no figures for it.
/// `own` is whose page it stands on, where it is one's own.
pub fn chart_figure(scene: &Scene<'_>, chart: &'static dyn Chart, class: &'static str, own: Option<&EntityId>) -> Html {
    figure(scene, chart, class, own, None)
}

/// A chart that gives way to a list where there is no room for it.
pub fn chart_or_list(scene: &Scene<'_>, chart: &'static dyn Chart, class: &'static str, list: Html) -> Html {
    figure(scene, chart, class, None, Some(list))
}

fn figure(
    scene: &Scene<'_>,
    chart: &'static dyn Chart,
    class: &'static str,
    own: Option<&EntityId>,
    list: Option<Html>,
) -> Html {
    let charted = charted(scene, chart);
    let text = scene.edition().charts.get(chart.id());
    let Some(text) = text.filter(|_| charted.all > 0) else {
        return Html::default();
    };
    let left = chart_left(scene, &charted);
    let Charted { plot, .. } = charted;
    let plot = match own {
        Some(id) => plot.on_page_of(id),
        None => plot,
    };
    let (is_sales, has_marks) = (scene.state.route == Route::Sales, plot.marks().next().is_some());
    let charting = &scene.state.charting;
    let is_table = is_sales && charting.is_table;
    let pick = charting.pick.clone().filter(|_| is_sales);
    let tips: Vec<Tip> = plot.marks().map(|(row, mark)| Tip::of(scene, row, mark)).collect();
    let words = scene.words();
    let doubts = if chart.is_ranked() {
        doubtful(&plot, scene.data)
    } else {
        Vec::new()
    };
    let (outside, own_notes): (Vec<_>, Vec<_>) = text.note.iter().partition(|n| n.voice == Voice::Context);
    let notes = own_notes.into_iter().map(|n| {
        html! { <li data-voice={n.voice.id()}>{seal(scene, n.voice)}<span>{prose(scene, &n.text)}</span></li> }
    });
    let outside = outside.into_iter().map(|n| {
        let bound = n.note.map(|id| id.to_string());
        html! { <li data-note={bound} data-voice={n.voice.id()}>{prose(scene, &n.text)}</li> }
    });
    let mut places: Vec<u8> = plot.marks().filter_map(|(_, m)| m.paragraph).collect();
    places.sort_unstable();
    places.dedup();
    let title_id = format!("{}-title", chart.id());
    html! {
        <figure class={format!("chart {class}")} id={chart.id()} aria-labelledby={title_id.clone()}>
            <figcaption class="chart__head">
                <h3 class="chart__title" id={title_id}>{prose(scene, &text.title)}</h3>
                <p class="chart__measure"><span>{prose(scene, &text.measure)}{unit(scene, &plot)}</span>{shared_period(scene, &plot)}</p>
            </figcaption>
            {left}
            if has_marks && !is_table { {chart_key(scene, &plot)} }
            <div class="chart__body">
                if let Some(list) = list { <div class="chart__list">{list}</div> }
                if has_marks && !is_table {
                <ChartCanvas plot={plot.clone()} {tips} {pick} can_pick={is_sales} is_doubtful={!doubts.is_empty()} language={scene.language()} theme={scene.state.settings.theme} colours={scene.state.colours()} is_live={scene.state.is_live} act={scene.act.clone()} />
                <details class="chart__table">
                    <summary>{words.as_table}</summary>
                    {chart_table(scene, &plot)}
                </details>
                }
                if has_marks && is_table { {chart_table(scene, &plot)} }
            </div>
            <ul class="chart__notes" role="list">{for notes}{chart_doubt(scene, chart.id(), &doubts)}</ul>
            {folded_outside(scene, outside.collect())}
            <div class="chart__foot"><span class="chart__paras">{for places.into_iter().map(|n| para(scene, n))}</span></div>
        </figure>
    }
}

/// The unit of the scale, after the measure.
fn unit(scene: &Scene<'_>, plot: &Plot) -> &'static str {
    let words = scene.words();
    match plot.scale().map(|s| s.unit) {
        Some(Unit::Percent) => words.in_percent,
        Some(Unit::WanVehicles) => match scene.state.charting.counting {
            Counting::Printed => words.in_vehicles,
            Counting::Wan => words.in_vehicles_wan,
            Counting::Thousands => words.in_vehicles_thousands,
            Counting::PerMonth => words.in_vehicles_per_month,
        },
        Some(Unit::YiYuan) => words.in_yuan,
        Some(Unit::WanYuanPerMonth) => words.in_yuan_per_month,
        _ => "",
    }
}

/// The period of a chart that has only one.
fn shared_period(scene: &Scene<'_>, plot: &Plot) -> Html {
    let mut periods: Vec<_> = plot
        .marks()
        .filter_map(|(_, m)| {
            if let Source::Fact(id) = m.source {
                Some(id)
            } else {
                None
            }
        })
        .map(|id| (scene.data.fact(id).and_then(|f| f.quantity.as_ref()?.period), id))
        .collect();
    periods.dedup_by_key(|(period, _)| *period);
    let [(Some(period), id)] = periods.as_slice() else {
        return Html::default();
    };
    super::quantity::period(scene, *period, Some(*id))
}
