use super::check::{editions, file};
use super::{Dataset, Edition, Problem};
use crate::model::{DecisionPath, Ordered, PathRow};

/// The decision table is whole: each combination of answers has, for each measure, exactly one row. Each row names answers,
/// facts, notes and measures that exist.
pub fn path_is_decided(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        if let Some(path) = &edition.path {
            let at = file(edition, "path.toml");
            problems.extend(
                unknown(data, edition, path).map(|what| Problem::new(&at, "row", what, "name something that exists")),
            );
            problems.extend(undecided(path).into_iter().map(|(place, what)| {
                Problem::new(
                    &at,
                    place,
                    what,
                    "let each combination of answers have one row for each measure",
                )
            }));
        }
    }
}

fn unknown<'a>(data: &'a Dataset, edition: &'a Edition, path: &'a DecisionPath) -> impl Iterator<Item = String> {
    let answers = path
        .row
        .iter()
        .flat_map(|row| &row.when)
        .flat_map(|(question, answers)| {
            let asked = path.question.iter().find(|q| q.id == *question);
            let is_known = move |answer: &String| asked.is_some_and(|q| q.option.iter().any(|o| o.id == *answer));
            answers
                .iter()
                .filter(move |a| !is_known(a))
                .map(move |a| format!("{a} is no answer to {question}"))
        });
    let facts = path.row.iter().flat_map(|row| &row.facts);
    let facts = facts
        .filter(|id| data.fact(**id).is_none())
        .map(|id| format!("{id} is no fact"));
    let notes = path.row.iter().flat_map(|row| &row.notes);
    let notes = notes
        .filter(|id| data.note(**id).is_none())
        .map(|id| format!("{id} is no note"));
    let is_measure = |row: &&PathRow| {
        edition
            .policy
            .iter()
            .flat_map(|p| &p.measure)
            .any(|m| m.entity == row.measure)
    };
    let measures = path
        .row
        .iter()
        .filter(move |r| !is_measure(r))
        .map(|r| format!("{} is no measure", r.measure));
    let bare = path
        .row
        .iter()
        .filter(|r| r.facts.is_empty())
        .map(|r| format!("a row of {} rests on no fact", r.measure));
    answers.chain(facts).chain(notes).chain(measures).chain(bare)
}

/// Combinations of answers with no row, or more than one, each with its measure.
fn undecided(path: &DecisionPath) -> Vec<(String, String)> {
    let mut measures: Vec<_> = path.row.iter().map(|r| &r.measure).collect();
    measures.order();
    measures.dedup();
    let mut wrong = Vec::new();
    for combination in combinations(path) {
        for measure in &measures {
            let takes = |row: &&PathRow| row.measure == **measure && combination.iter().all(|(q, a)| row.takes(q, a));
            let rows = path.row.iter().filter(takes).count();
            if rows != 1 {
                let answers: Vec<&str> = combination.iter().map(|(_, a)| *a).collect();
                wrong.push((measure.to_string(), format!("{} have {rows} rows", answers.join(", "))));
            }
        }
    }
    wrong
}

/// Every combination of answers, one to each question.
fn combinations(path: &DecisionPath) -> Vec<Vec<(&str, &str)>> {
    path.question.iter().fold(vec![Vec::new()], |all, question| {
        let with = |before: &Vec<_>| {
            let before = before.clone();
            question
                .option
                .iter()
                .map(move |o| [before.clone(), vec![(question.id.as_str(), o.id.as_str())]].concat())
        };
        all.iter().flat_map(with).collect()
    })
}
