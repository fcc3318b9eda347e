use super::axis::{Axis, tick_text};
use super::bar_mark::{ABOVE, BarRow, NAME, NOTE, draw_mark, is_crowded, label_parts};
use super::drawing::{Breadth, Drawing, Part, Pen, Rect, Shape};
use super::dumbbell::{draw_row, further_lines, range_room};
use super::slim;
use super::stacked::Word;
use super::{Careful, Ink, Measure, Sketch, Type};
use crate::charts::{Extent, Frame, HeadKind, Lane, Mark, Plot, Row, Scale};
use crate::model::Voice;

const LANE_HEAD: f64 = 28.0;
const AXIS: f64 = 28.0;
const TICK: Type = Type::new(11.5, Ink::Ink3).centred();
/// Where bars begin whose names stand above them.
const NAMELESS: f64 = 2.0;

/// Rows of bars along one scale, in lanes.
pub fn draw(plot: &Plot, scale: &Scale, width: f64, measure: &dyn Measure) -> Drawing {
    let breadth = Breadth::of(width);
    let mut sketch = Sketch::new(measure);
    let names = names_column(plot, breadth, &sketch);
    let axis = Axis::new(scale, ends(plot, scale, width, names, &sketch));
    let names_end = names - 10.0;
    let lanes = lane_tops(plot, scale, breadth);
    let bottom = lanes.last().map_or(4.0, |(_, bottom, _)| *bottom);
    let falls_right = plot.marks().any(|(_, m)| is_crowded(m, &axis, width, &sketch));

    for tick in &axis.ticks {
        let x = axis.at(*tick);
        sketch.line((x, 4.0), (x, bottom), Pen::solid(Ink::Rule, 1.0));
    }
    let mut at = 0;
    for (lane, (top, bottom, rows)) in plot.lanes.iter().zip(&lanes) {
        let ground = (if breadth == Breadth::Wide { names } else { 0.0 }, width);
        lane_head(lane, plot, (*top, *bottom), ground, &mut sketch);
        for (row, (y, height)) in lane.rows.iter().zip(rows) {
            let box_ = BarRow {
                falls_right,
                ..row_box(row, (*y, *height), scale, breadth, width)
            };
            sketch.draw_as(Part::Ground);
            if breadth == Breadth::Slim {
                // Where columns lie down their names are years, which are their marks' own.
                let is_column = matches!(plot.frame, Frame::Columns(_));
                let part = if is_column { Part::Mark(at) } else { Part::Ground };
                let name = Word::new(part, &row.name, name_type(row, plot));
                slim::draw_row(row, at, name, &box_, &axis, (4.0, lanes_end(&lanes)), &mut sketch);
                at += row.marks.len();
                continue;
            }
            let name = if breadth == Breadth::Wide {
                name_beside(row, plot, &box_, names_end, &mut sketch)
            } else {
                name_above(row, plot, &box_, width, &mut sketch)
            };
            sketch.name(at, name);
            if is_dotted(row) {
                draw_row(row, at, &box_, &axis, &mut sketch);
                at += row.marks.len();
            }
            for mark in row.marks.iter().filter(|_| !is_dotted(row)) {
                sketch.draw_as(Part::Mark(at));
                draw_mark(mark, at, row, &box_, &axis, (4.0, lanes_end(&lanes)), &mut sketch);
                at += 1;
            }
            sketch.draw_as(Part::Ground);
            let is_bar = row.marks.iter().any(|m| !matches!(m.extent, Extent::Guide(_)));
            if is_bar {
                zero_line(&axis, &box_, (breadth, is_part(row)), &mut sketch);
            }
        }
    }
    sketch.draw_as(Part::Scale);
    for tick in axis.labelled(|tick| sketch.width(&tick_text(tick, scale), TICK)) {
        let text = tick_text(tick, scale);
        let half = sketch.width(&text, TICK) / 2.0;
        let x = axis.at(tick).clamp(half, (width - half).max(half));
        sketch.text(text, (x, bottom + 15.0), TICK);
    }
    sketch.done(width, bottom + AXIS)
}

/// Top and bottom of a lane, and of each of its rows top and height.
type LaneBox = (f64, f64, Vec<(f64, f64)>);

fn lanes_end(lanes: &[LaneBox]) -> f64 {
    lanes.last().map_or(0.0, |(_, bottom, _)| *bottom)
}

fn lane_tops(plot: &Plot, scale: &Scale, breadth: Breadth) -> Vec<LaneBox> {
    let is_split = plot.lanes.iter().any(|l| l.head.is_some());
    let mut y = 4.0;
    plot.lanes
        .iter()
        .map(|lane| {
            let top = y;
            if lane.head.is_some() {
                y += LANE_HEAD;
            }
            let rows = lane
                .rows
                .iter()
                .map(|row| {
                    let height = row_height(row, scale, breadth, is_split);
                    y += height;
                    (y - height, height)
                })
                .collect();
            if is_split {
                y += 6.0;
            }
            (top, y, rows)
        })
        .collect()
}

