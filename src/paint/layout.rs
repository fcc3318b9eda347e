use super::Measure;
use crate::charts::{Extent, Plot, Tone};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// How much room a chart has; never a picture scaled, always a layout of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breadth {
    /// Names stand beside their bars.
    Wide,
    /// Names stand above their bars.
    Narrow,
}

impl Breadth {
    /// The layout for a width in CSS pixels.
    pub fn of(width: f64) -> Breadth {
        if width >= 500.0 { Breadth::Wide } else { Breadth::Narrow }
    }
}

/// Where a row stands, in CSS pixels from the top of the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowBox {
    /// Top of its band.
    pub top: f64,
    /// Height of its band.
    pub height: f64,
    /// Top of its bar.
    pub bar: f64,
    /// Height of its bar.
    pub thickness: f64,
}

/// Where everything in a chart stands, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Whole width.
    pub width: f64,
    /// Whole height; the same for every width of one breadth, so that nothing jumps.
    pub height: f64,
    /// The arrangement.
    pub breadth: Breadth,
    /// Where names end that stand beside their bars.
    pub names_end: f64,
    /// Left and right end of the scale.
    pub plot: (f64, f64),
    /// Top and bottom of the lanes.
    pub rows_end: f64,
    /// Lanes: their top and their bottom.
    pub lanes: Vec<(f64, f64)>,
    /// Rows in the order of reading.
    pub rows: Vec<RowBox>,
    /// Ticks: where on the scale.
    pub ticks: Vec<f64>,
    domain: (f64, f64),
}

const LANE_HEAD: f64 = 28.0;
const AXIS: f64 = 28.0;
/// Four or five ticks.
const TICKS: usize = 5;

impl Layout {
    /// Lays a plot out in a width.
    pub fn new(plot: &Plot, width: f64, measure: &dyn Measure) -> Layout {
        let breadth = Breadth::of(width);
        let is_signed = plot.scale.is_signed;
        let (step, thickness) = match (breadth, is_signed) {
            (Breadth::Wide, true) => (32.0, 20.0),
            (Breadth::Wide, false) => (46.0, 22.0),
            (Breadth::Narrow, _) => (54.0, 16.0),
        };
        let names = plot
            .rows()
            .map(|r| measure.width(&r.name, 13.0, false))
            .fold(0.0, f64::max);
        let values = plot
            .rows()
            .map(|r| measure.width(&r.mark.value, 14.0, true))
            .fold(0.0, f64::max)
            + 24.0;
        let left_column = if breadth == Breadth::Wide {
            (names + 16.0).clamp(96.0, 170.0)
        } else {
            2.0
        };
        let notes = plot.lanes.iter().any(|l| l.head.is_some());

        let mut y = 4.0;
        let (mut lanes, mut rows) = (Vec::new(), Vec::new());
        for lane in &plot.lanes {
            let top = y;
            if lane.head.is_some() {
                y += LANE_HEAD;
            }
            for _ in &lane.rows {
                let (height, bar) = match breadth {
                    Breadth::Wide => (step, (step - thickness) / 2.0),
                    Breadth::Narrow => (step, step - thickness - 6.0),
                };
                rows.push(RowBox {
                    top: y,
                    height,
                    bar: y + bar,
                    thickness,
                });
                y += height;
            }
            if notes {
                y += 6.0;
            }
            lanes.push((top, y));
        }
        let domain = (
            plot.scale.low,
            if plot.scale.high > plot.scale.low {
                plot.scale.high
            } else {
                plot.scale.low + 1.0
            },
        );
        let ticks = RangedCoordf64::from(domain.0..domain.1).key_points(TICKS);
        // Labels stand outside their bars: keep room for the widest on the sides where bars end.
        let right = if is_signed {
            values.min(width * 0.2)
        } else {
            values.min(width * 0.42)
        };
        let left = if is_signed {
            left_column + values.min(width * 0.2)
        } else {
            left_column
        };
        Layout {
            width,
            height: y + AXIS,
            breadth,
            names_end: left_column - 10.0,
            plot: (left, width - right),
            rows_end: y,
            lanes,
            rows,
            ticks,
            domain,
        }
    }

    /// Where a value of the scale stands.
    pub fn x(&self, value: f64) -> f64 {
        // plotters maps to whole pixels; a thousandth of one is fine enough for any pixel ratio.
        let scale = RangedCoordf64::from(self.domain.0..self.domain.1);
        let (left, right) = self.plot;
        #[allow(clippy::cast_possible_truncation)] // some thousand pixels, in thousandths
        let mapped = scale.map(&value, ((left * 1000.0) as i32, (right * 1000.0) as i32));
        f64::from(mapped) / 1000.0
    }

    /// The row under a height.
    pub fn row_at(&self, y: f64) -> Option<usize> {
        self.rows.iter().position(|r| (r.top..r.top + r.height).contains(&y))
    }

    /// Left and right end of a mark without its label.
    pub fn span(&self, extent: Extent, tone: Tone) -> (f64, f64) {
        let zero = self.x(0.0);
        let to = match extent {
            Extent::Bar(v) | Extent::Open(v) | Extent::Capped(v) => self.x(v),
            Extent::Direction => zero + if tone == Tone::Up { 1.0 } else { -1.0 },
        };
        (zero.min(to), zero.max(to))
    }
}
