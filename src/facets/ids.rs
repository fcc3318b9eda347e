/// The ids of all facets, of cards and of facts, by which addresses carry their values. Apart from the facets
/// themselves, so that reading an address needs nothing of what they ask.
pub const FACET_IDS: [&str; 15] = [
    "kind",
    "event",
    "segment",
    "status",
    "direction",
    "data",
    "place",
    "origin",
    "ownership",
    "voice",
    "paragraph",
    "section",
    "subject",
    "quantity",
    "period",
];

/// The id as this program holds it; nothing for what is no facet's.
pub fn facet_id(id: &str) -> Option<&'static str> {
    FACET_IDS.into_iter().find(|known| *known == id)
}
