//! Whether a result agrees with what is printed, and how it is put in words.

use super::folder::fixture;
use super::ledger::{interval, quantity};
use briefing_explorer::ledger::{Regime, Verdict, result_figure, result_text, tally, verdict_of, work};
use briefing_explorer::model::{Comparison, Language, PartId, Unit};
use rust_decimal::Decimal;
use serde_json::json;

#[test]
fn a_figure_is_held_against_the_printed_one() {
    let stated =
        |digits: &str| quantity(json!({ "form": "exact", "metric": "valuation", "digits": digits, "unit": "yi-yuan" }));
    let yi = |text: &str| interval(text).scaled(Decimal::from(100_000_000));
    for (result, range, digits, regime, expected) in [
        ("[14.9025]", "[14.887, 14.918]", "14.9", Regime::HalfUp, Verdict::Agrees),
        ("[8.9333]", "[8.61, 9.28]", "8.96", Regime::HalfUp, Verdict::Rounding),
        ("[8.9333]", "[8.90, 8.95]", "8.96", Regime::HalfUp, Verdict::Disagrees),
        ("[8.96]", "[8.96]", "8.96", Regime::Letter, Verdict::Agrees),
        ("[8.969]", "[8.969]", "8.96", Regime::CutOff, Verdict::Agrees),
        ("[8.969]", "[8.969]", "8.96", Regime::HalfUp, Verdict::Disagrees),
    ] {
        assert_eq!(
            Verdict::on_figure(&yi(result), &yi(range), &stated(digits), regime),
            expected,
            "{result} against {digits}, {regime:?}"
        );
    }
    for (range, comparison, expected) in [
        ("(0, 1)", Comparison::AboveZero, Verdict::Agrees),
        ("[-0.1, 1)", Comparison::AboveZero, Verdict::Rounding),
        ("[-0.2, -0.1)", Comparison::AboveZero, Verdict::Disagrees),
        ("[0.545]", Comparison::AboveHalf, Verdict::Agrees),
        ("[1.2, 1.3]", Comparison::First, Verdict::Agrees),
        ("[0.5, 0.9]", Comparison::AboveOne, Verdict::Disagrees),
    ] {
        assert_eq!(
            Verdict::on_comparison(&interval(range), comparison),
            expected,
            "{range} {comparison:?}"
        );
    }
}

#[test]
fn a_bound_is_held_against_all_that_a_result_may_be() {
    let share = |form: &str, digits: &str| {
        quantity(json!({ "form": form, "metric": "market-share", "digits": digits, "unit": "percent" }))
    };
    let fall = quantity(
        json!({ "form": "range", "metric": "sales-change", "low": "0", "high": "10", "unit": "percent", "direction": "down" }),
    );
    for (result, range, stated, expected) in [
        ("[0.73]", "[0.725, 0.735)", share("lower", "70"), Verdict::Agrees),
        ("[0.70]", "[0.695, 0.705)", share("lower", "70"), Verdict::Rounding),
        ("[0.698]", "[0.6975, 0.6985)", share("lower", "70"), Verdict::Disagrees), // it rounds to 70, and is not over it
        ("[0.70]", "[0.70]", share("lower", "70"), Verdict::Disagrees),
        ("(0.70, )", "(0.70, )", share("lower", "70"), Verdict::Agrees),
        ("(0.65, )", "(0.65, )", share("lower", "70"), Verdict::Rounding),
        ("(, 0.65)", "(, 0.65)", share("lower", "70"), Verdict::Disagrees),
        ("[0.068]", "[0.0675, 0.0685)", share("upper", "7"), Verdict::Agrees),
        ("[0.07]", "[0.0695, 0.0705)", share("upper", "7"), Verdict::Rounding),
        ("[0.07]", "[0.07]", share("upper", "7"), Verdict::Disagrees),
        ("[-0.05]", "(-0.055, -0.045]", fall.clone(), Verdict::Agrees),
        ("[-0.10]", "(-0.105, -0.095]", fall.clone(), Verdict::Rounding),
        ("[-0.10]", "[-0.10]", fall.clone(), Verdict::Disagrees),
        ("[0.02]", "[0.015, 0.025)", fall, Verdict::Disagrees), // a rise
    ] {
        let held = Verdict::on_figure(&interval(result), &interval(range), &stated, Regime::HalfUp);
        assert_eq!(held, expected, "{range} against {stated:?}");
    }
}

