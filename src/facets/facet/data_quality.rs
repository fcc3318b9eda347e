use super::{CardFacts, Facet};
use crate::model::Form;

/// The firmest of its own figures: a number, only a bound, only loose words, only a direction, or none at all.
pub struct DataQuality;

const NONE: &str = "none";

/// From the firmest to the least.
const ORDER: [&str; 4] = ["exact", "bound", "approximate", "direction"];

impl Facet for DataQuality {
    fn id(&self) -> &'static str {
        "data"
    }

    fn values(&self, card: CardFacts<'_>) -> Vec<String> {
        let forms = card
            .own_facts()
            .into_iter()
            .filter_map(|f| f.quantity.as_ref())
            .map(|q| q.form);
        let best = forms.map(quality).min_by_key(|q| ORDER.iter().position(|o| o == q));
        vec![best.unwrap_or(NONE).into()]
    }
}

fn quality(form: Form) -> &'static str {
    match form {
        Form::Exact | Form::Count => "exact",
        Form::Lower | Form::Upper | Form::Range => "bound",
        Form::Approximate => "approximate",
        Form::Direction => "direction",
    }
}
