use super::{Bilingual, EntityId, SourceId};
use serde::{Deserialize, Serialize};

/// What sort of thing an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the words say it
pub enum EntityKind {
    Company,
    Carmaker,
    BrandGroup,
    PublicBody,
    Person,
    Government,
    Policy,
    Product,
    Project,
    StakeSale,
    Segment,
    Industry,
    Document,
}

/// Where a piece of knowledge that is not a fact of the report comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Printed in the report.
    Report,
    /// An outside source says so.
    Source,
    /// The editors' own knowledge, confirmed by no source.
    Editor,
}

/// Another name that search finds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// The name.
    pub text: String,
    /// Where it comes from.
    pub basis: Basis,
    /// The outside source, where the basis is one.
    pub source: Option<SourceId>,
}

/// Something easily confused with an entity.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LookAlike {
    /// Its name, where it is no entity of ours.
    pub name: Option<Bilingual>,
    /// The entity, where it is one of ours.
    pub entity: Option<EntityId>,
    /// Where the knowledge comes from.
    pub basis: Basis,
    /// The outside source, where the basis is one.
    pub source: Option<SourceId>,
    /// How the two differ.
    pub why: Bilingual<super::Prose>,
}

/// The full name of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FullName {
    /// As printed in Chinese.
    pub zh: Option<String>,
    /// In English.
    pub en: Option<String>,
}

/// Who or what something is, beyond any one report.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// Its id; the name of its file.
    #[serde(skip)]
    pub id: EntityId,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// The name read aloud, with tone marks.
    pub pinyin: Option<String>,
    /// The name used in headings and prose.
    pub name: Bilingual,
    /// The full or legal name.
    pub full: Option<FullName>,
    /// A person's post.
    pub post: Option<Bilingual>,
    /// What it belongs to.
    #[serde(default)]
    pub part_of: Vec<EntityId>,
    /// What it is made of.
    #[serde(default)]
    pub members: Vec<EntityId>,
    /// Its other names.
    #[serde(default)]
    pub alias: Vec<Alias>,
    /// What it is easily confused with.
    #[serde(default)]
    pub look_alike: Vec<LookAlike>,
}
