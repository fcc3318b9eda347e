use super::Language;

/// In which unit vehicles are counted where the reader chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Counting {
    /// As the report prints them.
    #[default]
    Printed,
    /// 万辆: tens of thousands.
    Wan,
    /// Thousands.
    Thousands,
    /// The average of a month of the figure's own period.
    PerMonth,
}

impl Counting {
    /// All ways to count, the default first.
    pub const ALL: [Counting; 4] = [
        Counting::Printed,
        Counting::Wan,
        Counting::Thousands,
        Counting::PerMonth,
    ];

    /// The way that comes to the same figures as the default: the report prints 万辆, and each language has its own step.
    pub fn like_printed(language: Language) -> Counting {
        match language {
            Language::Zh => Counting::Wan,
            Language::En => Counting::Thousands,
        }
    }

    /// The id used in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Counting::Printed => "printed",
            Counting::Wan => "wan",
            Counting::Thousands => "thousands",
            Counting::PerMonth => "per-month",
        }
    }

    /// Reads an id from an address; anything unknown is the default.
    pub fn parse(text: &str) -> Counting {
        Counting::ALL.into_iter().find(|c| c.id() == text).unwrap_or_default()
    }
}
