use crate::ledger::Formula;

/// The first as a share of the second.
pub fn formula() -> Formula {
    Formula::input(0).over(Formula::input(1))
}
