use super::fold::{BREAK, is_han, is_letter};
use super::hit::How;
use crate::dataset::{Keys, Syllable};
use std::ops::Range;

/// What was typed, as the spelling of how a text is read: letters and digits without spaces.
#[derive(Clone, Debug)]
pub struct Spelled {
    letters: Vec<char>,
    /// For each syllable, how a match may begin with it.
    starts: Vec<Start>,
    /// Without tone digits, where it has any.
    toneless: Option<Box<Spelled>>,
}

/// What sort of text is looked into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum In {
    /// A name: also by initials, and by a syllable that is still being typed.
    Name,
    /// A sentence: only by two full syllables or more, since short letters would match everything.
    Sentence,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    #[default]
    Not,
    Initial,
    Full,
}

/// How far a stretch of text spells the letters: the places up to which it does, one bit for each.
#[derive(Clone, Copy, Default)]
struct Reach {
    /// By full syllables alone.
    full: u128,
    /// By initials too.
    short: u128,
    /// Whether the letters end inside the syllable, after full ones.
    is_begun: bool,
    /// The same after initials too.
    is_begun_short: bool,
}

impl Spelled {
    /// Reads a folded query; nothing where it holds no letter.
    pub fn read(keys: &Keys, folded: &str) -> Option<Spelled> {
        let letters: Vec<char> = folded.chars().filter(|c| c.is_alphanumeric()).take(120).collect();
        if !letters.iter().any(char::is_ascii_alphabetic) {
            return None;
        }
        let at = |i: usize| letters.get(i).copied().unwrap_or(' ');
        let is_tone = |i: usize| {
            i > 0 && matches!(at(i), '1'..='5') && at(i - 1).is_ascii_alphabetic() && !at(i + 1).is_ascii_digit()
        };
        let without: Vec<char> = (0..letters.len()).filter(|i| !is_tone(*i)).map(at).collect();
        let toneless = (without.len() < letters.len()).then(|| Box::new(Spelled::of(keys, without)));
        Some(Spelled {
            toneless,
            ..Spelled::of(keys, letters)
        })
    }

    fn of(keys: &Keys, letters: Vec<char>) -> Spelled {
        let start = |way: &String| {
            let shared = shared(way, &letters);
            match shared {
                0 => Start::Not,
                n if n == letters.len() || n == way.len() => Start::Full,
                _ => Start::Initial,
            }
        };
        let starts = keys.syllables().iter();
        Spelled {
            starts: starts
                .map(|ways| ways.iter().map(start).max().unwrap_or_default())
                .collect(),
            letters,
            toneless: None,
        }
    }

    /// The first stretch of a folded text, in bytes, that is read as spelled, and how. `read` holds the reading of each
    /// of its characters.
    pub fn find(&self, keys: &Keys, folded: &str, read: &[Option<Syllable>], place: In) -> Option<(Range<usize>, How)> {
        if read.is_empty() && place == In::Sentence {
            return None;
        }
        let search = |spelled: &Spelled, how| {
            Search {
                spelled,
                keys,
                place,
                how,
            }
            .find(folded, read)
        };
        search(self, How::Pinyin)
            .or_else(|| search(self.toneless.as_deref()?, How::Pinyin))
            .or_else(|| (place == In::Name).then(|| search(self, How::Initials)).flatten())
    }
}

/// One way of looking through a text.
struct Search<'a> {
    spelled: &'a Spelled,
    keys: &'a Keys,
    place: In,
    how: How,
}

