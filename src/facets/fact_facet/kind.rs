use super::{FactFacet, Stating};
use crate::dataset::Dataset;
use crate::model::FactKind;

/// What sort of statement it is.
pub struct KindOfFact;

impl FactFacet for KindOfFact {
    fn id(&self) -> &'static str {
        "kind"
    }

    fn words(&self) -> &'static str {
        "fact-kind"
    }

    fn offered(&self, _: &Dataset) -> Vec<String> {
        FactKind::ALL.map(|k| k.id().to_string()).to_vec()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        vec![stating.fact.kind.id().into()]
    }
}