#[test]
fn falls_losses_and_figures_printed_twice_are_held_with_their_sign_and_digits() {
    let fall = |digits: &str| {
        quantity(
            json!({ "form": "exact", "metric": "sales-change", "digits": digits, "unit": "percent", "direction": "down" }),
        )
    };
    let loss = |digits: &str| {
        quantity(json!({ "form": "exact", "metric": "loss", "digits": digits, "unit": "number", "direction": "down" }))
    };
    let plain = |digits: &str| quantity(json!({ "form": "exact", "digits": digits }));
    for (result, range, stated, regime, expected) in [
        (
            "[-0.8507]",
            "(-0.8520, -0.8493]",
            fall("85"),
            Regime::HalfUp,
            Verdict::Agrees,
        ),
        (
            "[0.8507]",
            "[0.8493, 0.8520)",
            fall("85"),
            Regime::HalfUp,
            Verdict::Disagrees,
        ), // the sign is the other
        ("[-0.8599]", "[-0.8599]", fall("85"), Regime::CutOff, Verdict::Agrees),
        ("[-0.8599]", "[-0.8599]", fall("85"), Regime::HalfUp, Verdict::Disagrees),
        (
            "[-0.854]",
            "(-0.86, -0.854]",
            fall("86"),
            Regime::HalfUp,
            Verdict::Rounding,
        ),
        ("[742.1]", "[742, 742.2)", loss("742"), Regime::HalfUp, Verdict::Agrees), // a loss is a size
        ("[0]", "[0, 0.5)", plain("0"), Regime::HalfUp, Verdict::Agrees),
        // A figure printed twice: the coarser one must be what the finer one makes.
        (
            "[8.96]",
            "[8.955, 8.965)",
            plain("9.0"),
            Regime::HalfUp,
            Verdict::Agrees,
        ),
        (
            "[8.96]",
            "[8.955, 8.965)",
            plain("8.9"),
            Regime::HalfUp,
            Verdict::Disagrees,
        ),
        ("[8.96]", "[8.96, 8.97)", plain("8.9"), Regime::CutOff, Verdict::Agrees),
        (
            "[8.96]",
            "[8.955, 8.965)",
            plain("8.97"),
            Regime::HalfUp,
            Verdict::Disagrees,
        ), // they touch and do not meet
        ("[9]", "[8.5, 9.5)", plain("8.96"), Regime::HalfUp, Verdict::Rounding),
        ("[9]", "[9]", plain("8.96"), Regime::Letter, Verdict::Disagrees),
        ("(8, 9)", "(8, 9)", plain("8.96"), Regime::HalfUp, Verdict::Rounding), // no single result
        (
            "(8.965, )",
            "(8.965, )",
            plain("8.96"),
            Regime::HalfUp,
            Verdict::Disagrees,
        ),
    ] {
        let held = Verdict::on_figure(&interval(result), &interval(range), &stated, regime);
        assert_eq!(held, expected, "{range} against {stated:?}, {regime:?}");
    }
}

#[test]
fn the_fixture_shows_every_verdict() {
    for (part, regime, result, expected) in [
        ("R01", Regime::HalfUp, "12.50亿元", Verdict::Agrees),
        ("R02", Regime::HalfUp, "4.54万辆", Verdict::Disagrees),
        ("R03a", Regime::HalfUp, "−37.5%", Verdict::NoCounterpart),
        ("R03b", Regime::HalfUp, "41.7%", Verdict::Uncheckable), // the report's wording is vague
        ("R04", Regime::HalfUp, "12.50亿元", Verdict::Rounding),
        ("R04", Regime::Letter, "12.50亿元", Verdict::Disagrees),
        ("R05a", Regime::HalfUp, "6.17万辆", Verdict::Uncheckable), // an input is assumed
        ("R05b", Regime::HalfUp, "14天", Verdict::NoCounterpart),
    ] {
        let id: PartId = part.parse().unwrap();
        let worked = work(fixture(), id, regime).unwrap();
        let (_, _, given) = fixture().part(id).unwrap();
        assert_eq!(
            result_figure(given, &worked, Language::Zh).unwrap().text(),
            result,
            "{part}"
        );
        assert_eq!(worked.verdict, expected, "{part} {regime:?}");
    }
    let bounded = work(fixture(), "R05c".parse().unwrap(), Regime::HalfUp).unwrap();
    assert_eq!(bounded.range, Some(interval("(0.0345, 0.0955)")));
    assert_eq!(bounded.verdict, Verdict::Agrees);
    assert_eq!(work(fixture(), "R99".parse().unwrap(), Regime::HalfUp), None);
}

