use crate::dataset::Keys;
use std::ops::Range;

/// Marks a break between clauses, which no match crosses.
pub const BREAK: char = '|';

const TONED: [(&str, char); 8] = [
    ("āáǎàăâäåã", 'a'),
    ("ēéěèêë", 'e'),
    ("īíǐìîï", 'i'),
    ("ōóǒòôöõ", 'o'),
    ("ūúǔùû", 'u'),
    ("üǖǘǚǜ", 'v'),
    ("ńňǹñ", 'n'),
    ("ḿ", 'm'),
];
const DIAERESIS: char = '\u{308}';

/// A text as it is compared: small letters without tone marks (v for ü), full-width forms narrow, traditional forms
/// simplified, marks and spaces only where words would run together. Folding twice changes nothing.
pub fn fold(keys: &Keys, text: &str) -> String {
    folded(keys, text).into_iter().map(|(c, _)| c).collect()
}

/// The stretch of a text that a stretch of its folded form comes from.
pub fn unfold(keys: &Keys, text: &str, range: &Range<usize>) -> Range<usize> {
    let (mut at, mut found): (usize, Option<Range<usize>>) = (0, None);
    for (c, source) in folded(keys, text) {
        if range.contains(&at) {
            let start = found.map_or(source.start, |f| f.start);
            found = Some(start..source.end);
        }
        at += c.len_utf8();
    }
    found.unwrap_or(0..0)
}

/// True for a Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// True for a letter of an alphabet.
pub fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_han(c)
}

/// The characters of the folded text, each with the stretch of the text that it stands for.
fn folded(keys: &Keys, text: &str) -> Vec<(char, Range<usize>)> {
    let plain = plain(keys, text);
    let mut out: Vec<(char, Range<usize>)> = Vec::with_capacity(plain.len());
    let mut gap = Gap::None;
    for (i, (c, source)) in plain.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| plain.get(i)).map_or(' ', |(c, _)| *c);
        let after = plain.get(i + 1).map_or(' ', |(c, _)| *c);
        match part(*c, before, after) {
            Part::Nothing => {}
            Part::Space => gap = gap.max(Gap::Space),
            Part::Break => gap = Gap::Break,
            Part::Kept(c) => {
                let last = out.last().map_or(BREAK, |(c, _)| *c);
                match gap {
                    Gap::Break if !out.is_empty() => out.push((BREAK, source.start..source.start)),
                    Gap::Space if runs_together(last, c) => out.push((' ', source.start..source.start)),
                    _ => {}
                }
                gap = Gap::None;
                out.push((c, source.clone()));
            }
        }
    }
    out
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Break,
}

enum Part {
    Nothing,
    Space,
    Break,
    Kept(char),
}

/// What a character is worth between its neighbours.
fn part(c: char, before: char, after: char) -> Part {
    let is_inside = before.is_ascii_digit() && after.is_ascii_digit();
    match c {
        '.' if is_inside => Part::Kept('.'),
        ',' if is_inside => Part::Nothing,
        '-' | '−' | '–' | '‐' | '‑' if after.is_ascii_digit() && !is_letter(before) => Part::Kept('-'),
        '+' if after.is_ascii_digit() => Part::Kept('+'),
        '%' => Part::Kept('%'),
        ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')' | '/' | '，' | '。' | '、' | '…' | '—' | BREAK => {
            Part::Break
        }
        c if c.is_alphanumeric() => Part::Kept(c),
        _ => Part::Space,
    }
}

/// True where two characters would read as one word or one number without a space between them.
fn runs_together(last: char, next: char) -> bool {
    let is_sign = matches!(next, '-' | '+');
    (is_letter(last) && (is_letter(next) || is_sign)) || (last.is_numeric() && next.is_numeric())
}

/// Characters without case, width, tone or tradition; what cannot be seen is left out.
fn plain(keys: &Keys, text: &str) -> Vec<(char, Range<usize>)> {
    let mut out: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let source = at..at + c.len_utf8();
        // An apostrophe only parts syllables: what stands beside it are neighbours.
        if matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇') {
            continue;
        }
        // Most characters are one of these two, and a long text is folded quickly.
        if c.is_ascii() && !c.is_ascii_control() {
            out.push((c.to_ascii_lowercase(), source));
            continue;
        }
        if is_han(c) {
            out.push((keys.simplified(c), source));
            continue;
        }
        for c in narrow(c).to_lowercase().filter(|c| !is_unseen(*c)) {
            if !matches!(c, '\u{300}'..='\u{36f}') {
                out.push((bare(c), source.clone()));
            } else if let Some((last, before)) = out.last_mut() {
                before.end = source.end;
                if (c, *last) == (DIAERESIS, 'u') {
                    *last = 'v';
                }
            }
        }
    }
    out
}

/// A letter without its mark.
fn bare(c: char) -> char {
    let toned = TONED.iter().find(|(toned, _)| toned.contains(c));
    toned.map_or(c, |(_, bare)| *bare)
}

/// The narrow form of a full-width letter, digit or mark; a full-width comma stays one, since it never groups digits.
fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '，' => '，',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// True for what has no shape: joiners, marks of direction, variants, what could not be decoded, control characters.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fffd}' | '\u{e0000}'..='\u{e0fff}')
        || (c.is_control() && !c.is_whitespace())
}
