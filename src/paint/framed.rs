use super::drawing::{MarkBox, Pen, Point, Rect, Shape};
use super::lines::{JOINER, balanced, lines};
use super::swatch::{SWATCH, swatch};
use super::{Drawing, Ink, Measure, Sketch, Type};
use crate::charts::{Plot, Sign};
use crate::model::Voice;

/// What stands around a chart that is taken away, so that it can be read without its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Framing {
    /// The takeaway, in pieces; figures with whose they are.
    pub title: Vec<(Option<Voice>, String)>,
    /// What is measured, in which unit, over which period.
    pub measure: String,
    /// What the reader left out, converted or set apart.
    pub said: Vec<String>,
    /// The sorts of marks, with their words.
    pub key: Vec<(Sign, String)>,
    /// Remarks, each with who says so and the character of its seal.
    pub notes: Vec<(Voice, &'static str, String)>,
    /// Who speaks in it: the character of the seal, the name, the line style.
    pub voices: Vec<(Voice, &'static str, String)>,
    /// Where the figures come from and what the colours say.
    pub sources: Vec<String>,
    /// Who made it, and from which version.
    pub maker: [String; 2],
}

const MEASURE: Type = Type::new(13.5, Ink::Ink2);
const SAID: Type = Type::new(12.5, Ink::Ink);
const KEY: Type = Type::new(12.0, Ink::Ink2);
const NOTE: Type = Type::new(12.0, Ink::Ink2);
const FOOT: Type = Type::new(11.0, Ink::Ink3);
const SEAL: f64 = 16.0;

/// How wide a chart is taken away that the reader sees in that width: for the small screen that it is likely sent to,
/// or for the page of a document. Time over years needs room.
pub fn framed_width(plot: &Plot, room: f64) -> f64 {
    match plot.is_long() {
        true => 1040.0,
        false if room < 480.0 => 420.0,
        false => 760.0,
    }
}

/// Lays a chart out in a width with everything that it needs to be read alone. `heading` measures in the family of
/// headings, `measure` in that of text.
pub fn framed(plot: &Plot, framing: &Framing, width: f64, measure: &dyn Measure, heading: &dyn Measure) -> Drawing {
    let margin = if width < 560.0 { 20.0 } else { 32.0 };
    let mut page = Page {
        sketch: Sketch::new(measure),
        measure,
        margin,
        room: width - 2.0 * margin,
        y: margin,
    };
    let title = Type::new(if width < 560.0 { 20.0 } else { 24.0 }, Ink::Ink)
        .bold()
        .display();
    page.sketch.fill((margin, page.y - 8.0, page.room, 2.0), Ink::Ink);
    page.y += 10.0;
    page.title(&framing.title, title, heading);
    page.y += 5.0;
    page.text(&framing.measure, MEASURE, 1.5);
    for said in &framing.said {
        page.remark(said);
    }
    page.y += 10.0;
    page.key(&framing.key);
    let chart = Drawing::new(plot, page.room, measure);
    let (above, at) = (page.sketch, page.y + 6.0);
    page.sketch = Sketch::new(measure);
    page.y = at + chart.height + 14.0;
    for (voice, sign, text) in &framing.notes {
        page.note(*voice, sign, text);
    }
    page.foot(framing);
    let (below, height) = (page.sketch, (page.y + margin * 0.7).ceil());
    let mut whole = above.done(width, height);
    whole.shapes.insert(
        0,
        (
            super::Part::Ground,
            Shape::Fill((0.0, 0.0, width, height), Ink::Sheet, 1.0),
        ),
    );
    let by = (margin, at);
    whole
        .shapes
        .extend(chart.shapes.into_iter().map(|(part, shape)| (part, moved(shape, by))));
    whole.marks = chart.marks.into_iter().map(|m| moved_mark(m, by)).collect();
    whole.shapes.extend(below.done(width, height).shapes);
    whole
}

impl Framing {
    /// The takeaway as one text.
    pub fn heading(&self) -> String {
        self.title.iter().map(|(_, text)| text.as_str()).collect()
    }
}

struct Page<'a> {
    sketch: Sketch<'a>,
    measure: &'a dyn Measure,
    margin: f64,
    room: f64,
    /// How far down it is written.
    y: f64,
}