#[test]
fn a_relation_takes_its_worst_part() {
    let edition = &fixture().newest;
    let tally = tally(fixture(), edition, Regime::HalfUp);
    assert_eq!(tally.all(), 12);
    let expected = [
        Verdict::Agrees,
        Verdict::Disagrees,
        Verdict::Uncheckable,
        Verdict::Rounding,
        Verdict::Uncheckable,
        Verdict::NoCounterpart,
        Verdict::NoCounterpart,
        Verdict::NoCounterpart,
        Verdict::NoCounterpart,
        Verdict::NoCounterpart,
        Verdict::NoCounterpart,
        Verdict::NoCounterpart,
    ];
    assert_eq!(tally.verdicts.iter().map(|(_, v)| *v).collect::<Vec<_>>(), expected);
    assert_eq!(Verdict::ALL.map(|v| tally.count(v)).iter().sum::<usize>(), tally.all());
    assert_eq!(tally.checked(), 3);
    for (relation, verdict) in edition.relations.values().zip(expected) {
        assert_eq!(verdict_of(fixture(), relation, Regime::HalfUp), verdict);
    }
}

#[test]
fn both_ends_of_a_range_have_as_many_decimals() {
    let (_, _, part) = fixture().part("R06a".parse().unwrap()).unwrap();
    let mut part = part.clone();
    for (unit, range, zh, en) in [
        (
            Unit::WanYuan,
            "[127580000, 127600000]",
            "12758–12760万元",
            "CNY 127.58–127.60 m",
        ),
        (Unit::WanVehicles, "[8410000, 8800000]", "841–880万辆", "8.41–8.80m"),
        (Unit::WanYuan, "[127600000]", "12760万元", "CNY 127.60 m"), // worked out to its last digit
    ] {
        part.unit = unit;
        assert_eq!(result_text(&part, &interval(range), 0, Language::Zh), zh);
        assert_eq!(result_text(&part, &interval(range), 0, Language::En), en);
    }
}

#[test]
fn a_range_is_rounded_outward() {
    let (_, _, part) = fixture().part("R05c".parse().unwrap()).unwrap();
    for (range, places, en) in [
        ("[0.6752215, 0.6752225]", 4, "67.5221–67.5223 pp"),
        ("[-0.48074785, -0.48055478]", 2, "−48.08 to −48.05 pp"),
        ("(, 0.6826)", 1, "under 68.3 pp"),
        ("(0.0735, )", 2, "over 7.35 pp"),
        ("[0.6752215]", 4, "67.5222 pp"), // one value is rounded
    ] {
        assert_eq!(result_text(part, &interval(range), places, Language::En), en);
    }
}

#[test]
fn bounds_and_ranges_are_put_in_words() {
    let (_, _, part) = fixture().part("R05c".parse().unwrap()).unwrap();
    for (range, zh, en) in [
        ("[0.432]", "43.2个百分点", "43.2 pp"),
        ("(0.432, )", "超过43.2个百分点", "over 43.2 pp"),
        ("(, 0.432)", "不足43.2个百分点", "under 43.2 pp"),
        ("(0.1, 0.2)", "10.0–20.0个百分点", "10.0–20.0 pp"),
        ("(-0.1, 0.2)", "−10.0 至 20.0个百分点", "−10.0 to 20.0 pp"),
        ("(, )", "", ""),
    ] {
        assert_eq!(result_text(part, &interval(range), 1, Language::Zh), zh);
        assert_eq!(result_text(part, &interval(range), 1, Language::En), en);
    }
}
