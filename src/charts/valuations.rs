use super::figures::{body_figures, label, parts, place, result_place};
use super::{About, Chart, Extent, Frame, HeadKind, Lane, LaneHead, Mark, Plot, Row, Scale, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{EntityId, Fact, FactId, Form, Input, Kind, Metric, Ordered, Quantity, Unit};

/// What whole companies are put at: as stated, the earlier of two paler, and as the printed price and share make it.
/// A loose figure for peers is a line to see them against.
pub struct Valuations;

const UNIT: Unit = Unit::YiYuan;

impl Chart for Valuations {
    fn id(&self) -> &'static str {
        "valuations"
    }

    fn about(&self) -> About {
        About::Companies
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let valued = || body_figures(&data.newest).filter(|(_, q)| q.metric == Metric::Valuation);
        let guides = valued()
            .filter(|(_, q)| q.form == Form::Approximate && q.digits.is_some())
            .filter_map(|(fact, q)| {
                let mark = Mark::of_fact(fact, Extent::Guide(place(q, UNIT)), Tone::Plain, words.language)?
                    .about(label(fact, data, words.language));
                Row::of(fact, vec![mark], data, words)
            });
        let stated: Vec<(&Fact, &Quantity)> = valued().filter(|(_, q)| q.form == Form::Exact).collect();
        let mut subjects: Vec<&EntityId> = Vec::new();
        for (fact, _) in &stated {
            if !subjects.contains(&&fact.subject) {
                subjects.push(&fact.subject);
            }
        }
        let mut lanes: Vec<Lane> = subjects
            .into_iter()
            .filter_map(|id| {
                let mut of: Vec<_> = stated.iter().filter(|(f, _)| f.subject == *id).collect();
                of.order_by_key(|(f, _)| !is_earlier(f.id, data));
                let mut rows: Vec<Row> = of
                    .into_iter()
                    .filter_map(|(fact, q)| {
                        let what = label(fact, data, words.language);
                        let mark = Mark::of_fact(fact, Extent::Bar(place(q, UNIT)), Tone::Plain, words.language)?;
                        let mark = Mark {
                            is_earlier: is_earlier(fact.id, data),
                            ..mark.about(what.clone())
                        };
                        Some(Row::about(id, vec![mark], data, words)?.named(what))
                    })
                    .collect();
                rows.extend(computed(id, data, words));
                let head = LaneHead {
                    kind: HeadKind::Entity(id.clone()),
                    text: data.entity(id)?.name.get(words.language).clone(),
                };
                Some(Lane { head: Some(head), rows })
            })
            .collect();
        // Seen against nothing, a line for peers says nothing.
        let guides: Vec<Row> = if lanes.is_empty() { Vec::new() } else { guides.collect() };
        if !guides.is_empty() {
            lanes.insert(
                0,
                Lane {
                    head: None,
                    rows: guides,
                },
            );
        }
        let high = valued().map(|(_, q)| place(q, UNIT)).fold(0.0, f64::max);
        Plot {
            id: self.id(),
            frame: Frame::Bars(Scale::from_zero(UNIT, high, words.language)),
            lanes,
            own: None,
        }
    }
}

/// True where the ledger works out a change from this valuation to another one.
fn is_earlier(id: FactId, data: &Dataset) -> bool {
    parts(&data.newest).any(|(_, _, part)| part.kind == Kind::Change && part.inputs.first() == Some(&Input::Fact(id)))
}

/// What the printed price and share make of the whole company.
fn computed(id: &EntityId, data: &Dataset, words: &Words) -> Option<Row> {
    let part = data.newest.profiles.get(id)?.algebra?;
    let extent = Extent::Bar(result_place(data, part, UNIT)?);
    let mark = Mark::of_part(data, part, extent, words.computed, words.language)?;
    Some(Row::about(id, vec![mark], data, words)?.named(words.computed))
}
