use super::{End, Interval};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// How a result follows from numbered inputs.
///
/// Every formula here is monotone in each input while the others stay fixed (each enters as a quotient of terms
/// linear in it), so its extremes over a box of inputs lie at the corners; [`Formula::range`] rests on that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// An input.
    Input(usize),
    /// A number that belongs to the kind: the 1 of 1 + change.
    Constant(Decimal),
    /// The whole: 100%.
    Whole,
    /// The size of a change, without its sign.
    Size(Box<Formula>),
    /// Addition.
    Add(Box<Formula>, Box<Formula>),
    /// Subtraction.
    Sub(Box<Formula>, Box<Formula>),
    /// Multiplication.
    Mul(Box<Formula>, Box<Formula>),
    /// Division.
    Div(Box<Formula>, Box<Formula>),
    /// The smallest of several.
    Least(Vec<Formula>),
}

/// A piece of a worked line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// An input, by its position.
    Input(usize),
    /// An operator or a bracket.
    Sign(&'static str),
    /// A number that belongs to the kind.
    Constant(String),
}

/// A value or an infinity: the corners of half-open boxes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Extended {
    Below,
    Finite(Decimal),
    Above,
}

use Extended::{Above, Below, Finite};

/// `a` with the operators of arithmetic; kinds read as they are written.
impl Formula {
    /// An input.
    pub fn input(index: usize) -> Formula {
        Formula::Input(index)
    }

    /// The number 1.
    pub fn one() -> Formula {
        Formula::Constant(Decimal::ONE)
    }

    /// a + b
    pub fn plus(self, other: Formula) -> Formula {
        Formula::Add(Box::new(self), Box::new(other))
    }

    /// a − b
    pub fn minus(self, other: Formula) -> Formula {
        Formula::Sub(Box::new(self), Box::new(other))
    }

    /// a × b
    pub fn times(self, other: Formula) -> Formula {
        Formula::Mul(Box::new(self), Box::new(other))
    }

    /// a ÷ b
    pub fn over(self, other: Formula) -> Formula {
        Formula::Div(Box::new(self), Box::new(other))
    }

    /// |a|
    pub fn size(self) -> Formula {
        Formula::Size(Box::new(self))
    }

    /// The formula with every input replaced.
    pub fn replaced(&self, with: &dyn Fn(usize) -> Formula) -> Formula {
        let both = |a: &Formula, b: &Formula| (Box::new(a.replaced(with)), Box::new(b.replaced(with)));
        match self {
            Formula::Input(i) => with(*i),
            Formula::Constant(_) | Formula::Whole => self.clone(),
            Formula::Size(a) => a.replaced(with).size(),
            Formula::Add(a, b) => {
                let (a, b) = both(a, b);
                Formula::Add(a, b)
            }
            Formula::Sub(a, b) => {
                let (a, b) = both(a, b);
                Formula::Sub(a, b)
            }
            Formula::Mul(a, b) => {
                let (a, b) = both(a, b);
                Formula::Mul(a, b)
            }
            Formula::Div(a, b) => {
                let (a, b) = both(a, b);
                Formula::Div(a, b)
            }
            Formula::Least(all) => Formula::Least(all.iter().map(|f| f.replaced(with)).collect()),
        }
    }

    /// The exact range of the result over a box of inputs, each input once. Nothing where a divisor may be zero.
    pub fn range(&self, inputs: &[Interval]) -> Option<Interval> {
        let mut used = BTreeSet::new();
        self.collect(&mut used);
        let used: Vec<usize> = used.into_iter().collect();
        if used.len() > 12 || !self.is_defined(inputs) {
            return None;
        }
        let mut at = vec![Finite(Decimal::ZERO); inputs.len()];
        let mut low: Option<(Extended, bool)> = None;
        let mut high: Option<(Extended, bool)> = None;
        for corner in 0..1u32 << used.len() {
            let mut closed = true;
            for (bit, index) in used.iter().enumerate() {
                let interval = inputs.get(*index)?;
                let (end, beyond) = if corner >> bit & 1 == 0 {
                    (interval.low, Below)
                } else {
                    (interval.high, Above)
                };
                closed &= matches!(end, End::Closed(_)) || interval.as_point().is_some();
                at[*index] = end.value().map_or(beyond, Finite);
            }
            let value = self.at(&at)?;
            low = Some(extreme(low, (value, closed), lower));
            high = Some(extreme(high, (value, closed), |new, old| lower(old, new)));
        }
        let end = |(value, closed): (Extended, bool)| match (value, closed) {
            (Finite(v), true) => End::Closed(v),
            (Finite(v), false) => End::Open(v),
            (Below | Above, _) => End::Unbounded,
        };
        Some(Interval {
            low: end(low?),
            high: end(high?),
        })
    }

    fn collect(&self, into: &mut BTreeSet<usize>) {
        match self {
            Formula::Input(i) => {
                into.insert(*i);
            }
            Formula::Constant(_) | Formula::Whole => {}
            Formula::Size(a) => a.collect(into),
            Formula::Add(a, b) | Formula::Sub(a, b) | Formula::Mul(a, b) | Formula::Div(a, b) => {
                a.collect(into);
                b.collect(into);
            }
            Formula::Least(all) => all.iter().for_each(|f| f.collect(into)),
        }
    }

