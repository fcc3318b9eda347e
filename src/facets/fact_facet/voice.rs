use super::{FactFacet, Stating};
use crate::dataset::Dataset;
use crate::model::Voice;

/// Who speaks about it: the report, which states every fact; this site where it computes with it; outside sources.
pub struct VoicesOnFact;

impl FactFacet for VoicesOnFact {
    fn id(&self) -> &'static str {
        "voice"
    }

    fn words(&self) -> &'static str {
        "fact-voice"
    }

    fn offered(&self, _: &Dataset) -> Vec<String> {
        [Voice::Report, Voice::Computed, Voice::Context]
            .map(|v| v.id().to_string())
            .to_vec()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        let Stating { edition, fact } = stating;
        let speaks = [
            (Voice::Report, true),
            (Voice::Computed, !edition.relations_with(fact.id).is_empty()),
            (Voice::Context, edition.notes_on(fact.id).any(|n| n.context.is_some())),
        ];
        let speaking = speaks.into_iter().filter(|(_, is_heard)| *is_heard);
        speaking.map(|(voice, _)| voice.id().to_string()).collect()
    }
}
