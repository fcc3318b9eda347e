use super::{Regime, interval::before};
use crate::model::Quantity;

/// True where the order of two figures could be the other way round, or a tie, inside their rounding.
pub fn could_swap(larger: &Quantity, smaller: &Quantity, regime: Regime) -> bool {
    let (Some(larger), Some(smaller)) = (regime.reading(larger), regime.reading(smaller)) else {
        return false;
    };
    before(larger.low, smaller.high)
}
