use super::plot::LaneHead;
use super::{Chart, Extent, Lane, Plot, Row, Scale, Tone, body_figures, newest_year, place};
use crate::dataset::Dataset;
use crate::model::{Direction, Fact, Form, Language, Metric, Period, Quantity};

/// Changes of sales on a year earlier: a lane for each period, one for those without, one for those without a size.
pub struct SalesChange;

impl Chart for SalesChange {
    fn id(&self) -> &'static str {
        "sales-change"
    }

    fn plot(&self, data: &Dataset, language: Language) -> Plot {
        let changes: Vec<(&Fact, &Quantity)> = body_figures(&data.newest)
            .filter(|(_, q)| q.metric == Metric::SalesChange)
            .collect();
        let year = newest_year(changes.iter().map(|(_, q)| *q));
        let (sized, unsized_): (Vec<_>, Vec<_>) = changes.into_iter().partition(|(_, q)| q.form == Form::Exact);

        let mut periods: Vec<Period> = sized.iter().filter_map(|(_, q)| q.period).collect();
        periods.retain(|p| !matches!(p, Period::Months { year: y, .. } if Some(*y) != year));
        periods.sort_by_key(|p| (p.months().is_none(), std::cmp::Reverse(p.months())));
        periods.dedup();

        let mut lanes: Vec<Lane> = periods
            .into_iter()
            .map(|period| {
                let mut rows: Vec<(f64, Row)> = sized
                    .iter()
                    .filter(|(_, q)| q.period == Some(period))
                    .filter_map(|(fact, q)| {
                        let value = place(q, q.digits.as_ref());
                        Some((value, Row::of(fact, Extent::Bar(value), tone(q), data, language)?))
                    })
                    .collect();
                rows.sort_by(|a, b| b.0.total_cmp(&a.0));
                let head = period.words(language).map_or(LaneHead::UndatedPeriod, LaneHead::Period);
                Lane {
                    head: Some(head),
                    rows: rows.into_iter().map(|(_, row)| row).collect(),
                }
            })
            .collect();
        let open: Vec<Row> = unsized_
            .iter()
            .filter_map(|(fact, q)| {
                let mut row = Row::of(fact, Extent::Direction, tone(q), data, language)?;
                row.note = row.mark.period.clone();
                Some(row)
            })
            .collect();
        let reach = |keep: fn(f64) -> bool| {
            lanes
                .iter()
                .flat_map(|l| &l.rows)
                .filter_map(|r| {
                    if let Extent::Bar(v) = r.mark.extent {
                        Some(v)
                    } else {
                        None
                    }
                })
                .filter(|v| keep(*v))
                .fold(0.0_f64, |most, v| most.max(v.abs()))
        };
        let scale = Scale {
            low: -reach(|v| v < 0.0),
            high: reach(|v| v > 0.0),
            is_percent: true,
            is_signed: true,
            tick_factor: 1.0,
        };
        if !open.is_empty() {
            lanes.push(Lane {
                head: Some(LaneHead::UnstatedSize),
                rows: open,
            });
        }
        Plot {
            id: self.id(),
            scale,
            lanes,
        }
    }
}

fn tone(quantity: &Quantity) -> Tone {
    match quantity.direction {
        Some(Direction::Up) => Tone::Up,
        Some(Direction::Down) => Tone::Down,
        None => Tone::Plain,
    }
}
