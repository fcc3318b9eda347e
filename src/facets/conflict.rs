use fixedbitset::FixedBitSet;

/// One thing that narrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The words searched for.
    Words,
    /// The chosen values of a facet.
    Facet(&'static str),
}

/// Why nothing is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// The fewest conditions that already exclude each other; the first such group in the order given.
    pub excluding: Vec<Condition>,
    /// For each condition: the items that the others leave without it.
    pub removals: Vec<(Condition, FixedBitSet)>,
}

/// Explains why conditions leave nothing of `size` items. Empty where they leave something.
pub fn conflict(size: usize, conditions: &[(Condition, FixedBitSet)]) -> Conflict {
    let left = |keep: &dyn Fn(usize) -> bool| -> FixedBitSet {
        let mut left = FixedBitSet::with_capacity(size);
        left.insert_range(..);
        let kept = conditions.iter().enumerate().filter(|(i, _)| keep(*i));
        kept.for_each(|(_, (_, items))| left.intersect_with(items));
        left
    };
    // They are few: one for each facet and one for the words.
    let groups = 1_u32..1 << conditions.len().min(16);
    let excluding = groups
        .filter(|group| left(&|i| group >> i & 1 == 1).is_clear())
        .min_by_key(|group| (group.count_ones(), *group));
    let Some(group) = excluding else {
        return Conflict::default();
    };
    let all = || conditions.iter().enumerate().map(|(i, (condition, _))| (i, *condition));
    Conflict {
        excluding: all().filter(|(i, _)| group >> i & 1 == 1).map(|(_, c)| c).collect(),
        removals: all().map(|(at, c)| (c, left(&|i| i != at))).collect(),
    }
}
