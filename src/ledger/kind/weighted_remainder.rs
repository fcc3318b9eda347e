use crate::ledger::Formula;

/// What the rest did, where the first is the whole, the second a part, the third the part's weight.
pub fn formula() -> Formula {
    let weight = || Formula::input(2);
    Formula::input(0)
        .minus(weight().times(Formula::input(1)))
        .over(Formula::one().minus(weight()))
}
