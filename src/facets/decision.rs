use crate::model::{DecisionPath, EntityId, PathRow};
use litemap::LiteMap;

/// The questions that an address carries, in their order.
pub const QUESTIONS: [&str; 4] = ["who", "where", "chip", "use"];

/// What a reader answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(LiteMap<&'static str, String>);

impl Answers {
    /// Answers a question. What is no question of an address is ignored, and so is what cannot be an answer's id.
    pub fn answer(&mut self, question: &str, answer: &str) {
        let Some(question) = QUESTIONS.into_iter().find(|q| *q == question) else {
            return;
        };
        let is_id =
            !answer.is_empty() && answer.len() <= 64 && answer.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        if is_id {
            self.0.insert(question, answer.into());
        }
    }

    /// The answer to a question, where the path has it.
    pub fn to<'a>(&'a self, path: &DecisionPath, question: &str) -> Option<&'a str> {
        let answer = self.0.get(question)?;
        let question = path.question.iter().find(|q| q.id == question)?;
        question
            .option
            .iter()
            .any(|o| o.id == *answer)
            .then_some(answer.as_str())
    }

    /// The questions and answers in the order of the questions.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let answer = |q| self.0.get(q).map(|a| (q, a.as_str()));
        QUESTIONS.into_iter().filter_map(answer)
    }

    /// Takes back the last answer.
    pub fn take_back(&mut self) {
        if let Some(last) = QUESTIONS.into_iter().rev().find(|q| self.0.contains_key(q)) {
            self.0.remove(last);
        }
    }

    /// True where nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What the answers decide for each measure, in the order of the table: its row, or nothing while more than one is left.
pub fn decided<'p>(path: &'p DecisionPath, answers: &Answers) -> Vec<(&'p EntityId, Option<&'p PathRow>)> {
    let mut measures: Vec<&EntityId> = path.row.iter().map(|r| &r.measure).collect();
    measures.dedup();
    let fits = |row: &&PathRow| {
        let mut questions = path.question.iter();
        questions.all(|q| answers.to(path, &q.id).is_none_or(|a| row.takes(&q.id, a)))
    };
    measures
        .into_iter()
        .map(|measure| {
            let mut left = path.row.iter().filter(|r| r.measure == *measure).filter(fits);
            let (first, second) = (left.next(), left.next());
            (measure, first.filter(|_| second.is_none()))
        })
        .collect()
}
