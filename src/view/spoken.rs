use super::phrases::{Phrases, filled_text};
use crate::charts::{Mark, Plot, Row, Tone, When};
use crate::model::Voice;

/// A mark as it is read aloud and shown under the chart: voice, name, what it is, value, period, place.
pub fn spoken(row: &Row, mark: &Mark, words: &Phrases) -> String {
    let voice = match mark.voice {
        Voice::Report => words.voice_report,
        Voice::Computed => words.voice_computed,
        Voice::Context => words.voice_context,
    };
    let way = match mark.tone {
        Tone::Plain => "",
        Tone::Up => words.risen,
        Tone::Down => words.fallen,
    };
    let period = match &mark.when {
        When::Stated(period) => Some(period.as_str()),
        When::NotStated => Some(words.period_not_stated),
        When::Timeless => None,
    };
    let place = mark
        .paragraph
        .map(|n| filled_text(words.from_paragraph, &[("n", &n.to_string())]));
    let what = mark.about.as_deref().filter(|a| *a != row.who);
    let parts = [
        Some(row.who.clone()),
        what.map(str::to_string),
        Some([way, &mark.value].concat()),
        period.map(str::to_string),
        place,
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    [voice, words.colon, &said.join(words.comma)].concat()
}

/// The whole picture in one line for those who do not see it.
pub fn spoken_picture(plot: &Plot, words: &Phrases) -> String {
    let marks: Vec<String> = plot
        .marks()
        .map(|(row, mark)| {
            let parts = [Some(row.who.as_str()), mark.about.as_deref(), Some(mark.value.as_str())];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
        .collect();
    marks.join(words.semicolon)
}
