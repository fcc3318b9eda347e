//! Every kind of relation against exact fractions: nothing possible lies outside its range, and both ends are approached.
//!
//! The right-hand sides are written out here once more, over fractions of whole numbers, and share nothing with the ledger.

use briefing_explorer::ledger::{Interval, Regime, formula_of};
use briefing_explorer::model::{Digits, Kind};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// An exact fraction; the denominator is positive.
#[derive(Clone, Copy, Debug)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(top: i128, bottom: i128) -> Fraction {
        let common = gcd(top.abs(), bottom.abs()).max(1) * bottom.signum();
        Fraction(top / common, bottom / common)
    }

    fn of(value: Decimal) -> Fraction {
        Fraction::new(value.mantissa(), 10_i128.pow(value.scale()))
    }

    fn plus(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction(-other.0, other.1))
    }

    fn times(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.0, self.1 * other.1)
    }

    fn over(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1, self.1 * other.0)
    }

    fn size(self) -> Fraction {
        Fraction(self.0.abs(), self.1)
    }

    /// As a decimal to compare with; off by less than `HAIR`.
    fn decimal(self) -> Decimal {
        let (whole, rest) = (self.0 / self.1, self.0 % self.1);
        Decimal::from_i128_with_scale(whole, 0) + Decimal::from_i128_with_scale(rest * SCALE / self.1, 15)
    }
}

const SCALE: i128 = 1_000_000_000_000_000;
const HAIR: Decimal = Decimal::from_parts(10, 0, 0, false, 15);
const ONE: Fraction = Fraction(1, 1);

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// What each input of a kind is: a positive size, a share between nothing and the whole, a rise or a fall.
#[derive(Clone, Copy)]
enum Sort {
    Size,
    Share,
    Fall,
    Rise,
}

type Worked = fn(&[Fraction]) -> Fraction;

/// Each kind over figures, worked with fractions.
const KINDS: &[(Kind, &[Sort], u8, Worked)] = &[
    (Kind::Quotient, &[Sort::Size, Sort::Share], 1, |x| x[0].over(x[1])),
    (Kind::Product, &[Sort::Size, Sort::Fall], 1, |x| x[0].times(x[1])),
    (Kind::Share, &[Sort::Size, Sort::Size], 1, |x| x[0].over(x[1])),
    (Kind::Change, &[Sort::Size, Sort::Size], 1, |x| {
        x[1].minus(x[0]).over(x[0])
    }),
    (Kind::Earlier, &[Sort::Size, Sort::Fall], 1, |x| {
        x[0].over(ONE.plus(x[1]))
    }),
    (Kind::Earlier, &[Sort::Size, Sort::Rise], 1, |x| {
        x[0].over(ONE.plus(x[1]))
    }),
    (Kind::Compound, &[Sort::Fall, Sort::Rise], 1, |x| {
        ONE.plus(x[0]).times(ONE.plus(x[1])).minus(ONE)
    }),
    (Kind::Difference, &[Sort::Share, Sort::Share], 1, |x| x[0].minus(x[1])),
    (Kind::Widening, &[Sort::Fall, Sort::Fall], 1, |x| {
        x[0].size().minus(x[1].size())
    }),
    (Kind::Sum, &[Sort::Size, Sort::Fall, Sort::Size], 1, |x| {
        x[0].plus(x[1]).plus(x[2])
    }),
    (Kind::Ratio, &[Sort::Fall, Sort::Fall], 1, |x| x[0].over(x[1])),
    (Kind::Remainder, &[Sort::Share], 1, |x| ONE.minus(x[0])),
    (Kind::Remainder, &[Sort::Size, Sort::Size], 1, |x| x[1].minus(x[0])),
    (Kind::PerMonth, &[Sort::Size], 10, |x| x[0].over(Fraction(10, 1))),
    (Kind::Bound, &[Sort::Share, Sort::Share], 1, |x| x[0].minus(x[1])),
    (Kind::Rank, &[Sort::Size, Sort::Size, Sort::Size], 1, |x| {
        let (a, b) = (x[0].over(x[1]), x[0].over(x[2]));
        if a.0 * b.1 < b.0 * a.1 { a } else { b }
    }),
    (
        Kind::WeightedRemainder,
        &[Sort::Fall, Sort::Fall, Sort::Share],
        1,
        |x| x[0].minus(x[2].times(x[1])).over(ONE.minus(x[2])),
    ),
    (Kind::Regain, &[Sort::Fall], 1, |x| x[0].size().over(ONE.plus(x[0]))),
    (Kind::Repeat, &[Sort::Size, Sort::Size], 1, |x| x[0]),
];

