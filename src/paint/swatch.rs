use super::drawing::{Pen, Point, Rect, Shape};
use super::dumbbell::HOLLOW;
use super::{Ink, Sketch};
use crate::charts::Sign;

/// How wide the room of a swatch is.
pub const SWATCH: f64 = 16.0;

/// Draws a sort of mark as small as a key shows it, its middle at the height of the point.
pub fn swatch(sign: Sign, (x, y): Point, sketch: &mut Sketch<'_>) {
    let middle = (x + SWATCH / 2.0, y);
    let bar: Rect = (x, y - 6.0, SWATCH, 12.0);
    let square: Rect = (x + 2.0, y - 6.0, 12.0, 12.0);
    match sign {
        Sign::Exact | Sign::Part => sketch.fill(bar, Ink::Report),
        Sign::Up => sketch.fill(bar, Ink::Up),
        Sign::Down => sketch.fill(bar, Ink::Down),
        Sign::Earlier => sketch.add(Shape::Fill(bar, Ink::Report, 0.42)),
        Sign::EarlierChange => sketch.add(Shape::Fill(bar, Ink::Down, 0.42)),
        Sign::Lower => {
            sketch.fill((x, y - 6.0, 9.0, 12.0), Ink::Report);
            let chevron = vec![(x + 10.0, y - 5.0), (x + 15.0, y), (x + 10.0, y + 5.0)];
            sketch.add(Shape::Path(chevron, Pen::solid(Ink::Report, 2.0)));
        }
        Sign::Upper => {
            sketch.outline(bar, Pen::solid(Ink::Report, 1.5));
            sketch.fill((x + 14.0, y - 8.0, 2.5, 16.0), Ink::Report);
        }
        Sign::Guide => {
            let pen = Pen::dashed(Ink::Report, 1.5, 4.0, 3.0);
            sketch.line((middle.0, y - 8.0), (middle.0, y + 8.0), pen);
        }
        Sign::Dot | Sign::Reached => sketch.add(Shape::Disc(middle, 6.0, Ink::Report)),
        Sign::Hollow => sketch.add(Shape::Ring(middle, 5.5, HOLLOW)),
        Sign::Unreached => sketch.add(Shape::Ring(middle, 5.5, Pen::solid(Ink::RuleFirm, 1.5))),
        Sign::Range => {
            for end in [x + 1.0, x + SWATCH - 1.0] {
                sketch.line((end, y - 6.0), (end, y + 6.0), Pen::solid(Ink::Computed, 2.0));
            }
            sketch.line((x, y), (x + SWATCH, y), HOLLOW);
        }
        Sign::Level | Sign::Whole | Sign::Rest | Sign::Computed | Sign::Compounded | Sign::Apart => {
            sketch.outline(bar, Pen::COMPUTED)
        }
        Sign::Area => sketch.fill(bar, Ink::ReportSoft),
        Sign::Square => sketch.fill(square, Ink::Report),
        Sign::Unit => sketch.outline(square, Pen::solid(Ink::Ink3, 1.5)),
        Sign::Named => sketch.fill((x, y - 1.5, SWATCH, 3.0), Ink::Up),
        Sign::Day => sketch.fill((middle.0 - 2.0, y - 7.0, 4.0, 14.0), Ink::Report),
        Sign::Span => {
            sketch.fill(bar, Ink::ReportSoft);
            sketch.outline(bar, Pen::solid(Ink::Report, 1.0));
        }
        Sign::Planned => {
            let place = (middle.0 - 4.0, y - 7.0, 8.0, 14.0);
            sketch.outline(place, Pen::dashed(Ink::Report, 1.5, 1.5, 2.5));
        }
        Sign::UndatedPeriod => {
            sketch.add(Shape::Hatch(bar, Ink::Down, 4.0, 1.5));
            sketch.outline(bar, Pen::solid(Ink::Down, 1.5));
        }
        Sign::Vague | Sign::Gap => {
            sketch.add(Shape::Hatch(bar, Ink::RuleFirm, 4.0, 1.0));
            sketch.outline(bar, Pen::solid(Ink::Rule, 1.0));
        }
    }
}
