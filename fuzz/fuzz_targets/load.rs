//! The dataset as the build packs it, with changes: loaded or told, and what loads can be checked.
#![no_main]

use briefing_explorer::dataset::{check, load};
use fuzzed::{JSON, changed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = match bytes.split_first() {
        Some((0..64, rest)) => String::from_utf8_lossy(rest).into_owned(),
        Some((_, rest)) => String::from_utf8_lossy(&changed(JSON.as_bytes(), rest)).into_owned(),
        None => return,
    };
    if let Ok(data) = load(&text, "0123abcd") {
        let _ = check(&data);
    }
});
