use crate::dataset::Dataset;
use crate::model::{EntityId, Fact, FactId, Form, Language, PartId, Period, Voice};

/// Where a mark's number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A fact of the report.
    Fact(FactId),
    /// A computed result.
    Part(PartId),
}

/// How far a mark reaches along the scale, and how firmly.
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

/// One figure of a chart.
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
    /// The figure in words: the same string in label, table, tip and spoken line.
    pub value: String,
    /// Its period in words; nothing where it is not stated.
    pub period: Option<String>,
    /// Where it stands in the report.
    pub paragraph: u8,
}

/// A row of a chart: a name and its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Whom it is about.
    pub entity: EntityId,
    /// The name.
    pub name: String,
    /// What the name stands for, where it is a pair.
    pub note: Option<String>,
    /// The figure.
    pub mark: Mark,
}

/// Rows that share one period. Different periods never share a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The period, or what is missing; nothing where the chart has only one lane.
    pub head: Option<LaneHead>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What the rows of a lane share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneHead {
    /// A period in words.
    Period(String),
    /// The report does not say which period.
    UndatedPeriod,
    /// The report does not say how much.
    UnstatedSize,
}

/// The axis along which marks reach, in the figures' own printed unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Lowest value shown.
    pub low: f64,
    /// Highest value shown.
    pub high: f64,
    /// True where ticks are per cent.
    pub is_percent: bool,
    /// True where values are changes, so that ticks carry a plus sign.
    pub is_signed: bool,
    /// What one step of the scale is in the ticks' own unit: 万辆 in Chinese, thousands in English.
    pub tick_factor: f64,
}

/// A chart without pixels and colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The chart's id.
    pub id: &'static str,
    /// The axis.
    pub scale: Scale,
    /// The lanes from top to bottom.
    pub lanes: Vec<Lane>,
}

impl Plot {
    /// Every row in the order of reading.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.lanes.iter().flat_map(|lane| &lane.rows)
    }
}

impl Row {
    /// A fact as a row; nothing where it states no quantity or its subject is unknown.
    pub fn of(fact: &Fact, extent: Extent, tone: Tone, data: &Dataset, language: Language) -> Option<Row> {
        let quantity = fact.quantity.as_ref()?;
        let entity = data.entity(&fact.subject)?;
        let members: Vec<&str> = entity
            .members
            .iter()
            .filter_map(|m| data.entity(m))
            .map(|m| m.name.get(language).as_str())
            .collect();
        let note = (members.len() == 2).then(|| members.join(" + "));
        let mark = Mark {
            source: Source::Fact(fact.id),
            voice: Voice::Report,
            extent,
            tone,
            is_undated: quantity.period == Some(Period::NotStated)
                && quantity.form == Form::Exact
                && tone != Tone::Plain,
            value: quantity.stated(language).text(),
            period: quantity.period.and_then(|p| p.words(language)),
            paragraph: fact.paragraph,
        };
        Some(Row {
            entity: fact.subject.clone(),
            name: entity.name.get(language).clone(),
            note,
            mark,
        })
    }
}