/// True for a row that shows a part of a whole.
fn is_part(row: &Row) -> bool {
    row.marks.iter().any(|m| matches!(m.extent, Extent::Part(_)))
}

/// True for a row that shows what is left of a whole.
fn has_rest(row: &Row) -> bool {
    row.marks.iter().any(|m| matches!(m.extent, Extent::Rest(_)))
}

/// True for a row of several values.
fn is_dotted(row: &Row) -> bool {
    row.marks.iter().any(|m| matches!(m.extent, Extent::Dot(_)))
}

fn row_height(row: &Row, scale: &Scale, breadth: Breadth, is_split: bool) -> f64 {
    if breadth == Breadth::Slim {
        return slim::row_height(row);
    }
    if is_part(row) {
        return if breadth == Breadth::Wide { 76.0 } else { 106.0 };
    }
    if is_dotted(row) {
        return match breadth {
            Breadth::Wide => 54.0,
            // The same in every width of the breadth.
            _ => 74.0 + range_room(row) + further_lines(row, breadth.least() - NAMELESS, &Sketch::new(&Careful)),
        };
    }
    match breadth {
        Breadth::Wide if scale.is_signed => 32.0,
        Breadth::Wide if is_split => 36.0,
        Breadth::Wide => 46.0,
        Breadth::Mid => 56.0,
        Breadth::Narrow | Breadth::Slim => 52.0,
    }
}

fn row_box(row: &Row, (y, height): (f64, f64), scale: &Scale, breadth: Breadth, width: f64) -> BarRow {
    let is_part = is_part(row);
    let thickness = match breadth {
        Breadth::Slim => slim::THICKNESS,
        _ if is_part => 28.0,
        _ if has_rest(row) => 24.0,
        Breadth::Wide if scale.is_signed => 20.0,
        Breadth::Wide => 22.0,
        Breadth::Mid => 20.0,
        Breadth::Narrow => 16.0,
    };
    let bar = match breadth {
        Breadth::Slim => height - slim::BELOW - thickness,
        Breadth::Wide if is_dotted(row) => 8.0,
        _ if is_dotted(row) => 26.0,
        Breadth::Wide if is_part => 8.0,
        Breadth::Wide => (height - thickness) / 2.0,
        _ if is_part => 26.0,
        _ => height - thickness - 6.0,
    };
    BarRow {
        band: (0.0, y, width, height),
        bar: y + bar,
        thickness,
        width,
        falls_right: false,
    }
}

/// The highest of a row's values, with its mark.
fn highest(row: &Row) -> Option<(&Mark, f64)> {
    let values = row.marks.iter().filter_map(|mark| match mark.extent {
        Extent::Dot(v) | Extent::Range(_, v) => Some((mark, v)),
        _ => None,
    });
    values.max_by(|(_, a), (_, b)| a.total_cmp(b))
}

/// How wide the column of names is, with the gap to the bars.
fn names_column(plot: &Plot, breadth: Breadth, sketch: &Sketch<'_>) -> f64 {
    if breadth != Breadth::Wide {
        return NAMELESS;
    }
    let widest = plot
        .rows()
        .map(|r| sketch.width(&r.name, NAME.bold()))
        .fold(0.0, f64::max);
    (widest + 16.0).clamp(96.0, 176.0)
}

/// Where the scale begins and ends. Labels stand outside their bars: room is kept on the sides where bars end.
fn ends(plot: &Plot, scale: &Scale, width: f64, names: f64, sketch: &Sketch<'_>) -> (f64, f64) {
    let is_whole = plot
        .marks()
        .any(|(_, m)| matches!(m.extent, Extent::Part(_) | Extent::Rest(_)));
    let is_below = plot.rows().any(is_dotted) && Breadth::of(width) != Breadth::Wide;
    if Breadth::of(width) == Breadth::Slim {
        let is_open = plot.marks().any(|(_, m)| matches!(m.extent, Extent::Open(_)));
        return (8.0, width - if is_open { 34.0 } else { 8.0 });
    }
    if is_whole || is_below {
        return (names, width - 16.0);
    }
    let beyond = |marks: &mut dyn Iterator<Item = &Mark>| {
        let widths = marks.map(|m| sketch.width(label_parts(m, width).0, Type::new(14.0, Ink::Ink).bold()));
        widths.fold(0.0, f64::max) + 24.0
    };
    if plot.rows().any(is_dotted) {
        // Only the labels of the highest values stand beyond the end; those of lower ones on their left.
        let last = plot
            .rows()
            .filter_map(|row| highest(row).filter(|(_, v)| *v > scale.high * 0.6));
        return (names, width - beyond(&mut last.map(|(mark, _)| mark)));
    }
    let is_beside = |m: &&Mark| !matches!(m.extent, Extent::Guide(_) | Extent::Change(..));
    let widest = beyond(&mut plot.marks().map(|(_, m)| m).filter(is_beside));
    if scale.is_signed {
        let part = if Breadth::of(width) == Breadth::Narrow {
            0.33
        } else {
            0.2
        };
        let side = widest.min(width * part);
        return (names + side, width - side);
    }
    // A line for peers ends the scale; beyond it no label needs room.
    let guide = plot
        .marks()
        .any(|(_, m)| matches!(m.extent, Extent::Guide(v) if v >= scale.high));
    // Bars get more than half of the room where labels that do not fit beside the longest ones fit into them; what is
    // hollow holds no label.
    let is_hollow = plot.marks().any(|(_, m)| m.voice == Voice::Computed);
    let has_choice = width - names >= 2.0 * widest && !is_hollow;
    let right = match guide {
        true => 20.0,
        false if has_choice => widest.min(width * 0.42),
        false => widest,
    };
    (names, width - right)
}

