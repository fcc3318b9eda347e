use super::check::{editions, file};
use super::{Dataset, Edition, Problem};
use crate::model::{
    ChartWords, Claim, Direction, EntityId, Fact, FactId, Form, Language, Ordered, Prose, Quantity, Span,
};

/// Words that say more than the figures beside them.
const LOUD: [&str; 10] = [
    "只",
    "最",
    "仅",
    "没有",
    "未提及",
    " only ",
    "Only ",
    "deepest",
    " no ",
    "not ",
];

/// A title is true: what it says beyond its figures is declared, and the facts bear it out.
pub fn titles_hold(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for chart in edition.charts.values() {
            let at = file(edition, format!("charts/{}.toml", chart.id));
            if chart.claim.is_empty() && is_loud(chart) {
                problems.push(Problem::new(
                    &at,
                    "title",
                    "it says only, most or not, and declares no claim",
                    "declare what it says as a [[claim]]",
                ));
            }
            for claim in chart.claim.iter().filter(|c| !holds(c, edition)) {
                let what = format!("the facts do not bear out {claim:?}");
                problems.push(Problem::new(
                    &at,
                    "claim",
                    what,
                    "say in the title what the facts say now",
                ));
            }
        }
    }
}

fn is_loud(chart: &ChartWords) -> bool {
    let words = |text: &Prose| -> String {
        let words = text
            .0
            .iter()
            .map(|s| if let Span::Words(w) = s { w.as_str() } else { " " });
        words.collect()
    };
    Language::ALL.iter().any(|language| {
        let words = words(chart.title.get(*language));
        LOUD.iter().any(|loud| words.contains(loud))
    })
}

/// True where the facts of a report say the same.
fn holds(claim: &Claim, edition: &Edition) -> bool {
    match claim {
        Claim::OnlyRise { like, entities } => stated(*like, edition).is_some_and(|(_, like)| {
            let risen = body(edition)
                .filter(|(_, q)| q.metric == like.metric && q.period == like.period && q.form == Form::Exact)
                .filter(|(_, q)| q.direction == Some(Direction::Up));
            same(risen.map(|(f, _)| &f.subject), entities)
        }),
        Claim::DeepestFall { facts } => facts.iter().all(|id| {
            stated(*id, edition).is_some_and(|(_, deep)| {
                let others = body(edition).filter(|(f, q)| q.metric == deep.metric && !facts.contains(&f.id));
                fall(deep).is_some() && others.filter(|(_, q)| fall(q) >= fall(deep)).count() == 0
            })
        }),
        Claim::PeriodNotStated { facts } => facts
            .iter()
            .all(|id| stated(*id, edition).is_some_and(|(_, q)| q.period.is_some_and(|p| p.months().is_none()))),
        Claim::OnlyBound { fact } => stated(*fact, edition).is_some_and(|(bound, q)| {
            let exact = body(edition)
                .filter(|(f, other)| f.subject == bound.subject && other.metric == q.metric)
                .filter(|(_, other)| other.form == Form::Exact);
            matches!(q.form, Form::Lower | Form::Upper) && exact.count() == 0
        }),
        Claim::NamedRisers { like, entities } => stated(*like, edition).is_some_and(|(_, count)| {
            let risen = body(edition)
                .filter(|(_, q)| q.form == Form::Direction && q.period == count.period && q.metric.is_change())
                .filter(|(_, q)| q.direction == Some(Direction::Up));
            same(risen.map(|(f, _)| &f.subject), entities)
        }),
        Claim::MonthNotStated { fact } => edition
            .facts
            .get(fact)
            .and_then(|f| f.date.as_ref()?.value)
            .is_some_and(|d| d.day.is_some() && d.month.is_none()),
        Claim::OnlyWholeDate { fact } => {
            let whole = edition.facts.values().filter(|f| is_whole_date(f)).map(|f| f.id);
            whole.eq([*fact])
        }
        Claim::Status { value, entities } => {
            let there = edition.profiles.values().filter(|p| p.status.as_ref() == Some(value));
            same(there.map(|p| &p.id), entities)
        }
    }
}

/// The quantities of the body; the lead only repeats them.
fn body(edition: &Edition) -> impl Iterator<Item = (&Fact, &Quantity)> {
    let lead = edition.report.section.first().map_or(0, |s| s.to);
    let body = edition.facts.values().filter(move |f| f.paragraph > lead);
    body.filter_map(|f| Some((f, f.quantity.as_ref()?)))
}

fn stated(id: FactId, edition: &Edition) -> Option<(&Fact, &Quantity)> {
    let fact = edition.facts.get(&id)?;
    Some((fact, fact.quantity.as_ref()?))
}

/// How far a figure fell; nothing where it did not, or where its size is not stated.
fn fall(quantity: &Quantity) -> Option<rust_decimal::Decimal> {
    let fell = quantity.form == Form::Exact && quantity.direction == Some(Direction::Down);
    quantity
        .digits
        .as_ref()
        .filter(|_| fell)
        .map(crate::model::Digits::value)
}

fn is_whole_date(fact: &Fact) -> bool {
    fact.date.as_ref().is_some_and(|date| {
        let printed = date.value.filter(|_| date.year.is_none());
        printed.is_some_and(|d| d.year.is_some() && d.month.is_some() && d.day.is_some())
    })
}

/// True where both name the same, in whatever order.
fn same<'a>(found: impl Iterator<Item = &'a EntityId>, named: &[EntityId]) -> bool {
    let mut found: Vec<&EntityId> = found.collect();
    let mut named: Vec<&EntityId> = named.iter().collect();
    found.order();
    named.order();
    found == named
}
