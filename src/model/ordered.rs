use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Puts lists in order with one sort for all of them. The standard library's is compiled anew for every type and key,
/// at five kilobytes each, and a page has forty of them.
pub trait Ordered<T> {
    /// In the order that a comparison gives; equals stay as they are.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// In the order of a key, which is worked out once for each; equals stay as they are.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// In their own order.
    fn order(&mut self)
    where
        T: Ord;
}

impl<T> Ordered<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = places(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        arrange(self, places);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        arrange(self, places(keys.len(), &mut |a, b| keys[a].cmp(&keys[b])));
    }

    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

/// Gathers what an iterator gives one by one, without the sort that `collect` brings along.
pub trait Gathered: Iterator + Sized {
    /// Each once, in order.
    fn into_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        set.extend(self);
        set
    }

    /// By key, in order; of equal keys the last.
    fn into_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        map.extend(self);
        map
    }
}

impl<I: Iterator> Gathered for I {}

/// For each place, which item goes there.
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

fn arrange<T>(items: &mut [T], mut from: Vec<usize>) {
    for start in 0..from.len() {
        let mut at = start;
        while from[at] != start {
            let source = std::mem::replace(&mut from[at], at);
            items.swap(at, source);
            at = source;
        }
        from[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_of_a_list_comes_out_sorted_and_equals_keep_theirs() {
        for seed in 0_u32..500 {
            let list: Vec<(u32, u32)> = (0..seed % 9)
                .map(|i| (seed.wrapping_mul(2_654_435_761).rotate_left(i * 5) % 4, i))
                .collect();
            let (mut ours, mut wanted) = (list.clone(), list.clone());
            ours.order_by_key(|(key, _)| *key);
            wanted.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, wanted, "{list:?}");
            ours.order_by(|a, b| b.cmp(a));
            wanted.sort_by(|a, b| b.cmp(a));
            assert_eq!(ours, wanted, "{list:?}");
        }
    }
}
