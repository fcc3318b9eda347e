use super::figures::{body_figures, place};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Scale, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{Form, Metric, Ordered, Unit};

/// Vehicles sold over the period for which the report gives volumes, largest first.
pub struct JanAprSales;

impl Chart for JanAprSales {
    fn id(&self) -> &'static str {
        "jan-apr-sales"
    }

    fn about(&self) -> About {
        About::Sales
    }

    fn is_ranked(&self) -> bool {
        true
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let sales = || body_figures(&data.newest).filter(|(_, q)| q.metric == Metric::Sales && q.form == Form::Exact);
        let period = sales().find_map(|(_, q)| q.period);
        let mut rows: Vec<(f64, Row)> = sales()
            .filter(|(_, q)| q.period == period)
            .filter_map(|(fact, q)| {
                let value = place(q, Unit::WanVehicles);
                let mark = Mark::of_fact(fact, Extent::Bar(value), Tone::Plain, words.language)?;
                Some((value, Row::of(fact, vec![mark], data, words)?))
            })
            .collect();
        rows.order_by(|a, b| b.0.total_cmp(&a.0));
        let high = rows.first().map_or(1.0, |(value, _)| *value);
        Plot {
            id: self.id(),
            frame: Frame::Bars(Scale::from_zero(Unit::WanVehicles, high, words.language)),
            lanes: vec![Lane {
                head: None,
                rows: rows.into_iter().map(|(_, row)| row).collect(),
            }],
            own: None,
        }
    }
}
