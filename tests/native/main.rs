//! Everything that runs without a browser.
mod dataset;
#[path = "../../build/pack.rs"]
mod pack;
