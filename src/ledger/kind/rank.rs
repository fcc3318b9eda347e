use crate::ledger::Formula;

/// The smallest lead of the first over any other, as a multiple: above one, it is the largest.
pub fn formula(inputs: usize) -> Formula {
    Formula::Least((1..inputs).map(|i| Formula::input(0).over(Formula::input(i))).collect())
}
