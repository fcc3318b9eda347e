use super::check::editions;
use super::texts::{each_text, fact_file};
use super::{Dataset, Problem, numeral_in};
use crate::model::Language;

/// A text names its numbers; it holds none.
pub fn prose_holds_no_numeral(data: &Dataset, problems: &mut Vec<Problem>) {
    each_text(data, &mut |at, text| {
        for language in Language::ALL {
            for span in &text.get(language).0 {
                let Some(words) = span.words() else { continue };
                if let Some(c) = numeral_in(words, &data.numerals) {
                    let what = format!("“{words}” holds the numeral {c}");
                    problems.push(Problem::new(
                        &at.file,
                        &at.place,
                        what,
                        "name the fact instead, like {F077}; or list the word with its reason in numerals.toml",
                    ));
                }
            }
        }
    });
}

/// Both languages of a text name the same.
pub fn languages_name_the_same(data: &Dataset, problems: &mut Vec<Problem>) {
    each_text(data, &mut |at, text| {
        let (zh, en) = (text.zh.names(), text.en.names());
        if zh != en {
            let what = format!("Chinese names {zh:?}, English names {en:?}");
            problems.push(Problem::new(
                &at.file,
                &at.place,
                what,
                "let both languages name the same",
            ));
        }
    });
}

/// English is whole: no Chinese is left in it.
pub fn english_holds_no_han(data: &Dataset, problems: &mut Vec<Problem>) {
    let mut look = |file: &str, place: &str, words: &str| {
        if let Some(c) = words.chars().find(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) {
            let what = format!("the English text holds {c}");
            problems.push(Problem::new(
                file,
                place,
                what,
                "translate it, or name the fact that prints it",
            ));
        }
    };
    each_text(data, &mut |at, text| {
        for span in &text.en.0 {
            if let Some(words) = span.words() {
                look(&at.file, &at.place, words);
            }
        }
    });
    for entity in data.entities.values() {
        let file = format!("entities/{}.toml", entity.id);
        look(&file, "name", &entity.name.en);
        entity.post.iter().for_each(|post| look(&file, "post", &post.en));
    }
    for term in data.glossary.values() {
        look(&format!("glossary/{}.toml", term.id), "name", &term.name.en);
    }
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let q = fact.quantity.as_ref();
            let words = q
                .and_then(|q| q.words.as_ref())
                .into_iter()
                .chain(q.and_then(|q| q.counter.as_ref()));
            let words = words.chain(q.and_then(|q| q.scope.as_ref())).chain(&fact.quote);
            for text in words.chain(fact.date.as_ref().and_then(|d| d.words.as_ref())) {
                look(&fact_file(edition, fact), &fact.id.to_string(), &text.en);
            }
        }
    }
}
