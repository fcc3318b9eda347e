use super::{Brush, Drawing, Estimate, Ink, Lit, Palette, Surface, paint};
use crate::charts::{Plot, Source};
use crate::model::Voice;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;

/// An element of a picture, as a value: the page turns it into elements of its own, exports into text.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgNode {
    /// The element's name.
    pub tag: &'static str,
    /// Its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// Its text.
    pub text: Option<String>,
    /// The elements inside it.
    pub children: Vec<SvgNode>,
}

impl SvgNode {
    /// An element of that name.
    pub fn new(tag: &'static str, attributes: Vec<(&'static str, String)>) -> SvgNode {
        SvgNode {
            tag,
            attributes,
            text: None,
            children: Vec::new(),
        }
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, v)| v.as_str())
    }
}

/// Draws a plot as SVG at a width. Colours are the page's own properties, so theme and direction colours apply;
/// every mark is a group that names its fact and voice; text is text.
pub fn svg(plot: &Plot, width: f64) -> (SvgNode, Drawing) {
    let drawing = Drawing::new(plot, width, &Estimate);
    let mut node = picture(&drawing, &Lit::default(), &Palette::named(), None);
    // A place that is narrower keeps the height, so that nothing moves when the canvas takes over.
    node.attributes.push(("preserveAspectRatio", "xMinYMin meet".into()));
    (node, drawing)
}

/// Draws a drawing as SVG that stands alone: its colours are those of the palette, its type of these families, text
/// and headings. Nothing in it needs a page.
pub fn lone_svg(drawing: &Drawing, lit: &Lit, palette: &Palette, families: [&str; 2]) -> SvgNode {
    let mut node = picture(drawing, lit, palette, Some(families));
    let [family, _] = families;
    node.attributes.extend([
        ("xmlns", "http://www.w3.org/2000/svg".into()),
        ("font-family", family.into()),
    ]);
    node
}

fn picture(drawing: &Drawing, lit: &Lit, palette: &Palette, families: Option<[&str; 2]>) -> SvgNode {
    let [family, display] = families.unwrap_or_default();
    let mut surface = SvgSurface {
        size: (drawing.width, drawing.height),
        open: vec![SvgNode::new("g", Vec::new())],
        is_alone: families.is_some(),
        family: family.into(),
    };
    let mut brush = Brush::new(&mut surface, palette, family, 1.0).with_display(display);
    // The surface cannot fail: its error has no value.
    if let Err(DrawingErrorKind::DrawingError(never)) = paint(drawing, lit, &mut brush) {
        match never {}
    }
    let mut root = SvgNode::new(
        "svg",
        vec![
            ("viewBox", format!("0 0 {} {}", drawing.width, drawing.height)),
            ("width", drawing.width.to_string()),
            ("height", drawing.height.to_string()),
        ],
    );
    root.children = surface.open.into_iter().next().map(|g| g.children).unwrap_or_default();
    root
}

struct SvgSurface {
    size: (f64, f64),
    /// The groups being written, the outermost first.
    open: Vec<SvgNode>,
    /// True where no page gives the colours their values.
    is_alone: bool,
    /// The family of texts that name none.
    family: String,
}

impl SvgSurface {
    fn add(&mut self, node: SvgNode) {
        if let Some(group) = self.open.last_mut() {
            group.children.push(node);
        }
    }

    /// Adds a stroke; strokes of one style that follow each other become one path.
    fn stroke(&mut self, d: String, colour: BackendColor, width: u32) {
        let (stroke, width) = (self.colour(colour), width.to_string());
        if let Some(last) = self.open.last_mut().and_then(|g| g.children.last_mut())
            && last.tag == "path"
            && last.attribute("stroke") == Some(&stroke)
            && last.attribute("stroke-width") == Some(&width)
        {
            if let Some((_, path)) = last.attributes.iter_mut().find(|(n, _)| *n == "d") {
                path.push_str(&d);
            }
            return;
        }
        let attributes = vec![
            ("d", d),
            ("fill", "none".into()),
            ("stroke", stroke),
            ("stroke-width", width),
        ];
        self.add(SvgNode::new("path", attributes));
    }

