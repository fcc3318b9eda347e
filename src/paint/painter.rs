use super::brush::Drawn;
use super::drawing::{Drawing, MarkBox, Part, Pen, Rect, Shape};
use super::{Brush, Ink, Surface};

/// Which marks of a drawing are set apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// The mark under the pointer or the keyboard.
    pub pointed: Option<usize>,
    /// The marks of the one that the reader picked.
    pub picked: Vec<usize>,
}

/// Draws a drawing on a surface, with what is set apart.
pub fn paint<S: Surface>(drawing: &Drawing, lit: &Lit, brush: &mut Brush<'_, S>) -> Drawn<S> {
    paint_within(EVERYWHERE, drawing, lit, brush)
}

/// Draws what of a drawing reaches into a part of it; the surface keeps it from going beyond.
pub fn paint_within<S: Surface>(within: Rect, drawing: &Drawing, lit: &Lit, brush: &mut Brush<'_, S>) -> Drawn<S> {
    let pointed = lit.pointed.and_then(|i| drawing.marks.get(i));
    // The ground of a picture that stands alone lies below what is set apart.
    let whole = (0.0, 0.0, drawing.width, drawing.height);
    let is_ground = |(_, shape): &&(Part, Shape)| matches!(shape, Shape::Fill(place, ..) if *place == whole);
    let ground = drawing.shapes.first().filter(is_ground);
    if let Some((_, shape)) = ground {
        draw(shape, &[], brush)?;
    }
    let lit: Vec<&MarkBox> = lit.picked.iter().filter_map(|i| drawing.marks.get(*i)).collect();
    for mark in lit.iter().copied().chain(pointed) {
        brush.fill(mark.band, Ink::Sunk, 1.0)?;
    }
    let grounds: Vec<&MarkBox> = lit.iter().copied().chain(pointed).collect();
    let mut open = Part::Ground;
    let shapes = drawing.shapes.iter().skip(usize::from(ground.is_some()));
    for (part, shape) in shapes.filter(|(_, shape)| meet(shape.reach(), within)) {
        if *part != open {
            if open != Part::Ground {
                brush.surface().end_mark();
            }
            match part {
                Part::Ground => {}
                Part::Scale => brush.surface().begin_scale(),
                Part::Mark(i) => {
                    if let Some(mark) = drawing.marks.get(*i) {
                        brush.surface().begin_mark(mark.source, mark.voice);
                    }
                }
            }
            open = *part;
        }
        draw(shape, &grounds, brush)?;
    }
    if open != Part::Ground {
        brush.surface().end_mark();
    }
    for mark in &lit {
        // At the far edge: names begin at the near one.
        let (x, y, w, h) = mark.band;
        brush.fill((x + w - PICKED, y, PICKED, h), Ink::Focus, 1.0)?;
    }
    if let Some(MarkBox { mark: (x, y, w, h), .. }) = pointed {
        let around = (x - FOCUS, y - FOCUS, w + 2.0 * FOCUS, h + 2.0 * FOCUS);
        brush.outline(around, Pen::solid(Ink::Focus, 2.5))?;
    }
    Ok(())
}

/// What changes where a mark is pointed at: its ground, and the frame around it.
pub fn reach_of_pointing(mark: &MarkBox) -> Rect {
    let ((x, y, w, h), (left, top, wide, high)) = (mark.band, mark.mark);
    let (from_x, from_y) = (x.min(left - FOCUS), y.min(top - FOCUS));
    let (to_x, to_y) = ((x + w).max(left + wide + FOCUS), (y + h).max(top + high + FOCUS));
    (from_x, from_y, to_x - from_x, to_y - from_y)
}

fn meet((x, y, w, h): Rect, (left, top, wide, high): Rect) -> bool {
    x <= left + wide && left <= x + w && y <= top + high && top <= y + h
}

/// No shape reaches beyond it, on whichever side of a drawing.
const EVERYWHERE: Rect = (-1e9, -1e9, 2e9, 2e9);

/// How thick the stroke beside what was picked is.
const PICKED: f64 = 3.0;

/// How far from a mark the frame around it runs.
const FOCUS: f64 = 4.0;

fn draw<S: Surface>(shape: &Shape, lit: &[&MarkBox], brush: &mut Brush<'_, S>) -> Drawn<S> {
    match shape {
        Shape::Fill(rect, ink, depth) => brush.fill(*rect, *ink, *depth),
        Shape::Clear(rect) => {
            // The ground under a lit mark is another one.
            let middle = rect.1 + rect.3 / 2.0;
            let is_lit = lit.iter().any(|m| (m.band.1..m.band.1 + m.band.3).contains(&middle));
            brush.fill(*rect, if is_lit { Ink::Sunk } else { Ink::Sheet }, 1.0)
        }
        Shape::Outline(rect, pen) => brush.outline(*rect, *pen),
        Shape::Path(points, pen) => brush.path(points, *pen),
        Shape::Polygon(points, ink) => brush.polygon(points, *ink),
        Shape::Disc(centre, radius, ink) => brush.disc(*centre, *radius, *ink),
        Shape::Ring(centre, radius, pen) => brush.ring(*centre, *radius, *pen),
        Shape::Hatch(rect, ink, gap, width) => brush.hatch(*rect, Pen::solid(*ink, *width), *gap),
        Shape::Text(text, at, set) => brush.text(text, *at, *set),
    }
}
