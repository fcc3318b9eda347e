use super::{CardFacts, Facet};

/// How far a sale or a court case has come.
pub struct Status;

impl Facet for Status {
    fn id(&self) -> &'static str {
        "status"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        card.profile.status.iter().cloned().collect()
    }
}
