//! Every numeral of the report is a fact, or stands in the list with the reason why it states no number.
//!
//! `numerals_of_report.toml` holds the report's numerals with their paragraphs, and none of its sentences.

use super::folder::real;
use briefing_explorer::dataset::Edition;
use briefing_explorer::model::{Fact, FactId, Form, Period};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    numeral: Vec<Numeral>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numeral {
    paragraph: u8,
    text: String,
    #[serde(default)]
    facts: Vec<FactId>,
    reason: Option<String>,
}

fn list() -> Vec<Numeral> {
    toml::from_str::<List>(include_str!("numerals_of_report.toml"))
        .unwrap()
        .numeral
}

const HAN: &str = "〇零一二三四五六七八九十百千万亿两半";

/// The numerals of a text in its order: digits with a point and what scales them (%, 万, 亿), and runs of Han numerals
/// with 数 (some) before them or 分之 (a part of) among them. 个位 (single digits) is one in words.
fn numerals_in(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let han = |i: usize| chars.get(i).is_some_and(|c| HAN.contains(*c));
    let digit = |i: usize| chars.get(i).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let from = at;
        if digit(at) {
            while digit(at) || (chars.get(at) == Some(&'.') && digit(at + 1)) {
                at += 1;
            }
            at += usize::from(matches!(chars.get(at), Some('%' | '万' | '亿')));
        } else if chars[at..].starts_with(&['个', '位']) {
            at += 2;
        } else if han(at) || (chars[at] == '数' && han(at + 1)) {
            at += 1;
            while han(at) || (chars[at..].starts_with(&['分', '之']) && han(at + 2)) {
                at += if han(at) { 1 } else { 2 };
            }
        } else {
            at += 1;
            continue;
        }
        found.push(chars[from..at].iter().collect());
    }
    found
}

/// The digits of a numeral, or the number that one Han numeral from one to ten stands for.
fn number(numeral: &str) -> String {
    match numeral.chars().next() {
        Some(c) if c.is_ascii_digit() => numeral.trim_end_matches(['%', '万', '亿']).into(),
        Some(c) if numeral.chars().count() == 1 => match "一二三四五六七八九十".chars().position(|h| h == c) {
            Some(place) => (place + 1).to_string(),
            None => numeral.into(),
        },
        _ => numeral.into(),
    }
}

/// The years, months and days that a fact's date or period names.
fn calendar(fact: &Fact) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(Period::Months { year, from, to }) = fact.quantity.as_ref().and_then(|q| q.period) {
        parts.extend([year.to_string(), from.to_string(), to.to_string()]);
    }
    if let Some(date) = fact.date.as_ref().and_then(|d| d.value) {
        parts.extend(
            [
                date.year.map(|y| y.to_string()),
                date.month.map(|m| m.to_string()),
                date.day.map(|d| d.to_string()),
            ]
            .into_iter()
            .flatten(),
        );
    }
    parts
}

/// True where a fact states this numeral: printed, as its digits, in its words, or in its date or period.
fn states(fact: &Fact, numeral: &str) -> bool {
    let number = number(numeral);
    let is_plain = !numeral.ends_with(['%', '万', '亿']) || number == numeral;
    let quantity = fact.quantity.as_ref();
    let digits = quantity.and_then(|q| q.digits.as_ref()).map(ToString::to_string);
    let words = quantity.and_then(|q| q.words.as_ref()).map_or("", |w| w.zh.as_str());
    fact.printed
        .as_deref()
        .is_some_and(|p| numerals_in(p).iter().any(|n| n == numeral))
        || digits.as_deref() == Some(&number)
        || numerals_in(words).iter().any(|n| n == numeral)
        || (is_plain && calendar(fact).contains(&number))
}

