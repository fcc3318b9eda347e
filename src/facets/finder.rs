use super::fact_index::FactIndex;
use super::search::SearchIndex;
use crate::dataset::Dataset;
use std::cell::OnceCell;
use std::rc::Rc;

/// What is derived from a dataset for finding things in it: built when first asked for, then kept by all its copies.
#[derive(Clone, Debug, Default)]
pub struct Finder(Rc<Derived>);

#[derive(Debug, Default)]
struct Derived {
    facts: OnceCell<FactIndex>,
    search: OnceCell<SearchIndex>,
}

impl Finder {
    /// The facts by their values.
    pub fn facts(&self, data: &Dataset) -> &FactIndex {
        self.0.facts.get_or_init(|| FactIndex::of(data))
    }

    /// Every text, ready to be searched.
    pub fn search(&self, data: &Dataset) -> &SearchIndex {
        self.0.search.get_or_init(|| SearchIndex::new(data))
    }
}

/// Two are the same where they keep the same.
impl PartialEq for Finder {
    fn eq(&self, other: &Finder) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
