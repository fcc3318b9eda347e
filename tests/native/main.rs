//! Everything that runs without a browser.
#[path = "../../build/pack.rs"]
mod pack;
mod dataset;
