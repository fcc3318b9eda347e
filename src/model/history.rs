use super::{Bilingual, DateValue, Edtf, Fact, FactId, Prose, Quantity};
use serde::{Deserialize, Serialize};

/// What the facts of a report once said, for readers of links that were made then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// The short hashes of the datasets that were published, the oldest first.
    #[serde(default)]
    pub versions: Vec<String>,
    /// Values that were corrected.
    #[serde(default)]
    pub change: Vec<Change>,
}

/// One correction of one fact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The fact.
    pub fact: FactId,
    /// The last published dataset in which the former value stood.
    pub until: String,
    /// The day of the correction.
    pub changed: Edtf,
    /// What stood there.
    pub was: FormerValue,
    /// Why it was corrected.
    pub why: Bilingual<Prose>,
}

/// What a fact states in figures, dates and phrases: what a correction is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FormerValue {
    /// As printed.
    pub printed: Option<String>,
    /// The quantity.
    pub quantity: Option<Quantity>,
    /// The date.
    pub date: Option<DateValue>,
    /// The quoted phrase.
    pub quote: Option<Bilingual>,
}

impl FormerValue {
    /// What a fact states now.
    pub fn of(fact: &Fact) -> FormerValue {
        FormerValue {
            printed: fact.printed.clone(),
            quantity: fact.quantity.clone(),
            date: fact.date.clone(),
            quote: fact.quote.clone(),
        }
    }

    /// Lets a fact state this again.
    pub fn put_back(&self, fact: &mut Fact) {
        let FormerValue {
            printed,
            quantity,
            date,
            quote,
        } = self.clone();
        fact.printed = printed;
        fact.quantity = quantity;
        fact.date = date;
        fact.quote = quote;
    }
}
