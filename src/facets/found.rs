use super::conflict::{Condition, Conflict, conflict};
use super::index::{Index, Narrowed};
use super::selection::Selection;
use fixedbitset::FixedBitSet;

/// The items of a list that fit what was asked, and what each option would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The places of the items in the index, in the order asked for.
    pub items: Vec<usize>,
    /// How many of them, at the end, do not state what they are ordered by.
    pub unstated: usize,
    /// For each facet and option, in the order of the columns: the items it would bring with everything else asked.
    pub counts: Vec<Vec<usize>>,
    /// Where nothing is left: the conditions that exclude each other.
    pub excluding: Vec<Condition>,
    /// Where nothing is left: the items that taking back each single condition would bring.
    pub removals: Vec<(Condition, Vec<usize>)>,
}

impl Found {
    /// Narrows the items of an index to the values of a selection and to the `hits` of its words; nothing where it has no
    /// words. Values that no facet offers do not narrow. `order` puts items into their order.
    pub(super) fn of(
        index: &Index,
        selection: &Selection,
        hits: Option<&[usize]>,
        order: impl Fn(&FixedBitSet) -> Vec<usize>,
    ) -> Found {
        let found = hits.map(|hits| index.items(hits.iter().copied()));
        let chosen: Vec<Option<FixedBitSet>> = index
            .columns()
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let values = selection.values(column.facet);
                index.any_of(at, |id| values.iter().any(|v| v == id))
            })
            .collect();
        let Narrowed { items, counts } = index.narrow(&chosen, found.as_ref());
        let Conflict { excluding, removals } = if items.is_clear() {
            let facets = index.columns().iter().map(|c| Condition::Facet(c.facet)).zip(chosen);
            let facets = facets.filter_map(|(condition, items)| Some((condition, items?)));
            let words = found.map(|items| (Condition::Words, items));
            conflict(index.size(), &words.into_iter().chain(facets).collect::<Vec<_>>())
        } else {
            Conflict::default()
        };
        Found {
            items: order(&items),
            unstated: 0,
            counts,
            excluding,
            removals: removals
                .iter()
                .map(|(condition, items)| (*condition, order(items)))
                .collect(),
        }
    }
}
