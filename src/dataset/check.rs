use super::texts::{each_text, fact_file};
use super::units::dimension_of;
use super::{Dataset, Edition, Problem, numeral_in};
use crate::model::*;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

type Check = fn(&Dataset, &mut Vec<Problem>);

/// Every rule that the dataset is held to. A new rule is one function and one line here.
pub const CHECKS: &[(&str, Check)] = &[
    ("names resolve", names_resolve),
    ("prose holds no numeral", prose_holds_no_numeral),
    ("both languages name the same", languages_name_the_same),
    ("English holds no Han", english_holds_no_han),
    ("paragraphs exist", paragraphs_exist),
    ("the report is divided whole", report_is_divided),
    ("a number keeps its printed form", numbers_are_printed),
    ("quantities are whole", quantities_are_whole),
    ("shares stay within the whole", shares_within_whole),
    ("context has sources", context_has_sources),
    ("a note says something", notes_say_something),
    ("relations fit their units", relations_fit_units),
    ("profiles hold every fact", profiles_hold_facts),
    ("steps rest on facts", steps_rest_on_facts),
];

/// Runs every check and returns all problems at once, in order of file and place.
pub fn check(data: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (_, check) in CHECKS {
        check(data, &mut problems);
    }
    problems.sort();
    problems.dedup();
    problems
}

fn editions(data: &Dataset) -> impl Iterator<Item = &Edition> {
    std::iter::once(&data.newest).chain(&data.earlier)
}

fn file(edition: &Edition, name: impl std::fmt::Display) -> String {
    format!("reports/{}/{name}", edition.report.id)
}

fn names_resolve(data: &Dataset, problems: &mut Vec<Problem>) {
    let remedy = "name something that exists, or add it";
    each_text(data, &mut |at, text| {
        for span in text.zh.0.iter().chain(&text.en.0) {
            let (known, name) = match span {
                Span::Words(_) | Span::Slot(_) => continue,
                Span::Fact(id) => (
                    data.fact(*id).is_some_and(|f| f.stated(Language::Zh).is_some()),
                    id.to_string(),
                ),
                Span::When(id) => (
                    data.fact(*id)
                        .and_then(|f| f.quantity.as_ref()?.when(Language::Zh))
                        .is_some(),
                    format!("{id}.when"),
                ),
                Span::Part(id) => (data.part(*id).is_some(), id.to_string()),
                Span::NoteValue(id, key) => (
                    data.note(*id).is_some_and(|n| n.values.contains_key(key)),
                    format!("{id}.{key}"),
                ),
                Span::Entity(id) => (data.entity(id).is_some(), id.to_string()),
                Span::Term(id) => (data.glossary.contains_key(id), format!("term.{id}")),
            };
            if !known {
                let what = format!("“{{{name}}}” names nothing that could be shown");
                problems.push(Problem::new(&at.file, &at.place, what, remedy));
            }
        }
    });
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let speaker = match &fact.by {
                Speaker::Entity(id) => Some(id),
                _ => None,
            };
            for id in std::iter::once(&fact.subject).chain(&fact.also).chain(speaker) {
                if data.entity(id).is_none() {
                    problems.push(Problem::new(
                        fact_file(edition, fact),
                        fact.id.to_string(),
                        format!("{id} is no entity"),
                        remedy,
                    ));
                }
            }
        }
        for note in edition.notes.values() {
            let at = file(edition, format!("notes/{}.toml", note.id));
            let mut missing: Vec<String> = note
                .facts
                .iter()
                .filter(|f| data.fact(**f).is_none())
                .map(ToString::to_string)
                .collect();
            missing.extend(
                note.entities
                    .iter()
                    .filter(|e| data.entity(e).is_none())
                    .map(ToString::to_string),
            );
            let sources = note.context.iter().flat_map(|c| &c.sources);
            missing.extend(sources.filter(|s| data.source(s).is_none()).map(ToString::to_string));
            for name in missing {
                problems.push(Problem::new(
                    &at,
                    note.id.to_string(),
                    format!("{name} does not exist"),
                    remedy,
                ));
            }
        }
        for profile in edition.profiles.values() {
            let at = file(edition, format!("profiles/{}.toml", profile.id));
            if data.entity(&profile.id).is_none() {
                problems.push(Problem::new(
                    &at,
                    "its name",
                    format!("{} is no entity", profile.id),
                    remedy,
                ));
            }
            let sections = profile.section.iter().flat_map(|s| &s.facts);
            for id in profile
                .headline
                .iter()
                .chain(sections)
                .chain(profile.step.iter().filter_map(|s| s.fact.as_ref()))
            {
                if data.fact(*id).is_none() {
                    problems.push(Problem::new(&at, id.to_string(), "is no fact", remedy));
                }
            }
        }
    }
    for entity in data.entities.values() {
        let kin = entity
            .part_of
            .iter()
            .chain(&entity.members)
            .chain(entity.look_alike.iter().filter_map(|l| l.entity.as_ref()));
        for id in kin.filter(|id| data.entity(id).is_none()) {
            let at = format!("entities/{}.toml", entity.id);
            problems.push(Problem::new(at, id.to_string(), "is no entity", remedy));
        }
    }
}

