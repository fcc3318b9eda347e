//! Figures read on other terms: another rounding, another value inside the printed digits, and what would mend a sum.

use super::folder::{fixture, real};
use briefing_explorer::dataset::Dataset;
use briefing_explorer::ledger::*;
use briefing_explorer::model::{Digits, FactId, Input, Kind, Language, PartId};
use rust_decimal::Decimal;

fn part(text: &str) -> PartId {
    text.parse().unwrap()
}

fn fact(text: &str) -> FactId {
    text.parse().unwrap()
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn each_single_figure_that_would_mend_a_sum_is_told_with_its_distance() {
    // 1.34 ÷ 15% is 8.933, the report prints 8.96: worked by hand.
    let found = repairs(real(), part("R07"), Regime::HalfUp);
    let told: Vec<(String, bool, Decimal, Decimal)> = found
        .iter()
        .map(|r| (r.fact.to_string(), r.is_stated, r.to.0, r.to.1))
        .collect();
    let row = |fact: &str, is_stated, from, to| (fact.to_string(), is_stated, number(from), number(to));
    assert!(told.contains(&row("F115", false, "1.3433", "1.3447")), "{told:?}");
    assert!(told.contains(&row("F114", false, "14.948", "14.963")), "{told:?}");
    assert!(told.contains(&row("F116", true, "8.93", "8.93")), "{told:?}");
    assert_eq!(told.len(), 3);
    let steps = |fact: &str| {
        found
            .iter()
            .find(|r| r.fact.to_string() == fact)
            .unwrap()
            .steps
            .round_dp(3)
    };
    assert_eq!(steps("F115"), number("0.325"));
    assert_eq!(steps("F114"), number("0.036"));
    assert_eq!(steps("F116"), number("3"));
    assert!(found.is_sorted_by_key(|r| r.steps), "the shortest way comes first");
}

#[test]
fn every_mending_mends() {
    for data in [real(), fixture()] {
        for relation in data.newest.relations.values() {
            for (index, part) in relation.part.iter().enumerate() {
                let id = relation.part_id(index);
                let stated = part
                    .counterpart
                    .as_ref()
                    .and_then(|c| data.fact(c.figure?)?.quantity.as_ref());
                for regime in Regime::ALL {
                    // The printed digits taken at their word, the result made a printed one by the regime.
                    let holds = |data: &Dataset| {
                        let worked = work(data, id, Regime::Letter).unwrap();
                        let result = worked.result.filter(|_| !worked.is_assumed)?;
                        Some(Verdict::on_figure(&result, &result, stated?, regime) == Verdict::Agrees)
                    };
                    let found = repairs(data, id, regime);
                    assert_eq!(!found.is_empty(), holds(data) == Some(false), "{id} {regime:?}");
                    for repair in found.iter().filter(|r| !r.is_stated) {
                        for value in [repair.to.0, repair.to.1] {
                            let mut changed = data.clone();
                            let fact = changed.newest.facts.get_mut(&repair.fact).unwrap();
                            let quantity = fact.quantity.as_mut().unwrap();
                            quantity.digits = Some(Digits::parse(&value.to_string()).unwrap());
                            assert_eq!(
                                holds(&changed),
                                Some(true),
                                "{id} {regime:?}: {} to {value}",
                                repair.fact
                            );
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_holds_to_the_letter_has_nothing_to_mend() {
    assert!(repairs(real(), part("R01"), Regime::HalfUp).is_empty());
    assert!(repairs(real(), part("R99"), Regime::HalfUp).is_empty());
}

#[test]
fn a_tried_value_moves_every_result_that_rests_on_it_and_no_other() {
    let data = real();
    let mut terms = Terms::default();
    terms.try_out(data, fact("F115"), number("1.3435"));
    let result = |id: &str, terms: &Terms| work_on(data, part(id), terms).unwrap();
    let before = Terms::default();
    assert_ne!(result("R07", &terms).result, result("R07", &before).result);
    assert_eq!(result("R07", &terms).verdict, Verdict::Agrees);
    assert_eq!(result("R07", &before).verdict, Verdict::Rounding);
    for relation in data.newest.relations.values() {
        for index in 0..relation.part.len() {
            let id = relation.part_id(index);
            let moved = work_on(data, id, &terms) != work_on(data, id, &before);
            assert_eq!(moved, rests_on(data, id).contains(&fact("F115")), "{id}");
        }
    }
    // The printed value takes the trial back.
    terms.try_out(data, fact("F115"), number("1.34"));
    assert_eq!(terms, before);
}

#[test]
fn only_what_the_printed_digits_allow_is_tried() {
    let data = real();
    for (id, value) in [
        ("F115", "1.345"),
        ("F115", "1.2"),
        ("F115", "-1.34"),
        ("F999", "1"),
        ("F079", "50"),
        ("F138", "71"),
    ] {
        let mut terms = Terms::default();
        terms.try_out(data, fact(id), number(value));
        assert_eq!(terms, Terms::default(), "{id} {value}");
    }
    let mut letter = Terms::of(Regime::Letter);
    letter.try_out(data, fact("F115"), number("1.3401"));
    assert_eq!(letter.tried().count(), 0, "to the letter, a figure is what it says");
    let reach = |regime| {
        let quantity = data.fact(fact("F115")).unwrap().quantity.as_ref().unwrap();
        Terms::of(regime).reach(quantity).map(|r| (r.low, r.high, r.step))
    };
    assert_eq!(
        reach(Regime::HalfUp),
        Some((number("1.335"), number("1.3445"), number("0.0005")))
    );
    assert_eq!(
        reach(Regime::CutOff),
        Some((number("1.34"), number("1.3495"), number("0.0005")))
    );
    assert_eq!(reach(Regime::Letter), None);
}

#[test]
fn what_an_address_may_not_try_is_named() {
    let data = real();
    let refused = |text: &str, regime| -> Vec<String> {
        let refused = Tries::parse(text).refused(data, regime);
        refused.iter().map(ToString::to_string).collect()
    };
    assert_eq!(refused("F115:1.3435,F114:15", Regime::HalfUp), [""; 0]);
    assert_eq!(
        refused("F115:9,F114:14.95,F999:1,F079:50", Regime::HalfUp),
        ["F079", "F115", "F999"]
    );
    assert_eq!(refused("F115:1.3435", Regime::Letter), ["F115"]);
    assert_eq!(refused("F115:1.349", Regime::HalfUp), ["F115"]);
    assert_eq!(refused("F115:1.349", Regime::CutOff), [""; 0]);
    for (text, is_garbled) in [
        ("F115:1.3435", false),
        ("F115:1.3435,", false),
        ("nonsense", true),
        ("F115:one", true),
        ("F115:1.3435,R07:2", true),
    ] {
        assert_eq!(Tries::parse(text).is_garbled, is_garbled, "{text}");
    }
}

#[test]
fn an_order_is_doubtful_where_rounding_could_turn_it() {
    let quantity = |id: &str| real().fact(fact(id)).unwrap().quantity.as_ref().unwrap();
    assert!(!could_swap(quantity("F143"), quantity("F148"), Regime::HalfUp));
    let (mut near, far) = (quantity("F143").clone(), quantity("F143"));
    near.digits = Some(Digits::parse("81.9").unwrap());
    // 81.9 may be 81.85, and 81.85 may be a little more.
    assert!(could_swap(&near, far, Regime::HalfUp));
    assert!(!could_swap(&near, far, Regime::Letter));
}

#[test]
fn a_change_from_nothing_or_from_less_has_no_percentage() {
    let mut data = fixture().clone();
    let change = data
        .newest
        .relations
        .values()
        .flat_map(|r| r.part.iter().enumerate().map(move |(i, p)| (r.part_id(i), p)))
        .find(|(_, p)| p.kind == Kind::Change)
        .map(|(id, p)| (id, p.inputs.clone()));
    let (id, inputs) = change.expect("the fixture has a change");
    let Input::Fact(from) = inputs[0] else {
        panic!("{inputs:?}")
    };
    let Input::Fact(to) = inputs[1] else {
        panic!("{inputs:?}")
    };
    let digits = |data: &mut Dataset, id: FactId, text: &str| {
        let quantity = data.newest.facts.get_mut(&id).unwrap().quantity.as_mut().unwrap();
        quantity.digits = Some(Digits::parse(text).unwrap());
    };
    digits(&mut data, from, "0");
    assert_eq!(work(&data, id, Regime::HalfUp).unwrap().result, None);
    digits(&mut data, from, "5.00");
    digits(&mut data, to, "5.00");
    let (_, _, part) = data.part(id).unwrap();
    let same = work(&data, id, Regime::HalfUp).unwrap();
    let words = |language| result_figure(part, &same, language).unwrap().text();
    assert_eq!(words(Language::Zh), "不变");
    assert_eq!(words(Language::En), "unchanged");
}

#[test]
fn few_digits_are_told() {
    let loose = |data: &Dataset| {
        let id = part("R01");
        let (_, _, p) = data.part(id).unwrap();
        is_loose(data, p, &work(data, id, Regime::HalfUp).unwrap(), Regime::HalfUp)
    };
    let mut data = fixture().clone();
    assert!(!loose(&data));
    // Printed as a single digit, the stake may be anything between a half less and a half more.
    let stake = data.newest.relations[&"R01".parse().unwrap()].part[0].inputs[1].clone();
    let Input::Fact(stake) = stake else { panic!("{stake:?}") };
    let quantity = data.newest.facts.get_mut(&stake).unwrap().quantity.as_mut().unwrap();
    quantity.digits = Some(Digits::parse("3").unwrap());
    assert!(loose(&data));
}
