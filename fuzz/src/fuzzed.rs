//! What the targets share: the invented report of the tests, in every form in which it is read.

#[path = "../../build/pack.rs"]
#[allow(dead_code)]
mod pack;

use briefing_explorer::dataset::{Dataset, load};
use std::path::Path;
use std::sync::LazyLock;

/// The fixture as `load` reads it.
pub static JSON: LazyLock<String> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/native/fixture"));
    let mut packed = pack::pack(folder).expect("the fixture is TOML");
    packed.retain(|path, _| !path.starts_with("phrases/"));
    serde_json::to_string(&packed).expect("JSON is written")
});

/// The fixture, loaded.
pub static FIXTURE: LazyLock<Dataset> =
    LazyLock::new(|| load(&JSON, "0123abcd").unwrap_or_else(|problems| panic!("{}", problems.len())));

/// A few things of each kind of the fixture, in the form that a page fetches: short, so that many are read in a second.
pub static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut data = FIXTURE.clone();
    data.entities = data.entities.into_iter().take(3).collect();
    data.glossary = data.glossary.into_iter().take(1).collect();
    data.facets = data.facets.into_iter().take(1).collect();
    data.keys = Default::default();
    data.earlier.clear();
    let edition = &mut data.newest;
    let mut place = 0;
    edition.facts.retain(|_, _| {
        place += 1;
        place % 6 == 1
    });
    edition.relations = std::mem::take(&mut edition.relations).into_iter().take(3).collect();
    edition.notes = std::mem::take(&mut edition.notes).into_iter().take(2).collect();
    edition.profiles = std::mem::take(&mut edition.profiles).into_iter().take(1).collect();
    edition.charts = std::mem::take(&mut edition.charts).into_iter().take(1).collect();
    briefing_explorer::dataset::pack(&data).expect("the fixture is packed")
});

/// Bytes with single changes: each three bytes of `changes` are a place and what stands there then. What is left over at
/// the end says where to cut.
pub fn changed(bytes: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let (changes, [end @ ..]) = changes.as_chunks::<4>();
    for [high, middle, low, value] in changes {
        let place = usize::from(*high) << 16 | usize::from(*middle) << 8 | usize::from(*low);
        let place = place % bytes.len();
        bytes[place] = *value;
    }
    if let [high, low] = end {
        bytes.truncate(usize::from(*high) << 8 | usize::from(*low));
    }
    bytes
}
