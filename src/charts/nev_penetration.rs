use super::figures::{body_figures, place};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Scale, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{Form, Metric, Ordered, Unit};

/// Shares of new-energy vehicles: exact, open-ended, and capped, each drawn as firmly as it is stated.
pub struct NevPenetration;

impl Chart for NevPenetration {
    fn id(&self) -> &'static str {
        "nev-penetration"
    }

    fn about(&self) -> About {
        About::Sales
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let mut rows: Vec<(u8, f64, Row)> = body_figures(&data.newest)
            .filter(|(_, q)| q.metric == Metric::NevPenetration)
            .filter_map(|(fact, q)| {
                let value = place(q, Unit::Percent);
                let (order, extent) = match q.form {
                    Form::Exact => (0, Extent::Bar(value)),
                    Form::Lower => (1, Extent::Open(value)),
                    Form::Upper => (2, Extent::Capped(value)),
                    _ => return None,
                };
                let mark = Mark::of_fact(fact, extent, Tone::Plain, words.language)?;
                Some((order, value, Row::of(fact, vec![mark], data, words)?))
            })
            .collect();
        rows.order_by_key(|(order, ..)| *order);
        let high = rows.iter().map(|(_, value, _)| *value).fold(0.0, f64::max) * 1.5;
        Plot {
            id: self.id(),
            frame: Frame::Bars(Scale::from_zero(Unit::Percent, high.min(100.0), words.language)),
            lanes: vec![Lane {
                head: None,
                rows: rows.into_iter().map(|(.., row)| row).collect(),
            }],
            own: None,
        }
    }
}
