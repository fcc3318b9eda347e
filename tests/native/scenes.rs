//! What views get, for tests that look through one.

use briefing_explorer::dataset::Dataset;
use briefing_explorer::facets::{Catalogue, Finder};
use briefing_explorer::state::State;
use briefing_explorer::view::{Scene, Stage};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use yew::Callback;

/// The catalogue of a dataset, made once; it stays for all tests, as the dataset does.
pub fn catalogue(data: &'static Dataset) -> &'static Catalogue {
    static MADE: Mutex<BTreeMap<usize, &'static Catalogue>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.entry(std::ptr::from_ref(data).addr())
        .or_insert_with(|| Box::leak(Box::new(Catalogue::of(data))))
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
