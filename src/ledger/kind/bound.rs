use crate::ledger::Formula;

/// How far the limit of a bound lies above a value. The limit enters as printed, not as everything beyond it.
pub fn formula() -> Formula {
    Formula::input(0).minus(Formula::input(1))
}
