use super::attribute::value;
use super::{CardFacts, Facet};

/// Where its brand is from.
pub struct Origin;

impl Facet for Origin {
    fn id(&self) -> &'static str {
        "origin"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        vec![value(card.profile.origin.as_ref())]
    }
}
