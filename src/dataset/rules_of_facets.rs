use super::check::{editions, file};
use super::{Dataset, Problem};
use crate::model::Profile;

/// Every value that a card is filtered by has its words.
pub fn values_have_words(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for profile in edition.profiles.values() {
            for (facet, value) in values(profile) {
                if data.facets.get(facet).is_none_or(|f| f.option(value).is_none()) {
                    problems.push(Problem::new(
                        file(edition, format!("profiles/{}.toml", profile.id)),
                        facet,
                        format!("{value} is no value of this facet"),
                        format!("name one that facets/{facet}.toml lists, or add it there"),
                    ));
                }
            }
        }
    }
}

fn values(profile: &Profile) -> impl Iterator<Item = (&'static str, &str)> {
    let attributes = [
        ("segment", &profile.segment),
        ("place", &profile.place),
        ("origin", &profile.origin),
        ("ownership", &profile.ownership),
    ];
    let attributes = attributes
        .into_iter()
        .filter_map(|(facet, a)| Some((facet, a.as_ref()?.value.as_str())));
    let events = profile.events.iter().map(|e| ("event", e.as_str()));
    attributes
        .chain(events)
        .chain(profile.status.iter().map(|s| ("status", s.as_str())))
}
