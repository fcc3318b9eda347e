use super::items::Items;
use super::selection::Selection;
use crate::model::Gathered;
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// The values of one facet, each with the items that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The facet's id.
    pub facet: &'static str,
    /// The id of its words: facets of different lists share an id where they ask the same with other values.
    pub words: &'static str,
    /// Value ids with their items, in the order in which they are offered. An item may have several values, or none.
    pub options: Vec<(String, Items)>,
}

impl Column {
    /// The facet of `size` items: the values of each, among those `offered`; what is not offered is left out.
    pub fn of(
        facet: &'static str,
        words: &'static str,
        offered: Vec<String>,
        size: usize,
        values: impl Fn(usize) -> Vec<String>,
    ) -> Column {
        let places: BTreeMap<&str, usize> = offered.iter().enumerate().map(|(i, id)| (id.as_str(), i)).into_map();
        let mut having: Vec<Vec<u32>> = vec![Vec::new(); offered.len()];
        // There are far fewer items than a place could name.
        for (item, at) in (0..size).zip(0..) {
            for value in values(item) {
                let has = places.get(value.as_str()).and_then(|i| having.get_mut(*i));
                // Said twice, it is said.
                if let Some(has) = has.filter(|has| has.last() != Some(&at)) {
                    has.push(at);
                }
            }
        }
        let items = having.into_iter().map(|places| Items::of(places, size));
        let options = offered.into_iter().zip(items).collect();
        Column { facet, words, options }
    }
}

/// Items by their values: the one place where they are narrowed and counted. It knows nothing of what an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    size: usize,
    columns: Vec<Column>,
}

/// What a choice leaves, and what each option would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// The items that fit everything chosen.
    pub items: FixedBitSet,
    /// For each column and option: how many items have it and fit all that is chosen in the other columns.
    pub counts: Vec<Vec<usize>>,
}

impl Index {
    /// An index of `size` items; the columns speak of no others.
    pub fn new(size: usize, columns: Vec<Column>) -> Index {
        Index { size, columns }
    }

    /// How many items there are.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The items at these places.
    pub fn items(&self, places: impl Iterator<Item = usize>) -> FixedBitSet {
        let mut items = FixedBitSet::with_capacity(self.size);
        places.for_each(|at| items.insert(at));
        items
    }

    /// The facets with their options.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The facet of an id.
    pub fn column(&self, facet: &str) -> Option<&Column> {
        self.columns.iter().find(|c| c.facet == facet)
    }

    /// The values of a facet that are chosen and offered.
    pub fn in_force<'s>(&self, selection: &'s Selection, facet: &str) -> Vec<&'s str> {
        let column = self.column(facet);
        let is_offered = |value: &str| column.is_some_and(|c| c.options.iter().any(|(id, _)| id == value));
        let values = selection.values(facet).iter().map(String::as_str);
        values.filter(|v| is_offered(v)).collect()
    }

    /// Items that have any of the chosen options of a column; nothing where none of them exists there.
    pub fn any_of(&self, column: usize, is_chosen: impl Fn(&str) -> bool) -> Option<FixedBitSet> {
        let options = &self.columns.get(column)?.options;
        let mut chosen = options.iter().filter(|(id, _)| is_chosen(id)).map(|(_, items)| items);
        let mut any = FixedBitSet::with_capacity(self.size);
        chosen.next()?.add_to(&mut any);
        chosen.for_each(|items| items.add_to(&mut any));
        Some(any)
    }

    /// Narrows by the chosen items of each column (nothing: the column does not narrow) and by what a search found.
    pub fn narrow(&self, chosen: &[Option<FixedBitSet>], found: Option<&FixedBitSet>) -> Narrowed {
        let mut items = FixedBitSet::with_capacity(self.size);
        match found {
            Some(found) => items.union_with(found),
            None => items.insert_range(..),
        }
        let before_facets = items.clone();
        chosen.iter().flatten().for_each(|c| items.intersect_with(c));
        let counts = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let others = chosen.get(at).and_then(Option::as_ref).map(|_| {
                    let mut others = before_facets.clone();
                    let rest = chosen.iter().enumerate().filter(|(i, _)| *i != at);
                    rest.filter_map(|(_, c)| c.as_ref())
                        .for_each(|c| others.intersect_with(c));
                    others
                });
                let base = others.as_ref().unwrap_or(&items);
                column.options.iter().map(|(_, has)| has.count_in(base)).collect()
            })
            .collect();
        Narrowed { items, counts }
    }
}
