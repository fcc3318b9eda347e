use super::quantity::YearSource;
use super::{Bilingual, Edtf, EntityId, FactId, Language, Prose, Quantity, Stated};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// What sort of statement a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// A number.
    Figure,
    /// A date.
    Date,
    /// Something that happened.
    Event,
    /// Who belongs to what.
    Tie,
    /// A judgement.
    Claim,
    /// A phrase in quotation marks.
    Quote,
    /// Something expected.
    Forecast,
}

impl FactKind {
    /// All kinds, the firmest first: the order of the cells in the fact map.
    pub const ALL: [FactKind; 7] = [
        FactKind::Figure,
        FactKind::Date,
        FactKind::Event,
        FactKind::Tie,
        FactKind::Quote,
        FactKind::Claim,
        FactKind::Forecast,
    ];

    /// The id used in addresses and files.
    pub fn id(self) -> &'static str {
        match self {
            FactKind::Figure => "figure",
            FactKind::Date => "date",
            FactKind::Event => "event",
            FactKind::Tie => "tie",
            FactKind::Claim => "claim",
            FactKind::Quote => "quote",
            FactKind::Forecast => "forecast",
        }
    }
}

/// Who says so.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Speaker {
    /// The report itself, no source named.
    #[default]
    Report,
    /// A named person or body.
    Entity(EntityId),
    /// Someone the report mentions without a name: `unnamed-insiders`.
    Unnamed(String),
}

impl fmt::Display for Speaker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Speaker::Report => "report",
            Speaker::Entity(id) => id.as_str(),
            Speaker::Unnamed(name) => name,
        })
    }
}

impl Serialize for Speaker {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Speaker {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Ok(match text.as_str() {
            "report" => Speaker::Report,
            t if t.starts_with("unnamed-") => Speaker::Unnamed(text),
            _ => Speaker::Entity(EntityId(text)),
        })
    }
}

/// A date as the report gives it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DateValue {
    /// The date, as precise as printed.
    pub value: Option<Edtf>,
    /// Set when the year is taken from context.
    pub year: Option<YearSource>,
    /// A wording that is no date: 近期.
    pub words: Option<Bilingual>,
    /// True for a date that still lies ahead in the report.
    #[serde(default)]
    pub planned: bool,
}

impl DateValue {
    /// The date in words; a year that is not printed is not shown.
    pub fn stated(&self, language: Language) -> String {
        match (&self.value, &self.words) {
            (_, Some(words)) => words.get(language).clone(),
            (Some(date), None) if self.year.is_some() => date.without_year().words(language),
            (Some(date), None) => date.words(language),
            (None, None) => String::new(),
        }
    }
}

/// One statement of the report, in our words, with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its number; what readers cite.
    pub id: FactId,
    /// Who or what it is about; the name of its file.
    #[serde(skip)]
    pub subject: EntityId,
    /// The paragraph of the report, from 1.
    pub paragraph: u8,
    /// What sort of statement it is.
    pub kind: FactKind,
    /// Other entities that it is about.
    #[serde(default)]
    pub also: Vec<EntityId>,
    /// A short name for cards and tables.
    pub label: Option<Bilingual<Prose>>,
    /// The statement in our words.
    pub says: Bilingual<Prose>,
    /// What must be kept in mind with it.
    pub qualifier: Option<Bilingual<Prose>>,
    /// The figure, date, name or quoted phrase as printed.
    pub printed: Option<String>,
    /// Who says so.
    #[serde(default)]
    pub by: Speaker,
    /// The hedging word as printed.
    pub hedge: Option<String>,
    /// The number it states.
    pub quantity: Option<Quantity>,
    /// The date it states.
    pub date: Option<DateValue>,
    /// The phrase it quotes, without quotation marks.
    pub quote: Option<Bilingual>,
}

impl Fact {
    /// True where the fact is about an entity, as its subject or besides.
    pub fn is_about(&self, entity: &EntityId) -> bool {
        self.subject == *entity || self.also.contains(entity)
    }

    /// What a reference to this fact shows: its figure, its date, or its quoted phrase.
    pub fn stated(&self, language: Language) -> Option<Stated> {
        if let Some(quote) = &self.quote {
            return Some(Stated::words(format!("“{}”", quote.get(language))));
        }
        if let Some(quantity) = &self.quantity {
            return Some(quantity.stated(language));
        }
        self.date.as_ref().map(|date| Stated {
            before: String::new(),
            digits: date.stated(language),
            after: String::new(),
        })
    }
}
