use super::Ink;
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle, FontFamily, FontStyle};

/// Which part of a text its point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its start.
    Left,
    /// Its middle.
    Centre,
    /// Its end.
    Right,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size in CSS pixels.
    pub size: f64,
    /// Bold or regular.
    pub is_bold: bool,
    /// In the family of headings.
    pub is_display: bool,
    /// Its colour.
    pub ink: Ink,
    /// Which part of the text its point is.
    pub side: Side,
}

impl Type {
    /// Regular text that starts at its point.
    pub const fn new(size: f64, ink: Ink) -> Type {
        Type {
            size,
            is_bold: false,
            is_display: false,
            ink,
            side: Side::Left,
        }
    }

    /// The same, bold.
    pub const fn bold(self) -> Type {
        Type { is_bold: true, ..self }
    }

    /// The same, bold where it is to be.
    pub const fn bold_if(self, is_bold: bool) -> Type {
        Type {
            is_bold: self.is_bold || is_bold,
            ..self
        }
    }

    /// The same in the family of headings.
    pub const fn display(self) -> Type {
        Type {
            is_display: true,
            ..self
        }
    }

    /// The same in another colour.
    pub const fn ink(self, ink: Ink) -> Type {
        Type { ink, ..self }
    }

    /// The same, starting at its point.
    pub const fn left(self) -> Type {
        Type {
            side: Side::Left,
            ..self
        }
    }

    /// The same, its middle at its point.
    pub const fn centred(self) -> Type {
        Type {
            side: Side::Centre,
            ..self
        }
    }

    /// The same, ending at its point.
    pub const fn right(self) -> Type {
        Type {
            side: Side::Right,
            ..self
        }
    }
}

/// A text's type as a backend takes it.
pub struct Lettering<'a> {
    colour: BackendColor,
    size: f64,
    style: FontStyle,
    family: &'a str,
    anchor: Pos,
}

impl<'a> Lettering<'a> {
    /// A type in a colour and a family, on a surface whose pixels are `ratio` to a CSS pixel.
    pub fn new(set: Type, colour: BackendColor, family: &'a str, ratio: f64) -> Self {
        let side = match set.side {
            Side::Left => HPos::Left,
            Side::Centre => HPos::Center,
            Side::Right => HPos::Right,
        };
        Lettering {
            colour,
            size: set.size * ratio,
            style: if set.is_bold {
                FontStyle::Bold
            } else {
                FontStyle::Normal
            },
            family,
            anchor: Pos::new(side, VPos::Center),
        }
    }
}

/// A backend that cannot draw text by itself has no place here.
#[derive(Debug)]
pub struct NoFont;

impl std::fmt::Display for NoFont {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("this backend draws no text of its own")
    }
}

impl std::error::Error for NoFont {}

impl BackendTextStyle for Lettering<'_> {
    type FontError = NoFont;
    fn color(&self) -> BackendColor {
        self.colour
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn style(&self) -> FontStyle {
        self.style
    }
    fn anchor(&self) -> Pos {
        self.anchor
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), NoFont> {
        Err(NoFont)
    }
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, NoFont> {
        Err(NoFont)
    }
}
