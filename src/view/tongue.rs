use crate::model::Language;

/// The language of a name or a printed string that stands as it is on every page, for its `lang`: Chinese where it holds a
/// Han character.
pub fn tongue(text: &str) -> &'static str {
    let is_han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    if is_han { Language::Zh } else { Language::En }.tag()
}
