//! Which figures, as which marks? One `Plot` becomes the canvas, the SVG, the table and the spoken words of a chart.
//! May use: model, dataset, ledger.
//! Never: knows pixels, colours or fonts; draws a figure on the scale of another period.

mod april_risers;
mod bankruptcy_ladder;
mod calendar;
mod chinese_brand_share;
mod cited;
mod counted;
mod doubt;
mod figures;
mod implied_prior_year;
mod jan_apr_sales;
mod jv_sample_decline;
mod key;
mod mark;
mod moments;
mod narrowing;
mod nev_penetration;
mod period;
mod planned_investment;
mod plot;
mod policy_timeline;
mod sales_change;
mod stakes;
mod timeline;
mod valuations;
mod words;
mod zhongweidian_losses;

pub use april_risers::AprilRisers;
pub use bankruptcy_ladder::BankruptcyLadder;
pub use chinese_brand_share::ChineseBrandShare;
pub use cited::Cited;
pub use counted::counted;
pub use doubt::{Ranked, doubtful};
pub use implied_prior_year::ImpliedPriorYear;
pub use jan_apr_sales::JanAprSales;
pub use jv_sample_decline::JvSampleDecline;
pub use key::{Sign, key};
pub use mark::{Extent, Mark, Source, Stretch, Tone, When};
pub use narrowing::{Condition, Narrowing, metric, way};
pub use nev_penetration::NevPenetration;
pub use planned_investment::PlannedInvestment;
pub use plot::{Frame, HeadKind, Lane, LaneHead, Names, Plot, Row, Scale};
pub use policy_timeline::PolicyTimeline;
pub use sales_change::SalesChange;
pub use stakes::Stakes;
pub use timeline::Timeline;
pub use valuations::Valuations;
pub use words::Words;
pub use zhongweidian_losses::ZhongweidianLosses;

use crate::dataset::Dataset;

/// What a chart is about: the page that it stands on follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Sales of carmakers.
    Sales,
    /// Single companies: it stands with each that it shows.
    Companies,
    /// The policy.
    Policy,
    /// The whole report.
    Overview,
}

/// A chart: chooses facts and says which marks they are.
pub trait Chart: Sync {
    /// Its id: the address of its figure, part of the public surface.
    fn id(&self) -> &'static str;
    /// What it is about.
    fn about(&self) -> About;
    /// True where the rows of a lane stand in the order of their figures, the largest first.
    fn is_ranked(&self) -> bool {
        false
    }
    /// True where it needs the wider of two columns: words on both sides of its scale, or groups side by side.
    fn is_wide(&self) -> bool {
        false
    }
    /// Its figures as marks; none where the report does not state them.
    fn plot(&self, data: &Dataset, words: &Words) -> Plot;
}

/// Every chart. A new one is one file and one line here.
pub static CHARTS: &[&dyn Chart] = &[
    &SalesChange,
    &JanAprSales,
    &ChineseBrandShare,
    &NevPenetration,
    &JvSampleDecline,
    &ImpliedPriorYear,
    &AprilRisers,
    &Valuations,
    &Stakes,
    &ZhongweidianLosses,
    &PlannedInvestment,
    &BankruptcyLadder,
    &PolicyTimeline,
    &Timeline,
];

/// Their ids, for those who only need to know whether there is such a chart: the charts bring along all that draws them.
pub const CHART_IDS: [&str; 14] = [
    "sales-change",
    "jan-apr-sales",
    "chinese-brand-share",
    "nev-penetration",
    "jv-sample-decline",
    "implied-prior-year",
    "april-risers",
    "valuations",
    "stakes",
    "zhongweidian-losses",
    "planned-investment",
    "bankruptcy-ladder",
    "policy-timeline",
    "timeline",
];

/// The chart of this id.
pub fn chart(id: &str) -> Option<&'static dyn Chart> {
    CHARTS.iter().copied().find(|c| c.id() == id)
}

/// The charts about something, in order.
pub fn charts_about(about: About) -> impl Iterator<Item = &'static dyn Chart> {
    CHARTS.iter().copied().filter(move |c| c.about() == about)
}

#[cfg(test)]
mod tests {
    use super::{CHART_IDS, CHARTS};

    #[test]
    fn every_chart_has_its_id_in_the_list() {
        let ids: Vec<&str> = CHARTS.iter().map(|chart| chart.id()).collect();
        assert_eq!(ids, CHART_IDS);
    }
}
