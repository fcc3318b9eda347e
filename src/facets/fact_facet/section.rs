use super::{FactFacet, Stating};
use crate::dataset::Dataset;

/// The section of the report in which it stands.
pub struct InSection;

impl FactFacet for InSection {
    fn id(&self) -> &'static str {
        "section"
    }

    fn offered(&self, data: &Dataset) -> Vec<String> {
        data.newest.report.section.iter().map(|s| s.id.clone()).collect()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        let sections = stating.edition.report.section.iter();
        let holds = sections.filter(|s| (s.from..=s.to).contains(&stating.fact.paragraph));
        holds.map(|s| s.id.clone()).collect()
    }
}
