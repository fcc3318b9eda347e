use super::chart_canvas::ChartCanvas;
use super::chart_doubt::chart_doubt;
use super::chart_key::chart_key;
use super::chart_left::chart_left;
use super::chart_sheet::cited;
use super::chart_table::chart_table;
use super::chart_taking::chart_taking;
use super::chart_tip::Tip;
use super::charted::{Charted, charted};
use super::fact::{para, seal, seal_of_remark};
use super::note::folded_outside;
use super::prose::prose;
use super::scene::{Html, KeptScene, Scene};
use super::time_list::time_list;
use crate::browser::visit;
use crate::charts::{Chart, Plot, Source, doubtful};
use crate::model::{Counting, EntityId, FactId, Period, Unit, Voice};
use crate::state::{Action, Opened, Route};
use std::rc::Rc;
use yew::{Callback, classes, html};

/// A chart with its takeaway, key, picture, table, caveats and places. Nothing where the report has no figures for it.
/// `own` is whose page it stands on, where it is one's own.
pub fn chart_figure(scene: &Scene<'_>, chart: &'static dyn Chart, own: Option<&EntityId>) -> Html {
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
    let is_embedded = scene.state.is_embedded();
    // Where there is no room for years side by side, the same stands as a list.
    let list = plot.is_long().then(|| time_list(scene, &plot));
    let class = classes!("chart", list.is_some().then_some("chart--timeline"));
    let taking = (!is_embedded).then(|| chart_taking(scene, chart, own, &plot));
    let heading = if is_embedded { "h1" } else { "h3" };
    let act = if is_embedded { leaving(scene) } else { scene.act.clone() };
    let (is_sales, has_marks) = (scene.state.is_charting(), plot.marks().next().is_some());
    let charting = &scene.state.charting;
    let is_table = is_sales && charting.is_table;
    let pick = charting.pick.clone().filter(|_| is_sales);
    let tips: Rc<Vec<Tip>> = Rc::new(plot.marks().map(|(row, mark)| Tip::of(scene, row, mark)).collect());
    let words = scene.words();
    let doubts = doubtful(chart, &plot, scene.data);
    let (outside, own_notes): (Vec<_>, Vec<_>) = text.note.iter().partition(|n| n.voice == Voice::Context);
    let notes = own_notes.into_iter().map(|n| {
        let seal = match n.voice {
            Voice::Computed => seal_of_remark(scene, &n.text),
            voice => seal(scene, voice),
        };
        html! { <li data-voice={n.voice.id()}>{seal}<span>{prose(scene, &n.text)}</span></li> }
    });
    let outside = outside.into_iter().map(|n| {
        let bound = n.note.map(|id| id.to_string());
        html! { <li data-note={bound} data-voice={n.voice.id()}>{prose(scene, &n.text)}</li> }
    });
    let places = cited(scene, &plot, text).places(scene.data);
    let period = shared_period(&plot, scene).map(|(period, id)| super::quantity::period(scene, period, Some(id)));
    let title_id = format!("{}-title", chart.id());
    html! {
        <figure {class} id={chart.id()} aria-labelledby={title_id.clone()}>
            <figcaption class="chart__head">
                <@{heading} class="chart__title" id={title_id}>{prose(scene, &text.title)}</@>
                <p class="chart__measure"><span>{prose(scene, &text.measure)}{unit(scene, &plot)}</span>{period}</p>
            </figcaption>
            {left}
            if has_marks && !is_table { {chart_key(scene, &plot)} }
            <div class="chart__body">
                if let Some(list) = list { <div class="chart__list">{list}</div> }
                if has_marks && !is_table {
                <ChartCanvas plot={Rc::new(plot.clone())} {tips} {pick} can_pick={is_sales} is_doubtful={!doubts.is_empty()} language={scene.language()} theme={scene.state.settings.theme} colours={scene.state.colours()} is_live={scene.state.is_live} {act} />
                <details class="chart__table">
                    <summary>{words.as_table}</summary>
                    {chart_table(scene, &plot)}
                </details>
                }
                if has_marks && is_table { {chart_table(scene, &plot)} }
            </div>
            // What is said of figures goes with them.
            if has_marks {
                <ul class="chart__notes" role="list">{for notes}{chart_doubt(scene, chart.id(), &doubts)}</ul>
                {folded_outside(scene, outside.collect())}
                <div class="chart__foot"><span class="paras">{for places.into_iter().map(|n| para(scene, n))}</span>{taking}</div>
            }
        </figure>
    }
}

/// What happens in someone else's frame: what a mark leads to opens in a window of its own.
fn leaving(scene: &Scene<'_>) -> Callback<Action> {
    let kept = KeptScene::of(scene);
    Callback::from(move |action| {
        let scene = kept.scene();
        let place = match &action {
            Action::Opened(Opened::Fact(id)) => scene.to_place(Route::Facts, id.to_string()),
            Action::Opened(Opened::Relation(id)) => scene.to_place(Route::Ledger, id.to_string()),
            _ => return scene.act.emit(action),
        };
        visit(&scene.state.href(&place));
    })
}

/// The unit of the scale, after the measure.
pub fn unit(scene: &Scene<'_>, plot: &Plot) -> &'static str {
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

/// The period of a chart that has only one, with a fact that states it.
fn shared_period(plot: &Plot, scene: &Scene<'_>) -> Option<(Period, FactId)> {
    let mut shared = None;
    for (_, mark) in plot.marks() {
        let Source::Fact(id) = mark.source else { continue };
        let period = scene.data.fact(id)?.quantity.as_ref()?.period?;
        if shared.is_some_and(|(known, _)| known != period) {
            return None;
        }
        shared.get_or_insert((period, id));
    }
    shared
}

/// The same in words.
pub fn period_words(scene: &Scene<'_>, plot: &Plot) -> Option<String> {
    let (period, _) = shared_period(plot, scene)?;
    Some(
        period
            .words(scene.language())
            .unwrap_or_else(|| scene.words().period_not_stated.into()),
    )
}
