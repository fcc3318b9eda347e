use super::work::{Given, expanded_part};
use super::{End, Formula, Interval, Regime, Verdict, work};
use crate::dataset::Dataset;
use crate::model::{Digits, FactId, Form, Ordered, PartId, Quantity};
use rust_decimal::{Decimal, RoundingStrategy};

/// One figure that, moved alone, would make a relation hold to the letter. It says nothing of which figure is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The figure.
    pub fact: FactId,
    /// True where it is the figure that the report prints as the result.
    pub is_stated: bool,
    /// The lowest and highest value that would do, in the printed unit and without sign.
    pub to: (Decimal, Decimal),
    /// How many decimals tell those two apart from the printed value.
    pub places: u32,
    /// The shortest way there, in units of the last printed digit.
    pub steps: Decimal,
}

impl Repair {
    /// The distance to two decimals, half up, as the default regime rounds.
    pub fn steps_shown(&self) -> String {
        let steps = self
            .steps
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        steps.normalize().to_string()
    }
}

/// The single figures that would mend a part whose printed digits, taken at their word, do not give the printed result;
/// the shortest way first. The regime says how a result becomes a printed one. Empty where it does, and where the report
/// states no figure to hold it against.
pub fn repairs(data: &Dataset, id: PartId, regime: Regime) -> Vec<Repair> {
    found(data, id, regime).unwrap_or_default()
}

fn found(data: &Dataset, id: PartId, regime: Regime) -> Option<Vec<Repair>> {
    let (_, _, part) = data.part(id)?;
    let worked = work(data, id, Regime::Letter)?;
    let stated = part.counterpart.as_ref()?.figure?;
    let quantity = data.fact(stated)?.quantity.as_ref()?;
    let (digits, unit) = (quantity.digits.as_ref()?, quantity.unit?);
    let is_open = worked.verdict == Verdict::Uncheckable;
    let result = worked.result.filter(|_| !is_open)?;
    if Verdict::on_figure(&result, &result, quantity, regime) == Verdict::Agrees {
        return None;
    }
    let rounded = regime.round(result.as_point()? / unit.factor(), digits.places()).abs();
    let mut repairs = vec![Repair {
        fact: stated,
        is_stated: true,
        to: (rounded, rounded),
        places: digits.places(),
        steps: (rounded - digits.value()).abs() / last_digit(digits),
    }];
    // To the letter, too, a result is rounded half up before it is held against the printed one.
    let made_by = if regime == Regime::Letter {
        Regime::HalfUp
    } else {
        regime
    };
    let goal = made_by.reading(quantity)?;
    let (formula, givens) = expanded_part(data, id)?;
    for (at, given) in givens.iter().enumerate() {
        if let Given::Fact(fact) = given {
            repairs.extend(moved(data, &formula, &givens, at, *fact, &goal));
        }
    }
    repairs.order_by_key(|r| r.steps);
    Some(repairs)
}

/// How far one input has to be moved, the others as printed, until the result is what the report prints.
fn moved(
    data: &Dataset,
    formula: &Formula,
    givens: &[Given],
    at: usize,
    fact: FactId,
    goal: &Interval,
) -> Option<Repair> {
    let quantity = data.fact(fact)?.quantity.as_ref()?;
    let digits = quantity.digits.as_ref().filter(|_| quantity.form == Form::Exact)?;
    let printed: Option<Vec<Interval>> = givens.iter().map(|g| g.printed(data)).collect();
    let printed = printed?;
    let result = |value: Decimal| -> Option<Decimal> {
        let mut inputs = printed.clone();
        *inputs.get_mut(at)? = signed(quantity, value)?;
        formula.range(&inputs)?.as_point()
    };
    let at_end = |end: End| -> Option<(Decimal, bool)> {
        let is_out = matches!(end, End::Open(_));
        Some((solved(&result, digits.value(), end.value()?)?, is_out))
    };
    let (one, other) = (at_end(goal.low)?, at_end(goal.high)?);
    let (from, to) = if one.0 <= other.0 { (one, other) } else { (other, one) };
    // The ends that are shown lie inside, told one decimal further than the room between them.
    let places = (digits.places() + 2).max(first_place(to.0 - from.0) + 1).min(12);
    let finest = Decimal::new(1, places);
    let (mut low, mut high) = (ceiled(from.0, places), floored(to.0, places));
    if from.1 && low == from.0 {
        low += finest;
    }
    if to.1 && high == to.0 {
        high -= finest;
    }
    let steps = (from.0 - digits.value()).max(digits.value() - to.0).max(Decimal::ZERO);
    Some(Repair {
        fact,
        is_stated: false,
        to: (low, high),
        places,
        steps: steps / last_digit(digits),
    })
}

/// The value at which a monotone result becomes `goal`, near the printed one: between half and twice of it.
fn solved(result: &dyn Fn(Decimal) -> Option<Decimal>, printed: Decimal, goal: Decimal) -> Option<Decimal> {
    let (mut low, mut high) = (printed / Decimal::TWO, printed * Decimal::TWO);
    let rises = result(high)? > result(low)?;
    let is_under = |value: Decimal| -> Option<bool> { Some((result(value)? < goal) == rises) };
    if !is_under(low)? || is_under(high)? {
        return None;
    }
    // Each step halves the bracket: eighty are beyond the digits that a decimal holds.
    for _ in 0..80 {
        let middle = (low + high) / Decimal::TWO;
        if is_under(middle)? {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high.round_dp(20).normalize())
}

fn signed(quantity: &Quantity, value: Decimal) -> Option<Interval> {
    let point = Interval::point(value * quantity.unit?.factor());
    Some(if quantity.is_negative() { point.negated() } else { point })
}

fn last_digit(digits: &Digits) -> Decimal {
    Decimal::new(1, digits.places())
}

/// The first decimal in which a difference shows.
fn first_place(difference: Decimal) -> u32 {
    (0..12).find(|p| difference >= Decimal::new(1, *p)).unwrap_or(12)
}

fn ceiled(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToPositiveInfinity)
}

fn floored(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity)
}
