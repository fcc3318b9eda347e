//! How does it become files? Renders every page, names assets by their content, writes exports and headers. Native only.
//! May use: everything above, the file system.
//! Never: runs in the browser.

mod assets;
mod compress;
mod document;
mod early;
mod exports;
#[cfg(feature = "serve")]
mod header_rule;
mod headers;
#[cfg(feature = "serve")]
mod host;
mod icons;
mod lean;
mod manifest;
mod not_found;
mod notice;
mod one_file;
mod pages;
mod parts;
#[cfg(feature = "previews")]
mod previews;
mod render;
mod structured;
mod styles;
mod worker;
mod write;

#[cfg(feature = "serve")]
pub use host::host;
pub use one_file::write_one_file;
pub use pages::{all_pages, found_pages};
pub use render::render;
pub use write::{Options, write_site};
