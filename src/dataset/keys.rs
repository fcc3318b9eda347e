use crate::model::{Gathered, Ordered};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    readings: BTreeMap<char, Syllable>,
    /// Words in which a character is not read as usual, by their first character, the longest first.
    words: BTreeMap<char, Vec<Word>>,
    simplified: BTreeMap<char, char>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Packed {
    /// Syllable → the characters that are usually read so.
    syllables: BTreeMap<String, String>,
    /// Word → its syllables, with spaces between.
    words: BTreeMap<String, String>,
    /// A traditional form, its simplified form, and so on.
    simplified: String,
}

impl From<Packed> for Keys {
    fn from(packed: Packed) -> Keys {
        let mut keys = Keys::default();
        for (syllable, characters) in &packed.syllables {
            let place = keys.place_of(syllable);
            keys.readings.extend(characters.chars().map(|c| (c, place)));
        }
        for (word, reading) in &packed.words {
            let word: Vec<char> = word.chars().collect();
            let reading = reading.split(' ').map(|s| keys.place_of(s)).collect();
            if let Some(first) = word.first() {
                keys.words.entry(*first).or_default().push((word, reading));
            }
        }
        for words in keys.words.values_mut() {
            words.order_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        let forms: Vec<char> = packed.simplified.chars().collect();
        keys.simplified = forms
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
            .into_map();
        keys
    }
}

impl From<Keys> for Packed {
    fn from(keys: Keys) -> Packed {
        let name = |place: Syllable| {
            let ways = keys.syllables.get(usize::from(place)).and_then(|ways| ways.first());
            ways.cloned().unwrap_or_default()
        };
        let mut syllables: BTreeMap<String, String> = BTreeMap::new();
        for (c, place) in &keys.readings {
            syllables.entry(name(*place)).or_default().push(*c);
        }
        let words = keys.words.values().flatten().map(|(word, reading)| {
            let reading: Vec<String> = reading.iter().map(|place| name(*place)).collect();
            (word.iter().collect(), reading.join(" "))
        });
        Packed {
            words: words.into_map(),
            syllables,
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
