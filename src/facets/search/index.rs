use super::collect::documents;
use super::document::{Document, Text};
use super::fold::unfold;
use super::hit::{Field, Hit, How, Place, Rank, Target};
use super::matches::{Matches, match_in};
use super::query::{Needle, Query};
use crate::dataset::{Dataset, Keys};
use crate::model::{EntityId, FactId, Gathered, Group, Language, Ordered};
use std::collections::BTreeMap;
use std::ops::Range;

/// Every text of a dataset, ready to be searched. Built once.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    keys: Keys,
    documents: Vec<Document>,
    cards: Vec<Card>,
}

/// A card, and the places of the documents by which it is found.
#[derive(Clone, Debug)]
struct Card {
    id: EntityId,
    /// Itself; then what it belongs to and what belongs to it, where that has no card of its own; then the facts about it.
    tiers: [Vec<usize>; 3],
}

impl SearchIndex {
    /// Reads all texts of a dataset.
    pub fn new(data: &Dataset) -> SearchIndex {
        let documents = documents(data);
        SearchIndex {
            keys: data.keys.clone(),
            cards: cards(data, &documents),
            documents,
        }
    }

    /// Everything that a query finds, the best first; what is equally good, in the order of the report. Of texts that
    /// match equally well, the one in the reader's language is shown.
    pub fn find(&self, typed: &str, language: Language) -> Vec<Hit<'_>> {
        let Some(query) = Query::read(&self.keys, typed) else {
            return Vec::new();
        };
        let matches = Matches::of(&self.keys, &self.documents, &query);
        let mut ranked: Vec<(bool, Rank, usize)> = Vec::new();
        for (place, document) in self.documents.iter().enumerate() {
            let whole = matches.whole.get(place).copied().flatten();
            let found = whole.or_else(|| matches.by_terms(place, &document.about));
            ranked.extend(found.map(|rank| (whole.is_none(), rank, place)));
        }
        ranked.order();
        let hits = ranked.into_iter();
        hits.filter_map(|(_, _, place)| self.hit(&query, place, language))
            .collect()
    }

    /// The cards of the newest report that a query finds, each with its best reason: its own names and words, then what
    /// it belongs to or what belongs to it, then the facts about it. Words of a query may be found in different ones.
    pub fn find_cards(&self, typed: &str, language: Language) -> Vec<(&EntityId, Hit<'_>)> {
        let Some(query) = Query::read(&self.keys, typed) else {
            return Vec::new();
        };
        let matches = Matches::of(&self.keys, &self.documents, &query);
        let mut found: Vec<_> = self.cards.iter().filter_map(|c| Some((c.best(&matches)?, c))).collect();
        found.order_by_key(|(best, _)| *best);
        let hits = found.into_iter();
        hits.filter_map(|(best, card)| Some((&card.id, self.hit(&query, best.place, language)?)))
            .collect()
    }

    /// The facts that a query finds, the best first.
    pub fn find_facts(&self, typed: &str, language: Language) -> Vec<FactId> {
        let hits = self.find(typed, language).into_iter();
        hits.filter_map(|hit| match hit.target {
            Target::Fact(id) => Some(*id),
            _ => None,
        })
        .collect()
    }

    /// Why a document was found: of its texts the one that holds most of the query, best.
    fn hit(&self, query: &Query, place: usize, language: Language) -> Option<Hit<'_>> {
        let document = self.documents.get(place)?;
        let is_number = query.number.as_ref() == Some(&document.target);
        let best = document.texts.iter().map(|text| {
            let found = self.found(query, text);
            let rank = match found.iter().map(|(rank, _)| *rank).min() {
                _ if is_number => Some(Rank {
                    field: Field::Number,
                    how: How::Written,
                    place: Place::Whole,
                }),
                best => best,
            };
            (text, found, rank)
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
        let (text, found, rank) = best.min_by_key(|(text, found, rank)| order(text, found.len(), rank))?;
        let ranges = if is_number {
            Vec::new()
        } else {
            found.into_iter().map(|(_, range)| range).collect()
        };
        Some(Hit {
            target: &document.target,
            rank: rank?,
            passage: &text.passage,
            language: text.language,
            marks: self.marks(text, ranges),
        })
    }

    /// What a text holds of a query: all of it as one, else its words.
    fn found(&self, query: &Query, text: &Text) -> Vec<(Rank, Range<usize>)> {
        let match_in = |needle: &Needle| match_in(&self.keys, text, needle);
        match match_in(&query.whole) {
            // The whole counts for all its words.
            Some(whole) => vec![whole; query.terms.len().max(1)],
            None => query.terms.iter().filter_map(match_in).collect(),
        }
    }

    /// Stretches of a text as it is shown, in order and apart.
    fn marks(&self, text: &Text, mut folded: Vec<Range<usize>>) -> Vec<Range<usize>> {
        folded.order_by_key(|r| (r.start, r.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in folded {
            match apart.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        let shown = apart.iter().map(|range| unfold(&self.keys, &text.passage.words, range));
        shown.filter(|range| !range.is_empty()).collect()
    }
}

/// The best reason for a card, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Reason {
    is_split: bool,
    tier: usize,
    missing: usize,
    rank: Rank,
    place: usize,
}

impl Card {
    fn best(&self, matches: &Matches) -> Option<Reason> {
        let whole = self.reasons(&matches.whole).map(|(tier, place, rank)| Reason {
            is_split: false,
            missing: 0,
            tier,
            rank,
            place,
        });
        whole.min().or_else(|| self.best_by_terms(matches))
    }

    /// The document that holds most words of the query, where each stands in one of them.
    fn best_by_terms(&self, matches: &Matches) -> Option<Reason> {
        let count = matches.terms.len();
        let mut held: BTreeMap<usize, (usize, usize, Rank)> = BTreeMap::new();
        for ranks in &matches.terms {
            let mut is_found = false;
            for (tier, place, rank) in self.reasons(ranks) {
                let (held, _, best) = held.entry(place).or_insert((0, tier, rank));
                *held += 1;
                *best = rank.min(*best);
                is_found = true;
            }
            if !is_found {
                return None;
            }
        }
        let reasons = held.into_iter().map(|(place, (held, tier, rank))| Reason {
            is_split: true,
            missing: count - held,
            tier,
            rank,
            place,
        });
        reasons.min_by_key(|r| (r.missing, *r))
    }

    fn reasons<'a>(&'a self, ranks: &'a [Option<Rank>]) -> impl Iterator<Item = (usize, usize, Rank)> {
        let tiers = self.tiers.iter().enumerate();
        tiers.flat_map(move |(tier, places)| {
            places.iter().filter_map(move |place| {
                let rank = ranks.get(*place).copied().flatten()?;
                // Of what is tied to it only the names count: what is said of that is not said of this.
                (tier != 1 || rank.field <= Field::Post).then_some((tier, *place, rank))
            })
        })
    }
}

/// The cards of the newest report in the order of their page.
fn cards(data: &Dataset, documents: &[Document]) -> Vec<Card> {
    let places: BTreeMap<&Target, usize> = documents.iter().enumerate().map(|(i, d)| (&d.target, i)).into_map();
    let place = |id: &EntityId| places.get(&Target::Entity(id.clone())).copied();
    let profiles = Group::ALL.into_iter().flat_map(|group| data.newest.profiles_in(group));
    let card = |id: &EntityId| {
        let own = data.entity(id);
        let above = own.into_iter().flat_map(|e| e.part_of.iter().chain(&e.members));
        let tied = above.chain(data.tied_to(id).map(|e| &e.id));
        let tied = tied.filter(|id| !data.newest.profiles.contains_key(*id));
        let mut tied: Vec<usize> = tied.filter_map(place).collect();
        tied.order();
        tied.dedup();
        let facts = data
            .newest
            .facts_about(id)
            .filter_map(|f| places.get(&Target::Fact(f.id)).copied());
        Card {
            id: id.clone(),
            tiers: [place(id).into_iter().collect(), tied, facts.collect()],
        }
    };
    profiles.map(|profile| card(&profile.id)).collect()
}
