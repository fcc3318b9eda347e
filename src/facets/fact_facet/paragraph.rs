use super::{FactFacet, Stating};
use crate::dataset::Dataset;

/// The paragraph of the report that states it.
pub struct OfParagraph;

impl FactFacet for OfParagraph {
    fn id(&self) -> &'static str {
        "paragraph"
    }

    fn offered(&self, data: &Dataset) -> Vec<String> {
        (1..=data.newest.paragraphs()).map(|n| n.to_string()).collect()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        vec![stating.fact.paragraph.to_string()]
    }
}
