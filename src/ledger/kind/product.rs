use crate::ledger::Formula;

/// The first times the second: the whole by a share is the part.
pub fn formula() -> Formula {
    Formula::input(0).times(Formula::input(1))
}
