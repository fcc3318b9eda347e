use super::{Bilingual, EntityId, FactId, NoteId, PartId, Prose, RelationId, Step, Voice};
use serde::{Deserialize, Serialize};

/// A stretch of paragraphs under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id in addresses.
    pub id: String,
    /// Its name.
    pub name: Bilingual<Prose>,
    /// First paragraph.
    pub from: u8,
    /// Last paragraph.
    pub to: u8,
}

/// One paragraph of the report.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// Its number, from 1.
    pub n: u8,
    /// True where it is a heading.
    #[serde(default)]
    pub heading: bool,
    /// What it is about, in our words.
    pub gist: Bilingual<Prose>,
}

/// Something that the report as a whole never states.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSilence {
    /// What is missing.
    pub field: Bilingual<Prose>,
    /// Where it would have been expected.
    pub paragraph: u8,
    /// The page that shows it.
    #[serde(default)]
    pub page: String,
}

/// A chart that the figures cannot carry.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Impossible {
    /// Its id.
    pub id: String,
    /// What it would have been.
    pub name: Bilingual<Prose>,
    /// Why it cannot be drawn.
    pub why: Bilingual<Prose>,
}

/// The report: what it covers, how it is divided, what it leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Its id: the name of its folder.
    pub id: String,
    /// A working name of ours; it has no title.
    pub name: Bilingual<Prose>,
    /// The note that infers its week.
    pub week_note: NoteId,
    /// What it covers.
    pub scope: Bilingual<Prose>,
    /// What it does not say about itself.
    pub unnamed: Bilingual<Prose>,
    /// Its sections.
    pub section: Vec<Section>,
    /// Its paragraphs.
    pub paragraph: Vec<Paragraph>,
    /// What it never states.
    pub silence: Vec<ReportSilence>,
    /// Charts that cannot be drawn.
    pub impossible: Vec<Impossible>,
}

/// A statement bound to facts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyItem {
    /// A heading, where it has one.
    pub title: Option<Bilingual<Prose>>,
    /// The statement.
    pub text: Bilingual<Prose>,
    /// The fact behind it.
    pub fact: Option<FactId>,
    /// The facts behind it.
    #[serde(default)]
    pub facts: Vec<FactId>,
}

/// A step of the legal ladder.
pub type PolicyStep = Step;

/// One of the announced measures, field by field.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Which measure.
    pub entity: EntityId,
    /// Its title in our words.
    pub title: Bilingual<Prose>,
    /// Where it stands.
    pub paragraph: u8,
    /// Its facts.
    pub facts: Vec<FactId>,
    /// Who must heed it.
    pub who: Bilingual<Prose>,
    /// What triggers it.
    pub trigger: Bilingual<Prose>,
    /// What it says.
    pub what: Bilingual<Prose>,
    /// Where it applies.
    pub place: Bilingual<Prose>,
    /// Its form: ban in the report's words, guidance, warning.
    pub form: Bilingual<Prose>,
    /// What follows from breaking it.
    pub consequence: Bilingual<Prose>,
    /// What is not stated.
    pub silences: Vec<Bilingual<Prose>>,
    /// Notes beside it.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

/// Someone who is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PolicySpeaker {
    /// Who, where named.
    pub entity: Option<EntityId>,
    /// The unnamed source, where not.
    pub unnamed: Option<String>,
    /// Their post.
    pub post: Bilingual<Prose>,
    /// What they said.
    pub facts: Vec<FactId>,
}

/// A date of the policy, or a step without one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyDate {
    /// The fact.
    pub fact: FactId,
    /// True where no date is given.
    #[serde(default)]
    pub undated: bool,
    /// What happened.
    pub text: Bilingual<Prose>,
    /// Where it stands.
    pub paragraph: u8,
}

/// The words of the policy page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyPage {
    /// Its heading.
    pub headline: Bilingual<Prose>,
    /// The whole in one sentence.
    pub sentence: Bilingual<Prose>,
    /// The whole in a paragraph.
    pub plain: Vec<PolicyItem>,
    /// The whole in full.
    pub full: Vec<PolicyItem>,
    /// How far it has come in law.
    pub step: Vec<PolicyStep>,
    /// Notes beside the ladder.
    #[serde(default)]
    pub ladder_notes: Vec<NoteId>,
    /// What the rule would have done.
    pub before: Vec<PolicyItem>,
    /// What there is now.
    pub after: Vec<PolicyItem>,
    /// The report's own contrast.
    pub contrast: PolicyItem,
    /// The measures.
    pub measure: Vec<Measure>,
    /// Who said what.
    pub speaker: Vec<PolicySpeaker>,
    /// Dates.
    pub date: Vec<PolicyDate>,
    /// The relation that counts days between them.
    pub date_relation: PartId,
    /// Notes beside the dates.
    #[serde(default)]
    pub date_notes: Vec<NoteId>,
    /// What is not stated.
    pub silence: Vec<ReportSilence>,
}

/// One of the stories on the overview.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The section it belongs to.
    pub section: String,
    /// Its title.
    pub title: Bilingual<Prose>,
    /// One line.
    pub lead: Bilingual<Prose>,
    /// Facts and relations shown as figures.
    pub figures: Vec<super::Input>,
    /// The page it leads to.
    pub page: String,
    /// The words of the link.
    pub link: Bilingual<Prose>,
    /// Which small picture stands with it.
    pub art: String,
}

/// A question to enter by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Who would ask.
    pub reader: Bilingual<Prose>,
    /// The question.
    pub text: Bilingual<Prose>,
    /// The address of the answer inside the site.
    pub to: String,
}

/// A sample search.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// What to search for.
    pub text: Bilingual<Prose>,
}

/// The words of the overview.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Overview {
    /// Its heading.
    pub headline: Bilingual<Prose>,
    /// The paragraph under it.
    pub lede: Bilingual<Prose>,
    /// The stories.
    pub story: Vec<Story>,
    /// The questions.
    pub question: Vec<Question>,
    /// Sample searches.
    pub sample: Vec<Sample>,
    /// The closest call of the ledger.
    pub closest: RelationId,
    /// What it shows.
    pub closest_text: Bilingual<Prose>,
}

/// A caveat under a chart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ChartNote {
    /// Who says so.
    pub voice: Voice,
    /// The caveat.
    pub text: Bilingual<Prose>,
    /// The note it sums up.
    pub note: Option<NoteId>,
}

/// The words of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWords {
    /// The chart's id; the name of the file.
    #[serde(skip)]
    pub id: String,
    /// The takeaway as a sentence.
    pub title: Bilingual<Prose>,
    /// What is measured.
    pub measure: Bilingual<Prose>,
    /// Caveats.
    #[serde(default)]
    pub note: Vec<ChartNote>,
    /// What the title says beyond its figures.
    #[serde(default)]
    pub claim: Vec<super::Claim>,
    /// Facts that the title rests on without showing them: in the form that pages fetch, those of its claims.
    #[serde(default)]
    pub rests_on: Vec<FactId>,
}
