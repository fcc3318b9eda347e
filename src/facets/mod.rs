//! Which facts were asked for? Search, facets and their counts, order; what stands side by side.
//! May use: model, dataset, fixedbitset.
//! Never: formats pages, knows addresses, reads files.

mod card_index;
mod catalogue;
mod compared;
mod comparison;
mod conflict;
mod decision;
mod facet;
mod fact_facet;
mod fact_index;
mod finder;
mod found;
mod ground;
mod ids;
mod index;
mod items;
mod orders;
mod search;
mod selection;
mod sort;

pub use card_index::CardIndex;
pub use catalogue::{Catalogue, Listed};
pub use comparison::{Bars, COMPARED, Cell, Row, comparison};
pub use conflict::{Condition, Conflict, conflict};
pub use decision::{Answers, QUESTIONS, decided};
pub use facet::{CardFacts, FACETS, Facet, facet};
pub use fact_facet::{FACT_FACETS, FactFacet, Stating};
pub use fact_index::FactIndex;
pub use finder::Finder;
pub use found::Found;
pub use ground::{Apart, Ground};
pub use ids::FACET_IDS;
pub use index::{Column, Index, Narrowed};
pub use items::Items;
pub use orders::{Orders, name_key};
pub use search::{
    CardSearch, Field, FoundCard, Hit, How, Passage, Place, Rank, Reason, SearchIndex, Source, Target, fold,
};
pub use selection::Selection;
pub use sort::{Sort, SortKey, figure_of};
