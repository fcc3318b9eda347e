use super::{Chart, Plot, Row, Source};
use crate::dataset::Dataset;
use crate::ledger::{Regime, could_swap};
use crate::model::{Fact, FactId, Form, Quantity};

/// A row of a ranking with the fact that gives it its place.
pub type Ranked<'a> = (&'a Row, FactId);

/// Neighbours of a ranking that rounding could turn round, the upper first; none where a chart ranks nothing. Figures without exact digits have no
/// place among others; those of different metrics or periods are never compared.
pub fn doubtful<'a>(chart: &dyn Chart, plot: &'a Plot, data: &Dataset) -> Vec<[Ranked<'a>; 2]> {
    let mut pairs = Vec::new();
    let lanes = if chart.is_ranked() { plot.lanes.as_slice() } else { &[] };
    for lane in lanes {
        for neighbours in lane.rows.windows(2) {
            let [upper, lower] = neighbours else { continue };
            let (Some((above, a)), Some((below, b))) = (placed(upper, data), placed(lower, data)) else {
                continue;
            };
            let is_one_ranking = (a.metric, a.period) == (b.metric, b.period);
            if is_one_ranking && could_swap(a, b, Regime::default()) {
                pairs.push([(upper, above.id), (lower, below.id)]);
            }
        }
    }
    pairs
}

/// The figure by which a row has its place.
fn placed<'a>(row: &Row, data: &'a Dataset) -> Option<(&'a Fact, &'a Quantity)> {
    let Source::Fact(id) = row.marks.first()?.source else {
        return None;
    };
    let fact = data.fact(id)?;
    let quantity = fact.quantity.as_ref().filter(|q| q.form == Form::Exact)?;
    Some((fact, quantity))
}