#[test]
fn every_numeral_is_a_fact_or_has_a_reason() {
    let edition = &real().newest;
    let list = list();
    let mut wrong = Vec::new();
    for Numeral {
        paragraph,
        text,
        facts,
        reason,
    } in &list
    {
        if facts.is_empty() != reason.is_some() {
            wrong.push(format!(
                "paragraph {paragraph}, {text}: give facts or a reason, and only one of them"
            ));
        }
        if reason
            .as_ref()
            .is_some_and(|r| !r.contains(text.as_str()) || r.len() < text.len() + 8)
        {
            wrong.push(format!(
                "paragraph {paragraph}, {text}: the reason names the word that holds it"
            ));
        }
        for id in facts {
            match edition.facts.get(id) {
                None => wrong.push(format!("paragraph {paragraph}, {text}: {id} does not exist")),
                Some(f) if f.paragraph != *paragraph => wrong.push(format!(
                    "{text}: {id} stands in paragraph {}, not {paragraph}",
                    f.paragraph
                )),
                Some(f) if !states(f, text) => wrong.push(format!("paragraph {paragraph}: {id} does not state {text}")),
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        list.is_sorted_by_key(|n| n.paragraph),
        "numerals are listed in the order of the report"
    );
    assert!(
        list.iter().all(|n| numerals_in(&n.text) == [n.text.as_str()]),
        "each entry is one numeral"
    );
}

#[test]
fn every_number_of_a_fact_is_a_numeral_of_its_paragraph() {
    let edition = &real().newest;
    let list = list();
    let mut wrong = Vec::new();
    for fact in edition.facts.values() {
        let bound: Vec<&str> = list
            .iter()
            .filter(|n| n.facts.contains(&fact.id))
            .map(|n| n.text.as_str())
            .collect();
        for needed in stated_numbers(edition, fact) {
            if !bound.iter().any(|n| number(n) == needed || *n == needed) {
                wrong.push(format!(
                    "{} states {needed}, and no numeral of paragraph {} is bound to it",
                    fact.id, fact.paragraph
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The numbers that a fact's own paragraph must print: its digits or its words, and its date; a year only where it is
/// printed beside it. A period may come from the sentence before, so it is not asked for.
fn stated_numbers(edition: &Edition, fact: &Fact) -> Vec<String> {
    let mut needed = Vec::new();
    if let Some(quantity) = fact.quantity.as_ref().filter(|q| q.form != Form::Direction) {
        match (&quantity.words, &quantity.digits) {
            (Some(words), digits) if numerals_in(&words.zh).is_empty() => {
                needed.extend(digits.iter().map(ToString::to_string))
            }
            (Some(words), _) => needed.extend(numerals_in(&words.zh)),
            (None, digits) => needed.extend(digits.iter().map(ToString::to_string)),
        }
    }
    if let Some(date) = &fact.date {
        let value = if date.year.is_some() {
            date.value.map(|v| v.without_year())
        } else {
            date.value
        };
        let parts = value.map(|v| [v.year.map(u32::from), v.month.map(u32::from), v.day.map(u32::from)]);
        needed.extend(parts.into_iter().flatten().flatten().map(|n| n.to_string()));
    }
    assert!(fact.paragraph <= edition.paragraphs());
    needed
}

#[test]
fn the_list_is_what_the_report_prints() {
    // The report stands beside the repository and not in it: its sentences are not ours to publish. Where it is not
    // there, as on a build server, the tests above still hold the list against the facts.
    let Ok(report) = std::fs::read_to_string(Path::new("../shared/report/report.txt")) else {
        return;
    };
    let printed: Vec<(usize, String)> = report
        .lines()
        .enumerate()
        .flat_map(|(i, line)| numerals_in(line).into_iter().map(move |n| (i + 1, n)))
        .collect();
    let listed: Vec<(usize, String)> = list().into_iter().map(|n| (usize::from(n.paragraph), n.text)).collect();
    assert_eq!(listed, printed);
}

#[test]
fn numerals_are_found_in_both_scripts() {
    for (text, expected) in [
        ("8905万元和32.4778%", vec!["8905万", "32.4778%"]),
        (
            "数十个，三分之一，百亿，个位数",
            vec!["数十", "三分之一", "百亿", "个位"],
        ),
        ("2025年1-4月（-7.06%）", vec!["2025", "1", "4", "7.06%"]),
        ("数据，没有数", vec![]),
    ] {
        assert_eq!(numerals_in(text), expected, "{text}");
    }
}
