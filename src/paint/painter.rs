use super::brush::{Drawn, Type};
use super::{Breadth, Brush, Ink, Layout, RowBox, Surface};
use crate::charts::{Extent, LaneHead, Mark, Plot, Row, Tone};
use plotters_backend::text_anchor::HPos;

/// The few words of a picture that are not in its plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Words<'a> {
    /// Over a lane whose figures have no stated period.
    pub undated_period: &'a str,
    /// Over a lane whose changes have no stated size.
    pub unstated_size: &'a str,
}

/// Draws a plot in a layout: grid, lanes, marks, axis; `lit` is the row under the pointer or the keyboard.
pub fn paint<S: Surface>(
    plot: &Plot,
    layout: &Layout,
    words: Words<'_>,
    lit: Option<usize>,
    brush: &mut Brush<'_, S>,
) -> Drawn<S> {
    let (left, right) = layout.plot;
    if let Some(row) = lit.and_then(|i| layout.rows.get(i)) {
        brush.fill((0.0, row.top, layout.width, row.height), Ink::Sunk)?;
    }
    let grid_top = layout.lanes.first().map_or(0.0, |(top, _)| *top);
    for tick in &layout.ticks {
        let x = layout.x(*tick);
        brush.line((x, grid_top), (x, layout.rows_end), Ink::Rule, 1.0)?;
    }
    let mut index = 0;
    for (lane, (top, bottom)) in plot.lanes.iter().zip(&layout.lanes) {
        if let Some(head) = &lane.head {
            lane_head(head, *top, *bottom, words, layout, brush)?;
        }
        for row in &lane.rows {
            if let Some(at) = layout.rows.get(index) {
                paint_row(row, at, layout, brush)?;
            }
            index += 1;
        }
        zero_line(
            layout,
            *top + if lane.head.is_some() { 26.0 } else { 0.0 },
            *bottom,
            brush,
        )?;
    }
    if let Some(row) = lit.and_then(|i| layout.rows.get(i)) {
        brush.outline(
            (left - 4.0, row.bar - 4.0, right - left + 8.0, row.thickness + 8.0),
            Ink::Focus,
            2.5,
        )?;
    }
    brush.surface().begin_scale();
    for tick in &layout.ticks {
        let set = Type {
            size: 11.5,
            is_bold: false,
            ink: Ink::Ink3,
            side: HPos::Center,
        };
        let text = tick_text(*tick, plot);
        let half = brush.width(&text, 11.5, false) / 2.0;
        let x = layout.x(*tick).clamp(half, (layout.width - half).max(half));
        brush.text(&text, (x, layout.rows_end + 15.0), set)?;
    }
    brush.surface().end_mark();
    Ok(())
}

/// A tick in words: +20%, 40. Part of the scale, not a stated number.
pub fn tick_text(tick: f64, plot: &Plot) -> String {
    let value = tick * plot.scale.tick_factor;
    let sign = if value < 0.0 {
        "−"
    } else if value > 0.0 && plot.scale.is_signed {
        "+"
    } else {
        ""
    };
    format!("{sign}{}{}", value.abs(), if plot.scale.is_percent { "%" } else { "" })
}

fn lane_head<S: Surface>(
    head: &LaneHead,
    top: f64,
    bottom: f64,
    words: Words<'_>,
    layout: &Layout,
    brush: &mut Brush<'_, S>,
) -> Drawn<S> {
    let text = match head {
        LaneHead::Period(period) => period.as_str(),
        LaneHead::UndatedPeriod => {
            let (left, right) = layout.plot;
            brush.hatch(
                (left, top + 27.0, right - left, bottom - top - 30.0),
                Ink::Rule,
                9.0,
                1.0,
            )?;
            words.undated_period
        }
        LaneHead::UnstatedSize => words.unstated_size,
    };
    brush.line((0.0, top), (layout.width, top), Ink::RuleFirm, 1.0)?;
    let set = Type {
        size: 13.0,
        is_bold: true,
        ink: Ink::Ink,
        side: HPos::Left,
    };
    let width = brush.width(text, 13.0, true);
    brush.fill((0.0, top + 4.0, width + 6.0, 20.0), Ink::Sheet)?;
    brush.surface().begin_scale();
    brush.text(text, (0.0, top + 14.0), set)?;
    brush.surface().end_mark();
    Ok(())
}

fn zero_line<S: Surface>(layout: &Layout, top: f64, bottom: f64, brush: &mut Brush<'_, S>) -> Drawn<S> {
    let x = layout.x(0.0);
    if layout.breadth == Breadth::Wide {
        return brush.line((x, top), (x, bottom), Ink::Ink, 1.25);
    }
    // Beside bars only, so that it cuts no name above them.
    for row in layout.rows.iter().filter(|r| r.top >= top - 1.0 && r.top < bottom) {
        brush.line((x, row.bar - 2.0), (x, row.bar + row.thickness + 2.0), Ink::Ink, 1.25)?;
    }
    Ok(())
}

