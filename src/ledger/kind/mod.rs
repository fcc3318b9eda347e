//! One file per kind of relation: the formula by which its result follows from its inputs.

mod bound;
mod change;
mod compound;
mod count;
mod days;
mod difference;
mod earlier;
mod per_month;
mod product;
mod quotient;
mod rank;
mod ratio;
mod regain;
mod remainder;
mod repeat;
mod share;
mod sum;
mod weighted_remainder;
mod widening;

use super::Formula;
use crate::model::Kind;

/// The formula of a kind, for so many inputs; `months` is the length of the first input's period.
pub fn formula_of(kind: Kind, inputs: usize, months: u8) -> Formula {
    match kind {
        Kind::Quotient => quotient::formula(),
        Kind::Product => product::formula(),
        Kind::Share => share::formula(),
        Kind::Change => change::formula(),
        Kind::Earlier => earlier::formula(),
        Kind::Compound => compound::formula(),
        Kind::Difference => difference::formula(),
        Kind::Widening => widening::formula(),
        Kind::Sum => sum::formula(inputs),
        Kind::Ratio => ratio::formula(),
        Kind::Remainder => remainder::formula(inputs),
        Kind::PerMonth => per_month::formula(months),
        Kind::Bound => bound::formula(),
        Kind::Count => count::formula(inputs),
        Kind::Rank => rank::formula(inputs),
        Kind::Days => days::formula(),
        Kind::WeightedRemainder => weighted_remainder::formula(),
        Kind::Regain => regain::formula(),
        Kind::Repeat => repeat::formula(),
    }
}
