use super::masthead::page_name;
use super::part::Drawing;
use super::phrases::Phrases;
use super::prose::plain;
use super::scene::{Scene, Stage};
use crate::state::Route;

/// The title of a page, unique in its language.
pub fn title(stage: &Stage<'_>, scene: Option<&Scene<'_>>, drawing: &Drawing) -> String {
    let words = stage.words();
    let page = match &stage.state.route {
        Route::Company(id) if !stage.card_name(id).is_empty() => stage.card_name(id).to_string(),
        Route::Company(_) => words.not_found.to_string(),
        Route::Embed(id) => {
            let draws = scene.zip(drawing.standing);
            draws
                .map(|(scene, draws)| (draws.chart_title)(scene, id))
                .unwrap_or_default()
        }
        route => page_name(stage, route).to_string(),
    };
    format!("{page} · {}", words.site_name)
}

/// One sentence about a page, for link previews and search engines. Ours, never a rating of the report.
pub fn description(scene: &Scene<'_>) -> String {
    let words = scene.words();
    match &scene.state.route {
        Route::Company(id) => match scene.edition().profiles.get(id) {
            Some(profile) => format!("{}{}{}", scene.name(id), words.colon, plain(scene, &profile.line)),
            None => words.not_found_text.to_string(),
        },
        Route::Policy => scene
            .edition()
            .policy
            .as_ref()
            .map(|p| plain(scene, &p.sentence))
            .unwrap_or_default(),
        Route::Companies => words.companies_lede.to_string(),
        Route::Compare => words.compare_lede.to_string(),
        Route::Sales => words.sales_lede.to_string(),
        Route::Ledger => words.ledger_lede.to_string(),
        Route::Facts => words.facts_lede.to_string(),
        Route::About => words.about_lede.to_string(),
        Route::Embed(id) => chart_title(scene, id),
        Route::Overview => scene
            .edition()
            .overview
            .as_ref()
            .map(|o| plain(scene, &o.lede))
            .unwrap_or_default(),
        Route::NotFound(_) => words.not_found_text.to_string(),
    }
}

/// The takeaway of a chart.
pub fn chart_title(scene: &Scene<'_>, id: &str) -> String {
    let text = scene.edition().charts.get(id);
    text.map(|t| plain(scene, &t.title)).unwrap_or_default()
}

/// What the notice of a page says, by `data-says`: it stands outside of what the app draws, and is told when the language
/// changes.
pub fn notice_words(words: &Phrases) -> [(&'static str, &'static str); 13] {
    [
        ("failed", words.app_failed),
        ("stopped", words.app_stopped),
        ("late", words.app_late),
        ("undrawn", words.app_undrawn),
        ("unkept", words.app_unkept),
        ("waiting", words.app_waiting),
        ("missing", words.app_missing),
        ("unreached", words.app_unreached),
        ("details", words.failure_details),
        ("copy", words.failure_copy),
        ("retry", words.retry),
        ("reload", words.reload),
        ("close", words.close),
    ]
}
