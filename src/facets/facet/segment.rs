use super::attribute::value;
use super::{CardFacts, Facet};

/// Its line of business, where the report names one.
pub struct Segment;

impl Facet for Segment {
    fn id(&self) -> &'static str {
        "segment"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        card.profile.segment.iter().map(|a| value(Some(a))).collect()
    }
}
