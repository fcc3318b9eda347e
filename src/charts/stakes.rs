use super::figures::{label, place};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Scale, Tone, Words};
use crate::dataset::Dataset;
use crate::model::{Fact, Input, Kind, Ordered, Part, Profile, Unit};

/// Stakes for sale as parts of whole companies, each of its own company: never added.
pub struct Stakes;

impl Chart for Stakes {
    fn id(&self) -> &'static str {
        "stakes"
    }

    fn about(&self) -> About {
        About::Companies
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let mut profiles: Vec<&Profile> = data.newest.profiles.values().collect();
        profiles.order_by_key(|p| (p.group, p.order));
        let rows: Vec<Row> = profiles.into_iter().filter_map(|p| row(p, data, words)).collect();
        Plot {
            id: self.id(),
            frame: Frame::Bars(Scale::from_zero(Unit::Percent, 100.0, words.language)),
            lanes: vec![Lane { head: None, rows }],
            own: None,
        }
    }
}

/// Price ÷ share = valuation: the share as a part, with what part and whole are put at.
fn row(profile: &Profile, data: &Dataset, words: &Words) -> Option<Row> {
    let (_, _, part) = data.part(profile.algebra?)?;
    let [Input::Fact(price), Input::Fact(share)] = part.inputs.as_slice() else {
        return None;
    };
    let (price, share) = (data.fact(*price)?, data.fact(*share)?);
    let mark = |fact: &Fact, extent| {
        Some(Mark::of_fact(fact, extent, Tone::Plain, words.language)?.about(label(fact, data, words.language)))
    };
    let mut marks = vec![
        mark(share, Extent::Part(place(share.quantity.as_ref()?, Unit::Percent)))?,
        mark(price, Extent::PartWorth)?,
    ];
    let stated = stated_whole(part, data).and_then(|fact| mark(fact, Extent::WholeWorth));
    let computed = || {
        Mark::of_part(
            data,
            profile.algebra?,
            Extent::WholeWorth,
            words.computed,
            words.language,
        )
    };
    marks.extend(stated.or_else(computed));
    let is_share = part.kind == Kind::Quotient && share.quantity.as_ref()?.unit == Some(Unit::Percent);
    is_share.then(|| Row::about(&profile.id, marks, data, words))?
}

/// What the report itself puts the whole at.
fn stated_whole<'a>(part: &Part, data: &'a Dataset) -> Option<&'a Fact> {
    data.fact(part.counterpart.as_ref()?.figure?)
}
