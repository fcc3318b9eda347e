//! What follows from the facts in numbers, and does it agree?
//! May use: model, dataset, decimals.
//! Never: uses floating point for a stated number, formats pages, hides an assumption.

mod figure;
mod formula;
mod interval;
mod kind;
mod plain;
mod rounding;
mod tally;
mod verdict;
mod work;

pub use figure::{result_figure, result_text};
pub use formula::{Formula, Token};
pub use interval::{Above, End, Interval};
pub use kind::formula_of;
pub use plain::{plain, plain_span};
pub use rounding::Regime;
pub use tally::{Tally, is_repeat, tally, verdict_of};
pub use verdict::Verdict;
pub use work::{Given, Worked, work, work_all};
