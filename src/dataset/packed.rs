use super::{Dataset, sealed};
use crate::model::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// What every file of ours begins with; the last sign changes with the form.
const MARK: &[u8] = b"briefing-explorer dataset 2\n";

/// Why bytes are no dataset of this program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They begin otherwise: another file, or another version's.
    OtherFile,
    /// They end too early, go on too long, or hold what cannot be.
    Damaged,
}

impl std::error::Error for Unreadable {}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::OtherFile => "this file is no dataset of this version",
            Unreadable::Damaged => "the dataset is damaged or incomplete",
        })
    }
}

/// A loaded dataset in the form that a page fetches: small, and read without knowing any name of a key.
/// Of the claims of titles, which editors need, only the facts come along.
///
/// # Errors
/// Whatever the encoder says; no type of the dataset gives it a reason to.
pub fn pack(data: &Dataset) -> Result<Vec<u8>, postcard::Error> {
    let mut data = data.clone();
    for edition in std::iter::once(&mut data.newest).chain(&mut data.earlier) {
        for words in edition.charts.values_mut() {
            for claim in std::mem::take(&mut words.claim) {
                words.rests_on.extend(claim.facts());
            }
        }
    }
    seal(MARK, &data)
}

/// Reads what [`pack`] wrote, wherever the bytes come from.
///
/// # Errors
/// Bytes of another kind, and damaged ones.
pub fn unpack(bytes: &[u8]) -> Result<Dataset, Unreadable> {
    let packed = whole(MARK, bytes)?;
    match postcard::take_from_bytes(packed) {
        Ok((data, [])) => Ok(settled(data)),
        _ => Err(Unreadable::Damaged),
    }
}

/// The same for the file of this site, in less code: what has the right mark and sum is what [`pack`] wrote.
///
/// # Errors
/// Bytes of another kind, and damaged ones.
///
/// # Panics
/// On bytes that were forged together with their sum.
pub fn open(bytes: &[u8]) -> Result<Dataset, Unreadable> {
    open_sealed(MARK, bytes).map(settled)
}

/// Why a value could not be put into that form.
pub type Unsealed = postcard::Error;

/// A value in the form in which pages fetch it: a mark, a sum, and its fields without any name.
///
/// # Errors
/// Whatever the encoder says of the value's type.
pub fn seal<T: Serialize>(mark: &[u8], value: &T) -> Result<Vec<u8>, Unsealed> {
    let packed = postcard::to_allocvec(value)?;
    Ok([mark, &sum(&packed), &packed].concat())
}

/// Reads what [`seal`] wrote under the same mark, for the same type.
///
/// # Errors
/// Bytes of another kind, and damaged ones.
///
/// # Panics
/// On bytes that were forged together with their sum.
pub fn open_sealed<T: DeserializeOwned>(mark: &[u8], bytes: &[u8]) -> Result<T, Unreadable> {
    whole(mark, bytes).map(sealed::read)
}

/// What the mark and the sum stand before.
fn whole<'b>(mark: &[u8], bytes: &'b [u8]) -> Result<&'b [u8], Unreadable> {
    let sealed = bytes.strip_prefix(mark).ok_or(Unreadable::OtherFile)?;
    let (told, packed) = sealed.split_first_chunk().ok_or(Unreadable::Damaged)?;
    // A figure that was changed on its way would look like any other.
    if *told == sum(packed) {
        Ok(packed)
    } else {
        Err(Unreadable::Damaged)
    }
}

/// FNV-1a: tells what was damaged by chance, not what was forged.
fn sum(packed: &[u8]) -> [u8; 8] {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for byte in packed {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    sum.to_le_bytes()
}

/// Tells everything its own name, which the packed form carries only as a key.
fn settled(mut data: Dataset) -> Dataset {
    for (id, entity) in &mut data.entities {
        entity.id = id.clone();
    }
    for (id, term) in &mut data.glossary {
        term.id.clone_from(id);
    }
    for (id, words) in &mut data.facets {
        words.id.clone_from(id);
    }
    for edition in std::iter::once(&mut data.newest).chain(&mut data.earlier) {
        for (id, relation) in &mut edition.relations {
            relation.id = *id;
        }
        for (id, note) in &mut edition.notes {
            note.id = *id;
        }
        for (id, profile) in &mut edition.profiles {
            profile.id = id.clone();
        }
        for (id, words) in &mut edition.charts {
            words.id.clone_from(id);
        }
    }
    data
}

/// An edition's own id and its facts by subject, as the files have them.
pub(super) mod by_subject {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(facts: &BTreeMap<FactId, Fact>, s: S) -> Result<S::Ok, S::Error> {
        let mut subjects: BTreeMap<&EntityId, Vec<&Fact>> = BTreeMap::new();
        for fact in facts.values() {
            subjects.entry(&fact.subject).or_default().push(fact);
        }
        subjects.serialize(s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<BTreeMap<FactId, Fact>, D::Error> {
        let subjects = BTreeMap::<EntityId, Vec<Fact>>::deserialize(d)?;
        let mut facts = BTreeMap::new();
        for (subject, own) in subjects {
            for mut fact in own {
                fact.subject = subject.clone();
                facts.insert(fact.id, fact);
            }
        }
        Ok(facts)
    }
}
