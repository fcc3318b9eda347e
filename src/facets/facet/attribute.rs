use super::NOT_STATED;
use crate::model::{Attribute, Basis};

/// The value of an attribute. One that the report does not print is a value of its own: a reader must be able to tell
/// the report's word from a source's or an editor's.
pub(super) fn value(attribute: Option<&Attribute>) -> String {
    let Some(attribute) = attribute else {
        return NOT_STATED.into();
    };
    match attribute.basis {
        Basis::Report => attribute.value.clone(),
        Basis::Source => format!("{}-source", attribute.value),
        Basis::Editor => format!("{}-editor", attribute.value),
    }
}
