//! Everything that runs without a browser.

#[path = "../../build/pack.rs"]
mod pack;

mod broken;
mod canonical;
mod charts;
mod coverage;
mod dataset;
mod folder;
mod ledger;
mod ledger_random;
mod paint;
mod relations;
mod state;
mod unreadable;
