use super::calendar::Calendar;
use super::figures::{label, result_place};
use super::moments::{date, dated_rows, of_undated};
use super::{About, Chart, Extent, Frame, HeadKind, Lane, LaneHead, Mark, Plot, Row, Stretch, Words};
use crate::dataset::Dataset;
use crate::ledger::plain;
use crate::model::{Edtf, Fact, Input, PartId, PolicyDate, PolicyPage, Unit};

/// The dates of the policy as precisely as they are printed, how far two of them are apart, and what has no date.
pub struct PolicyTimeline;

impl Chart for PolicyTimeline {
    fn id(&self) -> &'static str {
        "policy-timeline"
    }

    fn about(&self) -> About {
        About::Policy
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let found = data.newest.policy.as_ref().and_then(|p| drawn(p, data, words));
        let (frame, lanes) = found.unwrap_or((Frame::Units, Vec::new()));
        Plot {
            id: self.id(),
            frame,
            lanes,
            own: None,
        }
    }
}

fn drawn(policy: &PolicyPage, data: &Dataset, words: &Words) -> Option<(Frame, Vec<Lane>)> {
    let of = |is_undated: bool| policy.date.iter().filter(move |d| d.undated == is_undated);
    let facts: Vec<(&Fact, String)> = of(false)
        .filter_map(|d| data.fact(d.fact))
        .filter(|f| date(f).is_some())
        .map(|f| (f, label(f, data, words.language)))
        .collect();
    let calendar = Calendar::over(facts.iter().filter_map(|(f, _)| Some((date(f)?, date(f)?))), false)?;
    let mut rows = dated_rows(&facts, &calendar, data, words);
    rows.extend(distance(policy.date_relation, &calendar, data, words));
    let undated: Vec<Row> = of(true).filter_map(|d| undated(d, data, words)).collect();
    let mut lanes = vec![Lane { head: None, rows }];
    if !undated.is_empty() {
        lanes.push(Lane {
            head: Some(LaneHead {
                kind: HeadKind::Undated,
                text: words.undated.into(),
            }),
            rows: undated,
        });
    }
    Some((calendar.frame(words.language), lanes))
}

fn undated(item: &PolicyDate, data: &Dataset, words: &Words) -> Option<Row> {
    let fact = data.fact(item.fact)?;
    let what = plain(data, item.text.get(words.language), words.language);
    Some(Row::of(fact, vec![of_undated(fact, &what)], data, words)?.named(what))
}

/// How many days lie between the two dates of a relation: ours.
fn distance(id: PartId, calendar: &Calendar, data: &Dataset, words: &Words) -> Option<Row> {
    let (_, _, part) = data.part(id)?;
    let [Input::Fact(from), Input::Fact(to)] = part.inputs.as_slice() else {
        return None;
    };
    let middle = |date: Edtf| {
        let day = calendar.stretch(date)?;
        Some(f64::midpoint(day.from, day.to))
    };
    let (from, to) = (data.fact(*from)?, data.fact(*to)?);
    result_place(data, id, Unit::Days)?;
    let over = Stretch {
        from: middle(date(from)?)?,
        to: middle(date(to)?)?,
    };
    let mark = Mark::of_part(data, id, Extent::Distance(over), words.apart, words.language)?;
    Some(Row::of(to, vec![mark], data, words)?.named(words.apart))
}