impl Page<'_> {
    fn set(&mut self, lines: Vec<String>, set: Type, leading: f64, indent: f64) {
        let step = set.size * leading;
        for line in lines {
            self.sketch.text(line, (self.margin + indent, self.y + step / 2.0), set);
            self.y += step;
        }
    }

    /// A heading whose figures are underlined as their voices are everywhere.
    fn title(&mut self, title: &[(Option<Voice>, String)], set: Type, measure: &dyn Measure) {
        let wide = |text: &str| measure.width(&text.replace(JOINER, ""), set.size, set.is_bold);
        let text: String = title.iter().map(|(voice, text)| joined(*voice, text)).collect();
        let pieces = title
            .iter()
            .flat_map(|(voice, text)| text.chars().map(move |sign| (*voice, sign)));
        let mut signs = pieces.peekable();
        for line in balanced(&text, self.room, &wide) {
            let line = line.replace(JOINER, "");
            let (mut x, middle) = (self.margin, self.y + set.size * 0.68);
            let mut left = line.chars().count();
            // Spaces at which a line was broken are not in it.
            while signs
                .next_if(|(_, sign)| *sign == ' ' && !line.starts_with(' '))
                .is_some()
            {}
            while left > 0 {
                let Some((voice, first)) = signs.next() else { break };
                let mut run = String::from(first);
                left -= 1;
                while left > 0
                    && let Some((_, sign)) = signs.next_if(|(v, _)| *v == voice)
                {
                    run.push(sign);
                    left -= 1;
                }
                let words = run.trim_start();
                let before = run.strip_suffix(words).map_or(0.0, wide);
                let own = if voice == Some(Voice::Computed) {
                    Ink::Computed
                } else {
                    set.ink
                };
                self.sketch.text(words.trim_end(), (x + before, middle), set.ink(own));
                let end = x + wide(&run);
                self.underline(voice, (x + before, end), middle + set.size * 0.6);
                x = end;
            }
            self.y += set.size * 1.36;
        }
    }

    fn underline(&mut self, voice: Option<Voice>, (from, to): (f64, f64), y: f64) {
        let mut line = |y: f64, pen: Pen| self.sketch.line((from, y), (to, y), pen);
        match voice {
            None => {}
            Some(Voice::Report) => line(y, Pen::solid(Ink::Report, 1.0)),
            Some(Voice::Computed) => line(y, Pen::dashed(Ink::Computed, 1.0, 4.0, 3.0)),
            Some(Voice::Context) => {
                line(y - 1.0, Pen::solid(Ink::Outside, 1.0));
                line(y + 1.5, Pen::solid(Ink::Outside, 1.0));
            }
        }
    }

    fn folded(&self, text: &str, room: f64, set: Type) -> Vec<String> {
        lines(text, room, &|t| self.measure.width(t, set.size, set.is_bold))
    }

    fn text(&mut self, text: &str, set: Type, leading: f64) {
        self.set(self.folded(text, self.room, set), set, leading, 0.0);
    }

    /// A remark about what the reader did, on a ground of its own.
    fn remark(&mut self, text: &str) {
        let lines = self.folded(text, self.room - 24.0, SAID);
        let height = f64::from(u16::try_from(lines.len()).unwrap_or(1)) * SAID.size * 1.5 + 12.0;
        self.y += 8.0;
        self.sketch.fill((self.margin, self.y, self.room, height), Ink::Sunk);
        self.sketch.fill((self.margin, self.y, 3.0, height), Ink::Ink);
        self.y += 6.0;
        self.set(lines, SAID, 1.5, 13.0);
        self.y += 6.0;
    }

    fn key(&mut self, key: &[(Sign, String)]) {
        let (mut x, end) = (self.margin, self.margin + self.room);
        for (sign, name) in key {
            let wide = SWATCH + 6.0 + self.sketch.width(name, KEY);
            if x > self.margin && x + wide > end {
                x = self.margin;
                self.y += 20.0;
            }
            swatch(*sign, (x, self.y + 10.0), &mut self.sketch);
            for (i, line) in self.folded(name, self.room - SWATCH - 6.0, KEY).into_iter().enumerate() {
                self.y += if i == 0 { 0.0 } else { 17.0 };
                self.sketch.text(line, (x + SWATCH + 6.0, self.y + 10.0), KEY);
            }
            x += wide + 18.0;
        }
        if !key.is_empty() {
            self.y += 24.0;
        }
    }

    fn note(&mut self, voice: Voice, sign: &str, text: &str) {
        let indent = SEAL + 8.0;
        let lines = self.folded(text, self.room - indent, NOTE);
        seal(voice, sign, (self.margin, self.y + 1.0), &mut self.sketch);
        self.set(lines, NOTE, 1.5, indent);
        self.y += 6.0;
    }

    fn foot(&mut self, framing: &Framing) {
        self.y += 8.0;
        self.sketch.fill((self.margin, self.y, self.room, 1.0), Ink::Rule);
        self.y += 10.0;
        let (mut x, end) = (self.margin, self.margin + self.room);
        for (voice, sign, name) in &framing.voices {
            let wide = SEAL + 6.0 + self.sketch.width(name, FOOT);
            if x > self.margin && x + wide > end {
                x = self.margin;
                self.y += 21.0;
            }
            seal(*voice, sign, (x, self.y), &mut self.sketch);
            self.sketch
                .text(name.clone(), (x + SEAL + 6.0, self.y + SEAL / 2.0), FOOT);
            x += wide + 16.0;
        }
        self.y += 24.0;
        for line in &framing.sources {
            self.text(line, FOOT, 1.55);
        }
        self.y += 12.0;
        let middle = self.y + 9.0;
        mark((self.margin, self.y), &mut self.sketch);
        let [site, version] = &framing.maker;
        let set = Type::new(13.0, Ink::Ink).bold();
        self.sketch.text(site.clone(), (self.margin + 26.0, middle), set);
        self.sketch.text(version.clone(), (end, middle), FOOT.right());
        self.y += 18.0;
    }
}

