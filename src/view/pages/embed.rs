use crate::charts::{About, chart};
use crate::model::Voice;
use crate::view::chart::chart_figure;
use crate::view::chart_controls::single_controls;
use crate::view::fact::seal;
use crate::view::masthead::mark;
use crate::view::phrases::filled;
use crate::view::scene::{Html, Scene};
use crate::view::search_place::chart_place;
use crate::view::take_away::dated;
use yew::html;

/// One chart for other sites to show in a frame: no way about the site, but one to the chart's own page. Its links open
/// windows of their own, and it sends nothing anywhere.
pub fn page(scene: &Scene<'_>, id: &str) -> Html {
    let words = scene.words();
    let (Some(chart), Some(mut place)) = (chart(id), chart_place(scene, id)) else {
        return Html::default();
    };
    let is_sales = chart.about() == About::Sales;
    if is_sales {
        place.query.charting = scene.state.charting.clone();
    }
    let figure = chart_figure(scene, chart, None);
    let site = html! { <b>{words.site_name}</b> };
    let version = html! { <span data-ref={scene.data.hash.clone()}>{scene.data.hash.clone()}</span> };
    let voices = [
        (Voice::Report, words.voice_report),
        (Voice::Computed, words.voice_computed),
        (Voice::Context, words.voice_context),
    ];
    let voices =
        voices.map(|(voice, name)| html! { <li>{seal(scene, voice)}<span aria-hidden="true">{name}</span></li> });
    html! {
        <div class="embed">
            <main id="main">{figure}if is_sales { {single_controls(scene, chart)} }</main>
            <footer id="source" class="embed__source">
                <a class="embed__site" href={dated(scene, place)} target="_blank" rel="noopener">{mark()}<span>{filled(words.embed_open, &[("site", site)])}</span></a>
                <ul class="embed__voices" role="list">{for voices}</ul>
                <span>{filled(words.dataset_version, &[("hash", version)])}</span>
            </footer>
        </div>
    }
}
