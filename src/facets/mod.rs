//! Which facts were asked for? Search, facets and their counts, order.
//! May use: model, dataset, fixedbitset.
//! Never: formats pages, knows addresses, reads files.

mod column;
mod comparison;
mod ground;

pub use comparison::{Bars, COMPARED, Cell, Row, comparison};
pub use ground::{Apart, Ground};
