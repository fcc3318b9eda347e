use super::{Interval, Regime};
use crate::dataset::Dataset;
use crate::model::{FactId, Form, Quantity};
use litemap::LiteMap;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fmt;

/// On which terms printed figures are read: by which rounding, and with which values tried in place of what is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// How printed digits are taken to have been made.
    pub regime: Regime,
    tried: BTreeMap<FactId, Decimal>,
}

/// The values that may be tried for a figure, in its printed unit and without its sign: from, to, and the step between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The lowest value.
    pub low: Decimal,
    /// The highest value.
    pub high: Decimal,
    /// A twentieth of the last printed digit.
    pub step: Decimal,
}

/// Values that a reader wants to try, not yet held against what is printed: an address may carry any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// Plain decimals, as short as they can be written: an address is read and written long before anything is worked out.
    values: LiteMap<FactId, String>,
    /// True where an address carried something that is no figure and value.
    pub is_garbled: bool,
}

/// More figures than this are not tried at once; an address that carries more was not made by a reader.
const MOST_TRIED: usize = 24;

impl Tries {
    /// Reads `F115:1.3435,F114:14.95`; what is no figure and value is left out.
    pub fn parse(text: &str) -> Tries {
        let mut tries = Tries::default();
        for one in text.split([',', ' ']).filter(|one| !one.is_empty()) {
            match pair(one).filter(|_| tries.values.len() < MOST_TRIED) {
                Some((id, value)) => drop(tries.values.insert(id, value)),
                None => tries.is_garbled = true,
            }
        }
        tries
    }

    /// The figures whose values are not tried: the printed digits do not allow them, or they are not to be moved.
    pub fn refused(&self, data: &Dataset, regime: Regime) -> Vec<FactId> {
        let is_refused = |(id, value): (FactId, Decimal)| {
            let mut terms = Terms::of(regime);
            terms.try_out(data, id, value);
            let printed = data.fact(id).and_then(|f| f.quantity.as_ref()?.digits.as_ref());
            let is_refused = terms.tried.is_empty() && printed.is_none_or(|d| d.value() != value);
            is_refused.then_some(id)
        };
        self.values().filter_map(is_refused).collect()
    }

    /// Tries a value for a figure: a plain decimal. Anything else takes a trial back.
    pub fn try_out(&mut self, id: FactId, value: &str) {
        match plain(value) {
            Some(value) => drop(self.values.insert(id, value)),
            None => self.release(id),
        }
    }

    /// What is to be tried, in the order of the facts.
    fn values(&self) -> impl Iterator<Item = (FactId, Decimal)> {
        // A plain decimal of so few digits is one.
        self.values
            .iter()
            .filter_map(|(id, value)| Some((*id, value.parse().ok()?)))
    }

    /// Takes a trial back.
    pub fn release(&mut self, id: FactId) {
        self.values.remove(&id);
    }

    /// True where nothing is tried.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// One figure and value: `F115:1.3435`.
fn pair(text: &str) -> Option<(FactId, String)> {
    let (id, value) = text.split_once(':')?;
    Some((id.parse().ok()?, plain(value)?))
}

/// A number that is written with digits and at most one point, without zeros that say nothing.
fn plain(text: &str) -> Option<String> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    if text.len() > MOST_DIGITS || whole.is_empty() || !is_plain(whole) || !is_plain(rest) {
        return None;
    }
    let (whole, rest) = (whole.trim_start_matches('0'), rest.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if rest.is_empty() {
        whole.into()
    } else {
        [whole, ".", rest].concat()
    })
}

/// A longer number was not made by a reader.
const MOST_DIGITS: usize = 24;

impl fmt::Display for Tries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (id, value)) in self.values.iter().enumerate() {
            write!(f, "{}{id}:{value}", if i > 0 { "," } else { "" })?;
        }
        Ok(())
    }
}

impl Terms {
    /// Figures read by a regime, with those of the tries that the printed digits allow.
    pub fn trying(data: &Dataset, regime: Regime, tries: &Tries) -> Terms {
        let mut terms = Terms::of(regime);
        tries.values().for_each(|(id, value)| terms.try_out(data, id, value));
        terms
    }

    /// Figures read by a regime, none of them tried.
    pub fn of(regime: Regime) -> Terms {
        Terms {
            regime,
            tried: BTreeMap::new(),
        }
    }

    /// The same values tried, all other figures taken as they are printed.
    pub fn to_the_letter(&self) -> Terms {
        Terms {
            regime: Regime::Letter,
            tried: self.tried.clone(),
        }
    }

    /// Tries a value, in the printed unit and without sign. One that the printed digits do not allow is not tried;
    /// the printed value itself takes a trial back.
    pub fn try_out(&mut self, data: &Dataset, id: FactId, value: Decimal) {
        let quantity = data.fact(id).and_then(|f| f.quantity.as_ref());
        let Some((quantity, reach)) = quantity.and_then(|q| Some((q, self.reach(q)?))) else {
            return;
        };
        let is_printed = quantity.digits.as_ref().is_some_and(|d| d.value() == value);
        if is_printed {
            self.tried.remove(&id);
        } else if reach.low <= value && value <= reach.high {
            self.tried.insert(id, value.normalize());
        }
    }

    /// What is tried, in the order of the facts.
    pub fn tried(&self) -> impl Iterator<Item = (FactId, Decimal)> {
        self.tried.iter().map(|(id, value)| (*id, *value))
    }

    /// The value tried for a figure.
    pub fn tried_for(&self, id: FactId) -> Option<Decimal> {
        self.tried.get(&id).copied()
    }

    /// The values that the printed digits of a figure allow; nothing for one that is exact, bound or in words.
    pub fn reach(&self, quantity: &Quantity) -> Option<Reach> {
        let digits = quantity.digits.as_ref().filter(|_| quantity.form == Form::Exact)?;
        let interval = self.regime.interval(digits);
        if interval.as_point().is_some() {
            return None;
        }
        let step = Decimal::new(1, digits.places()) / Decimal::from(20);
        // The upper end itself would already be printed as the next digit.
        let (low, high) = (interval.low.value()?, interval.high.value()? - step);
        Some(Reach { low, high, step })
    }

    /// Every value that a stated quantity may have on these terms, in yuan, vehicles, or as a ratio.
    pub fn reading(&self, id: FactId, quantity: &Quantity) -> Option<Interval> {
        let Some(tried) = self.tried_for(id) else {
            return self.regime.reading(quantity);
        };
        let value = Interval::point(tried * quantity.unit?.factor());
        Some(if quantity.is_negative() { value.negated() } else { value })
    }
}
