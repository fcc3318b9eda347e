//! Briefing Explorer: one weekly industry report, every number of it a fact.
//!
//! The rooms, in order. A room uses only rooms above it; `tests/native/tidy.rs` holds that.

/// What is a fact?
pub mod model;

/// Where do facts come from, and are they sound?
pub mod dataset;

/// Which facts were asked for?
pub mod facets;

/// What follows from them in numbers, and does it agree?
pub mod ledger;

/// Which figures, as which marks?
pub mod charts;

/// How is a mark drawn?
pub mod paint;

/// Where is the reader, and what may happen?
pub mod state;

/// What may be taken away, and as which text?
pub mod export;

/// What does the browser do for us?
pub mod browser;

/// Who answers before the app is there?
pub mod touch;

/// What is seen?
pub mod view;

/// Who holds the state?
pub mod app;

/// How does it become files?
#[cfg(all(feature = "site", not(target_arch = "wasm32")))]
pub mod site;
