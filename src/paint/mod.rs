//! How is a mark drawn? The only room that names plotters.
//! May use: model, charts, plotters.
//! Never: touches the page, knows the dataset, measures text through the DOM.

mod axis;
mod bar_mark;
mod bars;
mod brush;
mod columns;
mod drawing;
mod dumbbell;
mod framed;
mod lettering;
mod lines;
mod measure;
mod moment;
mod months;
mod painter;
mod palette;
mod sketch;
mod slim;
mod squares;
mod stacked;
mod steps;
mod svg;
mod swatch;
mod time;
mod undated;
mod units;

pub use axis::Axis;
pub use brush::Brush;
pub use drawing::{Breadth, Drawing, MarkBox, Part, Pen, Point, Rect, Shape};
pub use framed::{Framing, framed, framed_width};
pub use lettering::{Side, Type};
pub use lines::{balanced, lines};
use measure::Careful;
pub use measure::{Estimate, Measure};
pub use painter::{Lit, paint, paint_within, reach_of_pointing};
pub use palette::{Ink, Palette};
pub use plotters_backend::text_anchor::HPos;
pub use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
pub use sketch::Sketch;
pub use svg::{SvgNode, lone_svg, svg};

/// A drawing backend that is told which mark is being drawn; most have no use for it.
pub trait Surface: DrawingBackend {
    /// The following shapes belong to this mark.
    fn begin_mark(&mut self, _source: crate::charts::Source, _voice: crate::model::Voice) {}
    /// The following words name the scale: ticks, periods of lanes.
    fn begin_scale(&mut self) {}
    /// The mark or the scale is drawn.
    fn end_mark(&mut self) {}
}
