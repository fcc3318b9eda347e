use super::{CardFacts, Facet};
use crate::model::Voice;

/// Who speaks about it: the report, this site by computing, outside sources.
pub struct Voices;

impl Facet for Voices {
    fn id(&self) -> &'static str {
        "voice"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        let (edition, id) = (card.edition, &card.profile.id);
        let speaks = [
            (Voice::Report, edition.facts_about(id).next().is_some()),
            (
                Voice::Computed,
                edition.relations.values().any(|r| r.subjects.contains(id)),
            ),
            (Voice::Context, edition.notes_about(id).any(|n| n.context.is_some())),
        ];
        let speaking = speaks.into_iter().filter(|(_, is_heard)| *is_heard);
        speaking.map(|(voice, _)| voice.id().to_string()).collect()
    }
}
