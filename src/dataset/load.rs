use super::{Dataset, Edition, Keys, Problem, Register};
use crate::model::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

type Files<'a> = BTreeMap<String, &'a RawValue>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactFile {
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NumeralFile {
    word: Vec<NumeralWord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NumeralWord {
    text: String,
    #[serde(rename = "reason")]
    _reason: String,
}

/// Parses a packed dataset: a JSON object of file path → content. All unreadable files are told at once.
pub fn load(packed: &str, hash: &str) -> Result<Dataset, Vec<Problem>> {
    let files: Files<'_> = serde_json::from_str(packed)
        .map_err(|e| vec![Problem::new("", "the packed dataset", e.to_string(), "build it again")])?;
    let mut loader = Loader {
        files: &files,
        problems: Vec::new(),
    };
    let dataset = loader.dataset(hash);
    match dataset {
        Some(dataset) if loader.problems.is_empty() => Ok(dataset),
        _ => Err(loader.problems),
    }
}

struct Loader<'a> {
    files: &'a Files<'a>,
    problems: Vec<Problem>,
}

impl Loader<'_> {
    fn dataset(&mut self, hash: &str) -> Option<Dataset> {
        let mut reports: Vec<String> = self
            .files
            .keys()
            .filter_map(|path| {
                path.strip_prefix("reports/")?
                    .strip_suffix("/report.toml")
                    .map(str::to_string)
            })
            .filter(|id| !id.contains('/'))
            .collect();
        reports.order();
        let mut editions: Vec<Edition> = reports.iter().filter_map(|id| self.edition(id)).collect();
        let numerals = self
            .read::<NumeralFile>("numerals.toml")
            .map(|f| f.word.into_iter().map(|w| w.text).collect());
        let entities = self
            .folder::<Entity>("entities/")
            .into_iter()
            .map(|(name, mut e)| {
                e.id = EntityId(name);
                (e.id.clone(), e)
            })
            .collect();
        let glossary = self
            .folder::<Term>("glossary/")
            .into_iter()
            .map(|(name, mut t)| {
                t.id.clone_from(&name);
                (name, t)
            })
            .collect();
        let facets = self
            .folder::<FacetWords>("facets/")
            .into_iter()
            .map(|(name, mut f)| {
                f.id.clone_from(&name);
                (name, f)
            })
            .collect();
        let keys = self.optional::<Keys>("keys").unwrap_or_default();
        let newest = editions.pop();
        if newest.is_none() && self.problems.is_empty() {
            self.problems.push(Problem::new(
                "reports",
                "report.toml",
                "there is no report",
                "add a folder with a report.toml",
            ));
        }
        Some(Dataset {
            hash: hash.into(),
            numerals: numerals?,
            keys,
            entities,
            glossary,
            facets,
            newest: newest?,
            earlier: editions,
            ties: Register::default(),
        })
    }

    fn edition(&mut self, id: &str) -> Option<Edition> {
        let at = |name: &str| format!("reports/{id}/{name}");
        let report = self.read(&at("report.toml"));
        let mut facts = BTreeMap::new();
        for (subject, file) in self.folder::<FactFile>(&at("facts/")) {
            for mut fact in file.fact {
                fact.subject = EntityId(subject.clone());
                let (id, place) = (fact.id, at(&format!("facts/{subject}.toml")));
                if let Some(before) = facts.insert(id, fact) {
                    let what = format!("the number also stands in facts/{}.toml", before.subject);
                    self.problems.push(Problem::new(
                        place,
                        id.to_string(),
                        what,
                        "a number is never used twice: take the next free one",
                    ));
                }
            }
        }
        let relations = self.numbered(&at("relations/"), |r: &mut Relation, id| r.id = id);
        let notes = self.numbered(&at("notes/"), |n: &mut Note, id| n.id = id);
        let profiles = self
            .folder::<Profile>(&at("profiles/"))
            .into_iter()
            .map(|(name, mut p)| {
                p.id = EntityId(name);
                (p.id.clone(), p)
            })
            .collect();
        let charts = self
            .folder::<ChartWords>(&at("charts/"))
            .into_iter()
            .map(|(name, mut c)| {
                c.id.clone_from(&name);
                (name, c)
            })
            .collect();
        let sources = self.optional::<SourceFile>(&at("sources.toml"));
        let policy = self.optional(&at("policy.toml"));
        let path = self.optional(&at("path.toml"));
        let overview = self.optional(&at("overview.toml"));
        let history = self.optional(&at("history.toml")).unwrap_or_default();
        let mut report: Report = report?;
        report.id = id.into();
        let sources = sources
            .map(|f| f.source)
            .unwrap_or_default()
            .into_iter()
            .map(|s| (s.id.clone(), s))
            .collect();
        Some(Edition {
            report,
            facts,
            relations,
            notes,
            profiles,
            sources,
            charts,
            policy,
            path,
            overview,
            history,
            about: Register::default(),
        })
    }

    fn numbered<Id, T>(&mut self, folder: &str, set: impl Fn(&mut T, Id)) -> BTreeMap<Id, T>
    where
        Id: std::str::FromStr + Ord + Copy,
        T: DeserializeOwned,
    {
        let mut all = BTreeMap::new();
        for (name, mut value) in self.folder::<T>(folder) {
            match name.parse() {
                Ok(id) => {
                    set(&mut value, id);
                    all.insert(id, value);
                }
                Err(_) => self.problems.push(Problem::new(
                    format!("{folder}{name}.toml"),
                    "its name",
                    "is not a number like R07 or S18",
                    "rename the file",
                )),
            }
        }
        all
    }

    /// Every readable file of a folder, by its name without ending.
    fn folder<T: DeserializeOwned>(&mut self, folder: &str) -> Vec<(String, T)> {
        let names: Vec<String> = self
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(folder)?.strip_suffix(".toml").map(str::to_string))
            .collect();
        names
            .into_iter()
            .filter_map(|name| self.read(&format!("{folder}{name}.toml")).map(|value| (name, value)))
            .collect()
    }

    fn optional<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        if self.files.contains_key(path) {
            self.read(path)
        } else {
            None
        }
    }

    fn read<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let Some(raw) = self.files.get(path) else {
            self.problems.push(Problem::new(
                path,
                "the file",
                "is missing",
                "add it; data/README.md says what it holds",
            ));
            return None;
        };
        match serde_json::from_str(raw.get()) {
            Ok(value) => Some(value),
            Err(error) => {
                let said = error.to_string();
                let what = said.split(" at line ").next().unwrap_or(&said).to_string();
                self.problems.push(Problem::new(
                    path,
                    place_of(raw.get(), error.column()),
                    what.clone(),
                    remedy_for(&what),
                ));
                None
            }
        }
    }
}

