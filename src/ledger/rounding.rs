use super::{End, Interval};
use crate::model::{Digits, Form, Quantity};
use rust_decimal::{Decimal, RoundingStrategy};

/// How printed digits are taken to have been made from the true value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Regime {
    /// Rounded half up: 8.96 stands for 8.955 up to, not including, 8.965.
    #[default]
    HalfUp,
    /// Cut off, toward zero: 8.96 stands for 8.96 up to, not including, 8.97.
    CutOff,
    /// To the letter: 8.96 is 8.96; results are rounded half up.
    Letter,
}

impl Regime {
    /// All regimes, the default first.
    pub const ALL: [Regime; 3] = [Regime::HalfUp, Regime::CutOff, Regime::Letter];

    /// The id in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Regime::HalfUp => "half-up",
            Regime::CutOff => "cut-off",
            Regime::Letter => "letter",
        }
    }

    /// Reads an id from an address; anything unknown is the default.
    pub fn parse(text: &str) -> Regime {
        Regime::ALL.into_iter().find(|r| r.id() == text).unwrap_or_default()
    }

    /// Rounds a result to `places` decimals the way this regime makes printed digits.
    pub fn round(self, value: Decimal, places: u32) -> Decimal {
        let strategy = match self {
            Regime::HalfUp | Regime::Letter => RoundingStrategy::MidpointAwayFromZero,
            Regime::CutOff => RoundingStrategy::ToZero,
        };
        settled(value, places).round_dp_with_strategy(places, strategy)
    }

    /// Every magnitude that the printed digits may stand for.
    pub fn interval(self, digits: &Digits) -> Interval {
        let value = digits.value();
        let unit = Decimal::new(1, digits.places());
        match self {
            Regime::Letter => Interval::point(value),
            Regime::CutOff => Interval {
                low: End::Closed(value),
                high: End::Open(value + unit),
            },
            Regime::HalfUp => {
                let half = unit / Decimal::TWO;
                Interval {
                    low: End::Closed((value - half).max(Decimal::ZERO)),
                    high: End::Open(value + half),
                }
            }
        }
    }

    /// Every value that a stated quantity may have, in yuan, vehicles, or as a ratio; falls are negative.
    /// Nothing for words without digits and for a direction without a size.
    pub fn reading(self, quantity: &Quantity) -> Option<Interval> {
        let factor = quantity.unit?.factor();
        let size = match quantity.form {
            Form::Exact => self.interval(quantity.digits.as_ref()?),
            // Loose words have no rounding: an interval would make them look firmer than they are.
            Form::Count | Form::Approximate => Interval::point(quantity.digits.as_ref()?.value()),
            Form::Lower => Interval {
                low: End::Open(quantity.digits.as_ref()?.value()),
                high: End::Unbounded,
            },
            Form::Upper => Interval {
                low: End::Closed(Decimal::ZERO),
                high: End::Open(quantity.digits.as_ref()?.value()),
            },
            Form::Range => Interval {
                low: End::Open(quantity.low.as_ref()?.value()),
                high: End::Open(quantity.high.as_ref()?.value()),
            },
            Form::Direction => return None,
        };
        let value = size.scaled(factor);
        Some(if quantity.is_negative() { value.negated() } else { value })
    }
}

/// A value without what a division leaves in its last digits, before it is rounded to `places`: a result that comes out
/// even must not be cut to the figure below it.
pub(super) fn settled(value: Decimal, places: u32) -> Decimal {
    // Half a unit of the last place has one decimal more than the place.
    value.round_dp(SETTLED.max(places + 2)).normalize()
}

/// So many decimals, in the unit that is shown, are far beyond what any printed figure tells, and short of what a decimal
/// holds.
const SETTLED: u32 = 15;
