use super::hit::{Field, How, Place, Rank};
use super::query::{Needle, Query};
use super::sought::{Sought, Text};
use super::spelled::In;
use super::written::{find_written, place};
use crate::dataset::Keys;
use std::ops::Range;

/// How well each document matches what was typed, at its place among all.
pub struct Matches {
    /// The whole query as one, or its number.
    pub whole: Vec<Option<Rank>>,
    /// Each word of the query; empty where it is one word.
    pub terms: Vec<Vec<Option<Rank>>>,
}

impl Matches {
    /// Looks through all documents.
    pub fn of(keys: &Keys, documents: &[&Sought], query: &Query) -> Matches {
        let ranks = |needle: &Needle| documents.iter().map(|d| rank(keys, &d.texts, needle)).collect();
        let mut whole: Vec<Option<Rank>> = ranks(&query.whole);
        for (rank, document) in whole.iter_mut().zip(documents) {
            if query.number.as_ref() == Some(&document.target) {
                *rank = Some(Rank {
                    field: Field::Number,
                    how: How::Written,
                    place: Place::Whole,
                });
            }
        }
        Matches {
            whole,
            terms: query.terms.iter().map(ranks).collect(),
        }
    }

    /// How well a document matches by the words of the query, each by itself; the worst of them counts. A name of
    /// whom it is about may stand for a word, but not for all of them.
    pub fn by_terms(&self, place: usize, about: &[usize]) -> Option<Rank> {
        let at = |ranks: &Vec<Option<Rank>>, place: usize| ranks.get(place).copied().flatten();
        let own = self.terms.iter().filter_map(|ranks| at(ranks, place)).max()?;
        let is_named = |ranks: &Vec<Option<Rank>>| {
            let mut names = about.iter().filter_map(|place| at(ranks, *place));
            names.any(|rank| rank.field.is_name() || rank.field == Field::Post)
        };
        let is_whole = self
            .terms
            .iter()
            .all(|ranks| at(ranks, place).is_some() || is_named(ranks));
        is_whole.then_some(own)
    }
}

fn rank(keys: &Keys, texts: &[Text], needle: &Needle) -> Option<Rank> {
    let ranks = texts.iter().filter_map(|text| match_in(keys, text, needle));
    ranks.map(|(rank, _)| rank).min()
}

/// The match of a needle in a text: how good, and the stretch of the folded text.
pub fn match_in(keys: &Keys, text: &Text, needle: &Needle) -> Option<(Rank, Range<usize>)> {
    let is_name = text.field.is_name();
    if needle.written.is_empty() || (!is_name && needle.is_slight()) {
        return None;
    }
    let written = || find_written(&text.folded, &needle.written).map(|range| (range, How::Written));
    let kind = if is_name { In::Name } else { In::Sentence };
    let spelled = || needle.spelled.as_ref()?.find(keys, &text.folded, &text.read, kind);
    let (range, how) = written().or_else(spelled)?;
    let place = if is_name {
        place(&text.folded, &range)
    } else {
        Place::Inside
    };
    Some((
        Rank {
            field: text.field,
            how,
            place,
        },
        range,
    ))
}
