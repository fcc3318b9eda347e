use super::{Extent, Frame, Lane, Mark, Plot, Row, Source, Tone};
use crate::dataset::Dataset;
use crate::model::{Direction, EntityId, Input, Metric, PartId};
use std::collections::BTreeSet;

/// Which rows of a chart are shown. A row stays with all its marks: what is left of a whole means nothing without it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// Only figures of this metric.
    pub metric: Option<Metric>,
    /// Only rises, or only falls.
    pub direction: Option<Direction>,
    /// Only rows about these.
    pub subjects: Option<BTreeSet<EntityId>>,
}

/// One of the conditions of a narrowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The metric.
    Metric,
    /// The direction.
    Direction,
    /// Whom the row is about.
    Subjects,
}

impl Narrowing {
    /// The plot with the rows that fit. The scale stays, so that lengths can still be compared with the whole.
    pub fn of(&self, plot: &Plot, data: &Dataset) -> Plot {
        let is_signed = plot.scale().is_some_and(|s| s.is_signed);
        let mut lanes: Vec<Lane> = Vec::new();
        for lane in &plot.lanes {
            let mut rows: Vec<Row> = Vec::new();
            let mut has_count = false;
            for row in &lane.rows {
                let is_named = row.marks.iter().any(|m| m.extent == Extent::Named);
                let fits = self.fits(row, is_signed, is_named, data);
                // Those named stand under the count that they belong to, and not without it.
                if plot.frame == Frame::Units && !is_named {
                    has_count = fits;
                }
                if fits && (has_count || !is_named) {
                    rows.push(row.clone());
                }
            }
            if !rows.is_empty() {
                lanes.push(Lane {
                    head: lane.head.clone(),
                    rows,
                });
            }
        }
        Plot { lanes, ..plot.clone() }
    }

    /// How many marks of each plot are left.
    pub fn left(&self, plots: &[Plot], data: &Dataset) -> Vec<usize> {
        plots.iter().map(|p| self.of(p, data).marks().count()).collect()
    }

    /// How many of the marks that are left stand in rows that go no way.
    pub fn undirected(&self, plots: &[Plot], data: &Dataset) -> usize {
        let toward = |direction, plot| {
            let narrowing = Narrowing {
                direction,
                ..self.clone()
            };
            narrowing.of(plot, data)
        };
        let rest = |plot| {
            let ways = Direction::ALL.map(|d| toward(Some(d), plot));
            let goes = |row: &Row| ways.iter().any(|way| way.rows().any(|r| r == row));
            let all = toward(None, plot);
            let still = all.rows().filter(|row| !goes(row));
            still.map(|row| row.marks.len()).sum::<usize>()
        };
        plots.iter().map(rest).sum()
    }

    /// Where nothing of a plot is left: the conditions that each alone leave nothing; none where only all together do.
    pub fn emptied_by(&self, plot: &Plot, data: &Dataset) -> Vec<Condition> {
        let alone = |narrowing: Narrowing| narrowing.of(plot, data).marks().next().is_none();
        let metric = Narrowing {
            metric: self.metric,
            ..Narrowing::default()
        };
        let direction = Narrowing {
            direction: self.direction,
            ..Narrowing::default()
        };
        let subjects = Narrowing {
            subjects: self.subjects.clone(),
            ..Narrowing::default()
        };
        [
            (Condition::Metric, metric),
            (Condition::Direction, direction),
            (Condition::Subjects, subjects),
        ]
        .into_iter()
        .filter_map(|(condition, narrowing)| alone(narrowing).then_some(condition))
        .collect()
    }

    fn fits(&self, row: &Row, is_signed: bool, is_named: bool, data: &Dataset) -> bool {
        let is_of = |m: Metric| is_named || row.marks.iter().any(|mark| metric(mark.source, data) == Some(m));
        let moves = |d: Direction| row.marks.iter().any(|mark| way(mark, is_signed) == Some(d));
        self.metric.is_none_or(is_of)
            && self.direction.is_none_or(moves)
            && self.subjects.as_ref().is_none_or(|s| s.contains(&row.entity))
    }
}

/// What a mark measures; a computed one measures what its first figure does. Nothing for a silence.
pub fn metric(source: Source, data: &Dataset) -> Option<Metric> {
    match source {
        Source::Fact(id) => Some(data.fact(id)?.quantity.as_ref()?.metric),
        Source::Part(id) => of_part(id, data),
        Source::Silence => None,
    }
}

fn of_part(id: PartId, data: &Dataset) -> Option<Metric> {
    let (_, _, part) = data.part(id)?;
    part.inputs.iter().find_map(|input| match input {
        Input::Fact(fact) => metric(Source::Fact(*fact), data),
        // Parts lean only on parts before them.
        Input::Part(part) if *part != id => of_part(*part, data),
        _ => None,
    })
}

/// Which way a mark goes: by its colour, or by its side of zero where a scale has two.
pub fn way(mark: &Mark, is_signed: bool) -> Option<Direction> {
    match (mark.tone, mark.extent) {
        (Tone::Up, _) => Some(Direction::Up),
        (Tone::Down, _) => Some(Direction::Down),
        (Tone::Plain, Extent::Bar(v)) if is_signed && v > 0.0 => Some(Direction::Up),
        (Tone::Plain, Extent::Bar(v)) if is_signed && v < 0.0 => Some(Direction::Down),
        _ => None,
    }
}
