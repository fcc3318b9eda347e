use super::{Basis, Bilingual, EntityId, FactId, Metric, PartId, Prose, SourceId};
use serde::{Deserialize, Serialize};

/// Where a card stands on the companies page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Chip companies in trouble.
    ChipCases,
    /// Car makers.
    Carmakers,
    /// Groups of car brands.
    BrandGroups,
    /// Sellers, parents, backers and others named beside them.
    Organisations,
}

impl Group {
    /// All groups in the order of the page.
    pub const ALL: [Group; 4] = [
        Group::ChipCases,
        Group::Carmakers,
        Group::BrandGroups,
        Group::Organisations,
    ];

    /// The id used in addresses and files.
    pub fn id(self) -> &'static str {
        match self {
            Group::ChipCases => "chip-cases",
            Group::Carmakers => "carmakers",
            Group::BrandGroups => "brand-groups",
            Group::Organisations => "organisations",
        }
    }
}

/// Whether a step has been reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum StepState {
    Reached,
    Planned,
    NotStated,
}

/// A step on a status ladder, as of the report.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Whether it has been reached.
    pub state: StepState,
    /// What the step is.
    pub label: Bilingual<Prose>,
    /// What the report adds.
    pub detail: Option<Bilingual<Prose>>,
    /// The fact that says so; absent only where nothing does.
    pub fact: Option<FactId>,
}

/// A property that cards are filtered by, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// A value id of the facet.
    pub value: String,
    /// Report, outside source, or editor.
    pub basis: Basis,
    /// The fact, where the report says it.
    pub fact: Option<FactId>,
    /// The source, where one says it.
    pub source: Option<SourceId>,
}

/// Facts that belong together on a company's page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SectionOfFacts {
    /// Its heading.
    pub title: Bilingual<Prose>,
    /// The facts in order.
    pub facts: Vec<FactId>,
}

/// Why a field has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum SilenceReason {
    NotStated,
    NotApplicable,
}

/// What a reader would expect and does not find.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// What is missing.
    pub field: Bilingual<Prose>,
    /// Not stated, or not applicable.
    pub reason: SilenceReason,
    /// Where it would have been expected.
    pub paragraph: u8,
    /// The metrics whose question does not arise, where that is the reason.
    #[serde(default)]
    pub metrics: Vec<Metric>,
}

/// What a report says about an entity that has a card and a page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The entity; the name of the file.
    #[serde(skip)]
    pub id: EntityId,
    /// Its group on the companies page.
    pub group: Group,
    /// Its place in the group.
    pub order: u8,
    /// The figures on its card.
    #[serde(default)]
    pub headline: Vec<FactId>,
    /// One sentence for its card.
    pub sentence: Option<Bilingual<Prose>>,
    /// What stands where it is only a line.
    pub line: Bilingual<Prose>,
    /// Short labels.
    #[serde(default)]
    pub tags: Vec<Bilingual<Prose>>,
    /// What happened to it.
    #[serde(default)]
    pub events: Vec<String>,
    /// How far it has come.
    pub status: Option<String>,
    /// Its line of business.
    pub segment: Option<Attribute>,
    /// Where it is.
    pub place: Option<Attribute>,
    /// Where its brand is from.
    pub origin: Option<Attribute>,
    /// Who owns it.
    pub ownership: Option<Attribute>,
    /// The relation price ÷ share = valuation.
    pub algebra: Option<PartId>,
    /// Its status ladder.
    #[serde(default)]
    pub step: Vec<Step>,
    /// Its facts in groups.
    #[serde(default)]
    pub section: Vec<SectionOfFacts>,
    /// What is not stated about it.
    #[serde(default)]
    pub silence: Vec<Silence>,
}

impl Profile {
    /// True for what the report only mentions: a body without a figure to open with, or one that is no company's.
    pub fn is_mention(&self) -> bool {
        self.headline.is_empty() || self.group > Group::Carmakers
    }

    /// The values that it is filtered by, each with its facet.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let attributes = [
            ("segment", &self.segment),
            ("place", &self.place),
            ("origin", &self.origin),
            ("ownership", &self.ownership),
        ];
        let attributes = attributes
            .into_iter()
            .filter_map(|(facet, a)| Some((facet, a.as_ref()?.value.as_str())));
        let events = self.events.iter().map(|e| ("event", e.as_str()));
        let status = self.status.iter().map(|s| ("status", s.as_str()));
        attributes.chain(events).chain(status)
    }
}
