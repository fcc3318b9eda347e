use crate::model::Ordered;
use litemap::LiteMap;
use serde::{Deserialize, Serialize};

/// A syllable by its place among all that the texts are read in.
pub type Syllable = u16;

/// A word and how each of its characters is read in it.
type Word = (Vec<char>, Vec<Syllable>);

/// What search needs and no one sees: how Han characters are read, and their traditional forms. Made by the build.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "Packed", into = "Packed")]
pub struct Keys {
    /// The ways in which each is typed, without tones: lv, lu, lyu for lü.
    syllables: Vec<Vec<String>>,
    readings: LiteMap<char, Syllable>,
    /// Words in which a character is not read as usual, by their first character, the longest first.
    words: LiteMap<char, Vec<Word>>,
    simplified: LiteMap<char, char>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Packed {
    /// Syllable → the characters that are usually read so.
    #[serde(with = "in_order")]
    syllables: Vec<(String, String)>,
    /// Word → its syllables, with spaces between.
    #[serde(with = "in_order")]
    words: Vec<(String, String)>,
    /// A traditional form, its simplified form, and so on.
    simplified: String,
}

impl From<Packed> for Keys {
    fn from(packed: Packed) -> Keys {
        let mut keys = Keys::default();
        let mut readings = Vec::new();
        for (syllable, characters) in &packed.syllables {
            let place = keys.place_of(syllable);
            readings.extend(characters.chars().map(|c| (c, place)));
        }
        keys.readings = by_character(readings);
        for (word, reading) in &packed.words {
            let word: Vec<char> = word.chars().collect();
            let reading = reading.split(' ').map(|s| keys.place_of(s)).collect();
            if let Some(first) = word.first().copied() {
                match keys.words.get_mut(&first) {
                    Some(words) => words.push((word, reading)),
                    None => drop(keys.words.insert(first, vec![(word, reading)])),
                }
            }
        }
        for (_, words) in keys.words.iter_mut() {
            words.order_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        let forms: Vec<char> = packed.simplified.chars().collect();
        let pairs = forms
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        keys.simplified = by_character(pairs.collect());
        keys
    }
}

/// What belongs to characters, by these; a character comes once.
fn by_character<T>(mut pairs: Vec<(char, T)>) -> LiteMap<char, T> {
    pairs.order_by_key(|(c, _)| *c);
    LiteMap::from_sorted_store_unchecked(pairs)
}

impl From<Keys> for Packed {
    fn from(keys: Keys) -> Packed {
        let name = |place: Syllable| {
            let ways = keys.syllables.get(usize::from(place)).and_then(|ways| ways.first());
            ways.cloned().unwrap_or_default()
        };
        let mut syllables: LiteMap<String, String> = LiteMap::new();
        for (c, place) in keys.readings.iter() {
            let characters = syllables.remove(&name(*place)).unwrap_or_default();
            syllables.insert(name(*place), format!("{characters}{c}"));
        }
        let words = keys.words.values().flatten().map(|(word, reading)| {
            let reading: Vec<String> = reading.iter().map(|place| name(*place)).collect();
            (word.iter().collect(), reading.join(" "))
        });
        Packed {
            words: words.collect(),
            syllables: syllables.iter().map(|(s, c)| (s.clone(), c.clone())).collect(),
            simplified: keys.simplified.iter().flat_map(|(from, to)| [*from, *to]).collect(),
        }
    }
}

impl Keys {
    fn place_of(&mut self, syllable: &str) -> Syllable {
        let is_it = |ways: &Vec<String>| ways.first().is_some_and(|way| way == syllable);
        let place = self.syllables.iter().position(is_it).unwrap_or_else(|| {
            let mut ways = vec![
                syllable.to_string(),
                syllable.replace('v', "u"),
                syllable.replace('v', "yu"),
            ];
            ways.dedup();
            self.syllables.push(ways);
            self.syllables.len() - 1
        });
        Syllable::try_from(place).unwrap_or(Syllable::MAX)
    }

    /// The simplified form of a character, or the character itself.
    pub fn simplified(&self, c: char) -> char {
        self.simplified.get(&c).copied().unwrap_or(c)
    }

    /// The ways in which each syllable is typed, the first without loss: v for ü.
    pub fn syllables(&self) -> &[Vec<String>] {
        &self.syllables
    }

    /// How each character of a text in simplified forms is read; nothing for what is no Han character of ours.
    pub fn read(&self, text: &str) -> Vec<Option<Syllable>> {
        let characters: Vec<char> = text.chars().collect();
        let mut read = Vec::with_capacity(characters.len());
        while let Some(c) = characters.get(read.len()) {
            if c.is_ascii() {
                read.push(None);
                continue;
            }
            let rest = &characters[read.len()..];
            let words = self.words.get(c).into_iter().flatten();
            match words.into_iter().find(|(word, _)| rest.starts_with(word)) {
                Some((_, reading)) => read.extend(reading.iter().copied().map(Some)),
                None => read.push(self.readings.get(c).copied()),
            }
        }
        read
    }
}

/// A table as a list, in the order in which it is written: the build writes it in the order of its keys.
mod in_order {
    use serde::de::{MapAccess, Visitor};
    use serde::{Deserializer, Serializer};
    use std::fmt;

    type Listed = Vec<(String, String)>;

    pub(super) fn serialize<S: Serializer>(listed: &Listed, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(listed.iter().map(|(key, value)| (key, value)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Listed, D::Error> {
        deserializer.deserialize_map(InOrder)
    }

    struct InOrder;

    impl<'de> Visitor<'de> for InOrder {
        type Value = Listed;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a table of texts")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Listed, A::Error> {
            let mut listed = Vec::new();
            while let Some(entry) = entries.next_entry()? {
                listed.push(entry);
            }
            Ok(listed)
        }
    }
}
