/// The first numeral in a text, ASCII, full-width or Han, outside the words that merely contain one.
pub fn numeral_in(text: &str, exempt: &[String]) -> Option<char> {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(word) = exempt.iter().find(|word| rest.starts_with(word.as_str())) {
            rest = &rest[word.len()..];
            continue;
        }
        if c.is_ascii_digit() || ('０'..='９').contains(&c) || "〇零一二三四五六七八九十百千万亿两半".contains(c)
        {
            return Some(c);
        }
        rest = &rest[c.len_utf8()..];
    }
    None
}