    /// The colour itself, or the custom property behind a colour of [`Palette::named`].
    fn colour(&self, colour: BackendColor) -> String {
        let (red, green, blue) = colour.rgb;
        if self.is_alone {
            return format!("#{red:02x}{green:02x}{blue:02x}");
        }
        let ink = Ink::ALL.get(usize::from(blue)).copied().unwrap_or(Ink::Ink);
        format!("var({})", ink.token())
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Surface for SvgSurface {
    fn begin_mark(&mut self, source: Source, voice: Voice) {
        let bound = match source {
            Source::Fact(id) => Some(("data-fact", id.to_string())),
            Source::Part(id) => Some(("data-relation", id.to_string())),
            Source::Silence => None,
        };
        let voice = ("data-voice", voice.id().to_string());
        self.open
            .push(SvgNode::new("g", bound.into_iter().chain([voice]).collect()));
    }

    fn begin_scale(&mut self) {
        self.open.push(SvgNode::new("g", vec![("data-scale", "axis".into())]));
    }

    fn end_mark(&mut self) {
        if self.open.len() > 1
            && let Some(group) = self.open.pop()
        {
            self.add(group);
        }
    }
}

impl DrawingBackend for SvgSurface {
    type ErrorType = Infallible;

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a picture is some thousand pixels wide
    fn get_size(&self) -> (u32, u32) {
        (self.size.0 as u32, self.size.1 as u32)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.stroke(
            format!("M{} {}L{} {}", from.0, from.1, to.0, to.1),
            style.color(),
            style.stroke_width(),
        );
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        if !fill {
            let d = format!("M{} {}H{}V{}H{}Z", a.0, a.1, b.0, b.1, a.0);
            self.stroke(d, style.color(), style.stroke_width());
            return Ok(());
        }
        let mut attributes = vec![
            ("x", a.0.to_string()),
            ("y", a.1.to_string()),
            ("width", (b.0 - a.0).max(0).to_string()),
            ("height", (b.1 - a.1).max(0).to_string()),
            ("fill", self.colour(style.color())),
        ];
        if style.color().alpha < 1.0 {
            attributes.push(("fill-opacity", style.color().alpha.to_string()));
        }
        self.add(SvgNode::new("rect", attributes));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let d: String = path
            .into_iter()
            .enumerate()
            .map(|(i, (x, y))| format!("{}{x} {y}", if i == 0 { "M" } else { "L" }))
            .collect();
        self.stroke(d, style.color(), style.stroke_width());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        let mut attributes = vec![
            ("cx", center.0.to_string()),
            ("cy", center.1.to_string()),
            ("r", radius.to_string()),
        ];
        let colour = self.colour(style.color());
        if fill {
            attributes.push(("fill", colour));
        } else {
            attributes.extend([
                ("fill", "none".into()),
                ("stroke", colour),
                ("stroke-width", style.stroke_width().to_string()),
            ]);
        }
        self.add(SvgNode::new("circle", attributes));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Done {
        let points: Vec<String> = vert.into_iter().map(|(x, y)| format!("{x},{y}")).collect();
        self.add(SvgNode::new(
            "polygon",
            vec![("points", points.join(" ")), ("fill", self.colour(style.color()))],
        ));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        // Programs that open pictures know only the baseline of letters.
        let y = if self.is_alone {
            format!("{:.1}", f64::from(at.1) + style.size() * 0.36)
        } else {
            at.1.to_string()
        };
        let mut attributes = vec![
            ("x", at.0.to_string()),
            ("y", y),
            ("font-size", style.size().to_string()),
            ("fill", self.colour(style.color())),
        ];
        if !self.is_alone {
            attributes.push(("dominant-baseline", "central".into()));
        }
        let family = style.family();
        if family.as_str() != self.family {
            attributes.push(("font-family", family.as_str().into()));
        }
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Right => attributes.push(("text-anchor", "end".into())),
            HPos::Center => attributes.push(("text-anchor", "middle".into())),
        }
        if matches!(style.style(), FontStyle::Bold) {
            attributes.push(("font-weight", "700".into()));
        }
        let mut node = SvgNode::new("text", attributes);
        node.text = Some(text.into());
        self.add(node);
        Ok(())
    }
}
