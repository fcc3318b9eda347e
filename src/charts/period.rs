use super::When;
use crate::dataset::Dataset;
use crate::model::{Input, Kind, Language, Ordered, Part, PartId, Period};

/// Over which period a computed result holds: that of the figures it is worked from, all of them where they are of
/// several; a year before for what a figure and its change imply. Not stated as soon as the period of one is not.
pub fn period_of_result(data: &Dataset, id: PartId, language: Language) -> When {
    let mut periods = data.part(id).map_or_else(Vec::new, |(.., part)| of(part, data));
    if periods.is_empty() {
        return When::Timeless;
    }
    periods.order();
    periods.dedup();
    let words: Option<Vec<String>> = periods.into_iter().map(|p| p.words(language)).collect();
    words.map_or(When::NotStated, |words| When::Stated(words.join(" + ")))
}

fn of(part: &Part, data: &Dataset) -> Vec<Period> {
    let first = || part.inputs.iter().take(1).flat_map(|input| of_input(input, data));
    match part.kind {
        // The change only leads back; the sales say from when.
        Kind::Earlier => first().map(a_year_before).collect(),
        // A change on a year earlier is of the later of its periods, as the report has it too.
        Kind::Difference if part.inputs.iter().any(|i| is_earlier(i, data)) => first().collect(),
        _ => part.inputs.iter().flat_map(|input| of_input(input, data)).collect(),
    }
}

fn of_input(input: &Input, data: &Dataset) -> Vec<Period> {
    match input {
        Input::Fact(id) => {
            let quantity = data.fact(*id).and_then(|f| f.quantity.as_ref());
            quantity.and_then(|q| q.period).into_iter().collect()
        }
        // Parts lean only on parts before them.
        Input::Part(id) => data.part(*id).map_or_else(Vec::new, |(.., part)| of(part, data)),
        Input::Assumption(_) | Input::Entity(_) => Vec::new(),
    }
}

fn is_earlier(input: &Input, data: &Dataset) -> bool {
    let Input::Part(id) = input else { return false };
    data.part(*id).is_some_and(|(.., part)| part.kind == Kind::Earlier)
}

fn a_year_before(period: Period) -> Period {
    match period {
        Period::Months { year, from, to } => Period::Months {
            year: year.saturating_sub(1),
            from,
            to,
        },
        Period::NotStated => Period::NotStated,
    }
}
