use super::attribute::value;
use super::{CardFacts, Facet};

/// Where it is.
pub struct Place;

impl Facet for Place {
    fn id(&self) -> &'static str {
        "place"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        vec![value(card.profile.place.as_ref())]
    }
}
