use super::{Bilingual, EntityId, FactId, PartId, Prose, RelationId, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// How a result follows from its inputs. Each kind has a file in `ledger/kind/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // explained one by one in ledger/kind/
pub enum Kind {
    Quotient,
    Product,
    Share,
    Change,
    Earlier,
    Compound,
    Difference,
    Widening,
    Sum,
    Ratio,
    Remainder,
    PerMonth,
    Bound,
    Count,
    Rank,
    Days,
    WeightedRemainder,
    Regain,
    Repeat,
}

/// What goes into a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A figure or date of the report.
    Fact(FactId),
    /// The result of another part.
    Part(PartId),
    /// A named assumption of this relation.
    Assumption(String),
    /// Something that is counted.
    Entity(EntityId),
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Fact(id) => id.fmt(f),
            Input::Part(id) => id.fmt(f),
            Input::Assumption(name) => write!(f, "assumption.{name}"),
            Input::Entity(id) => id.fmt(f),
        }
    }
}

impl Serialize for Input {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        if text.is_empty() {
            return Err(D::Error::custom("an input is empty"));
        }
        Ok(if let Ok(id) = text.parse() {
            Input::Fact(id)
        } else if let Ok(id) = text.parse() {
            Input::Part(id)
        } else if let Some(name) = text.strip_prefix("assumption.") {
            Input::Assumption(name.into())
        } else {
            Input::Entity(EntityId(text))
        })
    }
}

/// What the report itself states that a result can be held against.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Counterpart {
    /// A figure.
    pub figure: Option<FactId>,
    /// A comparison that must hold for the result.
    pub comparison: Option<Comparison>,
    /// The fact that states the comparison.
    pub fact: Option<FactId>,
    /// A wording without numeric meaning.
    pub vague: Option<FactId>,
}

/// A comparison that the report makes and a result may bear out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// The result is above zero.
    AboveZero,
    /// The result is above one half.
    AboveHalf,
    /// The result is above one.
    AboveOne,
    /// The first is the largest: its smallest lead is above one.
    First,
}

/// An input that the report does not give.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// Its name inside the relation.
    pub id: String,
    /// What is assumed.
    pub label: Bilingual<Prose>,
    /// The value worked with, plain digits or a fraction like 1/3.
    pub value: String,
    /// The lowest value thought possible.
    pub low: super::Digits,
    /// The highest value thought possible.
    pub high: super::Digits,
    /// The unit of all three.
    pub unit: Unit,
}

/// One result of a relation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// How the result follows.
    pub kind: Kind,
    /// From what.
    pub inputs: Vec<Input>,
    /// The unit in which the result is shown.
    pub unit: Unit,
    /// How many decimals of it are shown.
    pub places: u32,
    /// What the report states in its place.
    pub counterpart: Option<Counterpart>,
}

/// One arithmetic relation among figures of a report.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Its number; what readers cite.
    #[serde(skip)]
    pub id: RelationId,
    /// What is worked out.
    pub title: Bilingual<Prose>,
    /// What it shows.
    pub says: Bilingual<Prose>,
    /// When it does not hold.
    pub caution: Option<Bilingual<Prose>>,
    /// Whom it concerns.
    #[serde(default)]
    pub subjects: Vec<EntityId>,
    /// The relation that this one only turns round; shown with it, not counted apart.
    pub shown_with: Option<RelationId>,
    /// Inputs that the report does not give.
    #[serde(default)]
    pub assumption: Vec<Assumption>,
    /// The results.
    pub part: Vec<Part>,
}

impl Relation {
    /// The id of a part: R07 alone, R11b among several.
    pub fn part_id(&self, index: usize) -> PartId {
        let letter = if self.part.len() > 1 {
            u8::try_from(index).ok()
        } else {
            None
        };
        PartId {
            relation: self.id,
            letter,
        }
    }
}
