use super::{Chart, Extent, Lane, Plot, Row, Scale, Tone, body_figures, place};
use crate::dataset::Dataset;
use crate::model::{Form, Language, Metric};

/// Vehicles sold over the period for which the report gives volumes, largest first.
pub struct JanAprSales;

impl Chart for JanAprSales {
    fn id(&self) -> &'static str {
        "jan-apr-sales"
    }

    fn plot(&self, data: &Dataset, language: Language) -> Plot {
        let sales = || body_figures(&data.newest).filter(|(_, q)| q.metric == Metric::Sales && q.form == Form::Exact);
        let period = sales().find_map(|(_, q)| q.period);
        let mut rows: Vec<(f64, Row)> = sales()
            .filter(|(_, q)| q.period == period)
            .filter_map(|(fact, q)| {
                let value = place(q, q.digits.as_ref());
                Some((value, Row::of(fact, Extent::Bar(value), Tone::Plain, data, language)?))
            })
            .collect();
        rows.sort_by(|a, b| b.0.total_cmp(&a.0));
        let high = rows.first().map_or(1.0, |(value, _)| *value);
        let tick_factor = if language == Language::Zh { 1.0 } else { 10.0 };
        Plot {
            id: self.id(),
            scale: Scale {
                low: 0.0,
                high,
                is_percent: false,
                is_signed: false,
                tick_factor,
            },
            lanes: vec![Lane {
                head: None,
                rows: rows.into_iter().map(|(_, row)| row).collect(),
            }],
        }
    }
}
