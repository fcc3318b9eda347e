//! Which figures, as which marks? One `Plot` becomes the canvas, the SVG, the table and the spoken words of a chart.
//! May use: model, dataset, ledger.
//! Never: knows pixels, colours or fonts; draws a figure on the scale of another period.

mod jan_apr_sales;
mod nev_penetration;
mod plot;
mod sales_change;

pub use jan_apr_sales::JanAprSales;
pub use nev_penetration::NevPenetration;
pub use plot::{Extent, Lane, LaneHead, Mark, Plot, Row, Scale, Source, Tone};
pub use sales_change::SalesChange;

use crate::dataset::{Dataset, Edition};
use crate::model::{Digits, Fact, Language, Period, Quantity};

/// A chart: chooses facts and says which marks they are.
pub trait Chart: Sync {
    /// Its id: the address of its figure, part of the public surface.
    fn id(&self) -> &'static str;
    /// Its figures as marks, in the words of a language.
    fn plot(&self, data: &Dataset, language: Language) -> Plot;
}

/// Every chart. A new one is one file and one line here.
pub static CHARTS: &[&dyn Chart] = &[&SalesChange, &JanAprSales, &NevPenetration];

/// The chart of this id.
pub fn chart(id: &str) -> Option<&'static dyn Chart> {
    CHARTS.iter().copied().find(|c| c.id() == id)
}

/// The facts of the body of a report that state a quantity: its lead only repeats them more loosely.
fn body_figures(edition: &Edition) -> impl Iterator<Item = (&Fact, &Quantity)> {
    let body = edition.report.section.iter().map(|s| s.to).min().unwrap_or(0);
    edition
        .facts
        .values()
        .filter(move |f| f.paragraph > body)
        .filter_map(|f| Some((f, f.quantity.as_ref()?)))
}

/// A figure's place on a scale of its own unit, signed where it is a change.
fn place(quantity: &Quantity, digits: Option<&Digits>) -> f64 {
    let size = digits.map_or(0.0, |d| d.to_string().parse().unwrap_or(0.0)); // places on a picture, never a stated number
    if quantity.is_negative() { -size } else { size }
}

/// The newest year that any of these periods lies in.
fn newest_year<'a>(periods: impl Iterator<Item = &'a Quantity>) -> Option<u16> {
    periods
        .filter_map(|q| {
            if let Some(Period::Months { year, .. }) = q.period {
                Some(year)
            } else {
                None
            }
        })
        .max()
}
