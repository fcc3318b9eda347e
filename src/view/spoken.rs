use super::phrases::{Phrases, filled_text};
use crate::charts::{Mark, Plot, Row, Source, Tone, When};
use crate::model::Voice;

/// A mark as it is read aloud and shown under the chart: voice, name, what it is, value, period, place.
pub fn spoken(row: &Row, mark: &Mark, words: &Phrases) -> String {
    let way = match mark.tone {
        Tone::Plain => "",
        Tone::Up => words.risen,
        Tone::Down => words.fallen,
    };
    // Where the size is not stated, the figure is the way itself.
    let way = if way.trim() == mark.value { "" } else { way };
    let period = match &mark.when {
        When::Stated(period) => Some(period.as_str()),
        When::NotStated => Some(words.period_not_stated),
        When::Timeless => None,
    };
    let from = match mark.source {
        Source::Silence => words.see_paragraph,
        Source::Fact(_) | Source::Part(_) => words.from_paragraph,
    };
    let place = mark.paragraph.map(|n| filled_text(from, &[("n", &n.to_string())]));
    let who = mark.who(row);
    let what = mark.about.as_deref().filter(|a| *a != who);
    let parts = [
        Some(who.to_string()),
        what.map(str::to_string),
        Some([way, &mark.value].concat()),
        period.map(str::to_string),
        place,
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    [speaker(mark, words), words.colon, &said.join(words.comma)].concat()
}

/// Who says what a mark says; of a silence that it is one.
pub fn speaker(mark: &Mark, words: &Phrases) -> &'static str {
    match (mark.source, mark.voice) {
        (Source::Silence, _) => words.silence_voice,
        (_, Voice::Report) => words.voice_report,
        (_, Voice::Computed) => words.voice_computed,
        (_, Voice::Context) => words.voice_context,
    }
}

/// The whole picture in one line for those who do not see it.
pub fn spoken_picture(plot: &Plot, words: &Phrases) -> String {
    let marks: Vec<String> = plot
        .marks()
        .map(|(row, mark)| {
            let parts = [Some(mark.who(row)), mark.about.as_deref(), Some(mark.value.as_str())];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
        .collect();
    marks.join(words.semicolon)
}
