//! Intervals and formulas: what printed digits may stand for, and what follows.

use briefing_explorer::ledger::{Above, End, Formula, Interval, Regime, formula_of};
use briefing_explorer::model::{Digits, Kind, Quantity};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A number.
pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// An interval as mathematics writes it: "[8.955, 8.965)", "(0.5, )", "[3]".
pub fn interval(text: &str) -> Interval {
    let inner = &text[1..text.len() - 1];
    let end = |value: &str, is_closed: bool| match value.trim() {
        "" => End::Unbounded,
        v if is_closed => End::Closed(decimal(v)),
        v => End::Open(decimal(v)),
    };
    let (low, high) = inner.split_once(',').unwrap_or((inner, inner));
    Interval {
        low: end(low, text.starts_with('[')),
        high: end(high, text.ends_with(']')),
    }
}

/// A quantity, a plain number where nothing else is said.
pub fn quantity(mut value: Value) -> Quantity {
    let map = value.as_object_mut().unwrap();
    map.entry("metric").or_insert(json!("number"));
    map.entry("unit").or_insert(json!("number"));
    serde_json::from_value(value).unwrap()
}

#[test]
fn printed_digits_stand_for_an_interval() {
    for (regime, digits, expected) in [
        (Regime::HalfUp, "8.96", "[8.955, 8.965)"),
        (Regime::HalfUp, "8.960", "[8.9595, 8.9605)"), // a trailing zero is information
        (Regime::HalfUp, "15", "[14.5, 15.5)"),
        (Regime::HalfUp, "0", "[0, 0.5)"),
        (Regime::HalfUp, "0.0", "[0, 0.05)"),
        (Regime::CutOff, "8.96", "[8.96, 8.97)"),
        (Regime::CutOff, "15", "[15, 16)"),
        (Regime::CutOff, "0", "[0, 1)"),
        (Regime::Letter, "8.96", "[8.96]"),
        (Regime::Letter, "0", "[0]"),
    ] {
        assert_eq!(
            regime.interval(&Digits::parse(digits).unwrap()),
            interval(expected),
            "{regime:?} {digits}"
        );
    }
}

#[test]
fn a_quantity_is_read_in_its_unit_and_form() {
    let percent = |form: &str, digits: &str| json!({ "form": form, "metric": "sales-change", "digits": digits, "unit": "percent", "direction": "down" });
    for (regime, stated, expected) in [
        (
            Regime::HalfUp,
            json!({ "form": "exact", "digits": "4.84", "unit": "yi-yuan" }),
            "[483500000, 484500000)",
        ),
        (
            Regime::HalfUp,
            json!({ "form": "exact", "digits": "81.85", "unit": "wan-vehicles" }),
            "[818450, 818550)",
        ),
        (
            Regime::HalfUp,
            json!({ "form": "exact", "digits": "15", "unit": "percent" }),
            "[0.145, 0.155)",
        ),
        (Regime::HalfUp, percent("exact", "3.87"), "(-0.03875, -0.03865]"),
        (Regime::CutOff, percent("exact", "3.87"), "(-0.0388, -0.0387]"),
        (Regime::Letter, percent("exact", "3.87"), "[-0.0387]"),
        (Regime::HalfUp, percent("exact", "0"), "(-0.005, 0]"),
        (
            Regime::HalfUp,
            json!({ "form": "exact", "metric": "sales-change", "digits": "9.1", "unit": "percent", "direction": "up" }),
            "[0.0905, 0.0915)",
        ),
        (
            Regime::HalfUp,
            json!({ "form": "exact", "metric": "loss", "digits": "8905", "unit": "wan-yuan", "direction": "down" }),
            "[89045000, 89055000)",
        ), // a loss is a size, not a change
        (Regime::HalfUp, json!({ "form": "count", "digits": "11" }), "[11]"),
        (Regime::CutOff, json!({ "form": "count", "digits": "11" }), "[11]"),
        (
            Regime::HalfUp,
            json!({ "form": "lower", "digits": "70", "unit": "percent" }),
            "(0.7, )",
        ),
        (
            Regime::Letter,
            json!({ "form": "lower", "digits": "70", "unit": "percent" }),
            "(0.7, )",
        ),
        (
            Regime::HalfUp,
            json!({ "form": "upper", "digits": "7", "unit": "percent" }),
            "[0, 0.07)",
        ),
        (
            Regime::HalfUp,
            json!({ "form": "range", "metric": "sales-change", "low": "0", "high": "10", "unit": "percent", "direction": "down" }),
            "(-0.1, 0)",
        ),
    ] {
        assert_eq!(
            regime.reading(&quantity(stated.clone())),
            Some(interval(expected)),
            "{regime:?} {stated}"
        );
    }
    for wordless in [
        json!({ "form": "direction", "metric": "sales-change", "direction": "up" }),
        json!({ "form": "approximate", "words": { "zh": "数", "en": "some" } }),
    ] {
        assert_eq!(Regime::HalfUp.reading(&quantity(wordless.clone())), None, "{wordless}");
    }
}

#[test]
fn rounding_goes_away_from_zero_or_towards_it() {
    for (regime, value, places, expected) in [
        (Regime::HalfUp, "2.345", 2, "2.35"),
        (Regime::HalfUp, "-2.345", 2, "-2.35"),
        (Regime::HalfUp, "2.5", 0, "3"),
        (Regime::Letter, "2.345", 2, "2.35"),
        (Regime::CutOff, "2.349", 2, "2.34"),
        (Regime::CutOff, "-2.349", 2, "-2.34"),
        (Regime::HalfUp, "2", 2, "2"),
    ] {
        assert_eq!(
            regime.round(decimal(value), places),
            decimal(expected),
            "{regime:?} {value}"
        );
    }
}

