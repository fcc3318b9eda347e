use crate::model::EntityId;
use crate::state::{Address, MOST_COMPARED, Query, Route};
use crate::view::scene::Stage;

/// What the reader chose to compare.
pub struct Chosen<'a> {
    /// Those that stand side by side.
    pub shown: Vec<&'a EntityId>,
    /// Those for whom there is no room.
    pub left_out: Vec<&'a EntityId>,
    /// Ids for which the report has no card.
    pub unknown: Vec<&'a EntityId>,
}

/// The choice as the address or the cards made it.
pub fn chosen<'a>(stage: &Stage<'a>) -> Chosen<'a> {
    let compared = stage.state.compared.iter();
    let (known, unknown): (Vec<_>, Vec<_>) = compared.partition(|id| stage.catalogue.listed(id).is_some());
    let mut known = known.into_iter();
    Chosen {
        shown: known.by_ref().take(MOST_COMPARED).collect(),
        left_out: known.collect(),
        unknown,
    }
}

/// The address that puts these side by side.
pub fn address(stage: &Stage<'_>, ids: Vec<EntityId>) -> Address {
    let query = Query {
        ids,
        ..Query::default()
    };
    Address {
        query,
        ..stage.to(Route::Compare)
    }
}
