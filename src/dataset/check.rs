use super::names::names_resolve;
use super::rules_of_claims::titles_hold;
use super::rules_of_facets::values_have_words;
use super::rules_of_figures::{numbers_are_printed, quantities_are_whole, shares_within_whole};
use super::rules_of_history::history_holds;
use super::rules_of_path::path_is_decided;
use super::rules_of_report::{
    context_has_sources, notes_say_something, paragraphs_exist, profiles_hold_facts, relations_fit_units,
    report_is_divided, silences_hold, steps_rest_on_facts,
};
use super::rules_of_texts::{english_holds_no_han, languages_name_the_same, prose_holds_no_numeral};
use super::{Dataset, Edition, Problem};
use crate::model::Ordered;

type Check = fn(&Dataset, &mut Vec<Problem>);

/// Every rule that the dataset is held to. A new rule is one function and one line here.
pub const CHECKS: &[(&str, Check)] = &[
    ("names resolve", names_resolve),
    ("prose holds no numeral", prose_holds_no_numeral),
    ("both languages name the same", languages_name_the_same),
    ("English holds no Han", english_holds_no_han),
    ("paragraphs exist", paragraphs_exist),
    ("the report is divided whole", report_is_divided),
    ("a number keeps its printed form", numbers_are_printed),
    ("quantities are whole", quantities_are_whole),
    ("shares stay within the whole", shares_within_whole),
    ("context has sources", context_has_sources),
    ("a note says something", notes_say_something),
    ("relations fit their units", relations_fit_units),
    ("profiles hold every fact", profiles_hold_facts),
    ("steps rest on facts", steps_rest_on_facts),
    ("silences hold", silences_hold),
    ("values have words", values_have_words),
    ("the decision path is decided", path_is_decided),
    ("titles hold", titles_hold),
    ("history holds", history_holds),
];

/// Runs every check and returns all problems at once, in order of file and place.
pub fn check(data: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, check) in CHECKS {
        check(data, &mut problems);
    }
    problems.order();
    problems.dedup();
    problems
}

/// Every report, the newest first.
pub fn editions(data: &Dataset) -> impl Iterator<Item = &Edition> {
    std::iter::once(&data.newest).chain(&data.earlier)
}

/// A file of a report, by its path inside `data/`.
pub fn file(edition: &Edition, name: impl std::fmt::Display) -> String {
    format!("reports/{}/{name}", edition.report.id)
}
