use super::{Extent, Frame, Mark, Plot, Row, Scale, Source, Words};
use crate::dataset::Dataset;
use crate::ledger::{converted_figure, converted_result};
use crate::model::{Counting, Unit, Voice};

/// A plot of vehicles in the unit that the reader chose. What the report prints stays beside what it is converted to;
/// an average of a month is ours. A plot of anything else, or whose periods are not all stated, stays as it is.
pub fn counted(plot: Plot, counting: Counting, data: &Dataset, words: &Words) -> Plot {
    let Frame::Bars(scale) = plot.frame else { return plot };
    if counting == Counting::Printed || scale.unit != Unit::WanVehicles {
        return plot;
    }
    let months: Option<Vec<u8>> = plot.rows().map(|row| months(row, data)).collect();
    let months = match (counting, months) {
        (Counting::PerMonth, None) => return plot,
        (Counting::PerMonth, Some(months)) => months,
        _ => plot.rows().map(|_| 1).collect(),
    };
    let fewest = f64::from(months.iter().copied().min().unwrap_or(1));
    let mut plot = plot;
    let rows = plot.lanes.iter_mut().flat_map(|l| &mut l.rows);
    for (row, months) in rows.zip(months) {
        for mark in &mut row.marks {
            if let Some(changed) = mark_in(mark, counting, months, data, words) {
                *mark = changed;
            }
        }
    }
    plot.frame = Frame::Bars(Scale {
        high: scale.high / fewest,
        tick_factor: match counting {
            Counting::Wan => 1.0,
            Counting::Thousands => 10.0,
            Counting::PerMonth | Counting::Printed => scale.tick_factor,
        },
        ..scale
    });
    plot
}

/// Over how many months the stated figure of a row runs.
fn months(row: &Row, data: &Dataset) -> Option<u8> {
    row.marks.iter().find_map(|mark| match mark.source {
        Source::Fact(id) => data.fact(id)?.quantity.as_ref()?.period?.months(),
        _ => None,
    })
}

fn mark_in(mark: &Mark, counting: Counting, months: u8, data: &Dataset, words: &Words) -> Option<Mark> {
    let language = words.language;
    let figure = match mark.source {
        Source::Fact(id) => converted_figure(data.fact(id)?.quantity.as_ref()?, counting, months, language),
        Source::Part(id) => converted_result(data, id, counting, months, language),
        Source::Silence => None,
    }?;
    let unit = match counting {
        Counting::Thousands => words.in_thousands,
        Counting::PerMonth => words.per_month,
        Counting::Wan | Counting::Printed => words.in_wan,
    };
    let converted = unit.replace("{n}", &figure);
    if converted == mark.value {
        return None;
    }
    let is_stated = matches!(mark.source, Source::Fact(_));
    let printed = mark.printed.as_ref().unwrap_or(&mark.value);
    let share = f64::from(months);
    Some(Mark {
        voice: if counting == Counting::PerMonth {
            Voice::Computed
        } else {
            mark.voice
        },
        extent: match mark.extent {
            Extent::Bar(v) => Extent::Bar(v / share),
            Extent::Dot(v) => Extent::Dot(v / share),
            Extent::Range(a, b) => Extent::Range(a / share, b / share),
            Extent::Change(a, b) => Extent::Change(a / share, b / share),
            other => other,
        },
        value: if is_stated {
            words
                .printed_beside
                .replace("{value}", &converted)
                .replace("{printed}", printed)
        } else {
            converted.clone()
        },
        converted: is_stated.then(|| (converted, printed.clone())),
        ..mark.clone()
    })
}
