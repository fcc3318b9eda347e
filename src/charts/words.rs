use crate::model::Language;

/// The words of marks that no fact gives: what is not stated, and what a computed figure is. They come from the
/// phrases of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the name says which words they are
pub struct Words {
    pub language: Language,
    pub undated_period: &'static str,
    pub unstated_size: &'static str,
    pub not_stated: &'static str,
    pub reached: &'static str,
    pub computed: &'static str,
    pub monthly_average: &'static str,
    pub petition_filed: &'static str,
    pub case_accepted: &'static str,
    pub declared_bankrupt: &'static str,
    pub times_as_much: &'static str,
    pub compounded: &'static str,
    pub all_others: &'static str,
    pub year_earlier: &'static str,
    pub difference: &'static str,
    pub not_risen: &'static str,
    pub month_not_stated: &'static str,
    pub undated: &'static str,
    pub apart: &'static str,
    pub in_wan: &'static str,
    pub in_thousands: &'static str,
    pub per_month: &'static str,
    pub printed_beside: &'static str,
    pub comma: &'static str,
    pub colon: &'static str,
}
