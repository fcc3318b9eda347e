use super::interval::Above;
use super::{Interval, Regime};
use crate::model::{Comparison, Form, Quantity};
use rust_decimal::Decimal;

/// Whether what we computed agrees with what the report states. It never says which figure is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The result, rounded alike, is what the report prints; or its comparison holds for every possible value.
    Agrees,
    /// Only somewhere inside the rounding of the printed digits.
    Rounding,
    /// Nowhere inside it.
    Disagrees,
    /// An input is assumed, or the report's wording has no numeric meaning.
    Uncheckable,
    /// The report states nothing to hold the result against.
    NoCounterpart,
}

impl Verdict {
    /// All verdicts, in the order of the ledger.
    pub const ALL: [Verdict; 5] = [
        Verdict::Agrees,
        Verdict::Rounding,
        Verdict::Disagrees,
        Verdict::Uncheckable,
        Verdict::NoCounterpart,
    ];

    /// The value of `data-verdict`, part of the public surface.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Agrees => "agrees",
            Verdict::Rounding => "rounding",
            Verdict::Disagrees => "disagrees",
            Verdict::Uncheckable => "uncheckable",
            Verdict::NoCounterpart => "no-counterpart",
        }
    }

    /// Reads an id from an address.
    pub fn parse(text: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|v| v.id() == text)
    }

    /// How much a reader should mind: a relation takes the verdict of its worst part.
    pub fn weight(self) -> u8 {
        match self {
            Verdict::NoCounterpart => 0,
            Verdict::Agrees => 1,
            Verdict::Uncheckable => 2,
            Verdict::Rounding => 3,
            Verdict::Disagrees => 4,
        }
    }

    /// Holds a result against a stated figure. `result` is worked from the printed digits, `range` from all they may
    /// stand for; both in yuan, vehicles, or as a ratio.
    pub fn on_figure(result: &Interval, range: &Interval, stated: &Quantity, regime: Regime) -> Verdict {
        let (Some(unit), Some(reading)) = (stated.unit, regime.reading(stated)) else {
            return Verdict::Uncheckable;
        };
        // A bound is a comparison: it holds for every possible value, for some, or for none.
        if matches!(stated.form, Form::Lower | Form::Upper | Form::Range) {
            return match (range.within(&reading), range.meets(&reading)) {
                (true, _) => Verdict::Agrees,
                (_, true) => Verdict::Rounding,
                _ => Verdict::Disagrees,
            };
        }
        if let (Some(value), Some(digits)) = (result.as_point(), &stated.digits) {
            let sign = if stated.is_negative() {
                -Decimal::ONE
            } else {
                Decimal::ONE
            };
            if regime.round(value / unit.factor(), digits.places()) == digits.value() * sign {
                return Verdict::Agrees;
            }
        }
        if range.meets(&reading) {
            Verdict::Rounding
        } else {
            Verdict::Disagrees
        }
    }

    /// Holds a result against a comparison that the report makes.
    pub fn on_comparison(range: &Interval, comparison: Comparison) -> Verdict {
        match range.above(threshold(comparison)) {
            Above::All => Verdict::Agrees,
            Above::Some => Verdict::Rounding,
            Above::None => Verdict::Disagrees,
        }
    }
}

/// What a result must be above for a comparison to hold.
pub(super) fn threshold(comparison: Comparison) -> Decimal {
    match comparison {
        Comparison::AboveZero => Decimal::ZERO,
        Comparison::AboveHalf => Decimal::new(5, 1),
        Comparison::AboveOne | Comparison::First => Decimal::ONE,
    }
}