fn prose_holds_no_numeral(data: &Dataset, problems: &mut Vec<Problem>) {
    each_text(data, &mut |at, text| {
        for language in Language::ALL {
            for span in &text.get(language).0 {
                let Span::Words(words) = span else { continue };
                if let Some(c) = numeral_in(words, &data.numerals) {
                    let what = format!("“{words}” holds the numeral {c}");
                    problems.push(Problem::new(
                        &at.file,
                        &at.place,
                        what,
                        "name the fact instead, like {F077}; or list the word with its reason in numerals.toml",
                    ));
                }
            }
        }
    });
}

fn languages_name_the_same(data: &Dataset, problems: &mut Vec<Problem>) {
    each_text(data, &mut |at, text| {
        let (zh, en) = (text.zh.names(), text.en.names());
        if zh != en {
            let what = format!("Chinese names {zh:?}, English names {en:?}");
            problems.push(Problem::new(
                &at.file,
                &at.place,
                what,
                "let both languages name the same",
            ));
        }
    });
}

fn english_holds_no_han(data: &Dataset, problems: &mut Vec<Problem>) {
    each_text(data, &mut |at, text| {
        for span in &text.en.0 {
            let Span::Words(words) = span else { continue };
            if let Some(c) = words.chars().find(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) {
                problems.push(Problem::new(
                    &at.file,
                    &at.place,
                    format!("the English text holds {c}"),
                    "translate it, or name the fact that prints it",
                ));
            }
        }
    });
}

fn paragraphs_exist(data: &Dataset, problems: &mut Vec<Problem>) {
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
    }
}

fn report_is_divided(data: &Dataset, problems: &mut Vec<Problem>) {
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

fn numbers_are_printed(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let at = fact_file(edition, fact);
            let needs = matches!(fact.kind, FactKind::Figure | FactKind::Date | FactKind::Quote);
            let Some(printed) = &fact.printed else {
                if needs {
                    problems.push(Problem::new(
                        at,
                        fact.id.to_string(),
                        "has no printed form",
                        "write `printed` as the paragraph prints it",
                    ));
                }
                continue;
            };
            if let Some(digits) = fact
                .quantity
                .as_ref()
                .filter(|q| q.words.is_none() && q.form != Form::Count)
                .and_then(|q| q.digits.as_ref())
                && !printed.contains(&digits.to_string())
            {
                let what = format!("the digits {digits} do not stand in “{printed}”");
                problems.push(Problem::new(
                    at,
                    fact.id.to_string(),
                    what,
                    "digits are kept exactly as printed",
                ));
            }
        }
    }
}

fn quantities_are_whole(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let at = || fact_file(edition, fact);
            if fact.kind == FactKind::Figure && (fact.quantity.is_none() || fact.label.is_none()) {
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    "a figure needs a quantity and a label",
                    "add both",
                ));
            }
            if fact.kind == FactKind::Date && (fact.date.is_none() || fact.label.is_none()) {
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    "a date needs a date and a label",
                    "add both",
                ));
            }
            if fact.kind == FactKind::Quote && fact.quote.is_none() {
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    "a quote needs its phrase",
                    "add `quote`",
                ));
            }
            let Some(q) = &fact.quantity else { continue };
            let whole = match q.form {
                Form::Exact | Form::Count | Form::Lower | Form::Upper => q.digits.is_some() && q.unit.is_some(),
                Form::Approximate => q.words.is_some() && (q.digits.is_none() || q.unit.is_some()),
                Form::Range => {
                    q.unit.is_some() && matches!((&q.low, &q.high), (Some(a), Some(b)) if a.value() < b.value())
                }
                Form::Direction => q.direction.is_some() && q.digits.is_none(),
            };
            let signed = !q.metric.is_change() || q.direction.is_some();
            if !whole || !signed {
                let what = format!("a quantity of form {:?} is not whole", q.form);
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    what,
                    "data/README.md lists what each form needs; a change needs a direction",
                ));
            }
        }
    }
}

fn shares_within_whole(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let Some(q) = &fact.quantity else { continue };
            let share = matches!(
                q.metric,
                Metric::NevPenetration | Metric::MarketShare | Metric::CampShare | Metric::Stake
            );
            let fall = q.metric.is_change() && q.direction == Some(Direction::Down);
            let above = [&q.digits, &q.low, &q.high]
                .into_iter()
                .flatten()
                .any(|d| d.value() > Decimal::ONE_HUNDRED);
            if (share || fall) && above {
                problems.push(Problem::new(
                    fact_file(edition, fact),
                    fact.id.to_string(),
                    "a share or a fall is above 100%",
                    "mend the digits or the metric",
                ));
            }
        }
    }
}

fn context_has_sources(data: &Dataset, problems: &mut Vec<Problem>) {
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

fn notes_say_something(data: &Dataset, problems: &mut Vec<Problem>) {
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

fn relations_fit_units(data: &Dataset, problems: &mut Vec<Problem>) {
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

fn profiles_hold_facts(data: &Dataset, problems: &mut Vec<Problem>) {
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

fn steps_rest_on_facts(data: &Dataset, problems: &mut Vec<Problem>) {
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
