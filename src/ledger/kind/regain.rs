use crate::ledger::Formula;

/// The growth that would bring back the level before a change.
pub fn formula() -> Formula {
    Formula::one()
        .over(Formula::one().plus(Formula::input(0)))
        .minus(Formula::one())
}
