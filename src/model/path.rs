use super::{Bilingual, EntityId, FactId, NoteId, Prose};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Questions that lead a reader to what applies, and the table that decides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionPath {
    /// The questions in their order.
    pub question: Vec<PathQuestion>,
    /// The table: for each measure and each combination of answers, one row.
    pub row: Vec<PathRow>,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PathQuestion {
    /// Its id: the parameter in addresses.
    pub id: String,
    /// The question.
    pub text: Bilingual<Prose>,
    /// Its answers.
    pub option: Vec<PathOption>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PathOption {
    /// Its id: the value in addresses.
    pub id: String,
    /// The answer.
    pub name: Bilingual<Prose>,
}

/// What becomes of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PathOutcome {
    /// The report's words reach this case.
    Applies,
    /// The report does not say.
    NotStated,
    /// The measure speaks of something else.
    Outside,
}

/// A row of the decision table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PathRow {
    /// The measure that it decides.
    pub measure: EntityId,
    /// For each question the answers that it is for; a question that is not named does not matter.
    #[serde(default)]
    pub when: BTreeMap<String, Vec<String>>,
    /// What becomes of the measure.
    pub outcome: PathOutcome,
    /// What it comes to, where that can be said more sharply than by the outcome.
    pub title: Option<Bilingual<Prose>>,
    /// Why, in our words.
    pub text: Bilingual<Prose>,
    /// The facts that it rests on.
    pub facts: Vec<FactId>,
    /// Notes beside it.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

impl PathRow {
    /// True where the row is for an answer to a question.
    pub fn takes(&self, question: &str, answer: &str) -> bool {
        self.when
            .get(question)
            .is_none_or(|answers| answers.iter().any(|a| a == answer))
    }
}
