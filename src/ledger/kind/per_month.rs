use crate::ledger::Formula;
use rust_decimal::Decimal;

/// The value spread evenly over the months of its period.
pub fn formula(months: u8) -> Formula {
    Formula::input(0).over(Formula::Constant(Decimal::from(months)))
}
