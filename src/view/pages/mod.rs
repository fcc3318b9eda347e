//! One page a file.

pub mod about;
pub mod companies;
pub mod company;
pub mod compare;
pub mod embed;
pub mod facts;
pub mod ledger;
pub mod not_found;
pub mod overview;
pub mod policy;
pub mod sales;
