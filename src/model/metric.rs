use serde::{Deserialize, Serialize};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Metric {
    /// Vehicles sold in a period.
    Sales,
    /// Change of sales on a year earlier.
    SalesChange,
    /// Share of new-energy vehicles in a maker's sales.
    NevPenetration,
    /// Share of a market.
    MarketShare,
    /// Share of the joint-venture camp.
    CampShare,
    /// What a whole company is put at.
    Valuation,
    /// Change of a valuation.
    ValuationChange,
    /// A price asked.
    Price,
    /// A share of a company's equity.
    Stake,
    /// A loss.
    Loss,
    /// An investment planned.
    PlannedInvestment,
    /// A number of things.
    Number,
}

impl Metric {
    /// All metrics.
    pub const ALL: [Metric; 12] = [
        Metric::Sales,
        Metric::SalesChange,
        Metric::NevPenetration,
        Metric::MarketShare,
        Metric::CampShare,
        Metric::Valuation,
        Metric::ValuationChange,
        Metric::Price,
        Metric::Stake,
        Metric::Loss,
        Metric::PlannedInvestment,
        Metric::Number,
    ];

    /// The id used in addresses and files.
    pub fn id(self) -> &'static str {
        match self {
            Metric::Sales => "sales",
            Metric::SalesChange => "sales-change",
            Metric::NevPenetration => "nev-penetration",
            Metric::MarketShare => "market-share",
            Metric::CampShare => "camp-share",
            Metric::Valuation => "valuation",
            Metric::ValuationChange => "valuation-change",
            Metric::Price => "price",
            Metric::Stake => "stake",
            Metric::Loss => "loss",
            Metric::PlannedInvestment => "planned-investment",
            Metric::Number => "number",
        }
    }

    /// True where the figure is a change, so that its direction is a sign.
    pub fn is_change(self) -> bool {
        matches!(self, Metric::SalesChange | Metric::ValuationChange)
    }
}
