use super::check::{editions, file};
use super::texts::fact_file;
use super::units::dimension_of;
use super::{Dataset, Problem};
use crate::model::{FactId, Input, SilenceReason, StepState};
use std::collections::BTreeSet;

/// Nothing stands in a paragraph that the report does not have.
pub fn paragraphs_exist(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        let last = edition.paragraphs();
        let mut need = |at: String, place: String, n: u8| {
            if n < 1 || n > last {
                let what = format!("there is no paragraph {n}");
                problems.push(Problem::new(
                    at,
                    place,
                    what,
                    format!("the report has paragraphs 1 to {last}"),
                ));
            }
        };
        edition
            .facts
            .values()
            .for_each(|f| need(fact_file(edition, f), f.id.to_string(), f.paragraph));
        for note in edition.notes.values() {
            note.paragraphs.iter().for_each(|n| {
                need(
                    file(edition, format!("notes/{}.toml", note.id)),
                    note.id.to_string(),
                    *n,
                )
            });
        }
        for profile in edition.profiles.values() {
            let at = file(edition, format!("profiles/{}.toml", profile.id));
            profile
                .silence
                .iter()
                .for_each(|s| need(at.clone(), "silence".into(), s.paragraph));
        }
        edition
            .report
            .silence
            .iter()
            .for_each(|s| need(file(edition, "report.toml"), "silence".into(), s.paragraph));
        if let Some(policy) = &edition.policy {
            let mut policy_need = |place: &str, n| need(file(edition, "policy.toml"), place.into(), n);
            policy
                .measure
                .iter()
                .for_each(|m| policy_need(m.entity.as_str(), m.paragraph));
            policy.date.iter().for_each(|d| policy_need("date", d.paragraph));
            policy.silence.iter().for_each(|s| policy_need("silence", s.paragraph));
        }
    }
}

/// Paragraphs are numbered without gaps, each in one section.
pub fn report_is_divided(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        let at = file(edition, "report.toml");
        for (i, paragraph) in edition.report.paragraph.iter().enumerate() {
            if usize::from(paragraph.n) != i + 1 {
                problems.push(Problem::new(
                    &at,
                    format!("paragraph {}", paragraph.n),
                    "is out of order",
                    "number the paragraphs from 1 without gaps",
                ));
            }
            let holders = edition
                .report
                .section
                .iter()
                .filter(|s| (s.from..=s.to).contains(&paragraph.n))
                .count();
            if holders != 1 {
                problems.push(Problem::new(
                    &at,
                    format!("paragraph {}", paragraph.n),
                    format!("stands in {holders} sections"),
                    "let every paragraph stand in exactly one",
                ));
            }
        }
    }
}

/// Outside context names its sources and the day they were read.
pub fn context_has_sources(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for note in edition.notes.values() {
            if note
                .context
                .as_ref()
                .is_some_and(|c| c.sources.is_empty() || c.read.day.is_none())
            {
                let at = file(edition, format!("notes/{}.toml", note.id));
                problems.push(Problem::new(
                    at,
                    "context",
                    "has no source or no reading date",
                    "name the sources and the day they were read, or take the part out",
                ));
            }
        }
    }
}

/// A note has something to say.
pub fn notes_say_something(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for note in edition
            .notes
            .values()
            .filter(|n| n.slip.is_none() && n.context.is_none())
        {
            let at = file(edition, format!("notes/{}.toml", note.id));
            problems.push(Problem::new(
                at,
                note.id.to_string(),
                "has neither a slip nor a context part",
                "add one",
            ));
        }
    }
}

/// The inputs of a relation go together.
pub fn relations_fit_units(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for relation in edition.relations.values() {
            let at = file(edition, format!("relations/{}.toml", relation.id));
            if relation.part.is_empty() {
                problems.push(Problem::new(&at, relation.id.to_string(), "has no part", "add one"));
            }
            for (index, part) in relation.part.iter().enumerate() {
                let place = relation.part_id(index).to_string();
                if let Err(what) = dimension_of(edition, relation, part, 0) {
                    problems.push(Problem::new(
                        &at,
                        &place,
                        what,
                        "data/README.md says which inputs each kind takes",
                    ));
                }
                let stated = part
                    .counterpart
                    .iter()
                    .flat_map(|c| [c.figure, c.fact, c.vague])
                    .flatten();
                for id in stated.filter(|id| data.fact(*id).is_none()) {
                    problems.push(Problem::new(
                        &at,
                        &place,
                        format!("{id} is no fact"),
                        "name one that exists",
                    ));
                }
                for input in &part.inputs {
                    if let Input::Entity(id) = input
                        && data.entity(id).is_none()
                    {
                        problems.push(Problem::new(
                            &at,
                            &place,
                            format!("{id} is no entity"),
                            "name one that exists",
                        ));
                    }
                }
            }
        }
    }
}

/// A profile holds every fact about its entity, once, and no other.
pub fn profiles_hold_facts(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for profile in edition.profiles.values() {
            let at = file(edition, format!("profiles/{}.toml", profile.id));
            let listed: Vec<FactId> = profile.section.iter().flat_map(|s| s.facts.iter().copied()).collect();
            let set: BTreeSet<FactId> = listed.iter().copied().collect();
            if set.len() < listed.len() {
                problems.push(Problem::new(
                    &at,
                    "section",
                    "a fact stands in more than one section",
                    "keep it in one",
                ));
            }
            for fact in edition.facts_about(&profile.id).filter(|f| !set.contains(&f.id)) {
                problems.push(Problem::new(
                    &at,
                    fact.id.to_string(),
                    "is about this entity but stands in no section",
                    "add it to one",
                ));
            }
            for id in set
                .iter()
                .filter(|id| data.fact(**id).is_some_and(|f| !f.is_about(&profile.id)))
            {
                problems.push(Problem::new(
                    &at,
                    id.to_string(),
                    "is not about this entity",
                    "take it out, or name the entity in the fact's `also`",
                ));
            }
        }
    }
}

/// A step that is reached or planned rests on a fact.
pub fn steps_rest_on_facts(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        let profiles = edition
            .profiles
            .values()
            .map(|p| (format!("profiles/{}.toml", p.id), &p.step));
        for (name, steps) in profiles.chain(edition.policy.iter().map(|p| ("policy.toml".into(), &p.step))) {
            for step in steps
                .iter()
                .filter(|s| s.fact.is_none() && s.state != StepState::NotStated)
            {
                let what = format!("the step {:?} is {:?} without a fact", step.label.en.0, step.state);
                problems.push(Problem::new(
                    file(edition, &name),
                    "step",
                    what,
                    "name the fact that says so",
                ));
            }
        }
    }
}

/// A figure that is not applicable is not stated either, and what is merely not stated names no figures.
pub fn silences_hold(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for profile in edition.profiles.values() {
            let at = file(edition, format!("profiles/{}.toml", profile.id));
            let named = profile
                .silence
                .iter()
                .flat_map(|s| s.metrics.iter().map(move |m| (s.reason, *m)));
            for (reason, metric) in named {
                let stated = edition
                    .facts
                    .values()
                    .find(|f| f.subject == profile.id && f.quantity.as_ref().is_some_and(|q| q.metric == metric));
                let what = match (reason, stated) {
                    (SilenceReason::NotStated, _) => format!("{} is named as not stated", metric.id()),
                    (_, Some(fact)) => format!("{} is not applicable, but {} states it", metric.id(), fact.id),
                    (_, None) => continue,
                };
                problems.push(Problem::new(
                    &at,
                    "silence",
                    what,
                    "name metrics only where their question does not arise",
                ));
            }
        }
    }
}
