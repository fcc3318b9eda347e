use crate::ledger::Formula;

/// Two changes one after the other, as one.
pub fn formula() -> Formula {
    let grown = |i| Formula::one().plus(Formula::input(i));
    grown(0).times(grown(1)).minus(Formula::one())
}
