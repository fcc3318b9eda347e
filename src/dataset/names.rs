use super::check::{editions, file};
use super::texts::{each_text, fact_file};
use super::{Dataset, Edition, Problem};
use crate::model::*;

/// Collects what is named and does not exist, file by file.
struct Names<'a> {
    data: &'a Dataset,
    problems: &'a mut Vec<Problem>,
}

const REMEDY: &str = "name something that exists, or add it";

/// Everything that a file names must exist: facts, relations, notes, sources, entities, terms.
pub fn names_resolve(data: &Dataset, problems: &mut Vec<Problem>) {
    let mut names = Names { data, problems };
    each_text(data, &mut |at, text| {
        for span in text.zh.0.iter().chain(&text.en.0) {
            names.span(&at.file, &at.place, span);
        }
    });
    for entity in data.entities.values() {
        let at = format!("entities/{}.toml", entity.id);
        let look_alikes = entity.look_alike.iter().filter_map(|l| l.entity.as_ref());
        for id in entity.part_of.iter().chain(&entity.members).chain(look_alikes) {
            names.entity(&at, id.as_str(), id);
        }
        let sources = entity.alias.iter().filter_map(|a| a.source.as_ref());
        for id in sources.chain(entity.look_alike.iter().filter_map(|l| l.source.as_ref())) {
            names.source(&at, id.as_str(), id);
        }
    }
    for edition in editions(data) {
        names.edition(edition);
    }
}

