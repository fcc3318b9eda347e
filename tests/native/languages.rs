//! Each language is whole: what stands in the other one is a name or a printed string, and says its language.

use super::page::{Findings, elements, pages, place, texts, upwards};
use briefing_explorer::model::Language;
use scraper::ElementRef;

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The language that an element stands in.
fn language_of(element: ElementRef<'_>) -> String {
    let said = upwards(element).find_map(|e| e.value().attr("lang").map(str::to_string));
    said.unwrap_or_default()
}

/// The longest run of English words in a text: three of them are no name any more.
fn words_in_a_row(text: &str) -> usize {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| ",.;:()“”".contains(c));
        word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'\'')
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .split(|word| !is_word(word))
        .map(<[&str]>::len)
        .max()
        .unwrap_or_default()
}

const SPOKEN: [&str; 6] = [
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "aria-description",
    "aria-roledescription",
];

#[test]
fn an_english_page_has_chinese_only_where_it_says_so() {
    let mut found = Findings::default();
    for page in pages().iter().filter(|p| p.language == Language::En) {
        let html = page.read();
        for (element, text) in texts(&html) {
            if text.chars().any(is_han) && !language_of(element).starts_with("zh") {
                found.add(page, format!("“{text}” in {}", place(element)));
            }
        }
        for element in elements(&html) {
            for name in SPOKEN {
                let text = element.value().attr(name).unwrap_or_default();
                if text.chars().any(is_han) && !language_of(element).starts_with("zh") {
                    found.add(page, format!("{name} “{text}” of {}", place(element)));
                }
            }
        }
    }
    found.assert_none("Chinese that does not say so");
}

#[test]
fn a_chinese_page_has_english_only_where_it_says_so() {
    let mut found = Findings::default();
    for page in pages().iter().filter(|p| p.language == Language::Zh) {
        let html = page.read();
        for (element, text) in texts(&html) {
            if words_in_a_row(&text) >= 3 && language_of(element) != "en" {
                found.add(page, format!("“{text}” in {}", place(element)));
            }
        }
        for element in elements(&html) {
            for name in SPOKEN {
                let text = element.value().attr(name).unwrap_or_default();
                if words_in_a_row(text) >= 3 && language_of(element) != "en" {
                    found.add(page, format!("{name} “{text}” of {}", place(element)));
                }
            }
        }
    }
    found.assert_none("English that does not say so");
}

/// True for a word or a name of English: four letters or more, not all of them capitals.
fn has_english(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_ascii_alphabetic());
    words
        .filter(|w| w.len() > 3)
        .any(|w| w.bytes().any(|b| b.is_ascii_lowercase()))
}

/// Names that Chinese writes in these letters.
const BOTH: [&str; 5] = ["Apache", "Ascend", "BibTeX", "Excel", "JavaScript"];

/// What stands as it is elsewhere: printed by the report, named by a source, or a reader's own.
const AS_IT_IS: [&str; 3] = ["printed", "sources", "not-found"];

#[test]
fn a_foreign_name_on_a_chinese_page_says_so() {
    let mut found = Findings::default();
    for page in pages().iter().filter(|p| p.language == Language::Zh) {
        let html = page.read();
        for (element, text) in texts(&html) {
            let rest = BOTH.iter().fold(text.to_string(), |text, word| text.replace(word, ""));
            let is_ours = !upwards(element).any(|e| e.value().classes().any(|class| AS_IT_IS.contains(&class)));
            if is_ours && has_english(&rest) && language_of(element).starts_with("zh-CN") {
                found.add(page, format!("“{text}” in {}", place(element)));
            }
        }
    }
    found.assert_none("English that does not say so");
}

#[test]
fn what_says_its_language_is_in_it() {
    let mut found = Findings::default();
    for page in pages() {
        let html = page.read();
        let foreign = elements(&html).filter(|e| e.value().attr("lang").is_some() && e.value().name() != "html");
        for element in foreign {
            // What a title says is in the element's language, too.
            let title = element.value().attr("title").unwrap_or_default();
            let text: String = element.text().chain([title]).collect();
            let language = language_of(element);
            // zh-Latn is Chinese in letters: how a name is read.
            let is_chinese = language.starts_with("zh") && !language.starts_with("zh-Latn");
            let has_han = text.chars().any(is_han);
            let has_latin = text.chars().any(|c| c.is_ascii_alphabetic());
            if is_chinese && !has_han && has_latin || !is_chinese && has_han {
                found.add(page, format!("“{text}” in {}", place(element)));
            }
        }
    }
    found.assert_none("a language is said that is not spoken");
}

#[test]
fn the_readers_of_languages_see() {
    assert!("A 一汽 B".chars().any(is_han));
    assert_eq!(words_in_a_row("按 Bureau of Industry 报"), 1);
    assert_eq!(words_in_a_row("这里 has some words left"), 4);
    assert!(has_english("据Pillsbury称") && !has_english("BIS的AI规则，GaN"));
}
