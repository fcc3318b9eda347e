use super::{EntityId, FactId};
use serde::{Deserialize, Serialize};

/// What a title says beyond its figures. Figures follow the facts by themselves; such words would be left behind when a
/// fact changes, so they are declared and held against the facts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(tag = "says", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Claim {
    /// Of those with a figure of the same metric and period as this one, only these rose.
    OnlyRise {
        /// The figure.
        like: FactId,
        /// Who rose.
        entities: Vec<EntityId>,
    },
    /// No other figure of the body with the same metric fell as far.
    DeepestFall {
        /// The figures.
        facts: Vec<FactId>,
    },
    /// The report does not say over which period.
    PeriodNotStated {
        /// The figures.
        facts: Vec<FactId>,
    },
    /// The body states no exact figure of this subject and metric, only this bound.
    OnlyBound {
        /// The figure.
        fact: FactId,
    },
    /// Those that the report names as having risen in the period of this count, without a size, are just these.
    NamedRisers {
        /// The count.
        like: FactId,
        /// Who is named.
        entities: Vec<EntityId>,
    },
    /// The date is a day without a month.
    MonthNotStated {
        /// The date.
        fact: FactId,
    },
    /// No other date is printed with day, month and year.
    OnlyWholeDate {
        /// The date.
        fact: FactId,
    },
    /// Just these have come that far.
    Status {
        /// The status.
        value: String,
        /// Who has; nobody where it is empty.
        entities: Vec<EntityId>,
    },
}

impl Claim {
    /// The facts that it is held against by their numbers.
    pub fn facts(&self) -> &[FactId] {
        match self {
            Claim::DeepestFall { facts } | Claim::PeriodNotStated { facts } => facts,
            Claim::OnlyRise { like: fact, .. }
            | Claim::NamedRisers { like: fact, .. }
            | Claim::OnlyBound { fact }
            | Claim::MonthNotStated { fact }
            | Claim::OnlyWholeDate { fact } => std::slice::from_ref(fact),
            Claim::Status { .. } => &[],
        }
    }
}
