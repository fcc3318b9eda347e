use super::{Regime, result_figure, work};
use crate::dataset::Dataset;
use crate::model::{Language, Prose, Span};

/// A text as one string: every figure, result and name in it as the page words it.
pub fn plain(data: &Dataset, text: &Prose, language: Language) -> String {
    let spans = text.0.iter();
    spans
        .map(|span| plain_span(data, span, Regime::default(), language))
        .collect()
}

/// One piece of a text as a string, results by a rounding; nothing where it names what is not there.
pub fn plain_span(data: &Dataset, span: &Span, regime: Regime, language: Language) -> String {
    let text = match span {
        Span::Words(words) | Span::Term(_, Some(words)) => Some(words.clone()),
        Span::Fact(id) => data.fact(*id).and_then(|f| f.stated(language)).map(|s| s.text()),
        Span::When(id) => data.fact(*id).and_then(|f| f.quantity.as_ref()?.when(language)),
        Span::Part(id) => data
            .part(*id)
            .and_then(|(_, _, part)| result_figure(part, &work(data, *id, regime)?, language))
            .map(|s| s.text()),
        Span::NoteValue(id, key) => data
            .note(*id)
            .and_then(|n| n.values.get(key))
            .map(|v| v.stated(language)),
        Span::Entity(id) => data.entity(id).map(|e| e.name.get(language).clone()),
        Span::Term(id, None) => data.glossary.get(id).map(|t| t.name.get(language).clone()),
        Span::Slot(_) => None,
    };
    text.unwrap_or_default()
}
