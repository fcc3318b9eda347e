use super::escaped;
use crate::model::Language;

/// A line of HTML that shows a chart on another page: its address, its title, and how many CSS pixels high it is.
pub fn embed_code(address: &str, title: &str, language: Language, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" lang=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" referrerpolicy=\"no-referrer\" frameborder=\"0\"></iframe>",
        escaped(address),
        escaped(title),
        language.tag(),
    )
}
