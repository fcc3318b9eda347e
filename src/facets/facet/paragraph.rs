use super::{CardFacts, Facet};
use crate::model::Gathered;
use std::collections::BTreeSet;

/// The paragraphs of the report in which it is spoken of.
pub struct Paragraph;

impl Facet for Paragraph {
    fn id(&self) -> &'static str {
        "paragraph"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        let facts = card.edition.facts_about(&card.profile.id);
        let paragraphs: BTreeSet<u8> = facts.map(|f| f.paragraph).into_set();
        paragraphs.into_iter().map(|n| n.to_string()).collect()
    }
}
