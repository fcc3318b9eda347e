use super::{CardFacts, Facet};

/// What happened to it.
pub struct Event;

impl Facet for Event {
    fn id(&self) -> &'static str {
        "event"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        card.profile.events.clone()
    }
}
