use crate::ledger::Formula;

/// The first divided by the second: a price by the share it buys is the whole.
pub fn formula() -> Formula {
    Formula::input(0).over(Formula::input(1))
}
