use super::figures::{body_figures, label, parts, place, result_place, tone};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{Direction, Fact, Form, Input, Kind, Metric, PartId, Quantity, Unit};

/// How many of a counted group rose: a square for each, those that are named by name, those that did not rise ours.
pub struct AprilRisers;

impl Chart for AprilRisers {
    fn id(&self) -> &'static str {
        "april-risers"
    }

    fn about(&self) -> About {
        About::Sales
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        // A count over a period that the ledger takes away from a whole.
        let found = parts(&data.newest)
            .filter(|(_, _, part)| part.kind == Kind::Remainder)
            .find_map(|(id, _, part)| match part.inputs.as_slice() {
                [Input::Fact(some), Input::Fact(_)] => {
                    let fact = data.fact(*some)?;
                    let quantity = fact.quantity.as_ref()?;
                    let is_count = quantity.form == Form::Count && quantity.period.is_some();
                    is_count.then_some((id, fact, quantity))
                }
                _ => None,
            });
        let rows = found.map_or_else(Vec::new, |(id, fact, q)| rows(id, fact, q, data, words));
        Plot {
            id: self.id(),
            frame: Frame::Units,
            lanes: vec![Lane { head: None, rows }],
            own: None,
        }
    }
}

fn rows(others: PartId, fact: &Fact, quantity: &Quantity, data: &Dataset, words: &Words) -> Vec<Row> {
    let what = label(fact, data, words.language);
    let count = Extent::Units(place(quantity, Unit::Number));
    let risen = Mark::of_fact(fact, count, Tone::Up, words.language).map(|m| m.about(what.clone()));
    let risen = risen.and_then(|m| Some(Row::of(fact, vec![m], data, words)?.named(what)));
    let named = body_figures(&data.newest)
        .filter(|(_, q)| q.metric == Metric::SalesChange && q.form == Form::Direction)
        .filter(|(_, q)| q.direction == Some(Direction::Up) && q.period == quantity.period)
        .filter_map(|(fact, q)| {
            let mark = Mark::of_fact(fact, Extent::Named, tone(q), words.language)?;
            Row::of(fact, vec![mark], data, words)
        });
    let rest = || {
        let extent = Extent::Units(result_place(data, others, Unit::Number)?);
        let mark = Mark::of_part(data, others, extent, words.not_risen, words.language)?;
        Some(Row::of(fact, vec![mark], data, words)?.named(words.not_risen))
    };
    risen.into_iter().chain(named).chain(rest()).collect()
}
