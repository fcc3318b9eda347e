//! The published dataset is sound, and so is the fixture that the other tests break on purpose.

use super::folder::{FIXTURE, REAL, dataset, told};
use briefing_explorer::dataset::{EMBEDDED, check, load};

#[test]
fn the_published_dataset_is_sound() {
    let problems = check(&dataset(REAL));
    assert!(problems.is_empty(), "{}", told(&problems));
}

#[test]
fn the_fixture_is_sound() {
    let problems = check(&dataset(FIXTURE));
    assert!(problems.is_empty(), "{}", told(&problems));
}

#[test]
fn the_program_carries_the_published_dataset() {
    let embedded = load(EMBEDDED, "0123abcd").unwrap_or_else(|problems| panic!("{}", told(&problems)));
    assert!(
        embedded == dataset(REAL),
        "the embedded dataset is not the one in data/: build again"
    );
}
