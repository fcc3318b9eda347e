use super::fold::{BREAK, fold, is_han};
use super::hit::Target;
use super::spelled::Spelled;
use crate::dataset::Keys;

/// No one types more; what follows is not looked at.
const MOST_CHARACTERS: usize = 100;

/// One thing to look for in a text.
#[derive(Clone, Debug)]
pub struct Needle {
    /// As it is compared with what is written.
    pub written: String,
    /// As it is compared with how texts are read; nothing where it holds no letter.
    pub spelled: Option<Spelled>,
}

/// What a reader typed.
#[derive(Clone, Debug)]
pub struct Query {
    /// The number that it names: F075, R07, S18, ¶14.
    pub number: Option<Target>,
    /// All of it as one: a phrase, or pinyin with spaces.
    pub whole: Needle,
    /// Its words, each of which must match where the whole does not; empty where it is one word.
    pub terms: Vec<Needle>,
}

impl Query {
    /// Reads what was typed; nothing where nothing is left to look for.
    pub fn read(keys: &Keys, typed: &str) -> Option<Query> {
        let typed: String = typed.trim_start().chars().take(MOST_CHARACTERS).collect();
        let number = number(&typed);
        let folded = fold(keys, &typed);
        // The digits after ¶ name a paragraph; they are not looked for among the figures.
        let is_said = number.is_some() && folded.bytes().all(|b| b.is_ascii_digit());
        let whole = Needle::new(keys, if is_said { String::new() } else { folded });
        if whole.written.is_empty() && number.is_none() {
            return None;
        }
        let words = typed.split_whitespace().map(|word| fold(keys, word));
        let words: Vec<String> = words
            .flat_map(|word| word.split(BREAK).map(str::to_string).collect::<Vec<_>>())
            .filter(|word| !word.is_empty())
            .collect();
        let terms = if words.len() > 1 {
            words.into_iter().map(|word| Needle::new(keys, word)).collect()
        } else {
            Vec::new()
        };
        Some(Query { number, whole, terms })
    }
}

impl Needle {
    fn new(keys: &Keys, written: String) -> Needle {
        let spelled = Spelled::read(keys, &written);
        Needle { written, spelled }
    }

    /// True where the needle says so little that in a sentence it would match by chance.
    pub fn is_slight(&self) -> bool {
        let mut signs = self.written.chars();
        let first = signs.next().is_none_or(|c| c.is_alphanumeric() && !is_han(c));
        first && signs.next().is_none()
    }
}

/// The fact, relation, note or paragraph that is named: F075, f75, R07, S18, ¶14, p14, 第14段.
fn number(typed: &str) -> Option<Target> {
    // Full-width forms lie at a fixed distance from the narrow ones.
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let seen = typed.chars().map(narrow).filter(|c| !c.is_whitespace() && *c != '#');
    let text: String = seen.flat_map(char::to_lowercase).collect();
    let digits = |before: &str, after: &str| -> Option<u16> {
        let digits = text.strip_prefix(before)?.strip_suffix(after)?;
        let is_number = digits.bytes().all(|b| b.is_ascii_digit());
        if is_number { digits.parse().ok() } else { None }
    };
    let paragraph = [("¶", ""), ("p", ""), ("第", "段"), ("第", ""), ("paragraph", "")]
        .into_iter()
        .find_map(|(before, after)| digits(before, after)?.try_into().ok());
    digits("f", "")
        .map(|n| Target::Fact(crate::model::FactId(n)))
        .or_else(|| digits("r", "").map(|n| Target::Relation(crate::model::RelationId(n))))
        .or_else(|| digits("s", "").map(|n| Target::Note(crate::model::NoteId(n))))
        .or_else(|| paragraph.map(Target::Paragraph))
}
