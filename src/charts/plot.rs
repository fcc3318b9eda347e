use super::{Mark, Stretch, Words};
use crate::dataset::Dataset;
use crate::model::{Entity, EntityId, Fact, Language, Unit};

/// A row of a chart: a name and its marks, often one.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Whom it is about.
    pub entity: EntityId,
    /// Whom it is about, by name.
    pub who: String,
    /// What is drawn beside the marks: who, or what the figure is where the lane says who.
    pub name: String,
    /// What the name stands for, where it is a pair.
    pub note: Option<String>,
    /// The figures.
    pub marks: Vec<Mark>,
}

/// Rows that belong together. Rows of different periods never share a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What they share; nothing where the chart has only one lane.
    pub head: Option<LaneHead>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What the rows of a lane share, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneHead {
    /// What sort of thing it is.
    pub kind: HeadKind,
    /// Its words.
    pub text: String,
}

/// What sort of thing the rows of a lane share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadKind {
    /// A period.
    Period,
    /// The report does not say which period.
    UndatedPeriod,
    /// The report does not say how much.
    UnstatedSize,
    /// All rows are about this one.
    Entity(EntityId),
    /// A section of the report.
    Section,
    /// None has a date.
    Undated,
}

/// An axis along which marks reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The unit of its values.
    pub unit: Unit,
    /// Lowest value shown.
    pub low: f64,
    /// Highest value shown.
    pub high: f64,
    /// True where values are changes, so that ticks carry a plus sign.
    pub is_signed: bool,
    /// What one step of the scale is in the ticks' own unit: 万辆 in Chinese, thousands in English.
    pub tick_factor: f64,
}

impl Scale {
    /// From zero up to a value of a unit. Its ticks count in the language's own steps.
    pub fn from_zero(unit: Unit, high: f64, language: Language) -> Scale {
        let tick_factor = match (language, unit) {
            (Language::En, Unit::WanVehicles) => 10.0,
            (Language::En, Unit::YiYuan) => 0.1,
            (Language::En, Unit::WanYuanPerMonth) => 0.01,
            _ => 1.0,
        };
        Scale {
            unit,
            low: 0.0,
            high,
            is_signed: false,
            tick_factor,
        }
    }

    /// Changes in percent, from the deepest fall to the highest rise.
    pub fn of_changes(low: f64, high: f64) -> Scale {
        Scale {
            unit: Unit::Percent,
            low,
            high,
            is_signed: true,
            tick_factor: 1.0,
        }
    }
}

/// Stretches of time by name.
pub type Names = Vec<(Stretch, String)>;

/// How the marks of a chart are placed.
#[derive(Clone, Debug, PartialEq)]
pub enum Frame {
    /// Along one scale, a row each.
    Bars(Scale),
    /// As columns from zero, the lanes side by side.
    Columns(Scale),
    /// Over the months of whole years, as high as the scale says.
    Months {
        /// The first year.
        first: u16,
        /// How many years.
        years: u16,
        /// The height.
        height: Scale,
    },
    /// As squares, each as large as its amount.
    Squares,
    /// As equal squares, one for each thing counted.
    Units,
    /// Along time: how many months, the months and the years by name and place.
    Time {
        /// How many months.
        length: f64,
        /// The months, where they are few enough to be named.
        months: Names,
        /// The years.
        years: Names,
    },
    /// On steps that follow each other, a row for each who goes them.
    Steps(Vec<String>),
}

/// A chart without pixels and colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The chart's id.
    pub id: &'static str,
    /// How its marks are placed.
    pub frame: Frame,
    /// The lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// Whose page it stands on, where it is one's own: set apart, the others stay.
    pub own: Option<EntityId>,
}

impl Plot {
    /// Every row in the order of reading.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.lanes.iter().flat_map(|lane| &lane.rows)
    }

    /// True for the row of the one whose page it is.
    pub fn is_own(&self, row: &Row) -> bool {
        self.own.as_ref() == Some(&row.entity)
    }

    /// Every mark in the order of reading, with its row.
    pub fn marks(&self) -> impl Iterator<Item = (&Row, &Mark)> {
        self.rows()
            .flat_map(|row| row.marks.iter().map(move |mark| (row, mark)))
    }

    /// The scale, where it has one.
    pub fn scale(&self) -> Option<&Scale> {
        match &self.frame {
            Frame::Bars(scale) | Frame::Columns(scale) | Frame::Months { height: scale, .. } => Some(scale),
            Frame::Squares | Frame::Units | Frame::Time { .. } | Frame::Steps(_) => None,
        }
    }

    /// True where time runs over years: such a picture needs room.
    pub fn is_long(&self) -> bool {
        matches!(&self.frame, Frame::Time { months, .. } if months.is_empty())
    }

    /// How many months it runs over; none where no time runs.
    pub fn months(&self) -> f64 {
        match &self.frame {
            Frame::Time { length, .. } => *length,
            _ => 0.0,
        }
    }

    /// The same for the page of one of those it is about.
    pub fn on_page_of(self, id: &EntityId) -> Plot {
        Plot {
            own: Some(id.clone()),
            ..self
        }
    }
}

impl Row {
    /// A row about the subject of a fact; nothing where nobody is known by that name.
    pub fn of(fact: &Fact, marks: Vec<Mark>, data: &Dataset, words: &Words) -> Option<Row> {
        Row::about(&fact.subject, marks, data, words)
    }

    /// A row about someone.
    pub fn about(id: &EntityId, marks: Vec<Mark>, data: &Dataset, words: &Words) -> Option<Row> {
        let entity = data.entity(id)?;
        let who = entity.name.get(words.language).clone();
        Some(Row {
            entity: id.clone(),
            name: who.clone(),
            who,
            note: pair(entity, data, words),
            marks,
        })
    }

    /// The same row under another name.
    pub fn named(self, name: impl Into<String>) -> Row {
        Row {
            name: name.into(),
            note: None,
            ..self
        }
    }
}

/// The two that an entity is made of.
fn pair(entity: &Entity, data: &Dataset, words: &Words) -> Option<String> {
    let members: Vec<&str> = entity
        .members
        .iter()
        .filter_map(|m| data.entity(m))
        .map(|m| m.name.get(words.language).as_str())
        .collect();
    (members.len() == 2).then(|| members.join(" + "))
}
