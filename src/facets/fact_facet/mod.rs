//! Facets of facts: one file each, one line in the list.

mod kind;
mod paragraph;
mod period;
mod quantity;
mod section;
mod subject;
mod voice;

use crate::dataset::{Dataset, Edition};
use crate::model::Fact;

/// A fact, with what is needed to tell its values.
#[derive(Clone, Copy)]
pub struct Stating<'a> {
    /// The report that states it.
    pub edition: &'a Edition,
    /// The fact.
    pub fact: &'a Fact,
}

/// A question that facts answer with values.
pub trait FactFacet: Sync {
    /// Its id: the parameter in addresses, part of the public surface.
    fn id(&self) -> &'static str;
    /// The id of its words in `data/facets/`: its own, unless cards answer a question of the same id otherwise.
    fn words(&self) -> &'static str {
        self.id()
    }
    /// The values that facts of the newest report may have, in the order in which they are offered.
    fn offered(&self, data: &Dataset) -> Vec<String>;
    /// The values of a fact.
    fn values(&self, stating: Stating<'_>) -> Vec<String>;
}

/// Every facet of facts, in the order in which they are offered. A new one is one file and one line here.
pub static FACT_FACETS: &[&dyn FactFacet] = &[
    &section::InSection,
    &kind::KindOfFact,
    &quantity::FormOfQuantity,
    &period::PeriodCovered,
    &voice::VoicesOnFact,
    &subject::Subject,
    &paragraph::OfParagraph,
];
