//! Which facts were asked for? Search, facets and their counts, order.
//! May use: model, dataset, fixedbitset.
//! Never: formats pages, knows addresses, reads files.

mod card_index;
mod conflict;
mod decision;
mod facet;
mod finder;
mod index;
mod search;
mod selection;
mod sort;

pub use card_index::{CardIndex, Found};
pub use conflict::{Condition, Conflict, conflict};
pub use decision::{Answers, QUESTIONS, decided};
pub use facet::{CardFacts, FACETS, Facet, facet};
pub use finder::Finder;
pub use index::{Column, Index, Narrowed};
pub use search::{Field, Hit, How, Passage, Place, Rank, SearchIndex, Source, Target, fold};
pub use selection::Selection;
pub use sort::{Sort, SortKey, figures_to_sort_by};
