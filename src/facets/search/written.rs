use super::fold::is_letter;
use super::hit::Place;
use std::ops::Range;

/// The first stretch of a folded text in which a folded needle is written: Chinese anywhere, letters from the
/// beginning of a word on, digits from the beginning of a number on.
pub fn find_written(folded: &str, needle: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(found) = folded.get(from..).and_then(|rest| rest.find(needle)) {
        let at = from + found;
        if is_start(folded, at) {
            return Some(at..at + needle.len());
        }
        from = at + folded[at..].chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// Where in a text a stretch of it stands.
pub fn place(folded: &str, range: &Range<usize>) -> Place {
    match (range.start == 0, range.end == folded.len()) {
        (true, true) => Place::Whole,
        (true, false) => Place::Start,
        _ => Place::Inside,
    }
}

fn is_start(folded: &str, at: usize) -> bool {
    let first = folded[at..].chars().next().unwrap_or(' ');
    let mut before = folded[..at].chars().rev();
    let last = before.next().unwrap_or(' ');
    let is_in_number = last.is_numeric() || (last == '.' && before.next().is_some_and(|c| c.is_numeric()));
    !(is_letter(first) && is_letter(last) || first.is_numeric() && is_in_number)
}
