use super::collect::documents;
use super::document::Document;
use super::hit::{Field, Rank, Target};
use super::matches::Matches;
use super::query::Query;
use super::sought::{Sought, Text};
use crate::dataset::{Dataset, Keys};
use crate::facets::card_index::in_order;
use crate::model::{EntityId, Gathered, Language, Ordered};
use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the words of a reader find cards by: names, tags, what is said of them. Apart from the dataset, in whose words
/// what was found is shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "Packed", into = "Packed")]
pub struct CardSearch {
    keys: Keys,
    documents: Vec<Sought>,
    cards: Vec<Card>,
}

/// A card by the places of the documents that find it: itself; then what it belongs to and what belongs to it, where
/// that has no card of its own; then the facts about it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
struct Card([Vec<usize>; 3]);

/// The form in which it is fetched: how a text is read follows from the keys.
#[derive(Deserialize, Serialize)]
struct Packed {
    keys: Keys,
    documents: Vec<PackedDocument>,
    cards: Vec<Card>,
}

/// What is found, and its texts: what each is of it, whether it is Chinese, and the text as it is compared.
type PackedDocument = (Target, Vec<(Field, bool, String)>);

/// A card that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundCard<'s> {
    /// Its place among all cards.
    pub card: usize,
    /// What is the best reason for it: [`Reason::of`](super::Reason::of) shows it in words.
    pub reason: &'s Target,
}

impl CardSearch {
    /// What the cards of a dataset's newest report are found by.
    pub fn of(data: &Dataset) -> CardSearch {
        let documents = documents(data);
        let cards = cards(data, &documents);
        let mut is_used = vec![false; documents.len()];
        for place in cards.iter().flat_map(|card| card.0.iter().flatten()) {
            if let Some(is_used) = is_used.get_mut(*place) {
                *is_used = true;
            }
        }
        let mut places: BTreeMap<usize, usize> = BTreeMap::new();
        let mut kept = Vec::new();
        for (place, document) in documents.into_iter().enumerate() {
            if is_used.get(place) == Some(&true) {
                places.insert(place, kept.len());
                kept.push(document.sought);
            }
        }
        let moved = |old: &Vec<usize>| old.iter().filter_map(|place| places.get(place).copied()).collect();
        CardSearch {
            keys: data.keys.clone(),
            documents: kept,
            cards: cards.iter().map(|card| Card(card.0.each_ref().map(moved))).collect(),
        }
    }

    /// The cards that a query finds, the best first: by their own names and words, then by what they belong to or what
    /// belongs to them, then by the facts about them. Words of a query may be found in different ones.
    pub fn find(&self, typed: &str) -> Vec<FoundCard<'_>> {
        let Some(query) = Query::read(&self.keys, typed) else {
            return Vec::new();
        };
        let documents: Vec<&Sought> = self.documents.iter().collect();
        let matches = Matches::of(&self.keys, &documents, &query);
        let cards = self.cards.iter().enumerate();
        let mut found: Vec<(Best, usize)> = cards
            .filter_map(|(at, card)| Some((card.best(&matches)?, at)))
            .collect();
        found.order_by_key(|(best, _)| *best);
        let found = found.into_iter();
        found
            .filter_map(|(best, card)| {
                let reason = &self.documents.get(best.place)?.target;
                Some(FoundCard { card, reason })
            })
            .collect()
    }
}

impl From<CardSearch> for Packed {
    fn from(search: CardSearch) -> Packed {
        let documents = search.documents.into_iter().map(|document| {
            let texts = document.texts.into_iter();
            let texts = texts.map(|t| (t.field, t.language == Language::Zh, t.folded));
            (document.target, texts.collect())
        });
        Packed {
            documents: documents.collect(),
            keys: search.keys,
            cards: search.cards,
        }
    }
}

impl From<Packed> for CardSearch {
    fn from(packed: Packed) -> CardSearch {
        let Packed { keys, documents, cards } = packed;
        let documents = documents.into_iter().map(|(target, texts)| {
            let texts = texts.into_iter().map(|(field, is_chinese, folded)| {
                let language = if is_chinese { Language::Zh } else { Language::En };
                Text::new(&keys, field, language, folded)
            });
            Sought {
                target,
                texts: texts.collect(),
            }
        });
        CardSearch {
            documents: documents.collect(),
            cards,
            keys,
        }
    }
}

/// How good the best reason for a card is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Best {
    is_split: bool,
    tier: usize,
    missing: usize,
    rank: Rank,
    /// The document that is the reason.
    place: usize,
}

impl Card {
    fn best(&self, matches: &Matches) -> Option<Best> {
        let whole = self.reasons(&matches.whole).map(|(tier, place, rank)| Best {
            is_split: false,
            missing: 0,
            tier,
            rank,
            place,
        });
        whole.min().or_else(|| self.best_by_terms(matches))
    }

    /// The document that holds most words of the query, where each stands in one of them.
    fn best_by_terms(&self, matches: &Matches) -> Option<Best> {
        let count = matches.terms.len();
        let mut held: LiteMap<usize, (usize, usize, Rank)> = LiteMap::new();
        for ranks in &matches.terms {
            let mut is_found = false;
            for (tier, place, rank) in self.reasons(ranks) {
                let (terms, _, best) = held.get(&place).copied().unwrap_or((0, tier, rank));
                held.insert(place, (terms + 1, tier, rank.min(best)));
                is_found = true;
            }
            if !is_found {
                return None;
            }
        }
        let reasons = held.iter().map(|(place, (held, tier, rank))| Best {
            is_split: true,
            missing: count - held,
            tier: *tier,
            rank: *rank,
            place: *place,
        });
        reasons.min_by_key(|r| (r.missing, *r))
    }

    fn reasons<'a>(&'a self, ranks: &'a [Option<Rank>]) -> impl Iterator<Item = (usize, usize, Rank)> {
        let tiers = self.0.iter().enumerate();
        tiers.flat_map(move |(tier, places)| {
            places.iter().filter_map(move |place| {
                let rank = ranks.get(*place).copied().flatten()?;
                // Of what is tied to it only the names count: what is said of that is not said of this.
                (tier != 1 || rank.field <= Field::Post).then_some((tier, *place, rank))
            })
        })
    }
}

/// The cards of the newest report, in its order, by the documents that find them.
fn cards(data: &Dataset, documents: &[Document]) -> Vec<Card> {
    let targets = documents.iter().enumerate().map(|(i, d)| (&d.sought.target, i));
    let places: BTreeMap<&Target, usize> = targets.into_map();
    let place = |id: &EntityId| places.get(&Target::Entity(id.clone())).copied();
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
        Card([place(id).into_iter().collect(), tied, facts.collect()])
    };
    in_order(&data.newest).iter().map(|profile| card(&profile.id)).collect()
}
