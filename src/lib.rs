//! Briefing Explorer: one weekly industry report, every number of it a fact.
//!
//! The rooms, in order. A room uses only rooms above it; `tests/native/tidy.rs` holds that.

pub mod app; // Who holds the state?
pub mod browser; // What does the browser do for us?
pub mod charts; // Which figures, as which marks?
pub mod dataset; // Where do facts come from, and are they sound?
pub mod facets; // Which facts were asked for?
pub mod ledger; // What follows from them in numbers, and does it agree?
pub mod model; // What is a fact?
pub mod paint; // How is a mark drawn?
#[cfg(all(feature = "site", not(target_arch = "wasm32")))]
pub mod site;
pub mod state; // Where is the reader, and what may happen?
pub mod view; // What is seen? // How does it become files?
