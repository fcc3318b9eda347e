use super::figures::{body_figures, newest_year, place, tone};
use super::{About, Chart, Extent, Frame, HeadKind, Lane, LaneHead, Mark, Plot, Row, Scale, When, Words};
use crate::dataset::Dataset;
use crate::model::{Fact, Form, Metric, Ordered, Period, Quantity, Unit};

/// Changes of sales on a year earlier: a lane for each period, one for those without, one for those without a size.
pub struct SalesChange;

impl Chart for SalesChange {
    fn id(&self) -> &'static str {
        "sales-change"
    }

    fn about(&self) -> About {
        About::Sales
    }

    fn is_ranked(&self) -> bool {
        true
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let language = words.language;
        let changes: Vec<(&Fact, &Quantity)> = body_figures(&data.newest)
            .filter(|(_, q)| q.metric == Metric::SalesChange)
            .collect();
        let year = newest_year(changes.iter().map(|(_, q)| *q));
        let (sized, unsized_): (Vec<_>, Vec<_>) = changes.into_iter().partition(|(_, q)| q.form == Form::Exact);

        let mut periods: Vec<Period> = sized.iter().filter_map(|(_, q)| q.period).collect();
        periods.retain(|p| !matches!(p, Period::Months { year: y, .. } if Some(*y) != year));
        periods.order_by_key(|p| (p.months().is_none(), std::cmp::Reverse(p.months())));
        periods.dedup();

        let mut lanes: Vec<Lane> = periods
            .into_iter()
            .map(|period| {
                let mut rows: Vec<(f64, Row)> = sized
                    .iter()
                    .filter(|(_, q)| q.period == Some(period))
                    .filter_map(|(fact, q)| {
                        let value = place(q, Unit::Percent);
                        let mark = Mark::of_fact(fact, Extent::Bar(value), tone(q), language)?;
                        Some((value, Row::of(fact, vec![mark], data, words)?))
                    })
                    .collect();
                rows.order_by(|a, b| b.0.total_cmp(&a.0));
                let (kind, text) = period.words(language).map_or_else(
                    || (HeadKind::UndatedPeriod, words.undated_period.to_string()),
                    |text| (HeadKind::Period, text),
                );
                Lane {
                    head: Some(LaneHead { kind, text }),
                    rows: rows.into_iter().map(|(_, row)| row).collect(),
                }
            })
            .collect();
        let open: Vec<Row> = unsized_
            .iter()
            .filter_map(|(fact, q)| {
                let mark = Mark::of_fact(fact, Extent::Direction, tone(q), language)?;
                let note = if let When::Stated(period) = &mark.when {
                    Some(period.clone())
                } else {
                    None
                };
                let row = Row::of(fact, vec![mark], data, words)?;
                Some(Row { note, ..row })
            })
            .collect();
        let reach = |keep: fn(f64) -> bool| {
            lanes
                .iter()
                .flat_map(|l| &l.rows)
                .flat_map(|r| &r.marks)
                .filter_map(|m| if let Extent::Bar(v) = m.extent { Some(v) } else { None })
                .filter(|v| keep(*v))
                .fold(0.0_f64, |most, v| most.max(v.abs()))
        };
        let scale = Scale::of_changes(-reach(|v| v < 0.0), reach(|v| v > 0.0));
        if !open.is_empty() {
            lanes.push(Lane {
                head: Some(LaneHead {
                    kind: HeadKind::UnstatedSize,
                    text: words.unstated_size.into(),
                }),
                rows: open,
            });
        }
        Plot {
            id: self.id(),
            frame: Frame::Bars(scale),
            lanes,
            own: None,
        }
    }
}
