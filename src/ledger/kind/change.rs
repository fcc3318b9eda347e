use crate::ledger::Formula;

/// The change from the first to the second, as a ratio of the first.
pub fn formula() -> Formula {
    Formula::input(1).over(Formula::input(0)).minus(Formula::one())
}
