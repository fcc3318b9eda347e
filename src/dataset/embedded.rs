use super::{Dataset, load};
use std::sync::OnceLock;

/// The packed dataset that this program carries: file path → content, as JSON.
pub const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.json"));

/// The dataset that this program carries. Parsed once.
///
/// # Panics
/// Never on a checked dataset: the native tests and the prerenderer load the same bytes before they are published.
#[allow(clippy::panic)] // without its dataset the program has nothing to show; the boot script tells the reader
pub fn embedded() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| {
        let hash = include_str!(concat!(env!("OUT_DIR"), "/dataset.hash"));
        load(EMBEDDED, hash).unwrap_or_else(|problems| {
            let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the dataset does not load:\n{}", all.join("\n"))
        })
    })
}
