//! Facets of cards: one file each, one line in the list.

mod attribute;
mod data_quality;
mod direction;
mod event;
mod kind;
mod origin;
mod ownership;
mod paragraph;
mod place;
mod segment;
mod status;
mod voice;

use crate::dataset::{Dataset, Edition};
use crate::model::{Entity, EntityKind, Fact, Ordered, Profile};

/// A card, with what is needed to tell its values.
#[derive(Clone, Copy)]
pub struct CardFacts<'a> {
    /// Everything the site knows.
    pub data: &'a Dataset,
    /// The report that the card is about.
    pub edition: &'a Edition,
    /// The card.
    pub profile: &'a Profile,
}

/// A question that cards answer with values.
pub trait Facet: Sync {
    /// Its id: the parameter in addresses, part of the public surface.
    fn id(&self) -> &'static str;
    /// The values of a card; their words stand in `data/facets/`.
    fn values(&self, card: CardFacts<'_>) -> Vec<String>;
}

/// Every facet, in the order in which they are offered. A new one is one file and one line here.
pub static FACETS: &[&dyn Facet] = &[
    &kind::Kind,
    &event::Event,
    &segment::Segment,
    &status::Status,
    &direction::DirectionOfSales,
    &data_quality::DataQuality,
    &place::Place,
    &origin::Origin,
    &ownership::Ownership,
    &voice::Voices,
    &paragraph::Paragraph,
];

/// The facet of an id.
pub fn facet(id: &str) -> Option<&'static dyn Facet> {
    FACETS.iter().copied().find(|f| f.id() == id)
}

/// The value of a card that states none.
const NOT_STATED: &str = "not-stated";

impl<'a> CardFacts<'a> {
    /// The facts whose figures are the card's own: about the entity itself, or about its sale, project or product.
    /// The figures of a pair are not those of its members, nor the other way round.
    pub fn own_facts(self) -> Vec<&'a Fact> {
        let CardFacts { data, edition, profile } = self;
        let of = |id| edition.facts_about(id).filter(move |fact| fact.subject == *id);
        let tied = data.tied_to(&profile.id).filter(|e| e.part_of.contains(&profile.id));
        let others = tied.filter(|e| e.id != profile.id && stands_for_others(e));
        let mut facts: Vec<&Fact> = of(&profile.id).chain(others.flat_map(|e| of(&e.id))).collect();
        facts.order_by_key(|fact| fact.id);
        facts
    }
}

/// True for a sale, a project or a product: what is said of it is said of whom it belongs to.
fn stands_for_others(entity: &Entity) -> bool {
    matches!(
        entity.kind,
        EntityKind::StakeSale | EntityKind::Project | EntityKind::Product
    )
}
