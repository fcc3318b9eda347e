use super::masthead::masthead;
use super::pages;
use super::palette::Palette;
use super::part::Drawing;
use super::scene::{Html, KeptScene, Scene, Stage};
use super::standing::{as_it_came, standing};
use super::tray::tray;
use crate::state::Route;
use yew::html;

/// The whole page. The scene is there once the page has the dataset; before that nothing is asked for that needs it.
pub fn shell(stage: &Stage<'_>, scene: Option<&Scene<'_>>, drawing: &Drawing) -> Html {
    let state = stage.state;
    let drawn =
        |draw: Option<fn(&Scene<'_>) -> Html>| scene.zip(draw).map(|(scene, draw)| draw(scene)).unwrap_or_default();
    let page = match state.route {
        Route::Companies => pages::companies::page(stage, |list| {
            let draws = scene.zip(drawing.standing);
            draws
                .map(|(scene, draws)| (draws.cards)(scene, list))
                .unwrap_or_default()
        }),
        Route::NotFound(_) => pages::not_found::page(stage),
        _ => drawn(drawing.page(&state.route)),
    };
    if state.is_embedded() {
        return page;
    }
    let has_tray = matches!(state.route, Route::Companies | Route::Company(_));
    // The panel tells it where one is open. A place that is always there, so that it is heard when it fills.
    let is_told = state.version.is_some() && state.opened.is_none();
    let foot = if state.standing.foot {
        as_it_came()
    } else {
        standing(drawn(drawing.standing.map(|draws| draws.foot)))
    };
    let search = || {
        let draws = scene.zip(drawing.over);
        draws
            .map(|(scene, draws)| (draws.search)(KeptScene::of(scene)))
            .unwrap_or_default()
    };
    html! {
        <>
            {masthead(stage)}
            <div class="since page" role="status">if is_told { {drawn(drawing.over.map(|draws| draws.since))} }</div>
            <main id="main">{page}</main>
            if has_tray { {tray(stage)} }
            {foot}
            if state.opened.is_some() { {drawn(drawing.over.map(|draws| draws.panel))} }
            <Palette is_open={state.is_searching} language={stage.language()} act={stage.act.clone()}>
                if state.is_searching { {search()} }
            </Palette>
        </>
    }
}
