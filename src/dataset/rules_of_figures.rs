use super::check::editions;
use super::texts::fact_file;
use super::{Dataset, Problem};
use crate::model::{Direction, FactKind, Form, Metric};
use rust_decimal::Decimal;

/// A number keeps the form in which it is printed.
pub fn numbers_are_printed(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let at = fact_file(edition, fact);
            let needs = matches!(fact.kind, FactKind::Figure | FactKind::Date | FactKind::Quote);
            let Some(printed) = &fact.printed else {
                if needs {
                    problems.push(Problem::new(
                        at,
                        fact.id.to_string(),
                        "has no printed form",
                        "write `printed` as the paragraph prints it",
                    ));
                }
                continue;
            };
            if let Some(digits) = fact
                .quantity
                .as_ref()
                .filter(|q| q.words.is_none() && q.form != Form::Count)
                .and_then(|q| q.digits.as_ref())
                && !printed.contains(&digits.to_string())
            {
                let what = format!("the digits {digits} do not stand in “{printed}”");
                problems.push(Problem::new(
                    at,
                    fact.id.to_string(),
                    what,
                    "digits are kept exactly as printed",
                ));
            }
        }
    }
}

/// Each form of quantity has what it needs.
pub fn quantities_are_whole(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let at = || fact_file(edition, fact);
            if fact.kind == FactKind::Figure && (fact.quantity.is_none() || fact.label.is_none()) {
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    "a figure needs a quantity and a label",
                    "add both",
                ));
            }
            if fact.kind == FactKind::Date && (fact.date.is_none() || fact.label.is_none()) {
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    "a date needs a date and a label",
                    "add both",
                ));
            }
            if fact.kind == FactKind::Quote && fact.quote.is_none() {
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    "a quote needs its phrase",
                    "add `quote`",
                ));
            }
            let Some(q) = &fact.quantity else { continue };
            let whole = match q.form {
                Form::Exact | Form::Count | Form::Lower | Form::Upper => q.digits.is_some() && q.unit.is_some(),
                Form::Approximate => q.words.is_some() && (q.digits.is_none() || q.unit.is_some()),
                Form::Range => {
                    q.unit.is_some() && matches!((&q.low, &q.high), (Some(a), Some(b)) if a.value() < b.value())
                }
                Form::Direction => q.direction.is_some() && q.digits.is_none(),
            };
            let signed = !q.metric.is_change() || q.direction.is_some();
            if !whole || !signed {
                let what = format!("a quantity of form {:?} is not whole", q.form);
                problems.push(Problem::new(
                    at(),
                    fact.id.to_string(),
                    what,
                    "data/README.md lists what each form needs; a change needs a direction",
                ));
            }
        }
    }
}

/// No share and no fall is above the whole.
pub fn shares_within_whole(data: &Dataset, problems: &mut Vec<Problem>) {
    for edition in editions(data) {
        for fact in edition.facts.values() {
            let Some(q) = &fact.quantity else { continue };
            let share = matches!(
                q.metric,
                Metric::NevPenetration | Metric::MarketShare | Metric::CampShare | Metric::Stake
            );
            let fall = q.metric.is_change() && q.direction == Some(Direction::Down);
            let above = [&q.digits, &q.low, &q.high]
                .into_iter()
                .flatten()
                .any(|d| d.value() > Decimal::ONE_HUNDRED);
            if (share || fall) && above {
                problems.push(Problem::new(
                    fact_file(edition, fact),
                    fact.id.to_string(),
                    "a share or a fall is above 100%",
                    "mend the digits or the metric",
                ));
            }
        }
    }
}
