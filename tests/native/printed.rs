//! What printed digits stand for: never more digits than rounding allows.

use super::folder::real;
use briefing_explorer::ledger::{Regime, normalised, rounding_text};
use briefing_explorer::model::{Form, Language, Quantity};

fn quantity(text: &str) -> Quantity {
    serde_json::from_str(text).unwrap()
}

fn normal(text: &str) -> [Option<String>; 2] {
    [Language::Zh, Language::En].map(|l| normalised(&quantity(text), l).map(|s| s.text()))
}

fn rounding(text: &str) -> [Option<String>; 2] {
    [Language::Zh, Language::En].map(|l| rounding_text(&quantity(text), Regime::HalfUp, l))
}

fn some(texts: [&str; 2]) -> [Option<String>; 2] {
    texts.map(|t| Some(t.to_string()))
}

const PRICE: &str = r#"{"form":"exact","metric":"price","digits":"4.84","unit":"yi-yuan"}"#;
const LOSS: &str = r#"{"form":"exact","metric":"loss","digits":"8905","unit":"wan-yuan"}"#;
const ROUND: &str = r#"{"form":"exact","metric":"price","digits":"6.80","unit":"yi-yuan"}"#;
const SMALL: &str = r#"{"form":"exact","metric":"sales","digits":"0.05","unit":"wan-vehicles"}"#;
const FALL: &str = r#"{"form":"exact","metric":"sales-change","digits":"3.87","unit":"percent","direction":"down"}"#;
const RISE: &str = r#"{"form":"exact","metric":"sales-change","digits":"9.1","unit":"percent","direction":"up"}"#;
const OVER: &str = r#"{"form":"lower","metric":"market-share","digits":"65","unit":"percent"}"#;
const FOUR: &str = r#"{"form":"count","metric":"number","digits":"4","unit":"number"}"#;

#[test]
fn an_amount_keeps_its_digits_in_its_base_unit() {
    assert_eq!(normal(PRICE), some(["4.84×10⁸元", "CNY 4.84×10⁸"]));
    assert_eq!(normal(LOSS), some(["8.905×10⁷元", "CNY 8.905×10⁷"]));
    assert_eq!(normal(ROUND), some(["6.80×10⁸元", "CNY 6.80×10⁸"]));
    assert_eq!(normal(SMALL), some(["5×10²辆", "5×10² vehicles"]));
    assert_eq!([FALL, OVER, FOUR].map(normal), [const { [None, None] }; 3]);
}

#[test]
fn a_rounding_interval_stands_in_the_printed_unit() {
    assert_eq!(rounding(PRICE), some(["4.835–4.845亿元", "CNY 483.5–484.5 m"]));
    assert_eq!(rounding(FALL), some(["−3.875 至 −3.865%", "−3.875 to −3.865%"]));
    assert_eq!(rounding(RISE), some(["+9.05 至 +9.15%", "+9.05 to +9.15%"]));
    assert_eq!([OVER, FOUR].map(rounding), [const { [None, None] }; 2]);
    assert_eq!(
        rounding_text(&quantity(PRICE), Regime::Letter, Language::Zh),
        None,
        "to the letter a figure is one value"
    );
}

#[test]
fn no_figure_of_the_report_gets_more_than_one_digit_by_rounding() {
    let mut seen = 0;
    for fact in real().newest.facts.values() {
        let Some(quantity) = fact.quantity.as_ref().filter(|q| q.form == Form::Exact) else {
            continue;
        };
        let Some(text) = rounding_text(quantity, Regime::HalfUp, Language::Zh) else {
            continue;
        };
        seen += 1;
        let printed = quantity.digits.as_ref().unwrap().places();
        let decimals = text
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .filter(|n| !n.is_empty());
        for number in decimals {
            let places = number.split_once('.').map_or(0, |(_, f)| f.len());
            assert_eq!(places, usize::try_from(printed).unwrap() + 1, "{}: {text}", fact.id);
        }
        let significant = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if let Some(normal) = normalised(quantity, Language::Zh) {
            assert_eq!(
                significant(&normal.digits),
                significant(&quantity.digits.as_ref().unwrap().to_string())
                    .trim_start_matches('0')
                    .to_string()
                    + "10",
                "{}",
                fact.id
            );
        }
    }
    assert!(seen > 10, "{seen}");
}
