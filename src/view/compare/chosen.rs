use crate::model::{EntityId, Profile};
use crate::state::{Address, MOST_COMPARED, Query, Route};
use crate::view::scene::Scene;

/// What the reader chose to compare.
pub struct Chosen {
    /// Those that stand side by side.
    pub shown: Vec<&'static Profile>,
    /// Those for whom there is no room.
    pub left_out: Vec<&'static Profile>,
    /// Ids for which the report has no card.
    pub unknown: Vec<EntityId>,
}

/// The choice as the address or the cards made it.
pub fn chosen(scene: &Scene<'_>) -> Chosen {
    let profiles = &scene.edition().profiles;
    let compared = &scene.state.compared;
    let mut known = compared.iter().filter_map(|id| profiles.get(id));
    Chosen {
        shown: known.by_ref().take(MOST_COMPARED).collect(),
        left_out: known.collect(),
        unknown: compared
            .iter()
            .filter(|id| !profiles.contains_key(*id))
            .cloned()
            .collect(),
    }
}

/// The address that puts these side by side.
pub fn address(scene: &Scene<'_>, ids: Vec<EntityId>) -> Address {
    let query = Query {
        ids,
        ..Query::default()
    };
    Address {
        query,
        ..scene.to(Route::Compare)
    }
}
