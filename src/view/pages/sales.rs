use crate::charts::{About, charts_about};
use crate::state::Action;
use crate::view::chart::chart_figure;
use crate::view::chart_controls::chart_controls;
use crate::view::prose::prose;
use crate::view::scene::{Html, Scene};
use yew::{Callback, KeyboardEvent, html};

/// Sales charts, each figure on the scale of its own period; and the charts that cannot be drawn.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let columns = [true, false].map(|is_wide| {
        let charts = charts_about(About::Sales).filter(move |chart| chart.is_wide() == is_wide);
        html! { <div class="chart-stack">{for charts.map(|chart| chart_figure(scene, chart, None))}</div> }
    });
    let impossible = scene.edition().report.impossible.iter().map(|c| {
        html! { <li id={c.id.clone()}><span class="unsaid"><span>{words.not_drawn}</span></span><div><h3>{prose(scene, &c.name)}</h3><p>{prose(scene, &c.why)}</p></div></li> }
    });
    let onkeydown = {
        let (act, is_picked) = (scene.act.clone(), scene.state.charting.pick.is_some());
        Callback::from(move |event: KeyboardEvent| {
            if is_picked && event.key() == "Escape" {
                act.emit(Action::ClearedPick);
            }
        })
    };
    html! {
        <div class="page" {onkeydown}>
            <header class="page-head"><div class="sales-head"><h1>{words.sales_title}</h1><p class="lede">{words.sales_lede}</p></div></header>
            {chart_controls(scene)}
            <section aria-labelledby="charts"><h2 class="visually-hidden" id="charts">{words.charts}</h2><div class="gallery">{for columns}</div></section>
            <section class="section" aria-labelledby="impossible">
                <div class="section__head"><h2 id="impossible">{words.impossible}</h2><p>{words.impossible_lede}</p></div>
                <ul class="cannot" role="list">{for impossible}</ul>
            </section>
        </div>
    }
}
