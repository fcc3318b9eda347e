//! Companies side by side: which ones, line by line, as a table either way round, and as a file.

mod add;
mod chosen;
mod figures;
mod gap;
mod line;
mod situation;
mod table;
mod transposed;

pub use add::add;
pub use chosen::{Chosen, address, chosen};
pub use figures::figure_groups;
pub use line::{Group, as_table};
pub use situation::{silences, situation};
pub use table::side_by_side;
pub use transposed::transposed;
