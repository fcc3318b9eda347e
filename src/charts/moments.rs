use super::calendar::Calendar;
use super::figures::label;
use super::{Extent, Mark, Row, Source, Stretch, Tone, When, Words};
use crate::dataset::Dataset;
use crate::model::{DateValue, Edtf, Fact, Voice};

/// The dates of a lane as rows under the names given, each as wide as it is vague. One that gives only a day may lie anywhere between the
/// dated ones around it: it is as wide as that.
pub fn dated_rows(facts: &[(&Fact, String)], calendar: &Calendar, data: &Dataset, words: &Words) -> Vec<Row> {
    let known: Vec<Stretch> = facts.iter().filter_map(|(f, _)| calendar.stretch(date(f)?)).collect();
    let around = Stretch {
        from: known.iter().map(|s| s.to).fold(f64::MAX, f64::min),
        to: known.iter().map(|s| s.from).fold(f64::MIN, f64::max),
    };
    facts
        .iter()
        .filter_map(|(fact, name)| {
            let value = fact.date.as_ref()?;
            let (extent, silence) = match calendar.stretch(value.value?) {
                Some(over) => (Extent::Moment(over, value.planned), None),
                None => (
                    vague(value, around)?,
                    Some([words.comma, words.month_not_stated].concat()),
                ),
            };
            let silence = silence.unwrap_or_default();
            let about = label(fact, data, words.language) + &silence;
            let mark = of_date(fact, extent, words)?;
            let mark = if about.is_empty() { mark } else { mark.about(about) };
            Some(Row::of(fact, vec![mark], data, words)?.named(name.clone() + &silence))
        })
        .collect()
}

/// A day without its month: the same day of each month that is possible.
fn vague(value: &DateValue, around: Stretch) -> Option<Extent> {
    let date = value.value?;
    let (Some(day), None) = (date.day, date.month) else {
        return None;
    };
    (around.from < around.to).then_some(Extent::Vague(around, (f64::from(day) - 0.5) / 30.5))
}

/// The date of a fact.
pub fn date(fact: &Fact) -> Option<Edtf> {
    fact.date.as_ref()?.value
}

/// A date as a mark.
pub fn of_date(fact: &Fact, extent: Extent, words: &Words) -> Option<Mark> {
    Some(Mark {
        source: Source::Fact(fact.id),
        voice: Voice::Report,
        extent,
        tone: Tone::Plain,
        is_undated: false,
        is_earlier: false,
        other: None,
        about: None,
        value: fact.stated(words.language)?.text(),
        printed: fact.printed.clone(),
        converted: None,
        when: When::Timeless,
        paragraph: Some(fact.paragraph),
    })
}

/// Something without a date as a mark: what happened stands for the figure.
pub fn of_undated(fact: &Fact, what: &str) -> Mark {
    Mark {
        source: Source::Fact(fact.id),
        voice: Voice::Report,
        extent: Extent::Undated,
        tone: Tone::Plain,
        is_undated: false,
        is_earlier: false,
        other: None,
        about: None,
        value: what.into(),
        converted: None,
        printed: None,
        when: When::NotStated,
        paragraph: Some(fact.paragraph),
    }
}
