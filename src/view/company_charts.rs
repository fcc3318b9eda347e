use super::chart::chart_figure;
use super::chart_words::chart_words;
use super::scene::{Html, Scene};
use crate::charts::{About, charts_about};
use crate::model::Profile;
use yew::html;

/// The charts that show a company, on its own page: it is set apart in them, the others stay.
pub fn company_charts(scene: &Scene<'_>, profile: &Profile) -> Html {
    let shown = charts_about(About::Companies).filter(|chart| {
        chart
            .plot(scene.data, &chart_words(scene.language()))
            .rows()
            .any(|row| row.entity == profile.id)
    });
    let figures: Vec<Html> = shown
        .map(|c| chart_figure(scene, c, "chart--full", Some(&profile.id)))
        .collect();
    if figures.is_empty() {
        return Html::default();
    }
    html! {
        <section class="block" aria-labelledby="charts"><h2 id="charts">{scene.words().charts}</h2><div class="company-charts">{for figures}</div></section>
    }
}