impl Names<'_> {
    fn missing(&mut self, at: &str, place: &str, what: String) {
        self.problems.push(Problem::new(at, place, what, REMEDY));
    }

    fn span(&mut self, at: &str, place: &str, span: &Span) {
        let data = self.data;
        let (known, name) = match span {
            Span::Words(_) | Span::Slot(_) => return,
            Span::Fact(id) => (
                data.fact(*id).is_some_and(|f| f.stated(Language::Zh).is_some()),
                id.to_string(),
            ),
            Span::When(id) => {
                let when = data.fact(*id).and_then(|f| f.quantity.as_ref()?.when(Language::Zh));
                (when.is_some(), format!("{id}.when"))
            }
            Span::Part(id) => (data.part(*id).is_some(), id.to_string()),
            Span::NoteValue(id, key) => (
                data.note(*id).is_some_and(|n| n.values.contains_key(key)),
                format!("{id}.{key}"),
            ),
            Span::Entity(id) => (data.entity(id).is_some(), id.to_string()),
            Span::Term(id, _) => (data.glossary.contains_key(id), format!("term.{id}")),
        };
        if !known {
            self.missing(at, place, format!("“{{{name}}}” names nothing that could be shown"));
        }
    }

    fn entity(&mut self, at: &str, place: &str, id: &EntityId) {
        if self.data.entity(id).is_none() {
            self.missing(at, place, format!("{id} is no entity"));
        }
    }

    fn fact(&mut self, at: &str, place: &str, id: FactId) {
        if self.data.fact(id).is_none() {
            self.missing(at, place, format!("{id} is no fact"));
        }
    }

    fn facts<'f>(&mut self, at: &str, place: &str, ids: impl IntoIterator<Item = &'f FactId>) {
        for id in ids {
            self.fact(at, place, *id);
        }
    }

    fn part(&mut self, at: &str, place: &str, id: PartId) {
        if self.data.part(id).is_none() {
            self.missing(at, place, format!("{id} is no part of a relation"));
        }
    }

    fn relation(&mut self, at: &str, place: &str, id: RelationId) {
        if self.data.relation(id).is_none() {
            self.missing(at, place, format!("{id} is no relation"));
        }
    }

    fn notes<'n>(&mut self, at: &str, place: &str, ids: impl IntoIterator<Item = &'n NoteId>) {
        for id in ids {
            if self.data.note(*id).is_none() {
                self.missing(at, place, format!("{id} is no note"));
            }
        }
    }

    fn source(&mut self, at: &str, place: &str, id: &SourceId) {
        if self.data.source(id).is_none() {
            self.missing(at, place, format!("{id} is no source"));
        }
    }

    fn edition(&mut self, edition: &Edition) {
        for fact in edition.facts.values() {
            let (at, place) = (fact_file(edition, fact), fact.id.to_string());
            let speaker = if let Speaker::Entity(id) = &fact.by {
                Some(id)
            } else {
                None
            };
            for id in std::iter::once(&fact.subject).chain(&fact.also).chain(speaker) {
                self.entity(&at, &place, id);
            }
        }
        for note in edition.notes.values() {
            let (at, place) = (file(edition, format!("notes/{}.toml", note.id)), note.id.to_string());
            self.facts(&at, &place, &note.facts);
            note.entities.iter().for_each(|id| self.entity(&at, &place, id));
            note.context
                .iter()
                .flat_map(|c| &c.sources)
                .for_each(|id| self.source(&at, &place, id));
        }
        for relation in edition.relations.values() {
            let (at, place) = (
                file(edition, format!("relations/{}.toml", relation.id)),
                relation.id.to_string(),
            );
            relation.subjects.iter().for_each(|id| self.entity(&at, &place, id));
            relation
                .shown_with
                .iter()
                .for_each(|id| self.relation(&at, &place, *id));
        }
        edition
            .profiles
            .values()
            .for_each(|profile| self.profile(edition, profile));
        for chart in edition.charts.values() {
            let at = file(edition, format!("charts/{}.toml", chart.id));
            self.notes(&at, "note", chart.note.iter().filter_map(|n| n.note.as_ref()));
        }
        self.notes(&file(edition, "report.toml"), "week_note", [&edition.report.week_note]);
        if let Some(policy) = &edition.policy {
            self.policy(&file(edition, "policy.toml"), policy);
        }
        if let Some(overview) = &edition.overview {
            let at = file(edition, "overview.toml");
            self.relation(&at, "closest", overview.closest);
            for story in &overview.story {
                if !edition.report.section.iter().any(|s| s.id == story.section) {
                    self.missing(&at, "story", format!("{} is no section", story.section));
                }
            }
            for figure in overview.story.iter().flat_map(|s| &s.figures) {
                match figure {
                    Input::Fact(id) => self.fact(&at, "figures", *id),
                    Input::Part(id) => self.part(&at, "figures", *id),
                    Input::Assumption(name) => self.missing(&at, "figures", format!("{name} is no figure")),
                    Input::Entity(id) => self.missing(&at, "figures", format!("{id} is no figure")),
                }
            }
        }
    }

    fn profile(&mut self, edition: &Edition, profile: &Profile) {
        let at = file(edition, format!("profiles/{}.toml", profile.id));
        self.entity(&at, "its name", &profile.id);
        self.facts(&at, "headline", &profile.headline);
        self.facts(&at, "section", profile.section.iter().flat_map(|s| &s.facts));
        self.facts(&at, "step", profile.step.iter().filter_map(|s| s.fact.as_ref()));
        profile.algebra.iter().for_each(|id| self.part(&at, "algebra", *id));
        let attributes = [&profile.segment, &profile.place, &profile.origin, &profile.ownership];
        for attribute in attributes.into_iter().flatten() {
            self.facts(&at, &attribute.value, &attribute.fact);
            attribute
                .source
                .iter()
                .for_each(|id| self.source(&at, &attribute.value, id));
        }
    }

    fn policy(&mut self, at: &str, policy: &PolicyPage) {
        let items = policy
            .plain
            .iter()
            .chain(&policy.full)
            .chain(&policy.before)
            .chain(&policy.after);
        for item in items.chain(std::iter::once(&policy.contrast)) {
            self.facts(at, "a statement", item.facts.iter().chain(&item.fact));
        }
        self.facts(at, "step", policy.step.iter().filter_map(|s| s.fact.as_ref()));
        self.notes(at, "ladder_notes", &policy.ladder_notes);
        for measure in &policy.measure {
            self.entity(at, measure.entity.as_str(), &measure.entity);
            self.facts(at, measure.entity.as_str(), &measure.facts);
            self.notes(at, measure.entity.as_str(), &measure.notes);
        }
        for speaker in &policy.speaker {
            speaker.entity.iter().for_each(|id| self.entity(at, "speaker", id));
            self.facts(at, "speaker", &speaker.facts);
        }
        self.facts(at, "date", policy.date.iter().map(|d| &d.fact));
        self.part(at, "date_relation", policy.date_relation);
        self.notes(at, "date_notes", &policy.date_notes);
    }
}