/// What an input may be, read by a regime.
fn reading(sort: Sort, steps: i64, regime: Regime) -> Interval {
    // Whole hundreds of small steps: sizes of one decimal, percentages of one decimal below the whole.
    let digits = |value: Decimal| Digits::parse(&value.to_string()).unwrap();
    let percent = || {
        regime
            .interval(&digits(Decimal::new(steps % 980 + 10, 1)))
            .scaled(Decimal::new(1, 2))
    };
    match sort {
        Sort::Size => regime.interval(&digits(Decimal::new(steps + 2, 1))),
        Sort::Share | Sort::Rise => percent(),
        Sort::Fall => percent().negated(),
    }
}

fn ends(interval: &Interval) -> (Decimal, Decimal) {
    (interval.low.value().unwrap(), interval.high.value().unwrap())
}

/// A point of an interval, so many millionths of the way up.
fn at(interval: &Interval, millionths: i64) -> Fraction {
    let (low, high) = ends(interval);
    Fraction::of((low + (high - low) * Decimal::new(millionths, 6)).normalize())
}

#[test]
fn every_kind_that_works_with_figures_is_tried() {
    let tried = |kind: Kind| KINDS.iter().any(|(k, ..)| *k == kind);
    for kind in [
        Kind::Quotient,
        Kind::Product,
        Kind::Share,
        Kind::Change,
        Kind::Earlier,
        Kind::Compound,
        Kind::Difference,
        Kind::Widening,
        Kind::Sum,
        Kind::Ratio,
        Kind::Remainder,
        Kind::PerMonth,
        Kind::Bound,
        Kind::Rank,
        Kind::WeightedRemainder,
        Kind::Regain,
        Kind::Repeat,
    ] {
        assert!(tried(kind), "{kind:?}");
    }
}

proptest! {
    #[test]
    fn what_is_possible_lies_inside(which in 0..KINDS.len(), steps in prop::array::uniform3(0_i64..9_000), ways in prop::array::uniform3(0_i64..1_000_000)) {
        let (kind, sorts, months, worked) = KINDS[which];
        for regime in Regime::ALL {
            let inputs: Vec<Interval> = sorts.iter().zip(steps).map(|(s, n)| reading(*s, n, regime)).collect();
            let points: Vec<Fraction> = inputs.iter().zip(ways).map(|(i, w)| at(i, w)).collect();
            let range = formula_of(kind, inputs.len(), months).range(&inputs).unwrap();
            let value = worked(&points).decimal();
            let (low, high) = ends(&range);
            prop_assert!(low - HAIR <= value && value <= high + HAIR, "{kind:?} {regime:?}: {value} in {range:?} of {inputs:?}");
        }
    }

    #[test]
    fn both_ends_are_approached(which in 0..KINDS.len(), steps in prop::array::uniform3(0_i64..9_000)) {
        let (kind, sorts, months, worked) = KINDS[which];
        for regime in Regime::ALL {
            let inputs: Vec<Interval> = sorts.iter().zip(steps).map(|(s, n)| reading(*s, n, regime)).collect();
            let range = formula_of(kind, inputs.len(), months).range(&inputs).unwrap();
            // A millionth of the way in from each corner: all of it possible, ends left out.
            let corners = (0..1_usize << inputs.len()).map(|corner| {
                let point = |(i, input)| at(input, if corner >> i & 1 == 0 { 1 } else { 999_999 });
                let points: Vec<Fraction> = inputs.iter().enumerate().map(point).collect();
                worked(&points).decimal()
            });
            let corners: Vec<Decimal> = corners.collect();
            let (low, high) = ends(&range);
            let near = (high - low) * Decimal::new(1, 4) + HAIR;
            let (least, most) = (*corners.iter().min().unwrap(), *corners.iter().max().unwrap());
            prop_assert!(least <= low + near && most >= high - near, "{kind:?} {regime:?}: {least} … {most} in {range:?}");
        }
    }
}
