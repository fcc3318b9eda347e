use crate::model::{EntityId, Ordered};
use std::sync::OnceLock;

/// What belongs to each entity, found without a look at everything else. Made when it is first asked for, and not
/// copied: a copy may be changed before it is asked.
#[derive(Debug)]
pub struct Register<T>(OnceLock<Vec<(EntityId, T)>>);

impl<T: Ord> Register<T> {
    /// What belongs to an entity, in order, out of all that `ties` says.
    pub fn of(&self, id: &EntityId, ties: impl FnOnce() -> Vec<(EntityId, T)>) -> impl Iterator<Item = &T> {
        let all = self.0.get_or_init(|| {
            let mut all = ties();
            all.order();
            all.dedup();
            all
        });
        let from = all.partition_point(|(other, _)| other < id);
        let count = all.iter().skip(from).take_while(|(other, _)| other == id).count();
        all.iter().skip(from).take(count).map(|(_, tied)| tied)
    }
}

impl<T> Default for Register<T> {
    fn default() -> Register<T> {
        Register(OnceLock::new())
    }
}

impl<T> Clone for Register<T> {
    fn clone(&self) -> Register<T> {
        Register::default()
    }
}

/// It follows from the rest, and is no part of what is compared.
impl<T> PartialEq for Register<T> {
    fn eq(&self, _: &Register<T>) -> bool {
        true
    }
}
