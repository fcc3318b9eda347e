use super::{Interval, Regime, Worked};
use crate::dataset::Dataset;
use crate::model::Part;
use rust_decimal::Decimal;

/// True where the printed digits are so few that almost anything would agree: what they may stand for, on both sides
/// together, is as wide as a tenth of the result.
pub fn is_loose(data: &Dataset, part: &Part, worked: &Worked, regime: Regime) -> bool {
    let stated = part
        .counterpart
        .as_ref()
        .and_then(|c| data.fact(c.figure?)?.quantity.as_ref());
    let stated = stated.and_then(|q| regime.reading(q));
    let (Some(stated), Some(range), Some(result)) = (stated, worked.range, worked.result.and_then(|r| r.as_point()))
    else {
        return false;
    };
    let (Some(a), Some(b)) = (width(&stated), width(&range)) else {
        return false; // a bound says of itself that it is one
    };
    (a + b) * Decimal::TEN >= result.abs()
}

fn width(interval: &Interval) -> Option<Decimal> {
    Some(interval.high.value()? - interval.low.value()?)
}
