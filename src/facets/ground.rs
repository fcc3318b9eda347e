use crate::model::{Bilingual, Fact, Form, Gathered, Metric, Period, Prose, SalesBasis, Span};
use std::collections::BTreeSet;

/// What figures must share to stand in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The period they cover, where the metric has one. “Not stated” is no period that two figures could share.
    pub period: Option<Period>,
    /// Wholesale or retail.
    pub basis: Option<SalesBasis>,
    /// Of what whole they are a share.
    pub whole: Option<&'a Bilingual>,
    /// Their name, where one company has several that nothing else tells apart: implied by a sale, implied by a listing.
    pub sort: Option<&'a Bilingual<Prose>>,
}

/// Why a company's figure stands in another row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// It covers another period.
    Period,
    /// It counts wholesale where the others count retail, or does not say.
    Basis,
    /// It is a share of another whole.
    Whole,
    /// It is a figure of another sort.
    Sort,
}

impl<'a> Ground<'a> {
    /// The ground of one figure, before figures of one company need their names to be told apart.
    pub fn of(fact: &'a Fact) -> Ground<'a> {
        let quantity = fact.quantity.as_ref();
        let metric = quantity.map(|q| q.metric);
        let is_counted = matches!(
            metric,
            Some(Metric::Sales | Metric::NevPenetration | Metric::MarketShare | Metric::CampShare)
        );
        // A share is a share of something. For any other figure the scope only says which brands it covers.
        let is_share = matches!(metric, Some(Metric::MarketShare | Metric::CampShare));
        Ground {
            period: quantity.and_then(|q| q.period),
            basis: quantity
                .filter(|_| is_counted)
                .map(|q| q.basis.unwrap_or(SalesBasis::NotStated)),
            whole: quantity.filter(|_| is_share).and_then(|q| q.scope.as_ref()),
            sort: None,
        }
    }

    /// The first thing that keeps figures on two grounds apart; nothing where they compare.
    pub fn apart(&self, other: &Ground<'_>) -> Option<Apart> {
        let differs = [
            (self.period != other.period, Apart::Period),
            (self.basis != other.basis, Apart::Basis),
            (self.whole != other.whole, Apart::Whole),
            (self.sort.map(words) != other.sort.map(words), Apart::Sort),
        ];
        differs.into_iter().find(|(is_apart, _)| *is_apart).map(|(_, why)| why)
    }
}

/// True where a company has several sized figures on one ground, under different names.
pub fn needs_names(own: &[&Fact], ground: &Ground<'_>) -> bool {
    let names: BTreeSet<String> = own
        .iter()
        .filter(|f| f.quantity.as_ref().is_some_and(|q| q.form != Form::Direction))
        .filter(|f| Ground::of(f) == *ground)
        .filter_map(|f| f.label.as_ref().map(words))
        .into_set();
    names.len() > 1
}

/// A label without what it names: “sales in {F004.when}” and “sales in {F006.when}” are one name.
fn words(label: &Bilingual<Prose>) -> String {
    let words = label.zh.0.iter().map(|span| match span {
        Span::Words(words) => words.as_str(),
        _ => "",
    });
    words.collect()
}
