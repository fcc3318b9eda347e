use fixedbitset::FixedBitSet;

/// Items that have a value in common. Few are kept by their places: a list in which everyone is a value of its own
/// would otherwise take room, and time, by its square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Items {
    /// Their places, in order.
    Few(Vec<u32>),
    /// A bit for each item there is.
    Many(FixedBitSet),
}

impl Items {
    /// The items at these places, which come in order, each once, of so many as there are.
    pub fn of(places: Vec<u32>, size: usize) -> Items {
        // A place is as large as 32 bits.
        if places.len() <= size / 32 {
            return Items::Few(places);
        }
        let mut all = FixedBitSet::with_capacity(size);
        places.into_iter().for_each(|at| all.insert(at as usize));
        Items::Many(all)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        match self {
            Items::Few(places) => places.len(),
            Items::Many(all) => all.count_ones(..),
        }
    }

    /// How many of them are among others.
    pub fn count_in(&self, others: &FixedBitSet) -> usize {
        match self {
            Items::Few(places) => places.iter().filter(|at| others.contains(**at as usize)).count(),
            Items::Many(all) => others.intersection_count(all),
        }
    }

    /// Adds them to others.
    pub fn add_to(&self, others: &mut FixedBitSet) {
        match self {
            Items::Few(places) => places.iter().for_each(|at| others.insert(*at as usize)),
            Items::Many(all) => others.union_with(all),
        }
    }

    /// Their places, in order.
    pub fn places(&self) -> Vec<u32> {
        match self {
            Items::Few(places) => places.clone(),
            // A place is as large as 32 bits.
            Items::Many(all) => all.ones().filter_map(|at| u32::try_from(at).ok()).collect(),
        }
    }
}
