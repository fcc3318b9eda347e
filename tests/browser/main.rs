//! What only a browser can tell: painting, storage, the address bar, and the app as a component.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it stands")]

mod agreement;
mod canvas;
mod component;
mod kept;
mod labels;
mod long_list;
mod menu;
mod page;
mod searching;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
