use super::document::Document;
use super::hit::{Field, Target};
use super::passage::Passage;
use crate::dataset::{Dataset, Edition};
use crate::model::{
    Bilingual, Entity, EntityId, Fact, Gathered, Language, OptionWords, Ordered, Profile, Prose, Relation, Term,
};
use std::collections::BTreeMap;

/// Every document of a dataset: names, terms, titles, facts, paragraphs, each sort in the order of the report.
pub fn documents(data: &Dataset) -> Vec<Document> {
    let mut documents: Vec<Document> = entities(data).into_iter().map(|e| entity(data, e)).collect();
    let places: BTreeMap<EntityId, usize> = documents
        .iter()
        .enumerate()
        .filter_map(|(place, d)| match &d.sought.target {
            Target::Entity(id) => Some((id.clone(), place)),
            _ => None,
        })
        .into_map();
    let places = |ids: &mut dyn Iterator<Item = &EntityId>| -> Vec<usize> {
        ids.filter_map(|id| places.get(id).copied()).collect()
    };
    documents.extend(data.glossary.values().map(|t| term(data, t)));
    documents.extend(charts(data, &data.newest));
    for edition in std::iter::once(&data.newest).chain(&data.earlier) {
        for shown in edition.relations.values() {
            let mut document = relation(data, shown);
            document.about = places(&mut shown.subjects.iter());
            documents.push(document);
        }
        for note in edition.notes.values() {
            let mut document = Document::new(Target::Note(note.id));
            both(data, &mut document, Field::Title, &note.title);
            document.about = places(&mut note.entities.iter());
            documents.push(document);
        }
        let mut facts: Vec<&Fact> = edition.facts.values().collect();
        facts.order_by_key(|f| (f.paragraph, f.id));
        for shown in facts {
            let mut document = fact(data, shown);
            document.about = places(&mut std::iter::once(&shown.subject).chain(&shown.also));
            documents.push(document);
        }
    }
    documents.extend(data.newest.report.paragraph.iter().map(|paragraph| {
        let mut document = Document::new(Target::Paragraph(paragraph.n));
        both(data, &mut document, Field::Gist, &paragraph.gist);
        document
    }));
    documents
}

/// The document of someone, or of a fact; nothing for all else.
pub fn document_of(data: &Dataset, target: &Target) -> Option<Document> {
    match target {
        Target::Entity(id) => data.entity(id).map(|e| entity(data, e)),
        Target::Fact(id) => data.fact(*id).map(|f| fact(data, f)),
        _ => None,
    }
}

/// Entities in the order in which the newest report comes to speak of them; then those it does not speak of.
fn entities(data: &Dataset) -> Vec<&Entity> {
    let mut entities: Vec<&Entity> = data.entities.values().collect();
    let first = |id: &EntityId| data.newest.facts_about(id).map(|f| (f.paragraph, f.id)).min();
    entities.order_by_key(|e| (first(&e.id).is_none(), first(&e.id), e.id.clone()));
    entities
}

fn both(data: &Dataset, document: &mut Document, field: Field, text: &Bilingual<Prose>) {
    for language in Language::ALL {
        document.add(&data.keys, field, language, Passage::of(data, text, language));
    }
}

fn names(data: &Dataset, document: &mut Document, field: Field, text: &Bilingual) {
    for language in Language::ALL {
        document.add(&data.keys, field, language, Passage::words(text.get(language)));
    }
}

/// A name that is given without saying in which language.
fn name(data: &Dataset, document: &mut Document, field: Field, text: &str) {
    let is_chinese = text.chars().any(super::fold::is_han);
    let language = if is_chinese { Language::Zh } else { Language::En };
    document.add(&data.keys, field, language, Passage::words(text));
}

fn entity(data: &Dataset, entity: &Entity) -> Document {
    let mut document = Document::new(Target::Entity(entity.id.clone()));
    names(data, &mut document, Field::Name, &entity.name);
    let full = entity.full.iter().flat_map(|full| full.zh.iter().chain(&full.en));
    full.for_each(|text| name(data, &mut document, Field::FullName, text));
    for alias in &entity.alias {
        name(data, &mut document, Field::Alias(alias.basis), &alias.text);
    }
    if let Some(post) = &entity.post {
        names(data, &mut document, Field::Post, post);
    }
    if let Some(profile) = data.newest.profiles.get(&entity.id) {
        profile
            .tags
            .iter()
            .for_each(|tag| both(data, &mut document, Field::Tag, tag));
        for value in values(data, profile) {
            names(data, &mut document, Field::Tag, &value.name);
        }
        both(data, &mut document, Field::Card, &profile.line);
        profile
            .sentence
            .iter()
            .for_each(|text| both(data, &mut document, Field::Card, text));
    }
    document
}

/// The values by which a card is filtered, in words: its line of business, its place, where its brand is from.
fn values<'a>(data: &'a Dataset, profile: &'a Profile) -> impl Iterator<Item = &'a OptionWords> {
    let values = profile.values();
    values.filter_map(|(facet, value)| data.facets.get(facet)?.option(value))
}

fn term(data: &Dataset, term: &Term) -> Document {
    let mut document = Document::new(Target::Term(term.id.clone()));
    names(data, &mut document, Field::Term, &term.name);
    for alias in &term.aliases {
        name(data, &mut document, Field::TermAlias, alias);
    }
    both(data, &mut document, Field::Explained, &term.explained);
    document
}

fn charts(data: &Dataset, edition: &Edition) -> Vec<Document> {
    let charts = edition.charts.values().map(|chart| {
        let mut document = Document::new(Target::Chart(chart.id.clone()));
        both(data, &mut document, Field::Title, &chart.title);
        both(data, &mut document, Field::Explained, &chart.measure);
        document
    });
    charts.collect()
}

fn relation(data: &Dataset, relation: &Relation) -> Document {
    let mut document = Document::new(Target::Relation(relation.id));
    both(data, &mut document, Field::Title, &relation.title);
    both(data, &mut document, Field::Explained, &relation.says);
    document
}

fn fact(data: &Dataset, fact: &Fact) -> Document {
    let mut document = Document::new(Target::Fact(fact.id));
    let keys = &data.keys;
    let label = fact.label.iter().map(|text| (Field::Label, text));
    let says = std::iter::once((Field::Says, &fact.says)).chain(fact.qualifier.iter().map(|text| (Field::Says, text)));
    for (field, text) in label.chain(says) {
        both(data, &mut document, field, text);
    }
    for language in Language::ALL {
        if let Some(stated) = fact.stated(language) {
            document.add(keys, Field::Says, language, Passage::of_fact(stated.text(), fact.id));
        }
    }
    if let Some(printed) = &fact.printed {
        document.add(keys, Field::Printed, Language::Zh, Passage::of_fact(printed, fact.id));
    }
    document
}
