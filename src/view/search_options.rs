use super::found_kind::{FoundKind, kind_name, kind_of, place_in_words};
use super::matched::matched;
use super::scene::{Html, Scene};
use super::search_place::place_of;
use super::why::reason;
use crate::facets::{Field, Hit, How, Passage, Target};
use crate::ledger::plain;
use crate::model::{Bilingual, Prose};
use crate::state::{Action, Address, Route};
use yew::html;

/// What a search offers under one heading.
#[derive(Clone, PartialEq)]
pub struct OptionGroup {
    /// Its heading; a last way on needs none.
    pub name: Option<&'static str>,
    /// How many there are; the first of them are offered.
    pub all: usize,
    /// What is offered.
    pub options: Vec<SearchOption>,
}

/// Something that a search offers.
#[derive(Clone, PartialEq)]
pub struct SearchOption {
    /// What choosing it does.
    pub choice: Choice,
    /// Where it leads.
    pub href: String,
    /// What is seen of it; no link stands inside.
    pub body: Html,
}

/// What choosing an option does.
#[derive(Clone, PartialEq)]
pub enum Choice {
    /// It goes somewhere.
    Act(Box<Action>),
    /// It asks this instead.
    Ask(String),
}

/// So many of a kind are offered where others are found too; a reader who wants more types more.
const MOST: usize = 4;
/// So many where it is the only kind.
const MOST_ALONE: usize = 12;

/// What a query finds, by kind; the kind with the best match first.
pub fn found(scene: &Scene<'_>, query: &str) -> Vec<OptionGroup> {
    let hits = scene.finder.search(scene.data).find(query, scene.language());
    let mut kinds: Vec<(FoundKind, Vec<&Hit<'_>>)> = Vec::new();
    for hit in &hits {
        let Some(kind) = kind_of(scene, hit.target).filter(|_| place_of(scene, hit.target).is_some()) else {
            continue;
        };
        match kinds.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, list)) => list.push(hit),
            None => kinds.push((kind, vec![hit])),
        }
    }
    let most = if kinds.len() > 1 { MOST } else { MOST_ALONE };
    let groups = kinds.into_iter().map(|(kind, list)| OptionGroup {
        name: Some(kind_name(scene, kind)),
        all: list.len(),
        options: list
            .into_iter()
            .take(most)
            .filter_map(|hit| option(scene, hit))
            .collect(),
    });
    groups.collect()
}

fn option(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<SearchOption> {
    let (to, action) = place_of(scene, hit.target)?;
    Some(SearchOption {
        choice: Choice::Act(Box::new(action)),
        href: scene.state.href(&to),
        body: body(scene, hit),
    })
}

/// Searches to begin with.
pub fn samples(scene: &Scene<'_>) -> Vec<(String, Address)> {
    let samples = scene.edition().overview.iter().flat_map(|o| &o.sample);
    let texts = samples.map(|s| plain(scene.data, scene.pick(&s.text), scene.language()));
    texts.map(|text| (text.clone(), companies_with(scene, &text))).collect()
}

/// The companies narrowed by words.
pub fn companies_with(scene: &Scene<'_>, query: &str) -> Address {
    let mut to = scene.to(Route::Companies);
    to.query.selection.ask(query.trim());
    to
}

fn body(scene: &Scene<'_>, hit: &Hit<'_>) -> Html {
    let words = scene.words();
    let title = title_of(scene, hit.target);
    // The title itself shows what matched, where it is what matched; else the text that did stands below it.
    let is_title = title == *hit.passage;
    let (marks, language) = if is_title {
        (hit.marks.as_slice(), hit.language)
    } else {
        (&[][..], scene.language())
    };
    html! {
        <>
            <span class="found__title">{matched(scene, &title, language, marks)}</span>
            <span class="found__kind">
                if is_title && hit.rank.field == Field::Name { {reason(scene, hit)}{" · "} }
                {place_in_words(scene, hit.target)}
            </span>
            if !is_title { <span class="found__why">{reason(scene, hit)}{words.colon}{matched(scene, hit.passage, hit.language, &hit.marks)}</span> }
            else if hit.rank.field != Field::Name && hit.rank.how != How::Written { <span class="found__why">{reason(scene, hit)}</span> }
        </>
    }
}

/// What a target is called on the page.
fn title_of(scene: &Scene<'_>, target: &Target) -> Passage {
    let (data, edition) = (scene.data, scene.edition());
    let prose = |text: &Bilingual<Prose>| Passage::of(data, text, scene.language());
    let name = |name: &Bilingual| Passage::words(scene.pick(name));
    let title = match target {
        Target::Entity(id) => data.entity(id).map(|e| name(&e.name)),
        Target::Term(id) => data.glossary.get(id).map(|t| name(&t.name)),
        Target::Chart(id) => edition.charts.get(id).map(|c| prose(&c.title)),
        Target::Relation(id) => data.relation(*id).map(|r| prose(&r.title)),
        Target::Note(id) => data.note(*id).map(|n| prose(&n.title)),
        Target::Fact(id) => data.fact(*id).map(|f| prose(&f.says)),
        Target::Paragraph(n) => edition
            .report
            .paragraph
            .iter()
            .find(|p| p.n == *n)
            .map(|p| prose(&p.gist)),
    };
    title.unwrap_or_default()
}
