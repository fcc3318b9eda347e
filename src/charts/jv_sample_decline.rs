use super::figures::{body_figures, label, part_from, place, recurring, result_place, tone};
use super::{About, Chart, Extent, Frame, HeadKind, Lane, LaneHead, Mark, Plot, Row, Scale, Words};
use crate::dataset::Dataset;
use crate::model::{EntityId, Fact, Form, Kind, Metric, Ordered, Period, Quantity, Unit};

/// Changes of one subject over the same months of two years, the earlier paler, and both years compounded.
pub struct JvSampleDecline;

/// A change over whole months of a year.
#[derive(Clone, Copy)]
struct Change<'a> {
    fact: &'a Fact,
    quantity: &'a Quantity,
    months: (u8, u8),
    year: u16,
}

impl Chart for JvSampleDecline {
    fn id(&self) -> &'static str {
        "jv-sample-decline"
    }

    fn about(&self) -> About {
        About::Sales
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let all = changes(data);
        // The subject of which the same months of two years are stated.
        let recurs = recurring(all.iter().map(|c| ((&c.fact.subject, c.months), c.year)).collect());
        let again: Vec<&Change<'_>> = all.iter().filter(|c| recurs(&(&c.fact.subject, c.months))).collect();
        let subject = again.first().map(|c| c.fact.subject.clone());
        let mut months: Vec<(u8, u8)> = again.iter().map(|c| c.months).collect();
        // The shortest stretch first.
        months.order_by_key(|(from, to)| (to - from, *from));
        months.dedup();
        let lanes: Vec<Lane> = subject
            .iter()
            .flat_map(|id| months.iter().filter_map(|m| lane(id, *m, &all, data, words)))
            .collect();
        let values = || {
            lanes
                .iter()
                .flat_map(|l| &l.rows)
                .flat_map(|r| &r.marks)
                .filter_map(|m| match m.extent {
                    Extent::Bar(v) => Some(v),
                    _ => None,
                })
        };
        let scale = Scale::of_changes(values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        Plot {
            id: self.id(),
            frame: Frame::Columns(scale),
            lanes,
            own: None,
        }
    }
}

fn changes(data: &Dataset) -> Vec<Change<'_>> {
    body_figures(&data.newest)
        .filter(|(_, q)| q.metric == Metric::SalesChange && q.form == Form::Exact)
        .filter_map(|(fact, quantity)| match quantity.period? {
            Period::Months { year, from, to } => Some(Change {
                fact,
                quantity,
                months: (from, to),
                year,
            }),
            Period::NotStated => None,
        })
        .collect()
}

fn lane(id: &EntityId, months: (u8, u8), all: &[Change<'_>], data: &Dataset, words: &Words) -> Option<Lane> {
    let mut of: Vec<Change<'_>> = all
        .iter()
        .filter(|c| c.fact.subject == *id && c.months == months)
        .copied()
        .collect();
    of.order_by_key(|c| c.year);
    let [earlier, later] = of.as_slice() else { return None };
    let mut rows: Vec<Row> = [earlier, later]
        .into_iter()
        .filter_map(|c| {
            let extent = Extent::Bar(place(c.quantity, Unit::Percent));
            let mark = Mark::of_fact(c.fact, extent, tone(c.quantity), words.language)?.about(label(
                c.fact,
                data,
                words.language,
            ));
            let mark = Mark {
                is_earlier: c.year == earlier.year,
                ..mark
            };
            Some(Row::about(id, vec![mark], data, words)?.named(c.year.to_string()))
        })
        .collect();
    rows.extend(compounded(id, (later.fact, earlier.fact), data, words));
    let (from, to) = months;
    let period = Period::Months {
        year: later.year,
        from,
        to,
    };
    let head = LaneHead {
        kind: HeadKind::Period,
        text: period.months_in_words(None, words.language)?,
    };
    Some(Lane { head: Some(head), rows })
}

/// Both years' changes after each other: ours.
fn compounded(id: &EntityId, (later, earlier): (&Fact, &Fact), data: &Dataset, words: &Words) -> Option<Row> {
    let part = part_from(&data.newest, Kind::Compound, &[later.id, earlier.id])?;
    let extent = Extent::Bar(result_place(data, part, Unit::Percent)?);
    let mark = Mark::of_part(data, part, extent, words.compounded, words.language)?;
    Some(Row::about(id, vec![mark], data, words)?.named(words.compounded))
}