    /// False where a divisor may be zero or a size may change its sign inside the box: there the corners say nothing.
    fn is_defined(&self, inputs: &[Interval]) -> bool {
        match self {
            Formula::Input(_) | Formula::Constant(_) | Formula::Whole => true,
            Formula::Size(a) => a.is_defined(inputs) && a.range(inputs).is_some_and(|r| one_sign(&r)),
            Formula::Add(a, b) | Formula::Sub(a, b) | Formula::Mul(a, b) => {
                a.is_defined(inputs) && b.is_defined(inputs)
            }
            Formula::Div(a, b) => {
                let sound = b
                    .range(inputs)
                    .is_some_and(|r| one_sign(&r) && r.as_point() != Some(Decimal::ZERO));
                a.is_defined(inputs) && b.is_defined(inputs) && sound
            }
            Formula::Least(all) => all.iter().all(|f| f.is_defined(inputs)),
        }
    }

    fn at(&self, inputs: &[Extended]) -> Option<Extended> {
        Some(match self {
            Formula::Input(i) => *inputs.get(*i)?,
            Formula::Constant(c) => Finite(*c),
            Formula::Whole => Finite(Decimal::ONE),
            Formula::Size(a) => match a.at(inputs)? {
                Finite(v) => Finite(v.abs()),
                Below | Above => Above,
            },
            Formula::Add(a, b) => add(a.at(inputs)?, b.at(inputs)?)?,
            Formula::Sub(a, b) => add(a.at(inputs)?, negated(b.at(inputs)?))?,
            Formula::Mul(a, b) => multiply(a.at(inputs)?, b.at(inputs)?)?,
            Formula::Div(a, b) => divide(a.at(inputs)?, b.at(inputs)?)?,
            Formula::Least(all) => {
                let mut least = Above;
                for formula in all {
                    let value = formula.at(inputs)?;
                    if lower(value, least) {
                        least = value;
                    }
                }
                least
            }
        })
    }

    /// The formula as a line to read: inputs, signs and constants, brackets only where they are needed.
    pub fn line(&self) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.write(0, &mut tokens);
        tokens
    }

    fn write(&self, outer: u8, tokens: &mut Vec<Token>) {
        let (rank, sign, a, b, right) = match self {
            Formula::Input(i) => return tokens.push(Token::Input(*i)),
            Formula::Constant(c) => return tokens.push(Token::Constant(c.to_string())),
            Formula::Whole => return tokens.push(Token::Constant("100%".into())),
            Formula::Size(a) => {
                tokens.push(Token::Sign("|"));
                a.write(0, tokens);
                return tokens.push(Token::Sign("|"));
            }
            Formula::Least(all) => {
                tokens.push(Token::Sign("min("));
                for (i, formula) in all.iter().enumerate() {
                    if i > 0 {
                        tokens.push(Token::Sign(", "));
                    }
                    formula.write(0, tokens);
                }
                tokens.push(Token::Sign(")"));
                return;
            }
            Formula::Add(a, b) => (1, " + ", a, b, 1),
            Formula::Sub(a, b) => (1, " − ", a, b, 2),
            Formula::Mul(a, b) => (2, " × ", a, b, 2),
            Formula::Div(a, b) => (2, " ÷ ", a, b, 3),
        };
        let bracket = rank < outer;
        if bracket {
            tokens.push(Token::Sign("("));
        }
        a.write(rank, tokens);
        tokens.push(Token::Sign(sign));
        b.write(right, tokens);
        if bracket {
            tokens.push(Token::Sign(")"));
        }
    }
}

/// The more extreme of two corners; at equal values a reached one wins.
fn extreme(
    old: Option<(Extended, bool)>,
    new: (Extended, bool),
    beats: impl Fn(Extended, Extended) -> bool,
) -> (Extended, bool) {
    match old {
        None => new,
        Some(old) if beats(new.0, old.0) => new,
        Some(old) if old.0 == new.0 => (old.0, old.1 || new.1),
        Some(old) => old,
    }
}

fn one_sign(interval: &Interval) -> bool {
    let positive = matches!(interval.low, End::Open(v) | End::Closed(v) if v >= Decimal::ZERO);
    let negative = matches!(interval.high, End::Open(v) | End::Closed(v) if v <= Decimal::ZERO);
    let touches = interval.holds(Decimal::ZERO);
    (positive || negative) && !touches
}

fn lower(a: Extended, b: Extended) -> bool {
    match (a, b) {
        (Finite(a), Finite(b)) => a < b,
        (Below, Finite(_) | Above) | (Finite(_), Above) => true,
        _ => false,
    }
}

fn negated(a: Extended) -> Extended {
    match a {
        Below => Above,
        Finite(v) => Finite(-v),
        Above => Below,
    }
}

fn add(a: Extended, b: Extended) -> Option<Extended> {
    match (a, b) {
        (Finite(a), Finite(b)) => a.checked_add(b).map(Finite),
        (Above, Below) | (Below, Above) => None,
        (Finite(_), other) | (other, _) => Some(other),
    }
}

fn multiply(a: Extended, b: Extended) -> Option<Extended> {
    match (a, b) {
        (Finite(a), Finite(b)) => a.checked_mul(b).map(Finite),
        (Finite(v), beyond) | (beyond, Finite(v)) if v > Decimal::ZERO => Some(beyond),
        (Finite(v), beyond) | (beyond, Finite(v)) if v < Decimal::ZERO => Some(negated(beyond)),
        (Finite(_), _) | (_, Finite(_)) => None,
        (a, b) if a == b => Some(Above),
        _ => Some(Below),
    }
}

fn divide(a: Extended, b: Extended) -> Option<Extended> {
    match (a, b) {
        (Finite(a), Finite(b)) => a.checked_div(b).map(Finite),
        (Finite(_), _) => Some(Finite(Decimal::ZERO)),
        (beyond, Finite(v)) if v > Decimal::ZERO => Some(beyond),
        (beyond, Finite(v)) if v < Decimal::ZERO => Some(negated(beyond)),
        _ => None,
    }
}