/// A figure whole; other words as they are.
fn joined(voice: Option<Voice>, text: &str) -> String {
    if voice.is_none() || text.chars().count() > LONGEST {
        return text.into();
    }
    let signs: Vec<String> = text.chars().map(String::from).collect();
    signs.join(&JOINER.to_string())
}

/// Figures of more signs than these may break.
const LONGEST: usize = 14;

/// The seal of a voice: solid, dashed, or a double ring.
fn seal(voice: Voice, sign: &str, (x, y): Point, sketch: &mut Sketch<'_>) {
    let middle = (x + SEAL / 2.0, y + SEAL / 2.0);
    let set = Type::new(10.5, Ink::OnReport).bold().centred();
    let ink = match voice {
        Voice::Report => {
            sketch.fill((x, y, SEAL, SEAL), Ink::Report);
            Ink::OnReport
        }
        Voice::Computed => {
            sketch.outline((x, y, SEAL, SEAL), Pen::dashed(Ink::Computed, 1.5, 3.0, 2.0));
            Ink::Computed
        }
        Voice::Context => {
            sketch.add(Shape::Ring(middle, 8.0, Pen::solid(Ink::Outside, 1.0)));
            sketch.add(Shape::Ring(middle, 6.0, Pen::solid(Ink::Outside, 1.0)));
            Ink::Outside
        }
    };
    let size = if voice == Voice::Context { 8.0 } else { set.size };
    sketch.text(sign, middle, Type { size, ..set.ink(ink) });
}

/// The site's mark: solid, dashed, double, one bar for each voice.
fn mark((x, y): Point, sketch: &mut Sketch<'_>) {
    sketch.fill((x, y, 4.0, 18.0), Ink::Ink);
    let dashed = (x + 6.0, y, 5.0, 18.0);
    sketch.outline(dashed, Pen::dashed(Ink::Ink, 1.0, 2.5, 2.0));
    sketch.fill((x + 13.0, y, 1.0, 18.0), Ink::Ink);
    sketch.fill((x + 16.0, y, 1.0, 18.0), Ink::Ink);
}

fn moved_rect((x, y, w, h): Rect, by: Point) -> Rect {
    (x + by.0, y + by.1, w, h)
}

fn moved_mark(mark: MarkBox, by: Point) -> MarkBox {
    MarkBox {
        band: moved_rect(mark.band, by),
        mark: moved_rect(mark.mark, by),
        ..mark
    }
}

fn moved(shape: Shape, by: Point) -> Shape {
    let point = |(x, y): Point| (x + by.0, y + by.1);
    let all = |points: Vec<Point>| points.into_iter().map(point).collect();
    match shape {
        Shape::Fill(rect, ink, depth) => Shape::Fill(moved_rect(rect, by), ink, depth),
        Shape::Clear(rect) => Shape::Clear(moved_rect(rect, by)),
        Shape::Outline(rect, pen) => Shape::Outline(moved_rect(rect, by), pen),
        Shape::Path(points, pen) => Shape::Path(all(points), pen),
        Shape::Polygon(points, ink) => Shape::Polygon(all(points), ink),
        Shape::Disc(centre, radius, ink) => Shape::Disc(point(centre), radius, ink),
        Shape::Ring(centre, radius, pen) => Shape::Ring(point(centre), radius, pen),
        Shape::Hatch(rect, ink, gap, width) => Shape::Hatch(moved_rect(rect, by), ink, gap, width),
        Shape::Text(text, at, set) => Shape::Text(text, point(at), set),
    }
}
