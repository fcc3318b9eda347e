use crate::charts::Scale;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// A scale laid along a stretch of pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The two ends in pixels; the second may be the smaller, where values grow upwards.
    pub ends: (f64, f64),
    /// Ticks: values on the scale.
    pub ticks: Vec<f64>,
    domain: (f64, f64),
}

/// Four to six ticks where there is room, else at most five, or as few as leave their words apart.
fn ticks(length: f64) -> usize {
    match length {
        ..120.0 => 3,
        ..300.0 => 5,
        _ => 6,
    }
}

impl Axis {
    /// A scale from the first of two places to the second.
    pub fn new(scale: &Scale, ends: (f64, f64)) -> Axis {
        let high = if scale.high > scale.low {
            scale.high
        } else {
            scale.low + 1.0
        };
        let domain = (scale.low, high);
        let points = |most| RangedCoordf64::from(domain.0..domain.1).key_points(most);
        let least = ticks((ends.1 - ends.0).abs());
        // One tick alone says nothing of lengths.
        let counts = (least..least + 4).map(points);
        let ticks = counts.into_iter().find(|points| points.len() > 1);
        Axis {
            ends,
            ticks: ticks.unwrap_or_else(|| points(least)),
            domain,
        }
    }

    /// Those of the ticks whose words stand apart: every one, or every so many from zero on. `width` measures.
    pub fn labelled(&self, width: impl Fn(f64) -> f64) -> Vec<f64> {
        let zero = self.ticks.iter().position(|t| t.abs() < f64::EPSILON).unwrap_or(0);
        let every = |step: usize| -> Vec<f64> {
            let ticks = self.ticks.iter().enumerate();
            let kept = ticks.filter(|(at, _)| at.abs_diff(zero).is_multiple_of(step));
            kept.map(|(_, tick)| *tick).collect()
        };
        let are_apart = |ticks: &Vec<f64>| {
            let pairs = ticks.windows(2);
            pairs.into_iter().all(|pair| match pair {
                [a, b] => (self.at(*b) - self.at(*a)).abs() >= f64::midpoint(width(*a), width(*b)) + 5.0,
                _ => true,
            })
        };
        let steps = 1..=self.ticks.len().max(1);
        steps.map(every).find(are_apart).unwrap_or_default()
    }

    /// Where a value stands.
    pub fn at(&self, value: f64) -> f64 {
        // plotters maps to whole pixels; a thousandth of one is fine enough for any pixel ratio.
        let scale = RangedCoordf64::from(self.domain.0..self.domain.1);
        #[allow(clippy::cast_possible_truncation)] // some thousand pixels, in thousandths
        let mapped = scale.map(&value, ((self.ends.0 * 1000.0) as i32, (self.ends.1 * 1000.0) as i32));
        f64::from(mapped) / 1000.0
    }
}

/// A tick in words: +20%, 40. Part of the scale, not a stated number.
pub fn tick_text(tick: f64, scale: &Scale) -> String {
    // Ticks are round numbers; factors must not leave them with the tail of a binary fraction.
    let value = (tick * scale.tick_factor * 1000.0).round() / 1000.0;
    let sign = if value < 0.0 {
        "−"
    } else if value > 0.0 && scale.is_signed {
        "+"
    } else {
        ""
    };
    let percent = if scale.unit == crate::model::Unit::Percent {
        "%"
    } else {
        ""
    };
    format!("{sign}{}{percent}", value.abs())
}
