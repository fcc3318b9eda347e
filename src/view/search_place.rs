use super::chart_words::chart_words;
use super::link::opened;
use super::scene::Scene;
use crate::charts::{About, chart};
use crate::facets::Target;
use crate::state::{Action, Address, Opened, Route};

/// Where a target leads, and what choosing it does; nothing for what no page shows.
pub fn place_of(scene: &Scene<'_>, target: &Target) -> Option<(Address, Action)> {
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

/// Where a chart stands; nothing where no page shows it.
pub fn chart_place(scene: &Scene<'_>, id: &str) -> Option<Address> {
    let chart = chart(id)?;
    match chart.about() {
        About::Sales => Some(scene.to_place(Route::Sales, id)),
        About::Policy => Some(scene.to_place(Route::Policy, id)),
        About::Overview => Some(scene.to_place(Route::Overview, id)),
        About::Companies => {
            let plot = chart.plot(scene.data, &chart_words(scene.language()));
            let mut shown = plot.rows().map(|row| &row.entity);
            let own = shown.find(|id| scene.edition().profiles.contains_key(id))?;
            Some(scene.to_place(Route::Company(own.clone()), id))
        }
    }
}
