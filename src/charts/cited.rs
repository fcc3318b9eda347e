use super::{Plot, Source};
use crate::dataset::Dataset;
use crate::model::{ChartWords, Claim, FactId, Input, NoteId, PartId, Prose, Span};
use std::collections::BTreeSet;

/// What a chart and its words rest on: every number in them by its id, and the facts that its results are worked from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// Facts of the report.
    pub facts: BTreeSet<FactId>,
    /// Computed results.
    pub results: BTreeSet<PartId>,
    /// Notes whose values from outside are shown.
    pub notes: BTreeSet<NoteId>,
    /// Paragraphs that leave something open.
    silent: BTreeSet<u8>,
}

impl Cited {
    /// What the marks of a plot rest on.
    pub fn of(plot: &Plot, data: &Dataset) -> Cited {
        let mut cited = Cited::default();
        for (_, mark) in plot.marks() {
            match mark.source {
                Source::Fact(id) => cited.fact(id),
                Source::Part(id) => cited.part(id, data),
                Source::Silence => cited.silent.extend(mark.paragraph),
            }
        }
        cited
    }

    /// What a text names, too.
    pub fn text(&mut self, text: &Prose, data: &Dataset) {
        for span in &text.0 {
            match span {
                Span::Fact(id) | Span::When(id) => self.fact(*id),
                Span::Part(id) => self.part(*id, data),
                Span::NoteValue(id, _) => drop(self.notes.insert(*id)),
                Span::Words(_) | Span::Entity(_) | Span::Term(..) | Span::Slot(_) => {}
            }
        }
    }

    /// What a title rests on beyond its figures, too.
    pub fn title(&mut self, words: &ChartWords) {
        self.facts.extend(words.claim.iter().flat_map(Claim::facts));
        self.facts.extend(&words.rests_on);
    }

    /// The paragraphs in which it stands, or is left open.
    pub fn places(&self, data: &Dataset) -> BTreeSet<u8> {
        let facts = self.facts.iter().filter_map(|id| data.fact(*id));
        facts
            .map(|fact| fact.paragraph)
            .chain(self.silent.iter().copied())
            .collect()
    }

    fn fact(&mut self, id: FactId) {
        self.facts.insert(id);
    }

    fn part(&mut self, id: PartId, data: &Dataset) {
        self.results.insert(id);
        self.inputs(id, data);
    }

    fn inputs(&mut self, id: PartId, data: &Dataset) {
        let Some((.., part)) = data.part(id) else { return };
        for input in &part.inputs {
            match input {
                Input::Fact(fact) => self.fact(*fact),
                // Parts lean only on parts before them.
                Input::Part(part) => self.inputs(*part, data),
                Input::Assumption(_) | Input::Entity(_) => {}
            }
        }
    }
}
