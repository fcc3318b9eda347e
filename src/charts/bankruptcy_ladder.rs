use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Source, Words};
use crate::dataset::Dataset;
use crate::model::{Ordered, Profile, StepState};

/// How far bankruptcy proceedings have got: steps that follow each other, each reached or not stated.
pub struct BankruptcyLadder;

/// The event of those who stand on the ladder.
const EVENT: &str = "bankruptcy";
/// The status that says which step has been reached; no status says that the last one has.
const STEPS: [&str; 3] = ["petition-filed", "case-accepted", "declared"];

impl Chart for BankruptcyLadder {
    fn id(&self) -> &'static str {
        "bankruptcy-ladder"
    }

    fn about(&self) -> About {
        About::Companies
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let names = [words.petition_filed, words.case_accepted, words.declared_bankrupt];
        let mut profiles: Vec<&Profile> = data
            .newest
            .profiles
            .values()
            .filter(|p| p.events.iter().any(|e| e == EVENT))
            .collect();
        profiles.order_by_key(|p| (p.group, p.order));
        let rows = profiles
            .into_iter()
            .filter_map(|p| {
                let marks = names
                    .iter()
                    .enumerate()
                    .map(|(i, name)| mark(p, i, name, data, words))
                    .collect();
                Row::about(&p.id, marks, data, words)
            })
            .collect();
        Plot {
            id: self.id(),
            frame: Frame::Steps(names.map(str::to_string).to_vec()),
            lanes: vec![Lane { head: None, rows }],
            own: None,
        }
    }
}

/// A step of one company: reached where its status says so and a fact bears it out, else not stated.
fn mark(profile: &Profile, step: usize, name: &str, data: &Dataset, words: &Words) -> Mark {
    let is_reached = profile.status.as_deref() == STEPS.get(step).copied();
    let last = profile.step.iter().rfind(|s| s.state == StepState::Reached);
    let told = last.and_then(|s| data.fact(s.fact?));
    let fact = told.filter(|_| is_reached);
    let silent = Mark {
        // What the report says of the proceedings leaves the other steps open.
        paragraph: told.map(|f| f.paragraph),
        ..Mark::of_silence(Extent::Step(step, fact.is_some()), name, words)
    };
    match fact {
        Some(fact) => Mark {
            source: Source::Fact(fact.id),
            value: words.reached.into(),
            ..silent
        },
        None => silent,
    }
}