fn lane_head(lane: &Lane, plot: &Plot, (top, bottom): (f64, f64), (left, right): (f64, f64), sketch: &mut Sketch<'_>) {
    let Some(head) = &lane.head else { return };
    sketch.draw_as(Part::Ground);
    if head.kind == HeadKind::UndatedPeriod {
        // As wide as the plot: an end of the ground at a value would look like one.
        let area = (left, top + 27.0, right - left, bottom - top - 30.0);
        sketch.add(Shape::Hatch(area, Ink::Rule, 9.0, 1.0));
    }
    sketch.line((0.0, top), (right, top), Pen::solid(Ink::RuleFirm, 1.0));
    let is_other = matches!((&head.kind, &plot.own), (HeadKind::Entity(id), Some(own)) if id != own);
    let set = Type::new(13.0, if is_other { Ink::Ink2 } else { Ink::Ink });
    let set = if is_other { set } else { set.bold() };
    let is_scale = !matches!(head.kind, HeadKind::Entity(_));
    let text_width = sketch.width(&head.text, set);
    sketch.add(Shape::Clear((0.0, top + 4.0, text_width + 6.0, 20.0)));
    sketch.draw_as(if is_scale { Part::Scale } else { Part::Ground });
    sketch.text(head.text.clone(), (0.0, top + 14.0), set);
    sketch.draw_as(Part::Ground);
}

/// The name's type: set apart where it is the one whose page it is.
fn name_type(row: &Row, plot: &Plot) -> Type {
    let is_lane_own = plot
        .lanes
        .iter()
        .any(|l| matches!(l.head.as_ref().map(|h| &h.kind), Some(HeadKind::Entity(_))));
    NAME.bold_if(plot.is_own(row) && !is_lane_own)
}

fn name_beside(row: &Row, plot: &Plot, at: &BarRow, end: f64, sketch: &mut Sketch<'_>) -> Rect {
    let set = name_type(row, plot).right();
    let lines = sketch.folded(&row.name, end, set);
    #[allow(clippy::cast_precision_loss)] // two lines, seldom three
    let top = at.middle() - 8.0 * (lines.len() as f64 - 1.0);
    let mut y = top;
    for line in lines {
        sketch.text(line, (end, y), set);
        y += 16.0;
    }
    (0.0, at.band.1, end, at.band.3)
}

fn name_above(row: &Row, plot: &Plot, at: &BarRow, width: f64, sketch: &mut Sketch<'_>) -> Rect {
    let y = at.bar - ABOVE;
    let place = sketch.clear_text(&row.name, (0.0, y), name_type(row, plot));
    // There something of the mark itself stands.
    let is_taken = |m: &Mark| m.extent == Extent::Direction || !label_parts(m, width).1.is_empty();
    let is_free = is_dotted(row) || !row.marks.iter().any(is_taken);
    if let Some(text) = row.note.as_ref().filter(|_| is_free) {
        let x = place.2 + 8.0;
        if x + sketch.width(text, NOTE) < width {
            sketch.text(text.clone(), (x, y), NOTE);
        }
    }
    // As high as a finger needs where the row has the room.
    (0.0, at.band.1, place.2.max(24.0), at.bar - at.band.1)
}

fn zero_line(axis: &Axis, at: &BarRow, (breadth, is_part): (Breadth, bool), sketch: &mut Sketch<'_>) {
    let x = axis.at(0.0);
    // Beside bars only where a name stands above them: it must not be cut.
    let (from, to) = if breadth == Breadth::Wide && !is_part {
        (at.band.1, at.band.1 + at.band.3)
    } else {
        (at.bar - 2.0, at.bar + at.thickness + 2.0)
    };
    sketch.line((x, from), (x, to), Pen::solid(Ink::Ink, 1.25));
}