fn paint_row<S: Surface>(row: &Row, at: &RowBox, layout: &Layout, brush: &mut Brush<'_, S>) -> Drawn<S> {
    let middle = at.bar + at.thickness / 2.0;
    let name = Type {
        size: 13.0,
        is_bold: false,
        ink: Ink::Ink,
        side: HPos::Right,
    };
    let note = Type {
        size: 12.0,
        is_bold: false,
        ink: Ink::Ink3,
        side: HPos::Left,
    };
    match layout.breadth {
        Breadth::Wide => {
            brush.text(&row.name, (layout.names_end, middle), name)?;
        }
        Breadth::Narrow => {
            let y = at.bar - 14.0;
            let width = brush.width(&row.name, 13.0, false);
            brush.fill((0.0, y - 9.0, width + 4.0, 18.0), Ink::Sheet)?;
            brush.text(
                &row.name,
                (0.0, y),
                Type {
                    side: HPos::Left,
                    ..name
                },
            )?;
            if let Some(text) = &row.note
                && row.mark.extent != Extent::Direction
                && width + 8.0 + brush.width(text, 12.0, false) < layout.width
            {
                brush.text(text, (width + 8.0, y), note)?;
            }
        }
    }
    brush.surface().begin_mark(row.mark.source, row.mark.voice);
    paint_mark(row, at, layout, brush)?;
    brush.surface().end_mark();
    Ok(())
}

fn paint_mark<S: Surface>(row: &Row, at: &RowBox, layout: &Layout, brush: &mut Brush<'_, S>) -> Drawn<S> {
    let mark = &row.mark;
    let ink = match mark.tone {
        Tone::Plain => Ink::Report,
        Tone::Up => Ink::Up,
        Tone::Down => Ink::Down,
    };
    let (from, to) = layout.span(mark.extent, mark.tone);
    let (y, h) = (at.bar, at.thickness);
    let middle = y + h / 2.0;
    match mark.extent {
        Extent::Bar(value) => {
            let bar = (from, y, to - from, h);
            if mark.is_undated {
                brush.fill(bar, Ink::Sheet)?;
                brush.hatch(bar, ink, 5.0, 1.75)?;
                brush.outline(bar, ink, 1.5)?;
                // On the free side of zero: a figure over hatching could not be read.
                let is_left = value > 0.0;
                return label(mark, if is_left { from } else { to }, is_left, middle, layout, brush);
            }
            brush.fill(bar, ink)?;
            label(
                mark,
                if value < 0.0 { from } else { to },
                value < 0.0,
                middle,
                layout,
                brush,
            )
        }
        Extent::Open(_) => {
            brush.fill((from, y, to - from, h), ink)?;
            for i in 0..3 {
                let x = to + 3.0 + 9.0 * f64::from(i);
                brush.path(&[(x, y + 2.0), (x + 8.0, middle), (x, y + h - 2.0)], ink, 2.25)?;
            }
            label(mark, to + 30.0, false, middle, layout, brush)
        }
        Extent::Capped(_) => {
            brush.outline((from, y, to - from, h), ink, 1.5)?;
            brush.fill((to - 1.25, y - 4.0, 2.5, h + 8.0), ink)?;
            let tip = from + 6.0;
            if to - tip > 9.0 {
                brush.line((tip, middle), (to - 4.0, middle), ink, 1.5)?;
                brush.path(
                    &[(tip + 4.0, middle - 4.0), (tip, middle), (tip + 4.0, middle + 4.0)],
                    ink,
                    1.5,
                )?;
            }
            label(mark, to + 4.0, false, middle, layout, brush)
        }
        Extent::Direction => {
            let x = layout.x(0.0);
            let (tip, base) = if mark.tone == Tone::Up {
                (-6.0, 5.0)
            } else {
                (6.0, -5.0)
            };
            brush.fill((x - 7.0, middle - 7.0, 14.0, 14.0), Ink::Sheet)?;
            brush.triangle(
                [(x - 6.5, middle + base), (x + 6.5, middle + base), (x, middle + tip)],
                ink,
                false,
            )?;
            let text = match &row.note {
                Some(note) => format!("{}　{note}", mark.value),
                _ => mark.value.clone(),
            };
            let set = Type {
                size: 12.5,
                is_bold: true,
                ink,
                side: HPos::Left,
            };
            let width = brush.width(&text, 12.5, true);
            let at_x = (x + 12.0).min((layout.width - width).max(0.0));
            brush.fill((at_x - 3.0, middle - 9.0, width + 6.0, 18.0), Ink::Sheet)?;
            brush.text(&text, (at_x, middle), set)
        }
    }
}

/// The value beside its mark; inside, where no room is left outside.
fn label<S: Surface>(
    mark: &Mark,
    x: f64,
    is_left: bool,
    middle: f64,
    layout: &Layout,
    brush: &mut Brush<'_, S>,
) -> Drawn<S> {
    let (ink, triangle) = match mark.tone {
        Tone::Plain => (Ink::Ink, ""),
        Tone::Up => (Ink::Up, "▲"),
        Tone::Down => (Ink::Down, "▼"),
    };
    let text = format!("{triangle}{}", mark.value);
    let width = brush.width(&text, 13.5, true);
    let fits = if is_left {
        x - 8.0 - width >= 0.0
    } else {
        x + 8.0 + width <= layout.width
    };
    let (at, side, ink) = match (is_left, fits) {
        (true, true) => (x - 8.0, HPos::Right, ink),
        (false, true) => (x + 8.0, HPos::Left, ink),
        (true, false) => (x + 8.0, HPos::Left, Ink::OnReport),
        (false, false) => (x - 8.0, HPos::Right, Ink::OnReport),
    };
    if fits {
        let patch = if matches!(side, HPos::Right) {
            at - width - 3.0
        } else {
            at - 3.0
        };
        brush.fill((patch, middle - 9.0, width + 6.0, 18.0), Ink::Sheet)?;
    }
    brush.text(
        &text,
        (at, middle),
        Type {
            size: 13.5,
            is_bold: true,
            ink,
            side,
        },
    )
}
