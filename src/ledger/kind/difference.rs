use crate::ledger::Formula;

/// The first less the second; of two percentages, in percentage points.
pub fn formula() -> Formula {
    Formula::input(0).minus(Formula::input(1))
}
