use super::fact::para_words;
use super::scene::{Html, Scene};
use crate::facets::Target;
use crate::model::EntityKind;
use yew::html;

/// The kinds of what is found, each with a heading of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the words say it
pub enum FoundKind {
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

/// The kind of something found; nothing for what the dataset does not hold.
pub fn kind_of(scene: &Scene<'_>, target: &Target) -> Option<FoundKind> {
    Some(match target {
        Target::Entity(id) => match scene.data.entity(id)?.kind {
            EntityKind::Company | EntityKind::Carmaker | EntityKind::BrandGroup => FoundKind::Company,
            EntityKind::Person => FoundKind::Person,
            EntityKind::Policy | EntityKind::Government | EntityKind::PublicBody | EntityKind::Document => {
                FoundKind::Policy
            }
            EntityKind::Product | EntityKind::Project | EntityKind::StakeSale => FoundKind::Matter,
            EntityKind::Segment | EntityKind::Industry => FoundKind::Matter,
        },
        Target::Term(_) => FoundKind::Term,
        Target::Chart(_) => FoundKind::Chart,
        Target::Relation(_) => FoundKind::Relation,
        Target::Note(_) => FoundKind::Note,
        Target::Fact(_) => FoundKind::Fact,
        Target::Paragraph(_) => FoundKind::Paragraph,
    })
}

/// The heading of a kind.
pub fn kind_name(scene: &Scene<'_>, kind: FoundKind) -> &'static str {
    let words = scene.words();
    match kind {
        FoundKind::Company => words.found_companies,
        FoundKind::Person => words.found_people,
        FoundKind::Policy => words.found_policies,
        FoundKind::Matter => words.found_matters,
        FoundKind::Term => words.glossary,
        FoundKind::Chart => words.charts,
        FoundKind::Relation => words.found_relations,
        FoundKind::Note => words.notes,
        FoundKind::Fact => words.nav_facts,
        FoundKind::Paragraph => words.found_paragraphs,
    }
}

/// What sort of thing it is, or where it stands, in a word or a number.
pub fn place_in_words(scene: &Scene<'_>, target: &Target) -> Html {
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
