//! What follows from the facts in numbers, and does it agree?
//! May use: model, dataset, decimals.
//! Never: uses floating point for a stated number, formats pages, hides an assumption.

mod conversion;
mod figure;
mod firmness;
mod formula;
mod interval;
mod kind;
mod order;
mod plain;
mod printed;
mod repair;
mod rounding;
mod tally;
mod terms;
mod turned;
mod verdict;
mod work;

pub use conversion::{converted_figure, converted_result};
pub use figure::{range_ends, range_text, result_as_printed, result_figure, result_text};
pub use firmness::is_loose;
pub use formula::{Formula, Token};
pub use interval::{Above, End, Interval};
pub use kind::formula_of;
pub use order::could_swap;
pub use plain::{plain, plain_span};
pub use printed::{normalised, reach_text, rounding_text};
pub use repair::{Repair, repairs};
pub use rounding::Regime;
pub use tally::{Tally, is_repeat, tally, tally_on, verdict_of, verdict_on};
pub use terms::{Reach, Terms, Tries};
pub use turned::{Turned, moved, turned};
pub use verdict::Verdict;
pub use work::{Given, Worked, rests_on, work, work_all, work_all_on, work_on};
