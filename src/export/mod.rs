//! What may be taken away, and as which text? Tables, charts and citations: the same in the built files and from a page.
//! May use: model, dataset, facets, ledger, charts, paint, state.
//! Never: touches the browser, reads a clock, knows the words of the interface; those are handed in.

mod chart_sheet;
mod chat_app;
mod citation;
mod embed_code;
mod escaped;
mod fact_table;
mod relation_table;
mod table;

pub use chart_sheet::ChartSheet;
pub use chat_app::is_chat_app;
pub use citation::Citation;
pub use embed_code::embed_code;
pub use escaped::escaped;
pub use fact_table::fact_table;
pub use relation_table::relation_table;
pub use table::Table;
