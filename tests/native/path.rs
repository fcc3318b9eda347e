//! The path of questions on the policy page ends where the report ends.

use super::folder::{fixture, real};
use briefing_explorer::facets::{Answers, decided};
use briefing_explorer::model::{DecisionPath, PathOutcome};

fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    given
        .iter()
        .for_each(|(question, answer)| answers.answer(question, answer));
    answers
}

/// The outcomes so far, measure by measure; nothing where it is still open.
fn outcomes(path: &DecisionPath, given: &[(&str, &str)]) -> Vec<Option<PathOutcome>> {
    decided(path, &answers(given))
        .into_iter()
        .map(|(_, row)| row.map(|r| r.outcome))
        .collect()
}

fn path() -> &'static DecisionPath {
    fixture().newest.path.as_ref().unwrap()
}

fn published() -> &'static DecisionPath {
    real().newest.path.as_ref().unwrap()
}

#[test]
fn a_measure_is_decided_as_soon_as_one_row_is_left() {
    assert_eq!(outcomes(path(), &[]), [None]);
    assert_eq!(outcomes(path(), &[("who", "master")]), [None]);
    assert_eq!(outcomes(path(), &[("who", "guest")]), [Some(PathOutcome::Outside)]);
    let at_sea = [("who", "master"), ("where", "sea")];
    assert_eq!(outcomes(path(), &at_sea), [Some(PathOutcome::NotStated)]);
}

#[test]
fn what_is_no_answer_decides_nothing() {
    for odd in [("who", "pirate"), ("colour", "red"), ("who", "<b>"), ("chip", "master")] {
        assert_eq!(outcomes(path(), &[odd]), [None], "{odd:?}");
    }
}

#[test]
fn the_last_answer_is_taken_back_in_the_order_of_the_questions() {
    let mut given = answers(&[("where", "sea"), ("who", "guest")]);
    given.take_back();
    assert_eq!(given, answers(&[("who", "guest")]));
    given.take_back();
    given.take_back();
    assert!(given.is_empty());
}

#[test]
fn more_than_one_measure_can_apply() {
    let all = [
        ("who", "us-company"),
        ("where", "china"),
        ("chip", "ascend"),
        ("use", "other"),
    ];
    let applies = outcomes(published(), &all)
        .into_iter()
        .filter(|o| *o == Some(PathOutcome::Applies));
    assert_eq!(applies.count(), 2);
}

#[test]
fn inference_ends_at_what_is_printed_with_its_note() {
    for who in ["us-company", "chinese-company", "other-company"] {
        let given = [
            ("who", who),
            ("where", "china"),
            ("chip", "us-ai"),
            ("use", "infer-chinese"),
        ];
        let given = answers(&given);
        let (_, row) = decided(published(), &given)
            .into_iter()
            .find(|(m, _)| m.as_str() == "measure-2")
            .unwrap();
        let row = row.unwrap();
        assert_eq!(row.outcome, PathOutcome::NotStated);
        assert!(row.title.is_some() && row.notes.iter().any(|n| n.to_string() == "S05"));
    }
}

#[test]
fn every_row_can_be_reached() {
    let path = published();
    let options = |question: usize| path.question[question].option.iter().map(|o| o.id.as_str());
    let mut reached = vec![false; path.row.len()];
    for who in options(0) {
        for place in options(1) {
            for chip in options(2) {
                for purpose in options(3) {
                    let given = answers(&[("who", who), ("where", place), ("chip", chip), ("use", purpose)]);
                    for (measure, row) in decided(path, &given) {
                        let row = row.unwrap_or_else(|| panic!("{measure} is open for {given:?}"));
                        reached[path.row.iter().position(|r| std::ptr::eq(r, row)).unwrap()] = true;
                    }
                }
            }
        }
    }
    assert!(reached.iter().all(|r| *r), "{reached:?}");
}
