use crate::ledger::Formula;

/// All inputs together.
pub fn formula(inputs: usize) -> Formula {
    (1..inputs).fold(Formula::input(0), |sum, i| sum.plus(Formula::input(i)))
}
