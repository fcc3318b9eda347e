use crate::ledger::Formula;

/// The first of two places that print the same figure; the second is what it is held against.
pub fn formula() -> Formula {
    Formula::input(0)
}
