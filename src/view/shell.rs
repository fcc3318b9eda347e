use super::footer::footer;
use super::masthead::masthead;
use super::pages;
use super::palette::Palette;
use super::panel::panel;
use super::scene::{Html, KeptScene, Scene};
use super::tray::tray;
use crate::state::Route;
use yew::html;

/// The whole page.
pub fn shell(scene: &Scene<'_>) -> Html {
    let page = match &scene.state.route {
        Route::Overview => pages::overview::page(scene),
        Route::Companies => pages::companies::page(scene),
        Route::Company(id) => pages::company::page(scene, id),
        Route::Compare => pages::compare::page(scene),
        Route::Policy => pages::policy::page(scene),
        Route::Sales => pages::sales::page(scene),
        Route::Ledger => pages::ledger::page(scene),
        Route::Facts => pages::facts::page(scene),
        Route::About => pages::about::page(scene),
        Route::Embed(id) => return pages::embed::page(scene, id),
        Route::NotFound(_) => pages::not_found::page(scene),
    };
    let has_tray = matches!(scene.state.route, Route::Companies | Route::Company(_));
    html! {
        <>
            {masthead(scene)}
            <main id="main">{page}</main>
            if has_tray { {tray(scene)} }
            {footer(scene)}
            {panel(scene)}
            <Palette scene={KeptScene::of(scene)} />
        </>
    }
}
