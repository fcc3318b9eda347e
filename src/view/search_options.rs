use super::chart_words::chart_words;
use super::fact::para_words;
use super::link::opened;
use super::matched::matched;
use super::scene::{Html, Scene};
use super::why::reason;
use crate::charts::{About, chart};
use crate::facets::{Field, Hit, How, Passage, Target};
use crate::ledger::plain;
use crate::model::{Bilingual, EntityId, EntityKind, Prose};
use crate::state::{Action, Address, Opened, Route};
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
    Act(Action),
    /// It asks this instead.
    Ask(String),
}

/// The kinds of what is found, each with a heading of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Company,
    Person,
    Policy,
    Matter,
    Term,
    Chart,
    Relation,
    Note,
    Fact,
    Paragraph,
}

/// So many of a kind are offered where others are found too; a reader who wants more types more.
const MOST: usize = 4;
/// So many where it is the only kind.
const MOST_ALONE: usize = 12;

/// What a query finds, by kind; the kind with the best match first.
pub fn found(scene: &Scene<'_>, query: &str) -> Vec<OptionGroup> {
    let hits = scene.finder.search(scene.data).find(query, scene.language());
    let mut kinds: Vec<(Kind, Vec<(Address, Action, &Hit<'_>)>)> = Vec::new();
    for hit in &hits {
        let (Some(kind), Some((to, action))) = (kind_of(scene, hit.target), place_of(scene, hit.target)) else {
            continue;
        };
        let found = (to, action, hit);
        match kinds.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, list)) => list.push(found),
            None => kinds.push((kind, vec![found])),
        }
    }
    let most = if kinds.len() > 1 { MOST } else { MOST_ALONE };
    let groups = kinds.into_iter().map(|(kind, list)| OptionGroup {
        name: Some(kind_name(scene, kind)),
        all: list.len(),
        options: list
            .into_iter()
            .take(most)
            .map(|(to, action, hit)| SearchOption {
                choice: Choice::Act(action),
                href: scene.state.href(&to),
                body: body(scene, hit),
            })
            .collect(),
    });
    groups.collect()
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

/// Where a target leads, and what choosing it does; nothing for what no page shows.
fn place_of(scene: &Scene<'_>, target: &Target) -> Option<(Address, Action)> {
    let beside = |what: Opened| (opened(scene, what.clone()), Action::Opened(what));
    let page = |to: Address| (to.clone(), Action::Followed(to));
    Some(match target {
        Target::Entity(id) if scene.edition().profiles.contains_key(id) => page(scene.to(Route::Company(id.clone()))),
        Target::Entity(id) => beside(Opened::Entity(id.clone())),
        Target::Term(id) => page(scene.to_place(Route::About, format!("term-{id}"))),
        Target::Chart(id) => page(chart_place(scene, id)?),
        Target::Relation(id) => beside(Opened::Relation(*id)),
        Target::Note(id) => beside(Opened::Note(*id)),
        Target::Fact(id) => beside(Opened::Fact(*id)),
        Target::Paragraph(n) => page(scene.to_place(Route::Facts, format!("p{n}"))),
    })
}

fn chart_place(scene: &Scene<'_>, id: &str) -> Option<Address> {
    let chart = chart(id)?;
    match chart.about() {
        About::Sales => Some(scene.to_place(Route::Sales, id)),
        About::Companies => {
            let plot = chart.plot(scene.data, &chart_words(scene.language()));
            let shown: Option<EntityId> = plot.rows().map(|row| row.entity.clone()).next();
            Some(scene.to_place(Route::Company(shown?), id))
        }
    }
}

fn kind_of(scene: &Scene<'_>, target: &Target) -> Option<Kind> {
    Some(match target {
        Target::Entity(id) => match scene.data.entity(id)?.kind {
            EntityKind::Company | EntityKind::Carmaker | EntityKind::BrandGroup => Kind::Company,
            EntityKind::Person => Kind::Person,
            EntityKind::Policy | EntityKind::Government | EntityKind::PublicBody | EntityKind::Document => Kind::Policy,
            EntityKind::Product | EntityKind::Project | EntityKind::StakeSale => Kind::Matter,
            EntityKind::Segment | EntityKind::Industry => Kind::Matter,
        },
        Target::Term(_) => Kind::Term,
        Target::Chart(_) => Kind::Chart,
        Target::Relation(_) => Kind::Relation,
        Target::Note(_) => Kind::Note,
        Target::Fact(_) => Kind::Fact,
        Target::Paragraph(_) => Kind::Paragraph,
    })
}

fn kind_name(scene: &Scene<'_>, kind: Kind) -> &'static str {
    let words = scene.words();
    match kind {
        Kind::Company => words.found_companies,
        Kind::Person => words.found_people,
        Kind::Policy => words.found_policies,
        Kind::Matter => words.found_matters,
        Kind::Term => words.glossary,
        Kind::Chart => words.charts,
        Kind::Relation => words.found_relations,
        Kind::Note => words.notes,
        Kind::Fact => words.nav_facts,
        Kind::Paragraph => words.found_paragraphs,
    }
}

/// What sort of thing it is, or where it stands, in a word or a number.
fn place_in_words(scene: &Scene<'_>, target: &Target) -> Html {
    let words = scene.words();
    let code = |id: String| html! { <span data-ref={id.clone()}>{id.clone()}</span> };
    match target {
        Target::Entity(id) => scene
            .data
            .entity(id)
            .map(|e| html! { {entity_kind(scene, e.kind)} })
            .unwrap_or_default(),
        Target::Term(_) => html! { {words.found_by_term} },
        Target::Chart(_) => html! { {words.found_chart} },
        Target::Relation(id) => code(id.to_string()),
        Target::Note(id) => code(id.to_string()),
        Target::Fact(id) => {
            let paragraph = scene.data.fact(*id).map(|f| para_words(&f.paragraph.to_string()));
            html! { <>{code(id.to_string())}{" "}{for paragraph}</> }
        }
        Target::Paragraph(n) => para_words(&n.to_string()),
    }
}

fn entity_kind(scene: &Scene<'_>, kind: EntityKind) -> &'static str {
    let words = scene.words();
    match kind {
        EntityKind::Company => words.entity_company,
        EntityKind::Carmaker => words.entity_carmaker,
        EntityKind::BrandGroup => words.entity_brand_group,
        EntityKind::PublicBody => words.entity_public_body,
        EntityKind::Person => words.entity_person,
        EntityKind::Government => words.entity_government,
        EntityKind::Policy => words.entity_policy,
        EntityKind::Product => words.entity_product,
        EntityKind::Project => words.entity_project,
        EntityKind::StakeSale => words.entity_stake_sale,
        EntityKind::Segment => words.entity_segment,
        EntityKind::Industry => words.entity_industry,
        EntityKind::Document => words.entity_document,
    }
}
