//! What may be taken away, and as which text? Tables and citations: the same in the built files and from a page.
//! May use: model, dataset, facets, ledger, charts, paint, state.
//! Never: touches the browser, reads a clock, knows the words of the interface; those are handed in.

mod citation;
mod fact_table;
mod relation_table;
mod table;

pub use citation::Citation;
pub use fact_table::fact_table;
pub use relation_table::relation_table;
pub use table::Table;
