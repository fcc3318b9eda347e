//! What views get, for tests that look through one.

use briefing_explorer::dataset::Dataset;
use briefing_explorer::facets::{Catalogue, Finder};
use briefing_explorer::state::State;
use briefing_explorer::view::{Scene, Stage};
use yew::Callback;

/// The catalogue of a dataset; it stays for all tests, as the dataset does.
pub fn catalogue(data: &Dataset) -> &'static Catalogue {
    Box::leak(Box::new(Catalogue::of(data)))
}

/// Looks through a scene.
pub fn on_scene<T>(data: &'static Dataset, state: &State, look: impl FnOnce(&Scene<'_>) -> T) -> T {
    let (finder, act) = (Finder::default(), Callback::noop());
    let stage = Stage {
        catalogue: catalogue(data),
        state,
        act: &act,
    };
    look(&Scene {
        stage,
        data,
        finder: &finder,
    })
}
