use super::scene::Html;
use crate::model::Language;
use yew::html;

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

/// Words that a reader typed, for where no element can keep them apart: without the signs that turn the direction of what
/// stands beside them.
pub fn untwisted(typed: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    typed.chars().filter(|c| !turns(*c)).collect()
}

/// Words of the page's language. English words and names in Chinese ones say what they are; abbreviations are both.
pub fn in_tongues(words: &str, language: Language) -> Html {
    if language == Language::En {
        return html! { {words.to_string()} };
    }
    let (mut pieces, mut rest): (Vec<Html>, &str) = (Vec::new(), words);
    while let Some((before, foreign, after)) = foreign(rest) {
        if !before.is_empty() {
            pieces.push(html! { {before.to_string()} });
        }
        pieces.push(html! { <span lang={Language::En.tag()}>{foreign.to_string()}</span> });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(html! { {rest.to_string()} });
    }
    pieces.into_iter().collect()
}

/// The first stretch of English in a text, with what stands before and after it.
fn foreign(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    for stretch in text.split(|c: char| !c.is_ascii()) {
        let words = stretch.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let letters = words.bytes().filter(u8::is_ascii_alphabetic).count();
        if letters > 2 && words.bytes().any(|b| b.is_ascii_lowercase()) {
            let start = from + stretch.find(words)?;
            let (before, here) = text.split_at(start);
            let (foreign, after) = here.split_at(words.len());
            return Some((before, foreign, after));
        }
        let next = text.get(from + stretch.len()..)?.chars().next();
        from += stretch.len() + next.map_or(0, char::len_utf8);
    }
    None
}
