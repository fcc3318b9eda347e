use plotters_backend::BackendColor;

/// A colour of the design by its role. The values live in `styles/tokens.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)] // the names are those of the tokens
pub enum Ink {
    Ink,
    Ink2,
    Ink3,
    Rule,
    RuleFirm,
    Sheet,
    Sunk,
    Report,
    ReportSoft,
    OnReport,
    Computed,
    Up,
    Down,
    Focus,
    Outside,
}

impl Ink {
    /// Every role.
    pub const ALL: [Ink; 15] = [
        Ink::Ink,
        Ink::Ink2,
        Ink::Ink3,
        Ink::Rule,
        Ink::RuleFirm,
        Ink::Sheet,
        Ink::Sunk,
        Ink::Report,
        Ink::ReportSoft,
        Ink::OnReport,
        Ink::Computed,
        Ink::Up,
        Ink::Down,
        Ink::Focus,
        Ink::Outside,
    ];

    /// The custom property that holds the colour.
    pub fn token(self) -> &'static str {
        match self {
            Ink::Ink => "--ink",
            Ink::Ink2 => "--ink-2",
            Ink::Ink3 => "--ink-3",
            Ink::Rule => "--rule",
            Ink::RuleFirm => "--rule-firm",
            Ink::Sheet => "--sheet",
            Ink::Sunk => "--sunk",
            Ink::Report => "--report",
            Ink::ReportSoft => "--report-soft",
            Ink::OnReport => "--on-report",
            Ink::Computed => "--computed",
            Ink::Up => "--up",
            Ink::Down => "--down",
            Ink::Focus => "--focus",
            Ink::Outside => "--outside",
        }
    }
}

/// The colours of the moment: resolved for a canvas, or left as names for a picture that follows its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    colours: [(u8, u8, u8); Ink::ALL.len()],
}

impl Palette {
    /// Colours as they are on the page now.
    pub fn resolved(colour: impl Fn(Ink) -> (u8, u8, u8)) -> Palette {
        Palette {
            colours: Ink::ALL.map(colour),
        }
    }

    /// Each role as a colour of its own number, so that a backend can name it again.
    pub fn named() -> Palette {
        Palette {
            colours: Ink::ALL.map(|ink| (0, 0, ink as u8)),
        }
    }

    /// The colour of a role.
    pub fn colour(&self, ink: Ink) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: self.colours[ink as usize],
        }
    }
}
