use super::{Bilingual, Digits, Direction, Edtf, EntityId, FactId, Form, NoteId, Prose, SourceId, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How much a reader would be misled without the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Severity {
    High,
    Medium,
    Low,
}

/// Whether outside sources bear the note out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Verified {
    Yes,
    Partly,
    No,
}

/// What in the text itself is loose or does not fit. Our voice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SlipPart {
    /// In our words.
    pub text: Bilingual<Prose>,
}

/// What outside sources say. Their voice, never mixed with the report's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NotePart {
    /// In our words.
    pub text: Bilingual<Prose>,
    /// Who says so; never empty.
    pub sources: Vec<SourceId>,
    /// When the excerpt was taken over into this dataset.
    pub read: Edtf,
}

/// A figure, date or designation from outside.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NoteValue {
    /// Digits as the source prints them.
    pub digits: Option<Digits>,
    /// Their unit.
    pub unit: Option<Unit>,
    /// Which way it moved.
    pub direction: Option<Direction>,
    /// How firm it is; exact where absent.
    pub form: Option<Form>,
    /// A date.
    pub date: Option<Edtf>,
    /// A designation that contains digits.
    pub text: Option<String>,
}

impl NoteValue {
    /// The value as the page shows it.
    pub fn stated(&self, language: super::Language) -> String {
        if let Some(text) = &self.text {
            return text.clone();
        }
        if let Some(date) = &self.date {
            return date.words(language);
        }
        let (Some(digits), Some(unit)) = (&self.digits, self.unit) else {
            return String::new();
        };
        let sign = if self.direction == Some(Direction::Down) {
            "-"
        } else {
            ""
        };
        let amount = super::Amount::new(&format!("{sign}{digits}"), unit, language).text();
        let plus = if self.direction == Some(Direction::Up) { "+" } else { "" };
        let bound = match (self.form, language) {
            (Some(Form::Approximate), super::Language::Zh) => "约",
            (Some(Form::Approximate), super::Language::En) => "about ",
            (Some(Form::Lower), super::Language::Zh) => "超过",
            (Some(Form::Lower), super::Language::En) => "over ",
            (Some(Form::Upper), super::Language::Zh) => "不足",
            (Some(Form::Upper), super::Language::En) => "under ",
            _ => "",
        };
        format!("{bound}{plus}{amount}")
    }
}

/// A note beside the report: where its text is loose, and what outside sources add.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its number; what readers cite.
    #[serde(skip)]
    pub id: NoteId,
    /// How much it matters.
    pub severity: Severity,
    /// Whether sources bear it out.
    pub verified: Verified,
    /// What it is about.
    pub title: Bilingual<Prose>,
    /// The paragraphs concerned.
    pub paragraphs: Vec<u8>,
    /// The facts concerned.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// The entities concerned.
    #[serde(default)]
    pub entities: Vec<EntityId>,
    /// What rests on the text alone.
    pub slip: Option<SlipPart>,
    /// What outside sources say.
    pub context: Option<NotePart>,
    /// Figures and dates from outside, by name.
    #[serde(default)]
    pub values: BTreeMap<String, NoteValue>,
}

/// An outside source, read as a stored excerpt: a lead to cite, never proof.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id: E18.
    pub id: SourceId,
    /// What it is.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it stands; absent where the address is not known whole.
    pub address: Option<String>,
    /// When it was published.
    pub date: Option<Edtf>,
    /// How it was read.
    pub kind: String,
    /// True where it repeats another publication.
    #[serde(default)]
    pub repost: bool,
}
