use crate::model::Language;

/// The language of a name or a printed string that stands as it is on every page, for its `lang`: Chinese where it holds a
/// Han character, else English; nothing for digits alone, which each language reads its own way.
pub fn tongue(text: &str) -> Option<&'static str> {
    let is_han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let is_latin = text.chars().any(char::is_alphabetic);
    match (is_han, is_latin) {
        (true, _) => Some(Language::Zh.tag()),
        (false, true) => Some(Language::En.tag()),
        (false, false) => None,
    }
}
