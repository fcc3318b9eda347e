use super::{Above, End, Formula, Interval, Regime, Terms, Verdict, formula_of};
use crate::dataset::Dataset;
use crate::model::*;
use rust_decimal::Decimal;

/// Something that a result rests on in the end: a fact or an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A stated figure or date.
    Fact(FactId),
    /// The limit of a stated bound, as printed.
    Limit(FactId),
    /// An assumption of a relation.
    Assumption(RelationId, String),
}

/// One result of a relation, worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// Which part of which relation.
    pub id: PartId,
    /// The formula over the inputs as written in the dataset.
    pub formula: Formula,
    /// The result worked from the printed digits alone: a point, or a range or bound where an input is one. In yuan,
    /// vehicles, or as a ratio. Nothing where it cannot be worked, as in a division by zero.
    pub result: Option<Interval>,
    /// The exact range of the result over everything that the printed digits may stand for.
    pub range: Option<Interval>,
    /// By which rounding it was worked; the result is shown rounded alike.
    pub regime: Regime,
    /// True where it rests on an assumption.
    pub is_assumed: bool,
    /// Whether it agrees with the report.
    pub verdict: Verdict,
}

/// Works out all parts of a relation.
pub fn work_all(data: &Dataset, relation: &Relation, regime: Regime) -> Vec<Worked> {
    work_all_on(data, relation, &Terms::of(regime))
}

/// Works out all parts of a relation on given terms.
pub fn work_all_on(data: &Dataset, relation: &Relation, terms: &Terms) -> Vec<Worked> {
    (0..relation.part.len())
        .filter_map(|i| work_on(data, relation.part_id(i), terms))
        .collect()
}

/// Works out one part. Nothing for an unknown id.
pub fn work(data: &Dataset, id: PartId, regime: Regime) -> Option<Worked> {
    work_on(data, id, &Terms::of(regime))
}

/// Works out one part on given terms. Nothing for an unknown id.
pub fn work_on(data: &Dataset, id: PartId, terms: &Terms) -> Option<Worked> {
    let (relation, index, part) = data.part(id)?;
    let id = relation.part_id(index);
    let local = formula_of(part.kind, part.inputs.len(), months(data, part));
    let mut givens = Vec::new();
    let formula = expanded(data, relation, part, &mut givens, 0);
    let range_in = |terms: &Terms, assumed: fn(&Assumption) -> Option<Interval>| -> Option<Interval> {
        let inputs: Option<Vec<Interval>> = givens.iter().map(|g| reading(data, g, terms, assumed)).collect();
        let inputs = inputs?;
        // A change from nothing, or from below it, has no percentage: the words say so, and never an infinity.
        if let Some(Formula::Div(_, from)) = formula
            .as_ref()
            .filter(|_| part.kind == Kind::Change)
            .and_then(quotient_of)
            && from.range(&inputs)?.above(Decimal::ZERO) != Above::All
        {
            return None;
        }
        formula.as_ref()?.range(&inputs)
    };
    let printed = terms.to_the_letter();
    let result = range_in(&printed, assumed_value);
    let range = range_in(terms, assumed_range);
    let is_assumed = givens.iter().any(|g| matches!(g, Given::Assumption(..)));
    let verdict = judge(data, part, result.as_ref(), range.as_ref(), is_assumed, terms.regime);
    Some(Worked {
        id,
        formula: local,
        result,
        range,
        regime: terms.regime,
        is_assumed,
        verdict,
    })
}

/// The quotient inside a change: now ÷ then − 1.
fn quotient_of(change: &Formula) -> Option<&Formula> {
    match change {
        Formula::Sub(quotient, _) => Some(quotient),
        _ => None,
    }
}

/// The facts whose figures a part rests on in the end, each once.
pub fn rests_on(data: &Dataset, id: PartId) -> Vec<FactId> {
    let givens = expanded_part(data, id).map(|(_, givens)| givens).unwrap_or_default();
    let facts = givens.iter().filter_map(|g| match g {
        Given::Fact(id) | Given::Limit(id) => Some(*id),
        Given::Assumption(..) => None,
    });
    facts.collect()
}

/// The formula of a part over what it rests on in the end.
pub(super) fn expanded_part(data: &Dataset, id: PartId) -> Option<(Formula, Vec<Given>)> {
    let (relation, _, part) = data.part(id)?;
    let mut givens = Vec::new();
    let formula = expanded(data, relation, part, &mut givens, 0)?;
    Some((formula, givens))
}

