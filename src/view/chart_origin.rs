use super::facet_words::{basis_of, basis_words, option_name, option_text};
use super::phrases::filled_text;
use super::scene::Scene;
use crate::charts::Plot;
use crate::dataset::Dataset;
use crate::facets::{CardFacts, facet};
use crate::model::{EntityId, Ordered};

/// True for someone in a chart whose brand is from there, whoever says so; with who says so, only on that word.
pub fn is_from(data: &Dataset, id: &EntityId, origin: &str) -> bool {
    let own = origin_of(data, id);
    own == origin || basis_of(&own).0 == origin
}

/// The origins that someone in the charts has, in the order in which the facet offers them; and the one that the reader
/// asked for by who says so.
pub fn origins(scene: &Scene<'_>, plots: &[Plot]) -> Vec<String> {
    let own = owned(scene, plots);
    let mut found: Vec<String> = own.iter().map(|origin| basis_of(origin).0.to_string()).collect();
    let asked = scene.state.charting.origin.as_ref();
    found.extend(asked.filter(|asked| own.contains(asked)).cloned());
    let options = scene.data.facets.get("origin").map(|f| f.option.as_slice());
    let options = options.unwrap_or_default();
    let place = |origin: &String| {
        let value = basis_of(origin).0;
        options.iter().position(|o| o.id == value).unwrap_or(options.len())
    };
    found.order_by_key(|origin| (place(origin), origin.clone()));
    found.dedup();
    found
}

/// An origin in words, with whose label it is where the report does not say so of all.
pub fn origin_text(scene: &Scene<'_>, plots: &[Plot], origin: &str) -> String {
    let mut own = owned(scene, plots);
    own.retain(|own| basis_of(own).0 == origin);
    own.order();
    own.dedup();
    match own.as_slice() {
        // One word for all of them.
        [only] => option_text(scene, "origin", only),
        [] => option_text(scene, "origin", origin),
        several => {
            let bases = several.iter().filter_map(|own| basis_of(own).1);
            let bases: Vec<&str> = bases.map(|basis| basis_words(scene, basis)).collect();
            let of = [
                ("name", option_name(scene, "origin", origin)),
                ("basis", &bases.join(scene.words().list_separator)),
            ];
            filled_text(scene.words().origin_partly, &of)
        }
    }
}

fn owned(scene: &Scene<'_>, plots: &[Plot]) -> Vec<String> {
    let rows = plots.iter().flat_map(Plot::rows);
    rows.map(|row| origin_of(scene.data, &row.entity)).collect()
}

/// The value of the facet `origin` of someone in a chart; those without a card have none that is stated.
fn origin_of(data: &Dataset, id: &EntityId) -> String {
    let edition = &data.newest;
    let card = edition.profiles.get(id).zip(facet("origin"));
    let values = card.map(|(profile, facet)| facet.values(CardFacts { data, edition, profile }));
    let first = values.and_then(|values| values.into_iter().next());
    first.unwrap_or_else(|| "not-stated".into())
}