/// The id of the list element in which reading stopped, or the file where it stands in none.
fn place_of(json: &str, column: usize) -> String {
    let element = element_at(json, column.saturating_sub(1));
    let id = element
        .and_then(|text| text.split("\"id\":\"").nth(1))
        .and_then(|rest| rest.split('"').next());
    id.map_or_else(|| "the file".into(), str::to_string)
}

/// The element of a list at the top of the file that a position lies in.
fn element_at(json: &str, position: usize) -> Option<&str> {
    let (mut depth, mut is_text, mut is_escaped, mut start) = (0_u32, false, false, 0);
    for (at, c) in json.bytes().enumerate() {
        match c {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            _ if is_text => {}
            b'{' | b'[' => {
                depth += 1;
                if depth == 3 {
                    start = at;
                }
            }
            b'}' | b']' => {
                if depth == 3 && (start..=at).contains(&position) {
                    return json.get(start..=at);
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    None
}

fn remedy_for(what: &str) -> &'static str {
    if what.contains("unknown field") {
        "take it out, or mend its spelling; data/README.md lists the keys"
    } else if what.contains("missing field `zh`") || what.contains("missing field `en`") {
        "write the text in both languages"
    } else if what.contains("missing field") {
        "add the key; data/README.md says what it holds"
    } else if what.contains("ends before it begins") {
        "put the earlier month first"
    } else {
        "data/README.md says what may stand here"
    }
}
