//! Everything that runs without a browser.

#[path = "../../build/pack.rs"]
mod pack;

mod address;
mod broken;
mod canonical;
mod charts;
mod coverage;
mod dataset;
mod folder;
mod ledger;
mod ledger_random;
mod links;
mod markup;
mod page;
mod paint;
mod prerender;
mod relations;
mod state;
mod tidy;
mod unreadable;
mod verdicts;
mod written;
