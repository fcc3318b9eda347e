use crate::dataset::{Dataset, Edition};
use crate::model::{
    Entity, EntityKind, Fact, FactId, Form, Gathered, Input, Kind, Metric, Profile, Silence, SilenceReason,
};
use std::collections::BTreeSet;

/// A company in a comparison, with what is said of it.
pub struct Compared<'a> {
    /// Everything the site knows.
    pub data: &'a Dataset,
    /// Who it is.
    pub entity: &'a Entity,
    /// What the newest report says of it.
    pub profile: &'a Profile,
}

impl<'a> Compared<'a> {
    /// The company's own figures; one that the report prints twice is taken once, where the text comes back to it.
    pub fn own(&self, metric: Metric) -> Vec<&'a Fact> {
        let facts: Vec<&Fact> = self.figures(metric).filter(|f| self.owns(f)).collect();
        let ids: BTreeSet<FactId> = facts.iter().map(|f| f.id).into_set();
        let repeated = repeated(&self.data.newest, &ids);
        facts.into_iter().filter(|f| !repeated.contains(&f.id)).collect()
    }

    /// Figures of a whole that the company is a part of.
    pub fn totals(&self, metric: Metric) -> Vec<&'a Fact> {
        let contains = |f: &&Fact| {
            self.data
                .entity(&f.subject)
                .is_some_and(|e| e.members.contains(&self.entity.id))
        };
        self.figures(metric).filter(contains).collect()
    }

    /// False where the question does not arise: for what the company is, or because its card says so.
    pub fn is_asked(&self, metric: Metric) -> bool {
        let is_excluded = |s: &Silence| s.reason == SilenceReason::NotApplicable && s.metrics.contains(&metric);
        let is_of_sale = matches!(metric, Metric::Price | Metric::Stake);
        applies(metric, self.entity.kind)
            && (self.is_sold() || !is_of_sale)
            && !self.profile.silence.iter().any(is_excluded)
    }

    /// True where a stake in it is for sale: only then is its price asked for.
    fn is_sold(&self) -> bool {
        let figures = [Metric::Price, Metric::Stake].map(|metric| self.figures(metric).next().is_some());
        figures.contains(&true) || self.profile.events.iter().any(|e| e == "equity-transfer")
    }

    /// Figures on its page. That a level has risen is no level: such a direction stands in no row.
    fn figures(&self, metric: Metric) -> impl Iterator<Item = &'a Fact> {
        let data = self.data;
        let listed = self.profile.section.iter().flat_map(|s| &s.facts);
        listed.filter_map(|id| data.fact(*id)).filter(move |f| {
            f.quantity
                .as_ref()
                .is_some_and(|q| q.metric == metric && (metric.is_change() || q.form != Form::Direction))
        })
    }

    /// A figure of a stake sale or project belongs to the company it is part of; a figure of a pair not to its members.
    fn owns(&self, fact: &Fact) -> bool {
        let id = &self.entity.id;
        let is_part =
            |e: &Entity| e.part_of.contains(id) && matches!(e.kind, EntityKind::StakeSale | EntityKind::Project);
        fact.subject == *id || self.data.entity(&fact.subject).is_some_and(is_part)
    }
}

/// Vehicles are sold by carmakers and groups of brands; stakes, prices and losses are those of companies.
fn applies(metric: Metric, kind: EntityKind) -> bool {
    match metric {
        Metric::Sales | Metric::SalesChange | Metric::NevPenetration | Metric::MarketShare | Metric::CampShare => {
            matches!(kind, EntityKind::Carmaker | EntityKind::BrandGroup)
        }
        Metric::Valuation
        | Metric::ValuationChange
        | Metric::Price
        | Metric::Stake
        | Metric::Loss
        | Metric::PlannedInvestment => matches!(kind, EntityKind::Company | EntityKind::Carmaker),
        Metric::Number => false,
    }
}

/// Figures that the ledger holds against a second printing of themselves.
fn repeated(edition: &Edition, own: &BTreeSet<FactId>) -> BTreeSet<FactId> {
    let parts = edition.relations.values().flat_map(|r| &r.part);
    parts
        .filter(|part| part.kind == Kind::Repeat)
        .filter_map(|part| {
            let second = part.counterpart.as_ref()?.figure.filter(|id| own.contains(id))?;
            part.inputs.iter().find_map(|input| match input {
                Input::Fact(id) if *id != second => Some(*id),
                _ => None,
            })
        })
        .into_set()
}
