use super::calendar::Calendar;
use super::figures::{body_figures, label, recurring};
use super::moments::{date, dated_rows, of_undated};
use super::{About, Chart, Extent, Frame, HeadKind, Lane, LaneHead, Mark, Plot, Row, Tone, Words};
use crate::dataset::Dataset;
use crate::ledger::plain;
use crate::model::{Edtf, Fact, Ordered, Period, Profile, Quantity, Section};

/// Dates and periods of the report on one axis, a lane for each section, each as wide as it is vague; what has no date
/// in a lane of its own.
pub struct Timeline;

impl Chart for Timeline {
    fn id(&self) -> &'static str {
        "timeline"
    }

    fn about(&self) -> About {
        About::Overview
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let dates = || dated(data).filter_map(|f| Some((date(f)?, date(f)?)));
        let periods = || series(data).into_iter().filter_map(|(_, q)| ends(q.period?));
        let Some(calendar) = Calendar::over(dates().chain(periods()), true) else {
            return Plot {
                id: self.id(),
                frame: Frame::Units,
                lanes: Vec::new(),
                own: None,
            };
        };
        // The lead only repeats what the body says.
        let body = data.newest.report.section.iter().skip(1);
        let mut lanes: Vec<Lane> = body.filter_map(|s| lane(s, &calendar, data, words)).collect();
        let undated = undated(data, words);
        if !lanes.is_empty() && !undated.is_empty() {
            lanes.push(Lane {
                head: Some(LaneHead {
                    kind: HeadKind::Undated,
                    text: words.undated.into(),
                }),
                rows: undated,
            });
        }
        Plot {
            id: self.id(),
            frame: calendar.frame(words.language),
            lanes,
            own: None,
        }
    }
}

/// The facts of the body that state a date.
fn dated(data: &Dataset) -> impl Iterator<Item = &Fact> {
    let body = data.newest.report.section.first().map_or(0, |s| s.to);
    data.newest
        .facts
        .values()
        .filter(move |f| f.paragraph > body && date(f).is_some())
}

/// Figures of one subject and metric that are stated for more than one year: the report's own look back.
fn series(data: &Dataset) -> Vec<(&Fact, &Quantity)> {
    let all: Vec<(&Fact, &Quantity)> = body_figures(&data.newest)
        .filter(|(_, q)| matches!(q.period, Some(Period::Months { .. })) && q.digits.is_some())
        .collect();
    let stated = all.iter().filter_map(|(fact, q)| match q.period {
        Some(Period::Months { year, .. }) => Some(((&fact.subject, q.metric), year)),
        _ => None,
    });
    let recurs = recurring(stated.collect());
    let recurs = all.iter().filter(|(fact, q)| recurs(&(&fact.subject, q.metric)));
    recurs.copied().collect()
}

fn ends(period: Period) -> Option<(Edtf, Edtf)> {
    let Period::Months { year, from, to } = period else {
        return None;
    };
    let month = |m| Edtf {
        year: Some(year),
        month: Some(m),
        day: None,
    };
    Some((month(from), month(to)))
}

fn lane(section: &Section, calendar: &Calendar, data: &Dataset, words: &Words) -> Option<Lane> {
    let inside = |f: &Fact| (section.from..=section.to).contains(&f.paragraph);
    let facts: Vec<(&Fact, String)> = dated(data)
        .filter(|f| inside(f))
        .map(|f| (f, named(f, data, words)))
        .collect();
    let mut rows = dated_rows(&facts, calendar, data, words);
    rows.extend(
        series(data)
            .into_iter()
            .filter(|(f, _)| inside(f))
            .filter_map(|(f, q)| {
                let what = named(f, data, words);
                let extent = Extent::Moment(calendar.period(q.period?)?, false);
                let mark = Mark::of_fact(f, extent, Tone::Plain, words.language)?.about(label(f, data, words.language));
                Some(Row::of(f, vec![mark], data, words)?.named(what))
            }),
    );
    rows.order_by(|a, b| start(a).total_cmp(&start(b)));
    let text = plain(data, section.name.get(words.language), words.language);
    let head = LaneHead {
        kind: HeadKind::Section,
        text,
    };
    (!rows.is_empty()).then_some(Lane { head: Some(head), rows })
}

/// Where a row begins.
fn start(row: &Row) -> f64 {
    let starts = row.marks.iter().filter_map(|m| match m.extent {
        Extent::Moment(over, _) | Extent::Vague(over, _) => Some(over.from),
        _ => None,
    });
    starts.fold(f64::MAX, f64::min)
}

/// Who, and what of them.
fn named(fact: &Fact, data: &Dataset, words: &Words) -> String {
    let who = data.entity(&fact.subject).map(|e| e.name.get(words.language).clone());
    let parts = [who.unwrap_or_default(), label(fact, data, words.language)];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    parts.join(words.colon)
}

/// Steps that have been reached or are planned, and what the policy page lists without a date.
fn undated(data: &Dataset, words: &Words) -> Vec<Row> {
    let mut profiles: Vec<&Profile> = data.newest.profiles.values().collect();
    profiles.order_by_key(|p| (p.group, p.order));
    let row = |fact: &Fact, what: &str| Some(Row::of(fact, vec![of_undated(fact, what)], data, words)?.named(what));
    let steps = profiles.iter().flat_map(|p| p.step.iter().map(move |s| (p, s)));
    let steps = steps.filter_map(|(profile, step)| {
        let what = plain(data, step.label.get(words.language), words.language);
        let fact = data.fact(step.fact?)?;
        Row::about(&profile.id, vec![of_undated(fact, &what)], data, words)
    });
    let policy = data.newest.policy.iter().flat_map(|p| &p.date).filter(|d| d.undated);
    let policy = policy.filter_map(|d| {
        let what = plain(data, d.text.get(words.language), words.language);
        row(data.fact(d.fact)?, &what)
    });
    steps.chain(policy).collect()
}
