//! The index of values against the plainest way to filter and count, and conflicts against every group of conditions.

use briefing_explorer::facets::{Column, Condition, Index, Items, conflict};
use fixedbitset::FixedBitSet;
use proptest::prelude::*;

/// Items as lists of (facet, value): the naive way.
type Naive = Vec<Vec<(usize, usize)>>;

const FACETS_OF_RANDOM: [&str; 3] = ["kind", "event", "place"];
const VALUES: usize = 4;

fn index_of(items: &Naive) -> Index {
    let columns = FACETS_OF_RANDOM.iter().enumerate().map(|(f, facet)| Column {
        facet,
        words: facet,
        options: (0..VALUES)
            .map(|v| {
                let has = items.iter().enumerate().filter(|(_, values)| values.contains(&(f, v)));
                let places = has.map(|(i, _)| u32::try_from(i).unwrap()).collect();
                (v.to_string(), Items::of(places, items.len()))
            })
            .collect(),
    });
    Index::new(items.len(), columns.collect())
}

proptest! {
    #[test]
    fn the_index_agrees_with_a_naive_filter(
        items in prop::collection::vec(prop::collection::vec((0..3_usize, 0..VALUES), 0..6), 0..80),
        choice in prop::collection::vec((0..3_usize, 0..VALUES), 0..5),
        hits in prop::option::of(prop::collection::vec(any::<bool>(), 80)),
    ) {
        let fits = |item: usize, without: Option<usize>| -> bool {
            let is_hit = hits.as_ref().is_none_or(|h| h[item]);
            is_hit && (0..3).filter(|f| Some(*f) != without).all(|f| {
                let mut of_facet = choice.iter().filter(|(g, _)| *g == f).peekable();
                of_facet.peek().is_none() || of_facet.any(|c| items[item].contains(c))
            })
        };
        let index = index_of(&items);
        let chosen: Vec<_> = (0..3).map(|f| {
            index.any_of(f, |id| choice.iter().any(|(g, v)| *g == f && v.to_string() == id))
        }).collect();
        let found = hits.as_ref().map(|h| {
            let mut set = FixedBitSet::with_capacity(items.len());
            (0..items.len()).filter(|i| h[*i]).for_each(|i| set.insert(i));
            set
        });
        let narrowed = index.narrow(&chosen, found.as_ref());
        let naive: Vec<usize> = (0..items.len()).filter(|i| fits(*i, None)).collect();
        prop_assert_eq!(narrowed.items.ones().collect::<Vec<_>>(), naive);
        for f in 0..3 {
            for v in 0..VALUES {
                let n = (0..items.len()).filter(|i| fits(*i, Some(f)) && items[*i].contains(&(f, v))).count();
                prop_assert_eq!(narrowed.counts[f][v], n, "facet {} value {}", f, v);
            }
        }
    }

    #[test]
    fn a_conflict_is_one_and_none_smaller_is(
        sets in prop::collection::vec(prop::collection::vec(any::<bool>(), 6), 1..6),
    ) {
        let conditions: Vec<_> = sets.iter().enumerate().map(|(i, members)| {
            let mut set = FixedBitSet::with_capacity(6);
            (0..6).filter(|m| members[*m]).for_each(|m| set.insert(m));
            (Condition::Facet(["a", "b", "c", "d", "e"][i]), set)
        }).collect();
        let common = |group: &[usize]| (0..6).any(|m| group.iter().all(|i| sets[*i][m]));
        let told = conflict(6, &conditions);
        let all: Vec<usize> = (0..sets.len()).collect();
        prop_assert_eq!(told.excluding.is_empty(), common(&all));
        if !told.excluding.is_empty() {
            let group: Vec<usize> = all.iter().copied().filter(|i| told.excluding.contains(&conditions[*i].0)).collect();
            prop_assert!(!common(&group));
            for left_out in &group {
                let rest: Vec<usize> = group.iter().copied().filter(|i| i != left_out).collect();
                prop_assert!(rest.is_empty() || common(&rest));
            }
        }
    }
}
