use super::chart::chart_figure;
use super::chart_words::chart_words;
use super::scene::{Html, Scene};
use crate::charts::{About, charts_about};
use crate::model::{Ordered, Profile};
use std::cmp::Reverse;
use yew::html;

const PER_MILLE: usize = 1000;

/// The charts that show a company, on its own page, those that are most about it first: it is set apart in them, the
/// others stay.
pub fn company_charts(scene: &Scene<'_>, profile: &Profile) -> Html {
    let mut shown: Vec<_> = charts_about(About::Companies)
        .filter_map(|chart| {
            let plot = chart.plot(scene.data, &chart_words(scene.language()));
            let own = plot.rows().filter(|row| row.entity == profile.id).count();
            (own > 0).then(|| (Reverse(own * PER_MILLE / plot.rows().count()), chart))
        })
        .collect();
    shown.order_by_key(|(share, _)| *share);
    let figures: Vec<Html> = shown
        .into_iter()
        .map(|(_, c)| chart_figure(scene, c, Some(&profile.id)))
        .collect();
    if figures.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" aria-labelledby="charts"><h2 id="charts">{scene.words().charts}</h2><div class="company-charts">{for figures}</div></section>
    }
}
