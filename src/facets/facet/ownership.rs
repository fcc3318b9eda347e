use super::attribute::value;
use super::{CardFacts, Facet};

/// Who owns it.
pub struct Ownership;

impl Facet for Ownership {
    fn id(&self) -> &'static str {
        "ownership"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        vec![value(card.profile.ownership.as_ref())]
    }
}