impl Given {
    /// What it stands for by its printed digits alone.
    pub(super) fn printed(&self, data: &Dataset) -> Option<Interval> {
        reading(data, self, &Terms::of(Regime::Letter), assumed_value)
    }
}

fn judge(
    data: &Dataset,
    part: &Part,
    result: Option<&Interval>,
    range: Option<&Interval>,
    is_assumed: bool,
    regime: Regime,
) -> Verdict {
    let Some(counterpart) = &part.counterpart else {
        return Verdict::NoCounterpart;
    };
    let (Some(result), Some(range)) = (result, range) else {
        return Verdict::Uncheckable;
    };
    if is_assumed || counterpart.vague.is_some() {
        return Verdict::Uncheckable;
    }
    if let Some(quantity) = counterpart
        .figure
        .and_then(|id| data.fact(id))
        .and_then(|f| f.quantity.as_ref())
    {
        return Verdict::on_figure(result, range, quantity, regime);
    }
    counterpart
        .comparison
        .map_or(Verdict::Uncheckable, |c| Verdict::on_comparison(range, c))
}

/// The formula over facts and assumptions alone: parts that lead to other parts are written out.
fn expanded(data: &Dataset, relation: &Relation, part: &Part, givens: &mut Vec<Given>, depth: u8) -> Option<Formula> {
    if depth > 12 {
        return None;
    }
    let mut inputs = Vec::new();
    for (position, input) in part.inputs.iter().enumerate() {
        inputs.push(match input {
            // What is counted is that it is listed, whatever it states.
            Input::Fact(_) if part.kind == Kind::Count => Formula::one(),
            Input::Fact(id) if part.kind == Kind::Bound && position == 0 => given(givens, Given::Limit(*id)),
            Input::Fact(id) => given(givens, Given::Fact(*id)),
            Input::Assumption(name) => given(givens, Given::Assumption(relation.id, name.clone())),
            Input::Part(id) => {
                let (relation, _, part) = data.part(*id)?;
                expanded(data, relation, part, givens, depth + 1)?
            }
            Input::Entity(_) => Formula::one(),
        });
    }
    let local = formula_of(part.kind, inputs.len(), months(data, part));
    Some(local.replaced(&|i| inputs.get(i).cloned().unwrap_or_else(Formula::one)))
}

fn given(givens: &mut Vec<Given>, new: Given) -> Formula {
    let index = givens.iter().position(|g| *g == new).unwrap_or_else(|| {
        givens.push(new);
        givens.len() - 1
    });
    Formula::Input(index)
}

fn reading(
    data: &Dataset,
    given: &Given,
    terms: &Terms,
    assumed: fn(&Assumption) -> Option<Interval>,
) -> Option<Interval> {
    match given {
        Given::Fact(id) => {
            let fact = data.fact(*id)?;
            match &fact.quantity {
                Some(quantity) => terms.reading(*id, quantity),
                None => Some(Interval::point(Decimal::from(fact.date.as_ref()?.value?.day_number()?))),
            }
        }
        Given::Limit(id) => {
            let quantity = data.fact(*id)?.quantity.as_ref()?;
            Some(Interval::point(
                quantity.digits.as_ref()?.value() * quantity.unit?.factor(),
            ))
        }
        Given::Assumption(relation, name) => {
            assumed(data.relation(*relation)?.assumption.iter().find(|a| a.id == *name)?)
        }
    }
}

/// The value that an assumption works with; a fraction like 1/3 is divided out.
fn assumed_value(assumption: &Assumption) -> Option<Interval> {
    let text = assumption.value.as_str();
    let value = match text.split_once('/') {
        Some((a, b)) => a.parse::<Decimal>().ok()?.checked_div(b.parse().ok()?)?,
        None => text.parse::<Decimal>().ok()? * assumption.unit.factor(),
    };
    Some(Interval::point(value))
}

fn assumed_range(assumption: &Assumption) -> Option<Interval> {
    let end = |digits: &Digits| End::Closed(digits.value() * assumption.unit.factor());
    Some(Interval {
        low: end(&assumption.low),
        high: end(&assumption.high),
    })
}

fn months(data: &Dataset, part: &Part) -> u8 {
    let Some(Input::Fact(id)) = part.inputs.first() else {
        return 1;
    };
    let period = data.fact(*id).and_then(|f| f.quantity.as_ref()).and_then(|q| q.period);
    period.and_then(Period::months).unwrap_or(1)
}
