use super::{CardFacts, Facet, NOT_STATED};
use crate::model::{Direction, Gathered};
use std::collections::BTreeSet;

/// Which way its own figures moved. One that rose in one period and fell in another has both values.
pub struct DirectionOfSales;

impl Facet for DirectionOfSales {
    fn id(&self) -> &'static str {
        "direction"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        let quantities = card.own_facts().into_iter().filter_map(|f| f.quantity.as_ref());
        let changes = quantities.filter(|q| q.metric.is_change());
        let directions: BTreeSet<Direction> = changes.filter_map(|q| q.direction).into_set();
        if directions.is_empty() {
            return vec![NOT_STATED.into()];
        }
        directions.into_iter().map(|d| d.id().into()).collect()
    }
}
