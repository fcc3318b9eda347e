use super::figures::{body_figures, part_from, place, result_place};
use super::{About, Chart, Extent, Frame, HeadKind, Lane, LaneHead, Mark, Plot, Row, Scale, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{Fact, Form, Kind, Metric, Ordered, Period, Quantity, Unit};

/// Shares of a market, a lane for each period: one lies inside the other, so nothing joins them.
pub struct ChineseBrandShare;

impl Chart for ChineseBrandShare {
    fn id(&self) -> &'static str {
        "chinese-brand-share"
    }

    fn about(&self) -> About {
        About::Sales
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let mut shares: Vec<(&Fact, &Quantity)> = body_figures(&data.newest)
            .filter(|(_, q)| q.metric == Metric::MarketShare)
            .collect();
        // The longest period first.
        shares.order_by_key(|(_, q)| std::cmp::Reverse(q.period.and_then(Period::months)));
        let lanes = shares
            .into_iter()
            .filter_map(|(f, q)| lane(f, q, data, words))
            .collect();
        Plot {
            id: self.id(),
            frame: Frame::Bars(Scale::from_zero(Unit::Percent, 100.0, words.language)),
            lanes,
            own: None,
        }
    }
}

fn lane(fact: &Fact, quantity: &Quantity, data: &Dataset, words: &Words) -> Option<Lane> {
    let value = place(quantity, Unit::Percent);
    let extent = match quantity.form {
        Form::Exact => Extent::Bar(value),
        Form::Lower => Extent::Open(value),
        Form::Upper => Extent::Capped(value),
        _ => return None,
    };
    let mark = Mark::of_fact(fact, extent, Tone::Plain, words.language)?;
    let rest = rest(fact, data, words);
    let (kind, text) = quantity.period.and_then(|p| p.words(words.language)).map_or_else(
        || (HeadKind::UndatedPeriod, words.undated_period.to_string()),
        |text| (HeadKind::Period, text),
    );
    let row = Row::of(fact, std::iter::once(mark).chain(rest).collect(), data, words)?;
    Some(Lane {
        head: Some(LaneHead { kind, text }),
        rows: vec![row],
    })
}

/// What is left for all others, where the share is one value.
fn rest(fact: &Fact, data: &Dataset, words: &Words) -> Option<Mark> {
    let part = part_from(&data.newest, Kind::Remainder, &[fact.id])?;
    let extent = Extent::Rest(100.0 - result_place(data, part, Unit::Percent)?);
    let mark = Mark::of_part(data, part, extent, words.all_others, words.language)?;
    Some(Mark {
        other: mark.about,
        about: None,
        ..mark
    })
}
