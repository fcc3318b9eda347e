use super::{Keys, Register, packed};
use crate::model::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one report says, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Edition {
    /// The report itself.
    pub report: Report,
    /// Its facts by number.
    #[serde(with = "packed::by_subject")]
    pub facts: BTreeMap<FactId, Fact>,
    /// Its relations by number.
    pub relations: BTreeMap<RelationId, Relation>,
    /// Its notes by number.
    pub notes: BTreeMap<NoteId, Note>,
    /// What it says about those with a card.
    pub profiles: BTreeMap<EntityId, Profile>,
    /// Outside sources of its notes.
    pub sources: BTreeMap<SourceId, Source>,
    /// Words of its charts.
    pub charts: BTreeMap<String, ChartWords>,
    /// Words of its policy page.
    pub policy: Option<PolicyPage>,
    /// The path of questions on its policy page.
    pub path: Option<DecisionPath>,
    /// Words of its overview.
    pub overview: Option<Overview>,
    /// What its facts once said.
    pub history: History,
    /// Its facts by whom they are about.
    #[serde(skip)]
    pub about: Register<FactId>,
}

/// Everything the site knows.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Dataset {
    /// Short content hash; links to facts carry it.
    pub hash: String,
    /// Words that contain a numeral without stating a number.
    pub numerals: Vec<String>,
    /// How characters are read, for search.
    pub keys: Keys,
    /// Who and what, beyond any one report.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Terms.
    pub glossary: BTreeMap<String, Term>,
    /// What cards are filtered by, in words.
    pub facets: BTreeMap<String, FacetWords>,
    /// The newest report.
    pub newest: Edition,
    /// Earlier reports, oldest first.
    pub earlier: Vec<Edition>,
    /// Entities by those that they name as what they belong to, or are made of.
    #[serde(skip)]
    pub ties: Register<EntityId>,
}

/// What is the same has the same hash. What is drawn with a dataset is held against what it was drawn with before, and
/// that must not go through all of it.
impl PartialEq for Dataset {
    fn eq(&self, other: &Dataset) -> bool {
        self.hash == other.hash
    }
}

impl Dataset {
    fn editions(&self) -> impl Iterator<Item = &Edition> {
        std::iter::once(&self.newest).chain(&self.earlier)
    }

    /// A fact of any report.
    pub fn fact(&self, id: FactId) -> Option<&Fact> {
        self.editions().find_map(|e| e.facts.get(&id))
    }

    /// A relation of any report.
    pub fn relation(&self, id: RelationId) -> Option<&Relation> {
        self.editions().find_map(|e| e.relations.get(&id))
    }

    /// A part of a relation, with its relation and position. A name without a letter means the first part.
    pub fn part(&self, id: PartId) -> Option<(&Relation, usize, &Part)> {
        let relation = self.relation(id.relation)?;
        let index = usize::from(id.letter.unwrap_or(0));
        relation.part.get(index).map(|part| (relation, index, part))
    }

    /// A note of any report.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.editions().find_map(|e| e.notes.get(&id))
    }

    /// An outside source.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.editions().find_map(|e| e.sources.get(id))
    }

    /// The entities that name this one as what they belong to, or are made of.
    pub fn tied_to<'a>(&'a self, id: &'a EntityId) -> impl Iterator<Item = &'a Entity> {
        let ties = self.ties.of(id, || {
            let named = |e: &'a Entity| {
                e.part_of
                    .iter()
                    .chain(&e.members)
                    .map(|named| (named.clone(), e.id.clone()))
            };
            self.entities.values().flat_map(named).collect()
        });
        ties.filter_map(|tied| self.entities.get(tied))
    }

    /// An entity.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.entities.get(id)
    }
}

impl Edition {
    /// The facts about an entity, in the order of the report.
    pub fn facts_about<'a>(&'a self, entity: &'a EntityId) -> impl Iterator<Item = &'a Fact> {
        let about = self.about.of(entity, || {
            let subjects = |f: &'a Fact| std::iter::once(&f.subject).chain(&f.also).map(|id| (id.clone(), f.id));
            self.facts.values().flat_map(subjects).collect()
        });
        about.filter_map(|id| self.facts.get(id))
    }

    /// The facts of a paragraph, the firmest kind first.
    pub fn facts_in(&self, paragraph: u8) -> Vec<&Fact> {
        let mut facts: Vec<&Fact> = self.facts.values().filter(|f| f.paragraph == paragraph).collect();
        facts.order_by_key(|f| (f.kind, f.id));
        facts
    }

    /// The relations that use a fact: as an input, as a counterpart, or by naming it in what they say, as where its words
    /// stand for an assumption.
    pub fn relations_with(&self, fact: FactId) -> Vec<&Relation> {
        let names = |r: &Relation| {
            let labels = r.assumption.iter().map(|a| &a.label);
            let mut texts = [&r.title, &r.says].into_iter().chain(&r.caution).chain(labels);
            // Both languages name the same.
            texts.any(|text| text.get(Language::Zh).0.contains(&Span::Fact(fact)))
        };
        let relations = self.relations.values();
        relations
            .filter(|r| names(r) || r.part.iter().any(|p| self.part_uses(p, fact)))
            .collect()
    }

    fn part_uses(&self, part: &Part, fact: FactId) -> bool {
        let stated = part
            .counterpart
            .as_ref()
            .is_some_and(|c| [c.figure, c.fact, c.vague].contains(&Some(fact)));
        stated || part.inputs.contains(&Input::Fact(fact))
    }

    /// The notes on a fact.
    pub fn notes_on(&self, fact: FactId) -> impl Iterator<Item = &Note> {
        self.notes.values().filter(move |n| n.facts.contains(&fact))
    }

    /// The notes on an entity.
    pub fn notes_about<'a>(&'a self, entity: &'a EntityId) -> impl Iterator<Item = &'a Note> {
        self.notes.values().filter(move |n| n.entities.contains(entity))
    }

    /// The section that a paragraph belongs to.
    pub fn section_of(&self, paragraph: u8) -> Option<&Section> {
        self.report
            .section
            .iter()
            .find(|s| (s.from..=s.to).contains(&paragraph))
    }

    /// How many paragraphs the report has.
    pub fn paragraphs(&self) -> u8 {
        self.report.paragraph.iter().map(|p| p.n).max().unwrap_or(0)
    }

    /// The profiles of a group, in the order of its page.
    pub fn profiles_in(&self, group: Group) -> Vec<&Profile> {
        let mut profiles: Vec<&Profile> = self.profiles.values().filter(|p| p.group == group).collect();
        profiles.order_by_key(|p| (p.order, p.id.clone()));
        profiles
    }
}
