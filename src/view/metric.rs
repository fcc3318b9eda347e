use super::scene::Stage;
use crate::model::Metric;

/// What is measured, in words.
pub fn metric_name(stage: &Stage<'_>, metric: Metric) -> &'static str {
    let words = stage.words();
    match metric {
        Metric::Sales => words.metric_sales,
        Metric::SalesChange => words.metric_sales_change,
        Metric::NevPenetration => words.metric_nev,
        Metric::MarketShare => words.metric_share,
        Metric::CampShare => words.metric_camp_share,
        Metric::Valuation => words.metric_valuation,
        Metric::ValuationChange => words.metric_valuation_change,
        Metric::Price => words.metric_price,
        Metric::Stake => words.metric_stake,
        Metric::Loss => words.metric_loss,
        Metric::PlannedInvestment => words.metric_investment,
        Metric::Number => words.metric_number,
    }
}