#[test]
fn intervals_meet_and_hold() {
    for (a, b, meet) in [
        ("[1, 2)", "[2, 3)", false),
        ("[1, 2]", "[2, 3)", true),
        ("[1, 2]", "(2, 3)", false),
        ("[1, 3)", "[2]", true),
        ("(1, )", "[1]", false),
        ("(1, )", "[1.01]", true),
        ("(, 1)", "(1, )", false),
        ("(, 5)", "(1, )", true),
        ("(0, 5)", "(1, 2)", true),
    ] {
        assert_eq!(interval(a).meets(&interval(b)), meet, "{a} {b}");
        assert_eq!(interval(b).meets(&interval(a)), meet, "{b} {a}");
    }
    assert!(interval("[8.955, 8.965)").holds(decimal("8.955")));
    assert!(!interval("[8.955, 8.965)").holds(decimal("8.965")));
}

#[test]
fn an_interval_lies_above_a_threshold_wholly_partly_or_not() {
    for (text, threshold, expected) in [
        ("(0, 1)", "0", Above::All),
        ("[0, 1)", "0", Above::Some),
        ("[-1, 1]", "0", Above::Some),
        ("[-1, 0]", "0", Above::None),
        ("(-1, 0)", "0", Above::None),
        ("(1, )", "1", Above::All),
        ("(, 1)", "0", Above::Some),
        ("[3]", "1", Above::All),
    ] {
        assert_eq!(
            interval(text).above(decimal(threshold)),
            expected,
            "{text} above {threshold}"
        );
    }
}

#[test]
fn a_formula_ranges_over_the_corners_of_its_inputs() {
    let (a, b) = (|| Formula::input(0), || Formula::input(1));
    for (formula, inputs, expected) in [
        (a().plus(b()), vec!["[1, 2)", "[10, 20]"], Some("[11, 22)")),
        (a().minus(b()), vec!["[1, 2)", "[10, 20]"], Some("[-19, -8)")),
        (a().times(b()), vec!["[-1, 2]", "[3, 5]"], Some("[-5, 10]")),
        (a().over(b()), vec!["[10, 20)", "[2, 4)"], Some("(2.5, 10)")),
        (a().over(b()), vec!["[1]", "[-1, 1]"], None), // a divisor that may be zero
        (a().over(b()), vec!["[1]", "[0, 1)"], None),
        (a().over(b()), vec!["[1]", "[0]"], None),
        (a().over(b()), vec!["[1]", "[-4, -2]"], Some("[-0.5, -0.25]")),
        (a().over(b()), vec!["(0.5, )", "[0.5, 1]"], Some("(0.5, )")), // no upper end
        (Formula::one().minus(a()), vec!["(0.7, )"], Some("(, 0.3)")),
        (a().minus(b()), vec!["(1, )", "(1, )"], None), // infinity less infinity
        (a().minus(a()), vec!["[1, 2]"], Some("[0]")),  // each input once: no wider than it is
        (a().over(a()), vec!["[1, 2)"], Some("[1]")),
        (a().size(), vec!["(-3, -2]"], Some("[2, 3)")),
        (a().size(), vec!["[-1, 2]"], None), // a size that changes its sign inside
        (Formula::Least(vec![a(), b()]), vec!["[1, 4]", "[2, 3]"], Some("[1, 3]")),
        (
            formula_of(Kind::Rank, 3, 1),
            vec!["[8]", "[4]", "[2, 2.5]"],
            Some("[2]"),
        ),
        (
            formula_of(Kind::Sum, 3, 1),
            vec!["[1]", "[2, 3)", "[4]"],
            Some("[7, 8)"),
        ),
        (formula_of(Kind::Change, 2, 1), vec!["[20]", "[15]"], Some("[-0.25]")),
        (formula_of(Kind::Earlier, 2, 1), vec!["[90]", "[-0.1]"], Some("[100]")),
        (
            formula_of(Kind::Compound, 2, 1),
            vec!["[0.5]", "[-0.5]"],
            Some("[-0.25]"),
        ),
        (formula_of(Kind::Regain, 1, 1), vec!["[-0.5]"], Some("[1]")),
        (
            formula_of(Kind::Remainder, 1, 1),
            vec!["[0.25, 0.5)"],
            Some("(0.5, 0.75]"),
        ),
        (formula_of(Kind::Remainder, 2, 1), vec!["[3]", "[10]"], Some("[7]")),
        (
            formula_of(Kind::Widening, 2, 1),
            vec!["[-0.5]", "[-0.2]"],
            Some("[0.3]"),
        ),
        (formula_of(Kind::PerMonth, 1, 10), vec!["[30]"], Some("[3]")),
        (formula_of(Kind::Count, 4, 1), vec![], Some("[4]")),
        (formula_of(Kind::Days, 2, 1), vec!["[10]", "[130]"], Some("[120]")),
        (
            formula_of(Kind::WeightedRemainder, 3, 1),
            vec!["[0.5]", "[0.8]", "[0.25]"],
            Some("[0.4]"),
        ),
        (formula_of(Kind::Repeat, 2, 1), vec!["[3]", "[4]"], Some("[3]")),
    ] {
        let given: Vec<Interval> = inputs.iter().map(|text| interval(text)).collect();
        assert_eq!(
            formula.range(&given),
            expected.map(interval),
            "{formula:?} over {inputs:?}"
        );
    }
}
