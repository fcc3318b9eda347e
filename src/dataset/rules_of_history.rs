use super::check::{editions, file};
use super::{Dataset, Problem};
use crate::model::FormerValue;

/// What facts once said can be told: each correction ended with a published dataset, and something was corrected.
pub fn history_holds(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        let at = file(edition, "history.toml");
        let history = &edition.history;
        let mut tell = |place: String, what: String, remedy: &str| {
            problems.push(Problem::new(at.clone(), place, what, remedy));
        };
        for (n, version) in history.versions.iter().enumerate() {
            let is_hash = version.len() == 8 && version.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
            if !is_hash || history.versions[..n].contains(version) {
                let what = format!("“{version}” is not the short hash of one more dataset");
                tell("versions".into(), what, "copy the hash from the page About, once");
            }
        }
        let place = |version: &str| history.versions.iter().position(|v| v == version);
        for change in &history.change {
            let id = change.fact.to_string();
            let Some(until) = place(&change.until).filter(|_| change.until != data.hash) else {
                let what = format!("“{}” is no dataset that was published before", change.until);
                tell(
                    id,
                    what,
                    "name one of `versions`: the last in which the former value stood",
                );
                continue;
            };
            let Some(fact) = data.fact(change.fact) else {
                tell(id, "is no fact".into(), "a number is never taken away: keep the fact");
                continue;
            };
            let of_fact = history.change.iter().filter(|c| c.fact == change.fact && *c != change);
            let later = of_fact.filter(|c| place(&c.until) >= Some(until));
            let next = later.min_by_key(|c| place(&c.until));
            if next.is_some_and(|c| c.until == change.until) {
                let what = format!("has two corrections after {}", change.until);
                tell(id, what, "a published dataset states one value: keep one of them");
            } else if next.map_or_else(|| FormerValue::of(fact), |c| c.was.clone()) == change.was {
                tell(
                    id,
                    "was corrected to what it was".into(),
                    "write in `was` what stood there before",
                );
            }
        }
    }
}
