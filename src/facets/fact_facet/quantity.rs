use super::{FactFacet, Stating};
use crate::dataset::Dataset;
use crate::model::Form;

/// How firmly it states a quantity, or that it states none.
pub struct FormOfQuantity;

const NONE: &str = "none";

impl FactFacet for FormOfQuantity {
    fn id(&self) -> &'static str {
        "quantity"
    }

    fn offered(&self, _: &Dataset) -> Vec<String> {
        let forms = Form::ALL.iter().map(|f| f.id());
        forms.chain([NONE]).map(String::from).collect()
    }

    fn values(&self, stating: Stating<'_>) -> Vec<String> {
        let quantity = stating.fact.quantity.as_ref();
        vec![quantity.map_or(NONE, |q| q.form.id()).into()]
    }
}
