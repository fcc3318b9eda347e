//! Everything that runs without a browser.

#[path = "../../build/pack.rs"]
mod pack;

mod broken;
mod dataset;
mod folder;
mod unreadable;
