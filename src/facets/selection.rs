use super::ids::facet_id;
use super::sort::Sort;
use litemap::LiteMap;

/// The longest search that is carried out; more is no question.
pub const LONGEST_QUERY: usize = 100;

/// What a reader asked for: words, values of facets, an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The words searched for, as typed.
    pub query: String,
    /// The order of what is found.
    pub sort: Sort,
    chosen: LiteMap<&'static str, Vec<String>>,
}

impl Selection {
    /// True where nothing narrows and the order is the report's.
    pub fn is_empty(&self) -> bool {
        self.words().is_empty() && self.chosen.is_empty() && self.sort == Sort::default()
    }

    /// The words searched for, without space around them.
    pub fn words(&self) -> &str {
        self.query.trim()
    }

    /// Sets the words, cut at the longest search that is carried out.
    pub fn ask(&mut self, query: &str) {
        self.query = query.chars().take(LONGEST_QUERY).collect();
    }

    /// The chosen values of each facet that narrows.
    pub fn chosen(&self) -> impl Iterator<Item = (&'static str, &[String])> {
        self.chosen.iter().map(|(facet, values)| (*facet, values.as_slice()))
    }

    /// The chosen values of a facet.
    pub fn values(&self, facet: &str) -> &[String] {
        self.chosen.get(facet).map_or(&[], Vec::as_slice)
    }

    /// How many values are chosen.
    pub fn count(&self) -> usize {
        self.chosen.values().map(Vec::len).sum()
    }

    /// Chooses a value, or takes it back. Unknown facets are ignored, and so is what cannot be a value's id.
    pub fn switch(&mut self, facet: &str, value: &str) {
        let Some(facet) = facet_id(facet) else {
            return;
        };
        let is_id = !value.is_empty()
            && value.len() <= 64
            && value
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'/');
        if !is_id {
            return;
        }
        let mut values = self.chosen.remove(facet).unwrap_or_default();
        match values.iter().position(|v| v == value) {
            Some(at) => {
                values.remove(at);
            }
            None => values.push(value.into()),
        }
        if !values.is_empty() {
            self.chosen.insert(facet, values);
        }
    }

    /// Chooses a value that is not chosen yet.
    pub fn choose(&mut self, facet: &str, value: &str) {
        if !self.values(facet).iter().any(|v| v == value) {
            self.switch(facet, value);
        }
    }

    /// Takes in a field that was filled in: words, or a value of a facet.
    pub fn fill_in(&mut self, name: &str, value: &str) {
        if name == "q" {
            self.ask(value);
        } else {
            self.choose(name, value);
        }
    }

    /// Takes back all values of a facet.
    pub fn release(&mut self, facet: &str) {
        self.chosen.remove(facet);
    }

    /// Takes everything back but the order.
    pub fn clear(&mut self) {
        self.chosen.clear();
        self.query.clear();
    }
}
