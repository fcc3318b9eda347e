//! Which facts were asked for? Search, facets and their counts, order.
//! May use: model, dataset, fixedbitset.
//! Never: formats pages, knows addresses, reads files.

mod search;

pub use search::{Field, Hit, How, Passage, Place, Rank, SearchIndex, Source, Target, fold};
