//! One page a file.

pub mod about;
pub mod companies;
pub mod company;
pub mod compare;
pub mod embed;
pub mod facts;
pub mod ledger;
pub mod not_found;
pub mod overview;
pub mod policy;
pub mod sales;

use super::scene::{Html, Scene};
use crate::state::Route;

/// The pages that show charts.
pub fn figures(scene: &Scene<'_>) -> Html {
    match &scene.state.route {
        Route::Company(id) => company::page(scene, id),
        Route::Policy => policy::page(scene),
        Route::Sales => sales::page(scene),
        Route::Embed(id) => embed::page(scene, id),
        _ => overview::page(scene),
    }
}

/// The pages that list and compare.
pub fn tables(scene: &Scene<'_>) -> Html {
    match &scene.state.route {
        Route::Compare => compare::page(scene),
        Route::Ledger => ledger::page(scene),
        Route::Facts => facts::page(scene),
        _ => about::page(scene),
    }
}
