//! How fast is it? The benchmark's own entry into this program: it hands the product's facet engine, list, painter and
//! search the data of the benchmark, and its harness (`bench/`) drives them. No part of the site.

#[cfg(target_arch = "wasm32")]
mod card;
#[cfg(target_arch = "wasm32")]
mod cards;
#[cfg(target_arch = "wasm32")]
mod chart_page;
#[cfg(target_arch = "wasm32")]
mod filter_page;
#[cfg(target_arch = "wasm32")]
mod growth_page;

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
