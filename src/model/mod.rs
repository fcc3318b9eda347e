//! What is a fact? The report's statements, their quantities, and everything that explains them.
//! May use: serde, decimals. No other room.
//! Never: reads files, formats pages, computes relations.

mod amount;
mod bilingual;
mod claim;
mod counting;
mod edtf;
mod entity;
mod facet_words;
mod fact;
mod history;
mod id;
mod metric;
mod note;
mod ordered;
mod path;
mod period;
mod profile;
mod prose;
mod quantity;
mod relation;
mod report;
mod term;

pub use amount::{Amount, Dimension, Unit};
pub use bilingual::{Bilingual, Language};
pub use claim::Claim;
pub use counting::Counting;
pub use edtf::Edtf;
pub use entity::{Alias, Basis, Entity, EntityKind, LookAlike};
pub use facet_words::{FacetWords, OptionWords};
pub use fact::{DateValue, Fact, FactKind, Speaker};
pub use history::{Change, FormerValue, History};
pub use id::{EntityId, FactId, NoteId, PartId, RelationId, SourceId};
pub use metric::Metric;
pub use note::{Note, NotePart, NoteValue, Severity, SlipPart, Source, Verified};
pub use ordered::{Gathered, Ordered};
pub use path::{DecisionPath, PathOption, PathOutcome, PathQuestion, PathRow};
pub use period::Period;
pub use profile::{Attribute, Group, Profile, SectionOfFacts, Silence, SilenceReason, Step, StepState};
pub use prose::{Prose, Span};
pub use quantity::{Digits, Direction, Form, Quantity, SalesBasis, Stated};
pub use relation::{Assumption, Comparison, Counterpart, Input, Kind, Part, Relation};
pub use report::{
    ChartNote, ChartWords, Impossible, Measure, Overview, Paragraph, PolicyDate, PolicyItem, PolicyPage, PolicySpeaker,
    PolicyStep, Question, Report, ReportSilence, Section, Story,
};
pub use term::Term;

/// Who is speaking: the one thing a reader must never mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The report says it.
    Report,
    /// This site computed it from what the report says.
    Computed,
    /// An outside source says it.
    Context,
}

impl Voice {
    /// The value of `data-voice`, part of the public surface.
    pub fn id(self) -> &'static str {
        match self {
            Voice::Report => "report",
            Voice::Computed => "computed",
            Voice::Context => "context",
        }
    }
}
