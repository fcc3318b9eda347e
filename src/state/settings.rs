/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes, the default first.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The value of `data-theme` and of the stored setting.
    pub fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// Reads a stored setting; anything unknown is the default.
    pub fn parse(text: &str) -> Theme {
        Theme::ALL.into_iter().find(|t| t.id() == text).unwrap_or_default()
    }
}

/// Which colour means up. It never means good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Red up, green down: the Chinese convention.
    RedUp,
    /// Green up, red down.
    GreenUp,
}

impl Colours {
    /// Both conventions.
    pub const ALL: [Colours; 2] = [Colours::RedUp, Colours::GreenUp];

    /// The value of `data-direction` and of the stored setting.
    pub fn id(self) -> &'static str {
        match self {
            Colours::RedUp => "red-up",
            Colours::GreenUp => "green-up",
        }
    }

    /// Reads a stored setting.
    pub fn parse(text: &str) -> Option<Colours> {
        Colours::ALL.into_iter().find(|c| c.id() == text)
    }
}

/// What the reader set up, kept in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Which colour means up; the language's convention where not chosen.
    pub colours: Option<Colours>,
    /// Whether outside context stands open.
    pub shows_context: bool,
    /// Whether a slash, typed anywhere but in a field, opens search.
    pub slash_opens_search: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            theme: Theme::default(),
            colours: None,
            shows_context: false,
            slash_opens_search: true,
        }
    }
}
