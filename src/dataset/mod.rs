//! Where do facts come from, and are they sound? Loads the packed dataset, checks it, looks things up.
//! May use: model, serde_json, postcard.
//! Never: reads files (build.rs and the tests do), computes, formats pages.

mod check;
mod embedded;
mod keys;
mod kin;
mod load;
mod lookup;
mod names;
mod numeral;
mod packed;
mod problem;
mod register;
mod rules_of_claims;
mod rules_of_facets;
mod rules_of_figures;
mod rules_of_history;
mod rules_of_path;
mod rules_of_report;
mod rules_of_texts;
mod sealed;
mod since;
mod texts;
mod units;

pub use check::{CHECKS, check};
pub use embedded::{EMBEDDED, embedded};
pub use keys::{Keys, Syllable};
pub use kin::Kin;
pub use load::load;
pub use lookup::{Dataset, Edition};
pub use numeral::numeral_in;
pub use packed::{Unreadable, Unsealed, open, open_sealed, pack, seal, unpack};
pub use problem::Problem;
pub use register::Register;
pub use texts::{Place, each_text};
