use super::drawing::{Breadth, Part, Point, Rect, Shape};
use super::{Careful, Sketch, Type, lines};

/// How high a line of stacked words is.
pub const LINE: f64 = 16.0;
const GAP: f64 = 8.0;

/// Words of a picture that keep together where they can.
#[derive(Clone, Debug)]
pub struct Word {
    /// Whose they are.
    pub part: Part,
    /// What they say.
    pub text: String,
    /// How they are set.
    pub set: Type,
}

impl Word {
    /// Words of a part.
    pub fn new(part: Part, text: impl Into<String>, set: Type) -> Word {
        let text = text.into();
        Word { part, text, set }
    }
}

/// Words in as many lines as they need in the narrowest place there is, so that the height stays wherever there is more
/// room and when the browser's own type is known.
pub fn stacked(words: impl IntoIterator<Item = Word>) -> Vec<Vec<Word>> {
    let careful = Sketch::new(&Careful);
    let room = Breadth::Slim.least() - 4.0;
    let mut all: Vec<Vec<Word>> = Vec::new();
    let mut used = f64::INFINITY;
    for word in words {
        if word.text.is_empty() {
            continue;
        }
        let width = careful.width(&word.text, word.set);
        if width > room {
            let folded = lines(&word.text, room, &|text| careful.width(text, word.set));
            all.extend(folded.into_iter().map(|text| vec![Word { text, ..word.clone() }]));
            used = f64::INFINITY;
            continue;
        }
        match all.last_mut() {
            Some(line) if used + GAP + width <= room => {
                line.push(word);
                used += GAP + width;
            }
            _ => {
                all.push(vec![word]);
                used = width;
            }
        }
    }
    all
}

/// How high lines of words are together.
pub fn height(lines: &[Vec<Word>]) -> f64 {
    #[allow(clippy::cast_precision_loss)] // a few lines
    let count = lines.len() as f64;
    LINE * count
}

/// Draws lines of words from a left top on. Says where those of each part stand.
pub fn draw(lines: Vec<Vec<Word>>, (left, top): Point, sketch: &mut Sketch<'_>) -> Vec<(Part, Rect)> {
    let mut places: Vec<(Part, Rect)> = Vec::new();
    // One ground for all: they are read over lines.
    let wide = |line: &Vec<Word>| line.iter().map(|w| sketch.width(&w.text, w.set) + GAP).sum::<f64>();
    let widest = lines.iter().map(wide).fold(0.0, f64::max) - GAP;
    let before = sketch.draw_as(Part::Ground);
    if widest > 0.0 {
        sketch.add(Shape::Clear((left - 3.0, top, widest + 6.0, height(&lines))));
    }
    let mut y = top + LINE / 2.0;
    for line in lines {
        let mut x = left;
        for word in line {
            sketch.draw_as(word.part);
            let (width, high) = (sketch.width(&word.text, word.set), word.set.size * 1.3);
            let place = (x, y - high / 2.0, width, high);
            sketch.text(&word.text, (x, y), word.set.left());
            x += place.2 + GAP;
            match places.iter_mut().find(|(part, _)| *part == word.part) {
                Some((_, known)) => *known = around(*known, place),
                None => places.push((word.part, place)),
            }
        }
        y += LINE;
    }
    sketch.draw_as(before);
    places
}

fn around(a: Rect, b: Rect) -> Rect {
    let (left, top) = (a.0.min(b.0), a.1.min(b.1));
    let (right, bottom) = ((a.0 + a.2).max(b.0 + b.2), (a.1 + a.3).max(b.1 + b.3));
    (left, top, right - left, bottom - top)
}
