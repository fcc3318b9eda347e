use crate::ledger::Formula;

/// Calendar days from the first date to the second.
pub fn formula() -> Formula {
    Formula::input(1).minus(Formula::input(0))
}
