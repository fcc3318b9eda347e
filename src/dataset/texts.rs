use super::{Dataset, Edition};
use crate::model::*;

/// Where a text stands: file inside `data/`, place inside the file.
pub struct Place {
    /// The file.
    pub file: String,
    /// The id or key.
    pub place: String,
}

/// Calls `visit` with every prose text of the dataset.
pub fn each_text(data: &Dataset, visit: &mut dyn FnMut(&Place, &Bilingual<Prose>)) {
    for (id, entity) in &data.entities {
        for (i, look_alike) in entity.look_alike.iter().enumerate() {
            visit(
                &at(format!("entities/{id}.toml"), format!("look_alike {}", i + 1)),
                &look_alike.why,
            );
        }
    }
    for (id, term) in &data.glossary {
        visit(&at(format!("glossary/{id}.toml"), "explained"), &term.explained);
    }
    for edition in std::iter::once(&data.newest).chain(&data.earlier) {
        edition_texts(edition, visit);
    }
}

fn at(file: impl Into<String>, place: impl Into<String>) -> Place {
    Place {
        file: file.into(),
        place: place.into(),
    }
}

/// The file of a fact.
pub fn fact_file(edition: &Edition, fact: &Fact) -> String {
    format!("reports/{}/facts/{}.toml", edition.report.id, fact.subject)
}

fn edition_texts(edition: &Edition, visit: &mut dyn FnMut(&Place, &Bilingual<Prose>)) {
    let root = format!("reports/{}", edition.report.id);
    for fact in edition.facts.values() {
        let place = at(fact_file(edition, fact), fact.id.to_string());
        visit(&place, &fact.says);
        fact.label
            .iter()
            .chain(&fact.qualifier)
            .for_each(|text| visit(&place, text));
    }
    for relation in edition.relations.values() {
        let place = at(
            format!("{root}/relations/{}.toml", relation.id),
            relation.id.to_string(),
        );
        visit(&place, &relation.title);
        visit(&place, &relation.says);
        relation.caution.iter().for_each(|text| visit(&place, text));
        relation.assumption.iter().for_each(|a| visit(&place, &a.label));
    }
    for note in edition.notes.values() {
        let place = at(format!("{root}/notes/{}.toml", note.id), note.id.to_string());
        visit(&place, &note.title);
        note.slip.iter().for_each(|p| visit(&place, &p.text));
        note.context.iter().for_each(|p| visit(&place, &p.text));
    }
    for (id, profile) in &edition.profiles {
        let file = format!("{root}/profiles/{id}.toml");
        let place = |key: &str| at(file.clone(), key);
        visit(&place("line"), &profile.line);
        profile.sentence.iter().for_each(|t| visit(&place("sentence"), t));
        profile.tags.iter().for_each(|t| visit(&place("tags"), t));
        for step in &profile.step {
            visit(&place("step"), &step.label);
            step.detail.iter().for_each(|t| visit(&place("step"), t));
        }
        profile.section.iter().for_each(|s| visit(&place("section"), &s.title));
        profile.silence.iter().for_each(|s| visit(&place("silence"), &s.field));
    }
    for (id, chart) in &edition.charts {
        let place = at(format!("{root}/charts/{id}.toml"), "words");
        visit(&place, &chart.title);
        visit(&place, &chart.measure);
        chart.note.iter().for_each(|n| visit(&place, &n.text));
    }
    for change in &edition.history.change {
        visit(
            &at(format!("{root}/history.toml"), change.fact.to_string()),
            &change.why,
        );
    }
    report_texts(&edition.report, &format!("{root}/report.toml"), visit);
    if let Some(policy) = &edition.policy {
        policy_texts(policy, &format!("{root}/policy.toml"), visit);
    }
    if let Some(path) = &edition.path {
        let place = |key: &str| at(format!("{root}/path.toml"), key);
        for question in &path.question {
            visit(&place(&question.id), &question.text);
            question
                .option
                .iter()
                .for_each(|o| visit(&place(&question.id), &o.name));
        }
        for row in &path.row {
            row.title.iter().for_each(|t| visit(&place("row"), t));
            visit(&place("row"), &row.text);
        }
    }
    if let Some(overview) = &edition.overview {
        overview_texts(overview, &format!("{root}/overview.toml"), visit);
    }
}

fn report_texts(report: &Report, file: &str, visit: &mut dyn FnMut(&Place, &Bilingual<Prose>)) {
    [&report.name, &report.scope, &report.unnamed]
        .into_iter()
        .for_each(|t| visit(&at(file, "the head"), t));
    report
        .section
        .iter()
        .for_each(|s| visit(&at(file, format!("section {}", s.id)), &s.name));
    report
        .paragraph
        .iter()
        .for_each(|p| visit(&at(file, format!("paragraph {}", p.n)), &p.gist));
    report
        .silence
        .iter()
        .for_each(|s| visit(&at(file, "silence"), &s.field));
    for chart in &report.impossible {
        visit(&at(file, format!("impossible {}", chart.id)), &chart.name);
        visit(&at(file, format!("impossible {}", chart.id)), &chart.why);
    }
}

fn policy_texts(policy: &PolicyPage, file: &str, visit: &mut dyn FnMut(&Place, &Bilingual<Prose>)) {
    visit(&at(file, "headline"), &policy.headline);
    visit(&at(file, "sentence"), &policy.sentence);
    let items = policy
        .plain
        .iter()
        .chain(&policy.full)
        .chain(&policy.before)
        .chain(&policy.after);
    for item in items.chain(std::iter::once(&policy.contrast)) {
        visit(&at(file, "a statement"), &item.text);
        item.title.iter().for_each(|t| visit(&at(file, "a statement"), t));
    }
    for step in &policy.step {
        visit(&at(file, "step"), &step.label);
        step.detail.iter().for_each(|t| visit(&at(file, "step"), t));
    }
    for m in &policy.measure {
        let fields = [&m.title, &m.who, &m.trigger, &m.what, &m.place, &m.form, &m.consequence];
        fields
            .into_iter()
            .chain(&m.silences)
            .for_each(|t| visit(&at(file, m.entity.to_string()), t));
    }
    policy.speaker.iter().for_each(|s| visit(&at(file, "speaker"), &s.post));
    policy.date.iter().for_each(|d| visit(&at(file, "date"), &d.text));
    policy
        .silence
        .iter()
        .for_each(|s| visit(&at(file, "silence"), &s.field));
}

fn overview_texts(overview: &Overview, file: &str, visit: &mut dyn FnMut(&Place, &Bilingual<Prose>)) {
    visit(&at(file, "headline"), &overview.headline);
    visit(&at(file, "lede"), &overview.lede);
    visit(&at(file, "closest_text"), &overview.closest_text);
    for story in &overview.story {
        [&story.title, &story.lead, &story.link]
            .into_iter()
            .for_each(|t| visit(&at(file, "story"), t));
    }
    for question in &overview.question {
        visit(&at(file, "question"), &question.reader);
        visit(&at(file, "question"), &question.text);
    }
    overview.sample.iter().for_each(|s| visit(&at(file, "sample"), &s.text));
}
