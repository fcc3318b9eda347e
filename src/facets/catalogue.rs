use super::card_index::{CardIndex, in_order};
use super::found::Found;
use super::search::CardSearch;
use super::selection::Selection;
use crate::dataset::{Dataset, Unreadable, Unsealed, open_sealed, seal};
use crate::model::{Bilingual, EntityId, FacetWords, Group, Language};
use serde::{Deserialize, Serialize};

/// What its file begins with; the last sign changes with the form.
const MARK: &[u8] = b"briefing-explorer cards 1\n";

/// What every page knows before it has the dataset: whom the newest report has cards of, by name, by value, and by the
/// words that find them. Made from the dataset, and a quarter of its size.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Catalogue {
    /// The short hash of the dataset that it was made from.
    pub hash: String,
    /// Those who have cards, in the order of the report.
    pub listed: Vec<Listed>,
    /// What lists are narrowed by, in words.
    facets: Vec<(String, FacetWords)>,
    /// The cards by their values and in their orders.
    pub cards: CardIndex,
    /// The cards by the words that find them.
    pub search: CardSearch,
}

/// Who has a card.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Listed {
    /// Its id.
    pub id: EntityId,
    /// Its short name.
    pub name: Bilingual,
    /// Where its card stands.
    pub group: Group,
    /// True where the report gives no figure of its own: then its card is a line.
    pub is_mention: bool,
}

impl Catalogue {
    /// What a dataset tells of its cards.
    pub fn of(data: &Dataset) -> Catalogue {
        let listed = in_order(&data.newest).into_iter().filter_map(|profile| {
            Some(Listed {
                id: profile.id.clone(),
                name: data.entity(&profile.id)?.name.clone(),
                group: profile.group,
                is_mention: profile.is_mention(),
            })
        });
        Catalogue {
            hash: data.hash.clone(),
            listed: listed.collect(),
            facets: data.facets.clone().into_iter().collect(),
            cards: CardIndex::of(data),
            search: CardSearch::of(data),
        }
    }

    /// The form in which a page fetches it.
    ///
    /// # Errors
    /// Whatever the encoder says; no type of it gives it a reason to.
    pub fn pack(&self) -> Result<Vec<u8>, Unsealed> {
        seal(MARK, self)
    }

    /// Reads what [`Catalogue::pack`] wrote.
    ///
    /// # Errors
    /// Bytes of another kind, and damaged ones.
    ///
    /// # Panics
    /// On bytes that were forged together with their sum.
    pub fn open(bytes: &[u8]) -> Result<Catalogue, Unreadable> {
        let mut catalogue: Catalogue = open_sealed(MARK, bytes)?;
        for (id, words) in &mut catalogue.facets {
            words.id.clone_from(id);
        }
        Ok(catalogue)
    }

    /// The cards that fit what was asked: its words, its values, in its order.
    pub fn find(&self, selection: &Selection, language: Language) -> Found {
        let words = selection.words();
        let hits = (!words.is_empty()).then(|| {
            self.search
                .find(words)
                .iter()
                .map(|found| found.card)
                .collect::<Vec<_>>()
        });
        self.cards.find(selection, hits.as_deref(), language)
    }

    /// A facet in words.
    pub fn facet(&self, id: &str) -> Option<&FacetWords> {
        self.facets
            .iter()
            .find(|(facet, _)| facet == id)
            .map(|(_, words)| words)
    }

    /// Who has a card, by id.
    pub fn listed(&self, id: &EntityId) -> Option<&Listed> {
        self.listed.iter().find(|listed| listed.id == *id)
    }
}
