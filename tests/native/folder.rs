//! Datasets for tests: a folder of TOML, packed as the build packs it, changed in memory, loaded.

use super::pack::pack;
use briefing_explorer::dataset::{Dataset, Problem, check, load};
use serde_json::{Map, Value};
use std::path::Path;
use std::sync::LazyLock;

/// A dataset before it is loaded: path inside the folder → content.
pub type Packed = Map<String, Value>;

/// The dataset that is published.
pub const REAL: &str = "data";
/// A small invented one of the same shape.
pub const FIXTURE: &str = "tests/native/fixture";
/// The folder of the fixture's report.
pub const REPORT: &str = "reports/2031-w18";

/// Packs a folder without the words of the interface, which are compiled in.
pub fn packed(folder: &str) -> Packed {
    let mut packed = pack(Path::new(folder)).unwrap();
    packed.retain(|path, _| !path.starts_with("phrases/"));
    packed
}

/// Loads a packed dataset, or tells every file that cannot be read.
pub fn loaded(packed: &Packed) -> Result<Dataset, Vec<Problem>> {
    load(&serde_json::to_string(packed).unwrap(), "0123abcd")
}

/// Problems, one on a line.
pub fn told(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// A folder's dataset; it must load.
pub fn dataset(folder: &str) -> Dataset {
    loaded(&packed(folder)).unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

/// The fixture, loaded once.
pub fn fixture() -> &'static Dataset {
    static FIXTURE_DATA: LazyLock<Dataset> = LazyLock::new(|| dataset(FIXTURE));
    &FIXTURE_DATA
}

/// The published dataset, loaded once from its folder.
pub fn real() -> &'static Dataset {
    static REAL_DATA: LazyLock<Dataset> = LazyLock::new(|| dataset(REAL));
    &REAL_DATA
}

/// What is wrong with a packed dataset: what keeps it from loading, else what the checks find.
pub fn problems(packed: &Packed) -> Vec<Problem> {
    match loaded(packed) {
        Ok(data) => check(&data),
        Err(problems) => problems,
    }
}

/// A file of the fixture's report.
pub fn at(name: &str) -> String {
    format!("{REPORT}/{name}")
}

/// Puts a value at a place of a file, or takes it away where the value is null. Steps are keys, positions, or ids:
/// `fact/F006/says/en`.
pub fn change(packed: &mut Packed, file: &str, place: &str, value: Value) {
    let content = packed.get_mut(file).unwrap_or_else(|| panic!("{file} is no file"));
    let (parents, last) = place.rsplit_once('/').unwrap_or(("", place));
    let parent = parents
        .split('/')
        .filter(|s| !s.is_empty())
        .fold(content, |at, step| inside(at, step));
    match (parent, value.is_null()) {
        (Value::Object(map), true) => drop(map.remove(last).unwrap_or_else(|| panic!("{file} has no {place}"))),
        (Value::Object(map), false) => drop(map.insert(last.into(), value)),
        (other, true) => {
            let at = position(other, last);
            other.as_array_mut().unwrap().remove(at);
        }
        (other, false) => *inside(other, last) = value,
    }
}

fn inside<'a>(value: &'a mut Value, step: &str) -> &'a mut Value {
    if value.is_array() {
        let at = position(value, step);
        return &mut value[at];
    }
    value.get_mut(step).unwrap_or_else(|| panic!("there is no {step}"))
}

fn position(array: &Value, step: &str) -> usize {
    step.parse()
        .ok()
        .or_else(|| array.as_array()?.iter().position(|v| v["id"] == step))
        .unwrap_or_else(|| panic!("there is no {step}"))
}
