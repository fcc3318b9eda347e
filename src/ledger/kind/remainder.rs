use crate::ledger::Formula;

/// What is left: of 100% where one share is given, of the second where two are.
pub fn formula(inputs: usize) -> Formula {
    if inputs < 2 {
        Formula::Whole.minus(Formula::input(0))
    } else {
        Formula::input(1).minus(Formula::input(0))
    }
}
