use rust_decimal::Decimal;
use std::cmp::Ordering;

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// No end: everything beyond is possible.
    Unbounded,
    /// Up to, but not including.
    Open(Decimal),
    /// Up to and including.
    Closed(Decimal),
}

impl End {
    /// The value at the end, where there is one.
    pub fn value(self) -> Option<Decimal> {
        match self {
            End::Unbounded => None,
            End::Open(v) | End::Closed(v) => Some(v),
        }
    }

    fn map(self, f: impl Fn(Decimal) -> Decimal) -> End {
        match self {
            End::Unbounded => End::Unbounded,
            End::Open(v) => End::Open(f(v)),
            End::Closed(v) => End::Closed(f(v)),
        }
    }
}

/// Every value that a printed figure may stand for, or that a result may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: End,
    /// The upper end.
    pub high: End,
}

impl Interval {
    /// Exactly one value.
    pub fn point(value: Decimal) -> Interval {
        Interval {
            low: End::Closed(value),
            high: End::Closed(value),
        }
    }

    /// The value, where there is only one.
    pub fn as_point(&self) -> Option<Decimal> {
        match (self.low, self.high) {
            (End::Closed(a), End::Closed(b)) if a == b => Some(a),
            _ => None,
        }
    }

    /// The interval mirrored at zero: what a fall of this size does.
    pub fn negated(self) -> Interval {
        Interval {
            low: self.high.map(|v| -v),
            high: self.low.map(|v| -v),
        }
    }

    /// The interval in another unit; `factor` must be positive.
    pub fn scaled(self, factor: Decimal) -> Interval {
        Interval {
            low: self.low.map(|v| v * factor),
            high: self.high.map(|v| v * factor),
        }
    }

    /// True where a value lies in both.
    pub fn meets(&self, other: &Interval) -> bool {
        before(self.low, other.high) && before(other.low, self.high)
    }

    /// True where every value of this one lies in the other too.
    pub fn within(&self, other: &Interval) -> bool {
        let reaches = |inner: End, outer: End, is_inside: fn(Decimal, Decimal) -> bool| match (inner, outer) {
            (_, End::Unbounded) => true,
            (End::Unbounded, _) => false,
            (End::Closed(a), End::Open(b)) => is_inside(a, b),
            (End::Open(a) | End::Closed(a), End::Open(b) | End::Closed(b)) => a == b || is_inside(a, b),
        };
        reaches(self.low, other.low, |a, b| a > b) && reaches(self.high, other.high, |a, b| a < b)
    }

    /// True where the interval holds a value.
    pub fn holds(&self, value: Decimal) -> bool {
        self.meets(&Interval::point(value))
    }

    /// Whether every value, some, or none is above a threshold.
    pub fn above(&self, threshold: Decimal) -> Above {
        let none = match self.high {
            End::Unbounded => false,
            End::Open(v) | End::Closed(v) => v <= threshold,
        };
        let all = match self.low {
            End::Unbounded => false,
            End::Open(v) => v >= threshold,
            End::Closed(v) => v > threshold,
        };
        match (all, none) {
            (true, _) => Above::All,
            (_, true) => Above::None,
            _ => Above::Some,
        }
    }
}

/// How much of an interval lies above a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    /// All of it.
    All,
    /// A part.
    Some,
    /// Nothing.
    None,
}

/// True where a lower end does not lie beyond an upper end.
pub(super) fn before(low: End, high: End) -> bool {
    match (low, high) {
        (End::Unbounded, _) | (_, End::Unbounded) => true,
        (End::Closed(a), End::Closed(b)) => a <= b,
        (End::Open(a) | End::Closed(a), End::Open(b) | End::Closed(b)) => a.cmp(&b) == Ordering::Less,
    }
}
