//! What a first visit costs a reader, in bytes compressed with Brotli as a host sends them.

use super::world::{Case, World};
use std::rc::Rc;

/// Pages, and the most that program, data, and HTML with its styles may weigh in kilobytes, each apart and together.
const BUDGETS: [(&str, [u64; 3], u64); 3] = [
    // What a peer of `bench/` weighs that shows as many cards, in one language.
    ("companies/", [175, 25, 22], 220),
    // With a picture of each chart for letters that are enlarged a great deal.
    ("sales/", [505, 104, 43], 650),
    ("ledger/", [385, 104, 35], 520),
];

pub fn cases() -> Vec<Case> {
    BUDGETS
        .into_iter()
        .map(|(page, budget, all)| Case::new(format!("weight: {page}"), move |world| within(world, page, budget, all)))
        .collect()
}

async fn within(world: Rc<World>, page: &'static str, budget: [u64; 3], all: u64) {
    let weight = world.weight(page).await;
    println!(
        "{page}: program {}, data {}, HTML with styles {} bytes",
        weight[0], weight[1], weight[2]
    );
    for (bytes, kilobytes) in weight.iter().zip(budget) {
        assert!(
            *bytes <= kilobytes * 1000,
            "{page} {weight:?} is over its budget of {budget:?} kB"
        );
    }
    assert!(
        weight.iter().sum::<u64>() <= all * 1000,
        "{page} {weight:?} is over {all} kB"
    );
}
