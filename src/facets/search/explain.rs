use super::collect::document_of;
use super::document::Document;
use super::fold::unfold;
use super::hit::{Field, Hit, How, Place, Rank, Target};
use super::matches::match_in;
use super::passage::Passage;
use super::query::{Needle, Query};
use super::sought::Text;
use crate::dataset::{Dataset, Keys};
use crate::model::{Language, Ordered};
use std::ops::Range;

/// What found a card, with the words in which it is shown. Made where it is shown: to find takes none of them.
#[derive(Clone, Debug)]
pub struct Reason(Document);

impl Reason {
    /// The names of someone, or what a fact says; nothing for what finds no card.
    pub fn of(data: &Dataset, target: &Target) -> Option<Reason> {
        document_of(data, target).map(Reason)
    }

    /// Which of its texts matched what was typed, how and where. Of texts that match equally well, the one in the reader's
    /// language.
    pub fn hit(&self, data: &Dataset, typed: &str, language: Language) -> Option<Hit<'_>> {
        hit(&data.keys, &Query::read(&data.keys, typed)?, &self.0, language)
    }
}

/// Why a document was found: of its texts the one that holds most of the query, best.
pub(super) fn hit<'d>(keys: &Keys, query: &Query, document: &'d Document, language: Language) -> Option<Hit<'d>> {
    let is_number = query.number.as_ref() == Some(&document.sought.target);
    let texts = document.sought.texts.iter().zip(&document.passages);
    let best = texts.map(|(text, passage)| {
        let found = found(keys, query, text);
        let rank = match found.iter().map(|(rank, _)| *rank).min() {
            _ if is_number => Some(Rank {
                field: Field::Number,
                how: How::Written,
                place: Place::Whole,
            }),
            best => best,
        };
        ((text, passage), found, rank)
    });
    // A number that was typed marks nothing in the words: show what says most.
    let order = |text: &Text, count: usize, rank: &Option<Rank>| {
        let is_short = is_number && text.field == Field::Label;
        let count = if is_number { 0 } else { count };
        (
            rank.is_none(),
            std::cmp::Reverse(count),
            is_short,
            *rank,
            text.language != language,
        )
    };
    let ((text, passage), found, rank) = best.min_by_key(|((text, _), found, rank)| order(text, found.len(), rank))?;
    let ranges = if is_number {
        Vec::new()
    } else {
        found.into_iter().map(|(_, range)| range).collect()
    };
    Some(Hit {
        target: &document.sought.target,
        rank: rank?,
        passage,
        language: text.language,
        marks: marks(keys, passage, ranges),
    })
}

/// What a text holds of a query: all of it as one, else its words.
fn found(keys: &Keys, query: &Query, text: &Text) -> Vec<(Rank, Range<usize>)> {
    let match_in = |needle: &Needle| match_in(keys, text, needle);
    match match_in(&query.whole) {
        // The whole counts for all its words.
        Some(whole) => vec![whole; query.terms.len().max(1)],
        None => query.terms.iter().filter_map(match_in).collect(),
    }
}

/// Stretches of a text as it is shown, in order and apart.
fn marks(keys: &Keys, passage: &Passage, mut folded: Vec<Range<usize>>) -> Vec<Range<usize>> {
    folded.order_by_key(|r| (r.start, r.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in folded {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    let shown = apart.iter().map(|range| unfold(keys, &passage.words, range));
    shown.filter(|range| !range.is_empty()).collect()
}
