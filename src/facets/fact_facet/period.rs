use super::{FactFacet, Stating};
use crate::dataset::Dataset;
use crate::model::{Gathered, Period};
use std::collections::BTreeSet;

/// The period that its figure covers, or that the report does not say which; figures without one have no value.
pub struct PeriodCovered;

impl FactFacet for PeriodCovered {
    fn id(&self) -> &'static str {
        "period"
    }

    fn offered(&self, data: &Dataset) -> Vec<String> {
        let facts = data.newest.facts.values();
        let periods: BTreeSet<Period> = facts.filter_map(|f| f.quantity.as_ref()?.period).into_set();
        periods.iter().map(ToString::to_string).collect()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        let period = stating.fact.quantity.as_ref().and_then(|q| q.period);
        period.iter().map(ToString::to_string).collect()
    }
}
