use super::{CardFacts, Facet};

/// Which group of cards it stands in.
pub struct Kind;

impl Facet for Kind {
    fn id(&self) -> &'static str {
        "kind"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        vec![card.profile.group.id().into()]
    }
}
