//! What a first visit costs a reader, in bytes compressed with Brotli as a host sends them.

use super::world::{Case, World};
use std::rc::Rc;

/// Pages, and the most that program, data, and HTML with its styles may weigh in kilobytes.
const BUDGETS: [(&str, [u64; 3]); 3] = [
    ("companies/", [180, 25, 29]),
    ("sales/", [485, 102, 40]),
    ("ledger/", [380, 102, 32]),
];

pub fn cases() -> Vec<Case> {
    BUDGETS
        .into_iter()
        .map(|(page, budget)| Case::new(format!("weight: {page}"), move |world| within(world, page, budget)))
        .collect()
}

async fn within(world: Rc<World>, page: &'static str, budget: [u64; 3]) {
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
}
