/// Stands between signs that no line breaks apart; nothing is seen of it.
pub const JOINER: char = '\u{2060}';

/// Breaks a text into lines no wider than that: at spaces, between the parts of addresses, and beside Han characters, but so that no line begins with
/// a closing mark or ends with an opening one. What is wider than a whole line breaks anywhere. `width` measures.
pub fn lines(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = format!("{line}{piece}");
        if width(longer.trim_end()) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for sign in piece.chars() {
            line.push(sign);
            if width(line.trim_end()) > room && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(sign);
            }
        }
    }
    lines.push(line);
    lines
        .iter()
        .map(|l| l.trim().to_string())
        .filter(|l| !l.is_empty())
        .collect()
}

/// The same as a heading: in as few lines, but none of them much shorter than the others.
pub fn balanced(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut best = lines(text, room, width);
    let step = room / 40.0;
    let mut narrower = room - step;
    while best.len() > 1 && narrower > room / 2.0 {
        let tried = lines(text, narrower, width);
        if tried.len() > best.len() {
            break;
        }
        best = tried;
        narrower -= step;
    }
    best
}

/// What must stay together.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for (at, sign) in text.char_indices() {
        let breaks = before.is_none_or(|before| {
            let is_wide = is_wide(before) || is_wide(sign);
            let is_address = matches!(sign, '&' | '#');
            let is_wide = is_wide && !closes(sign) && !opens(before) && !is_figure(before, sign);
            let is_joined = before == JOINER || sign == JOINER || is_step(text, at);
            !is_joined && (before == ' ' && sign != ' ' || is_address || is_wide)
        });
        match pieces.last_mut() {
            Some(last) if !breaks => last.push(sign),
            _ => pieces.push(sign.into()),
        }
        before = Some(sign);
    }
    pieces
}

fn is_wide(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}

/// A number and its unit stay together.
fn is_figure(before: char, sign: char) -> bool {
    before.is_ascii_digit() && is_wide(sign) || "千万亿".contains(before) && "万亿元辆".contains(sign)
}

/// So does a number and its step: 7.421 m, 5 bn.
fn is_step(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let is_after_number = before
        .strip_suffix(' ')
        .is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
    let word = after.split(|c: char| !c.is_alphanumeric()).next();
    is_after_number && matches!(word, Some("m" | "bn"))
}

fn closes(sign: char) -> bool {
    "，。、；：！？）》」』”’…·％%,.;:!?) ".contains(sign)
}

fn opens(sign: char) -> bool {
    "（《「『“‘(¶".contains(sign)
}
