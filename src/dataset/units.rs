use super::Edition;
use crate::model::{Dimension, Fact, Input, Kind, Part, PartId, Relation};

/// What a part of a relation measures, or why its inputs do not go together.
pub fn dimension_of(edition: &Edition, relation: &Relation, part: &Part, depth: u8) -> Result<Dimension, String> {
    if depth > 12 {
        return Err("its inputs lead back to itself".into());
    }
    let inputs: Vec<Dimension> = part
        .inputs
        .iter()
        .map(|input| input_dimension(edition, relation, input, depth))
        .collect::<Result<_, _>>()?;
    let result = result_of(part.kind, &inputs)?;
    if result == part.unit.dimension() {
        Ok(result)
    } else {
        Err(format!("its result is {result:?}, but its unit is {:?}", part.unit))
    }
}

fn input_dimension(edition: &Edition, relation: &Relation, input: &Input, depth: u8) -> Result<Dimension, String> {
    match input {
        Input::Fact(id) => {
            let fact = edition.facts.get(id).ok_or_else(|| format!("{id} is no fact"))?;
            fact_dimension(fact).ok_or_else(|| format!("{id} states no number and no whole date"))
        }
        Input::Part(PartId { relation: id, letter }) => {
            let other = edition
                .relations
                .get(id)
                .ok_or_else(|| format!("{id} is no relation"))?;
            let index = usize::from(letter.unwrap_or(0));
            let part = other.part.get(index).ok_or_else(|| format!("{id} has no such part"))?;
            dimension_of(edition, other, part, depth + 1)
        }
        Input::Assumption(name) => relation
            .assumption
            .iter()
            .find(|a| a.id == *name)
            .map(|a| a.unit.dimension())
            .ok_or_else(|| format!("assumption.{name} is not declared")),
        Input::Entity(_) => Ok(Dimension::Number),
    }
}

fn fact_dimension(fact: &Fact) -> Option<Dimension> {
    match (&fact.quantity, &fact.date) {
        (Some(quantity), _) => quantity.unit.map(|u| u.dimension()),
        (None, Some(date)) => date.value.and_then(|d| d.day_number()).map(|_| Dimension::Days),
        (None, None) => Some(Dimension::Number),
    }
}

fn result_of(kind: Kind, inputs: &[Dimension]) -> Result<Dimension, String> {
    use Dimension::{Days, Money, MoneyPerMonth, Number, Ratio};
    let same = |least: usize| match inputs {
        [first, ..] if inputs.len() >= least && inputs.iter().all(|d| d == first) => Ok(*first),
        _ => Err(format!(
            "{kind:?} needs {least} or more inputs of the same unit, and has {inputs:?}"
        )),
    };
    let wrong = || Err(format!("{kind:?} cannot take {inputs:?}"));
    match (kind, inputs) {
        (Kind::Quotient, [a, Ratio]) => Ok(*a),
        (Kind::Quotient, [a, b]) if a == b => Ok(Ratio),
        (Kind::Product, [a, Ratio] | [Ratio, a]) => Ok(*a),
        (Kind::Share | Kind::Change | Kind::Ratio, [_, _]) => same(2).map(|_| Ratio),
        (Kind::Earlier, [a, Ratio]) => Ok(*a),
        (Kind::Compound | Kind::Widening, [Ratio, Ratio]) | (Kind::Regain | Kind::Remainder, [Ratio]) => Ok(Ratio),
        (Kind::Difference | Kind::Bound | Kind::Remainder | Kind::Repeat, [_, _]) => same(2),
        (Kind::Sum, [_, _, ..]) => same(2),
        (Kind::Rank, [_, _, ..]) => same(2).map(|_| Ratio),
        (Kind::PerMonth, [Money]) => Ok(MoneyPerMonth),
        (Kind::Count, [_, ..]) => Ok(Number),
        (Kind::Days, [Days, Days]) => Ok(Days),
        (Kind::WeightedRemainder, [Ratio, Ratio, Ratio]) => Ok(Ratio),
        _ => wrong(),
    }
}