impl Search<'_> {
    fn find(&self, folded: &str, read: &[Option<Syllable>]) -> Option<(Range<usize>, How)> {
        // Most sentences hold no syllable to begin with, and are done with here.
        if self.place == In::Sentence && !read.iter().flatten().any(|s| self.start(*s) == Start::Full) {
            return None;
        }
        let first = self.spelled.letters.first().copied();
        let mut before = BREAK;
        for (i, (at, c)) in folded.char_indices().enumerate() {
            let is_word_start = if is_han(c) {
                !is_han(before)
            } else {
                !is_letter(c) || !is_letter(before)
            };
            before = c;
            let least = if self.how == How::Initials {
                Start::Initial
            } else {
                Start::Full
            };
            let syllable = read.get(i).copied().flatten();
            if syllable.is_some_and(|s| self.start(s) >= least) || (is_word_start && first == Some(c)) {
                let found = self.spells(&folded[at..], read.get(i..).unwrap_or(&[]), is_word_start);
                if let Some((length, how)) = found {
                    return Some((at..at + length, how));
                }
            }
        }
        None
    }

    fn start(&self, syllable: Syllable) -> Start {
        self.spelled
            .starts
            .get(usize::from(syllable))
            .copied()
            .unwrap_or_default()
    }

    /// How many bytes of a text spell all letters from its first character on, and how.
    fn spells(&self, text: &str, read: &[Option<Syllable>], is_word_start: bool) -> Option<(usize, How)> {
        let done = 1_u128 << self.spelled.letters.len();
        let mut reach = Reach {
            full: 1,
            short: 1,
            ..Reach::default()
        };
        let (mut syllables, mut characters) = (0_u32, 0_u32);
        for (i, (at, c)) in text.char_indices().enumerate() {
            if c == BREAK {
                return None;
            }
            if !c.is_alphanumeric() {
                continue;
            }
            let syllable = read.get(i).copied().flatten();
            reach = self.step(reach, c, syllable);
            characters += 1;
            syllables += u32::from(syllable.is_some());
            let is_full = reach.full & done != 0;
            let is_short = self.how == How::Initials && (reach.short & done != 0 || reach.is_begun_short);
            let is_enough = match self.place {
                In::Sentence => (is_full && syllables >= 2) || (reach.is_begun && syllables >= 3),
                // A part of one syllable, or one or two initials, only where a name begins with them.
                In::Name => {
                    is_full
                        || is_word_start && (reach.is_begun || is_short)
                        || reach.is_begun && characters >= 2
                        || is_short && characters >= 3
                }
            };
            if is_enough {
                // Letters met letter by letter are written so, whatever spaces stand between them.
                let how = if syllables == 0 { How::Written } else { self.how };
                return Some((at + c.len_utf8(), how));
            }
            if reach.full == 0 && (self.how == How::Pinyin || reach.short == 0) {
                return None;
            }
        }
        None
    }

    /// Where the letters may have got to after one more character.
    fn step(&self, reach: Reach, c: char, syllable: Option<Syllable>) -> Reach {
        let ways = syllable.and_then(|s| self.keys.syllables().get(usize::from(s)));
        let mut next = Reach::default();
        for (place, letter) in self.spelled.letters.iter().enumerate() {
            let bit = 1_u128 << place;
            let is_full = reach.full & bit != 0;
            if !is_full && reach.short & bit == 0 {
                continue;
            }
            let rest = &self.spelled.letters[place..];
            let mut take = |count: usize, is_whole: bool| {
                next.full |= if is_full && is_whole { bit << count } else { 0 };
                next.short |= bit << count;
            };
            if *letter == c {
                take(1, true);
            }
            // In a sentence lu for lü would find too much.
            let most = if self.place == In::Name { usize::MAX } else { 1 };
            for way in ways.into_iter().flatten().take(most) {
                let shared = shared(way, rest);
                if shared == way.len() {
                    take(shared, true);
                } else if shared == rest.len() {
                    next.is_begun |= is_full;
                    next.is_begun_short = true;
                }
                if shared >= 1 {
                    take(1, false);
                }
                if shared >= 2 && matches!(way.as_bytes(), [b'z' | b'c' | b's', b'h', ..]) {
                    take(2, false);
                }
            }
        }
        next
    }
}

/// How many letters a syllable and a spelling begin with in common. A syllable is written in single-byte letters.
fn shared(way: &str, letters: &[char]) -> usize {
    way.chars().zip(letters).take_while(|(a, b)| a == *b).count()
}
