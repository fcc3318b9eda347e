//! Which names, words and facts were asked for? Search as you type, in both languages at once, and why each hit matched.

mod card_search;
mod collect;
mod document;
mod explain;
mod fold;
mod hit;
mod index;
mod matches;
mod passage;
mod query;
mod sought;
mod spelled;
mod written;

pub use card_search::{CardSearch, FoundCard};
pub use explain::Reason;
pub use fold::fold;
pub use hit::{Field, Hit, How, Place, Rank, Target};
pub use index::SearchIndex;
pub use passage::{Passage, Source};
