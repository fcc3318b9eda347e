use super::footer::footer;
use super::masthead::masthead;
use super::palette::Palette;
use super::part;
use super::scene::{Html, KeptScene, Scene};
use super::tray::tray;
use crate::state::Route;
use yew::html;

/// The whole page.
pub fn shell(scene: &Scene<'_>) -> Html {
    if matches!(scene.state.route, Route::Embed(_)) {
        return part::page(scene);
    }
    let has_tray = matches!(scene.state.route, Route::Companies | Route::Company(_));
    html! {
        <>
            {masthead(scene)}
            {part::since(scene)}
            <main id="main">{part::page(scene)}</main>
            if has_tray { {tray(scene)} }
            {footer(scene)}
            {part::opened(scene)}
            <Palette scene={KeptScene::of(scene)} />
        </>
    }
}
