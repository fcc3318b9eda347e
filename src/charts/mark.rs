use super::period::period_of_result;
use super::{Row, Words};
use crate::dataset::Dataset;
use crate::ledger::{Regime, result_figure, work};
use crate::model::{Fact, FactId, Form, Language, PartId, Period, Voice};

/// Where a mark's number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A fact of the report.
    Fact(FactId),
    /// A computed result.
    Part(PartId),
    /// Nothing: the report is silent, and the mark says so without a number.
    Silence,
}

/// A stretch of the axis on which time runs: months, counted from the start of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Stretch {
    /// The same day of each month that a day without its month may be of: `part` is how far into a month it is.
    pub fn days(self, part: f64) -> Vec<f64> {
        let months = std::iter::successors(Some(self.from.floor()), |month| Some(month + 1.0));
        let days = months.take_while(|month| *month < self.to).map(|month| month + part);
        days.filter(|day| *day > self.from && *day < self.to).collect()
    }
}

/// How far a mark reaches, and how firmly. Values are in the scale's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// From zero to the value.
    Bar(f64),
    /// From zero to the bound, and open beyond.
    Open(f64),
    /// Somewhere below the limit.
    Capped(f64),
    /// Up or down, at no known size.
    Direction,
    /// A loose figure that others are seen against: a line beside the bars, never one of them.
    Guide(f64),
    /// A part of the whole that the scale spans.
    Part(f64),
    /// What the part of a whole is put at: words under it.
    PartWorth,
    /// What the whole is put at: words under its end.
    WholeWorth,
    /// What is left of the whole, from this value to its end.
    Rest(f64),
    /// One value among others of its row.
    Dot(f64),
    /// Somewhere between two values.
    Range(f64, f64),
    /// How far two values of the row are apart, from the first to the second.
    Change(f64, f64),
    /// So many things, a square each.
    Units(f64),
    /// One of the things counted in the row above, by name.
    Named,
    /// A height over a stretch of time; the area is what is stated.
    Area(Stretch, f64),
    /// The average that makes stretches of different length comparable: the area's upper edge.
    Level(Stretch, f64),
    /// A stretch of which nothing is stated.
    Gap(Stretch),
    /// A date, as wide as it is vague, or a period; planned or not.
    Moment(Stretch, bool),
    /// A day whose month is not stated: somewhere in a stretch, at this part of each month.
    Vague(Stretch, f64),
    /// How far two dates are apart.
    Distance(Stretch),
    /// Something that has no date.
    Undated,
    /// An amount as a square of that area.
    Square(f64),
    /// How many times another square fits into this one.
    Multiple(f64),
    /// A step on the way, counted from the first: reached or not stated.
    Step(usize, bool),
}

/// What a mark's colour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A level.
    Plain,
    /// A rise.
    Up,
    /// A fall.
    Down,
}

/// The period of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// In words.
    Stated(String),
    /// The report does not say which.
    NotStated,
    /// A period makes no sense.
    Timeless,
}

/// One figure of a chart, or one silence.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it comes from.
    pub source: Source,
    /// Who says it.
    pub voice: Voice,
    /// How far it reaches.
    pub extent: Extent,
    /// What its colour says.
    pub tone: Tone,
    /// True where the report does not say over which period.
    pub is_undated: bool,
    /// True for the earlier of two figures of the same thing: paler.
    pub is_earlier: bool,
    /// Whom it is about, where that is not the one whose row it stands in.
    pub other: Option<String>,
    /// What the figure is, where a chart shows more than one sort of figure.
    pub about: Option<String>,
    /// The figure in words: the same string in label, table, tip and spoken line.
    pub value: String,
    /// The converted figure and the printed one, where the value is a conversion that names both.
    pub converted: Option<(String, String)>,
    /// The figure as the report prints it.
    pub printed: Option<String>,
    /// Its period.
    pub when: When,
    /// Where it stands in the report; nothing for what is computed.
    pub paragraph: Option<u8>,
}

impl Mark {
    /// A fact as a mark; nothing where it states no figure.
    pub fn of_fact(fact: &Fact, extent: Extent, tone: Tone, language: Language) -> Option<Mark> {
        let quantity = fact.quantity.as_ref()?;
        Some(Mark {
            source: Source::Fact(fact.id),
            voice: Voice::Report,
            extent,
            tone,
            is_undated: quantity.period == Some(Period::NotStated)
                && quantity.form == Form::Exact
                && tone != Tone::Plain,
            is_earlier: false,
            other: None,
            about: None,
            value: quantity.stated(language).text(),
            printed: fact.printed.clone(),
            converted: None,
            when: match quantity.period {
                None => When::Timeless,
                Some(period) => period.words(language).map_or(When::NotStated, When::Stated),
            },
            paragraph: Some(fact.paragraph),
        })
    }

    /// A computed result as a mark; `about` says what it is. Nothing where it cannot be worked.
    pub fn of_part(data: &Dataset, id: PartId, extent: Extent, about: &str, language: Language) -> Option<Mark> {
        let (_, _, part) = data.part(id)?;
        let worked = work(data, id, Regime::default())?;
        Some(Mark {
            source: Source::Part(worked.id),
            voice: Voice::Computed,
            extent,
            tone: Tone::Plain,
            is_undated: false,
            is_earlier: false,
            other: None,
            about: Some(about.into()),
            value: result_figure(part, &worked, language)?.text(),
            converted: None,
            printed: None,
            when: period_of_result(data, id, language),
            paragraph: None,
        })
    }

    /// A silence of the report as a mark.
    pub fn of_silence(extent: Extent, about: &str, words: &Words) -> Mark {
        Mark {
            source: Source::Silence,
            voice: Voice::Report,
            extent,
            tone: Tone::Plain,
            is_undated: false,
            is_earlier: false,
            other: None,
            about: Some(about.into()),
            value: words.not_stated.into(),
            converted: None,
            printed: None,
            when: When::Timeless,
            paragraph: None,
        }
    }

    /// Whom it is about, by name.
    pub fn who<'a>(&'a self, row: &'a Row) -> &'a str {
        self.other.as_deref().unwrap_or(&row.who)
    }

    /// The figure as the report prints it, where the words of the mark do not hold that. A sign alone, or another
    /// hyphen, is not another figure.
    pub fn printed_otherwise(&self) -> Option<&str> {
        let unsigned = |text: &str| text.replace(['+', '-', '−', '–', '—', '‐', '‑', '＋', '－'], "");
        let value = unsigned(&self.value);
        let printed = self.printed.as_deref();
        printed.filter(|printed| !value.contains(&unsigned(printed)))
    }

    /// The same mark, with what its figure is.
    pub fn about(self, about: impl Into<String>) -> Mark {
        Mark {
            about: Some(about.into()),
            ..self
        }
    }
}
