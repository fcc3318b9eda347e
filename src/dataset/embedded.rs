use super::{Dataset, load};
use std::sync::OnceLock;

/// The dataset that this program carries. Parsed once.
///
/// # Panics
/// Never on a checked dataset: the native tests and the prerenderer load the same bytes before they are published.
#[allow(clippy::panic)] // without its dataset the program has nothing to show; the boot script tells the reader
pub fn embedded() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| {
        let json = include_str!(concat!(env!("OUT_DIR"), "/dataset.json"));
        let hash = include_str!(concat!(env!("OUT_DIR"), "/dataset.hash"));
        load(json, hash).unwrap_or_else(|problems| {
            let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the dataset does not load:\n{}", all.join("\n"))
        })
    })
}
