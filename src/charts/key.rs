use super::{Extent, Frame, Mark, Plot, Tone};
use crate::model::Voice;

/// A sort of mark, as the key to a chart explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the name says which sort
pub enum Sign {
    Exact,
    Part,
    Up,
    Down,
    Earlier,
    EarlierChange,
    Lower,
    Upper,
    Guide,
    Dot,
    Hollow,
    Range,
    Area,
    Level,
    Whole,
    Rest,
    Computed,
    Compounded,
    Square,
    Unit,
    Named,
    Reached,
    Unreached,
    Day,
    Span,
    Planned,
    Vague,
    Apart,
    UndatedPeriod,
    Gap,
}

/// The sorts of marks that a plot has, in the order in which its key names them.
pub fn key(plot: &Plot) -> Vec<Sign> {
    let has = |test: fn(&Mark) -> bool| plot.marks().any(|(_, m)| test(m));
    let is_columns = matches!(plot.frame, Frame::Columns(_));
    let is_time = matches!(plot.frame, Frame::Time { .. });
    let signs = [
        (Sign::Exact, has(is_plain_bar)),
        (Sign::Part, has(is_part)),
        (Sign::Up, has(|m| m.tone == Tone::Up)),
        (Sign::Down, has(|m| m.tone == Tone::Down)),
        (Sign::Earlier, has(|m| m.is_earlier && m.tone == Tone::Plain)),
        (Sign::EarlierChange, has(|m| m.is_earlier && m.tone != Tone::Plain)),
        (Sign::Lower, has(|m| matches!(m.extent, Extent::Open(_)))),
        (Sign::Upper, has(|m| matches!(m.extent, Extent::Capped(_)))),
        (Sign::Guide, has(|m| matches!(m.extent, Extent::Guide(_)))),
        (Sign::Dot, has(|m| is_dot(m, Voice::Report))),
        (Sign::Hollow, has(|m| is_dot(m, Voice::Computed))),
        (Sign::Range, has(|m| matches!(m.extent, Extent::Range(..)))),
        (Sign::Area, has(|m| matches!(m.extent, Extent::Area(..)))),
        (Sign::Level, has(|m| matches!(m.extent, Extent::Level(..)))),
        (Sign::Whole, has(is_part)),
        (Sign::Rest, has(|m| matches!(m.extent, Extent::Rest(_)))),
        (Sign::Computed, has(is_computed_bar) && !is_columns),
        (Sign::Compounded, has(is_computed_bar) && is_columns),
        (Sign::Square, plot.frame == Frame::Squares),
        (Sign::Unit, plot.frame == Frame::Units),
        (Sign::Named, has(|m| m.extent == Extent::Named)),
        (Sign::Reached, has(|m| matches!(m.extent, Extent::Step(_, true)))),
        (Sign::Unreached, has(|m| matches!(m.extent, Extent::Step(_, false)))),
        (Sign::Day, is_time),
        (Sign::Span, plot.is_long()),
        (Sign::Planned, has(|m| matches!(m.extent, Extent::Moment(_, true)))),
        (Sign::Vague, has(|m| matches!(m.extent, Extent::Vague(..)))),
        (Sign::Apart, has(|m| matches!(m.extent, Extent::Distance(_)))),
        (Sign::UndatedPeriod, has(|m| m.is_undated)),
        (Sign::Gap, has(|m| matches!(m.extent, Extent::Gap(_)))),
    ];
    let there = signs.into_iter().filter(|(_, is_there)| *is_there);
    there.map(|(sign, _)| sign).collect()
}

fn is_plain_bar(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::Bar(_)) && mark.voice == Voice::Report && mark.tone == Tone::Plain && !mark.is_earlier
}

fn is_part(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::Part(_))
}

fn is_computed_bar(mark: &Mark) -> bool {
    matches!(mark.extent, Extent::Bar(_)) && mark.voice == Voice::Computed
}

fn is_dot(mark: &Mark, voice: Voice) -> bool {
    matches!(mark.extent, Extent::Dot(_)) && mark.voice == voice
}
