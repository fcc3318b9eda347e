use super::figures::{parts, place, result_ends, result_place};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Scale, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{Fact, Input, Kind, Metric, Ordered, PartId, Unit};

/// Sales beside what they imply for a year earlier: the earlier figure is ours and hollow, a range where the change is
/// only a range.
pub struct ImpliedPriorYear;

const UNIT: Unit = Unit::WanVehicles;

impl Chart for ImpliedPriorYear {
    fn id(&self) -> &'static str {
        "implied-prior-year"
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
        let mut rows: Vec<(f64, Row)> = parts(&data.newest)
            .filter(|(_, _, part)| part.kind == Kind::Earlier)
            .filter_map(|(id, _, part)| match part.inputs.as_slice() {
                [Input::Fact(sold), Input::Fact(_)] => row(data.fact(*sold)?, id, data, words),
                _ => None,
            })
            .collect();
        rows.order_by(|a, b| b.0.total_cmp(&a.0));
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        let high = rows
            .iter()
            .flat_map(|r| &r.marks)
            .filter_map(|m| match m.extent {
                Extent::Dot(v) | Extent::Range(_, v) => Some(v),
                _ => None,
            })
            .fold(0.0, f64::max);
        Plot {
            id: self.id(),
            frame: Frame::Bars(Scale::from_zero(UNIT, high, words.language)),
            lanes: vec![Lane { head: None, rows }],
            own: None,
        }
    }
}

/// The stated figure, the computed one, and how far they are apart.
fn row(sold: &Fact, earlier: PartId, data: &Dataset, words: &Words) -> Option<(f64, Row)> {
    let quantity = sold.quantity.as_ref().filter(|q| q.metric == Metric::Sales)?;
    let now = place(quantity, UNIT);
    let mut marks = vec![Mark::of_fact(sold, Extent::Dot(now), Tone::Plain, words.language)?];
    let ours = |id, extent, about| Mark::of_part(data, id, extent, about, words.language);
    if let Some(before) = result_place(data, earlier, UNIT) {
        marks.push(ours(earlier, Extent::Dot(before), words.year_earlier)?);
        marks.extend(difference(sold, earlier, data).and_then(|id| {
            let mark = ours(id, Extent::Change(before, now), words.difference)?;
            let tone = if now < before { Tone::Down } else { Tone::Up };
            Some(Mark { tone, ..mark })
        }));
    } else {
        let (low, high) = result_ends(data, earlier, UNIT)?;
        marks.push(ours(earlier, Extent::Range(low, high), words.year_earlier)?);
    }
    let row = Row::of(sold, marks, data, words)?;
    Some((now, row))
}

/// The part that subtracts the computed figure from the stated one.
fn difference(sold: &Fact, earlier: PartId, data: &Dataset) -> Option<PartId> {
    parts(&data.newest)
        .find(|(_, _, part)| {
            part.kind == Kind::Difference && part.inputs == [Input::Fact(sold.id), Input::Part(earlier)]
        })
        .map(|(id, ..)| id)
}
