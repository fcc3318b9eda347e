use crate::ledger::Formula;

/// The value a period earlier, from the value now and its change.
pub fn formula() -> Formula {
    Formula::input(0).over(Formula::one().plus(Formula::input(1)))
}
