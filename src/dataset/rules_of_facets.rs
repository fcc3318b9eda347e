use super::check::{editions, file};
use super::{Dataset, Problem};

/// Every value that a card is filtered by has its words.
pub fn values_have_words(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for profile in edition.profiles.values() {
            for (facet, value) in profile.values() {
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
