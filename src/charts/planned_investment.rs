use super::figures::{body_figures, part_from, place, result_place};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{EntityId, Fact, Form, Kind, Metric, Ordered, Unit};

/// Investments once planned, as squares: amounts so far apart that the smaller would vanish beside the larger's bar.
pub struct PlannedInvestment;

impl Chart for PlannedInvestment {
    fn id(&self) -> &'static str {
        "planned-investment"
    }

    fn about(&self) -> About {
        About::Companies
    }

    fn is_ranked(&self) -> bool {
        true
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let mut planned: Vec<(f64, &Fact)> = body_figures(&data.newest)
            .filter(|(_, q)| q.metric == Metric::PlannedInvestment && q.form == Form::Exact)
            .map(|(fact, q)| (place(q, Unit::WanYuan), fact))
            .collect();
        planned.order_by(|a, b| b.0.total_cmp(&a.0));
        let least = planned.last().map(|(_, fact)| *fact);
        let rows = planned
            .iter()
            .filter_map(|(size, fact)| {
                let mark = Mark::of_fact(fact, Extent::Square(*size), Tone::Plain, words.language)?;
                let times = least.and_then(|least| multiple(fact, least, data, words));
                Row::about(
                    whose(fact, data),
                    std::iter::once(mark).chain(times).collect(),
                    data,
                    words,
                )
            })
            .collect();
        Plot {
            id: self.id(),
            frame: Frame::Squares,
            lanes: vec![Lane { head: None, rows }],
            own: None,
        }
    }
}

/// Who planned it: the one with a card where the fact is about a project of theirs.
fn whose<'a>(fact: &'a Fact, data: &Dataset) -> &'a EntityId {
    let has_card = |id: &&EntityId| data.newest.profiles.contains_key(*id);
    std::iter::once(&fact.subject)
        .chain(&fact.also)
        .find(has_card)
        .unwrap_or(&fact.subject)
}

fn multiple(fact: &Fact, least: &Fact, data: &Dataset, words: &Words) -> Option<Mark> {
    let part = part_from(&data.newest, Kind::Ratio, &[fact.id, least.id])?;
    let extent = Extent::Multiple(result_place(data, part, Unit::Times)?);
    Mark::of_part(data, part, extent, words.times_as_much, words.language)
}
