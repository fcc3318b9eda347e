use super::link::link;
use super::prose::{entity as entity_link, unlinked};
use super::quantity::listed;
use super::scene::{Html, Scene};
use crate::model::{EntityId, Measure};
use crate::state::Route;
use yew::html;

/// True where the report itself connects a measure with an entity: one of its facts is about both.
fn is_tied(scene: &Scene<'_>, measure: &Measure, entity: &EntityId) -> bool {
    let facts = measure.facts.iter().filter_map(|id| scene.data.fact(*id));
    facts.into_iter().any(|fact| fact.is_about(entity))
}

/// The measures of the policy that the report connects with a company; nothing where it connects none.
pub fn measures_of(scene: &Scene<'_>, entity: &EntityId) -> Html {
    let measures = scene.edition().policy.iter().flat_map(|p| &p.measure).enumerate();
    let links: Vec<Html> = measures
        .filter(|(_, m)| is_tied(scene, m, entity))
        .map(|(i, m)| {
            let to = scene.to_place(Route::Policy, format!("measure-{}", i + 1));
            html! { <li>{link(scene, to, "", unlinked(scene, &m.title))}</li> }
        })
        .collect();
    if links.is_empty() {
        return Html::default();
    }
    html! { <section class="block" aria-labelledby="policy-ties"><h2 id="policy-ties">{scene.words().policy_ties}</h2><ul class="neighbours" role="list">{for links}</ul></section> }
}

/// The companies that the report names with a measure.
pub fn companies_of(scene: &Scene<'_>, measure: &Measure) -> Option<Html> {
    let companies = scene.edition().profiles.keys();
    let links: Vec<Html> = companies
        .filter(|id| is_tied(scene, measure, id))
        .map(|id| entity_link(scene, id))
        .collect();
    (!links.is_empty()).then(|| listed(scene, links))
}
