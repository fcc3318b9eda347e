use crate::dataset::Dataset;
use crate::ledger::{Regime, result_figure, work};
use crate::model::{Bilingual, Language, Prose, Span};

/// A text of the dataset without elements: figures and names stand in it as they stand on the page.
pub fn plain_text(data: &Dataset, text: &Bilingual<Prose>, language: Language) -> String {
    text.get(language)
        .0
        .iter()
        .map(|span| plain_span(data, span, language))
        .collect()
}

/// One piece of such a text; nothing for what only a page can put in.
pub fn plain_span(data: &Dataset, span: &Span, language: Language) -> String {
    let text = match span {
        Span::Words(words) => Some(words.clone()),
        Span::Fact(id) => data.fact(*id).and_then(|f| f.stated(language)).map(|s| s.text()),
        Span::When(id) => data.fact(*id).and_then(|f| f.quantity.as_ref()?.when(language)),
        Span::Part(id) => data
            .part(*id)
            .and_then(|(_, _, part)| result_figure(part, &work(data, *id, Regime::default())?, language))
            .map(|s| s.text()),
        Span::NoteValue(id, key) => data
            .note(*id)
            .and_then(|n| n.values.get(key))
            .map(|v| v.stated(language)),
        Span::Entity(id) => data.entity(id).map(|e| e.name.get(language).clone()),
        Span::Term(id) => data.glossary.get(id).map(|t| t.name.get(language).clone()),
        Span::Slot(_) => None,
    };
    text.unwrap_or_default()
}
