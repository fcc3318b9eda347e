use crate::ledger::Formula;

/// By how many percentage points the size of a change grew.
pub fn formula() -> Formula {
    Formula::input(0).size().minus(Formula::input(1).size())
}
