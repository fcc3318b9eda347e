/// How wide a text is. The browser knows; elsewhere it is estimated.
pub trait Measure {
    /// Width in CSS pixels at a size in CSS pixels.
    fn width(&self, text: &str, size: f64, is_bold: bool) -> f64;
}

/// An estimate that knows Han text: a Han character is one em, a digit 0.56.
#[derive(Clone, Copy, Debug, Default)]
pub struct Estimate;

impl Measure for Estimate {
    fn width(&self, text: &str, size: f64, is_bold: bool) -> f64 {
        let ems: f64 = text.chars().map(em).sum();
        ems * size * if is_bold { 1.04 } else { 1.0 }
    }
}

/// The same with some room: for what must come out alike wherever it is measured, as the number of lines and the height
/// of a picture do before and after the browser's own type is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Careful;

impl Measure for Careful {
    fn width(&self, text: &str, size: f64, is_bold: bool) -> f64 {
        Estimate.width(text, size, is_bold) * 1.04
    }
}

fn em(c: char) -> f64 {
    match c {
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '“' | '”' => 1.0,
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '’' | '|' | ' ' | ':' | ';' | 'I' => 0.28,
        'f' | 't' | 'r' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' => 0.86,
        'A'..='Z' | '▲' | '▼' | '△' | '▽' | '−' | '+' | '–' => 0.66,
        _ => 0.56,
    }
}
