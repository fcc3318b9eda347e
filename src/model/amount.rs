use super::Language;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a number counts, and in which size of step it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// 亿元: a hundred million yuan.
    YiYuan,
    /// 万元: ten thousand yuan.
    WanYuan,
    /// 万元 a month.
    WanYuanPerMonth,
    /// 万辆: ten thousand vehicles.
    WanVehicles,
    /// Single vehicles, as outside sources print them.
    Vehicles,
    /// Per cent.
    Percent,
    /// Percentage points.
    PercentagePoints,
    /// How many times as much.
    Times,
    /// A whole number of things.
    Number,
    /// Calendar days.
    Days,
}

/// What may be added to, or held against, what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Yuan.
    Money,
    /// Yuan a month.
    MoneyPerMonth,
    /// Vehicles.
    Vehicles,
    /// A pure ratio; per cent and multiples are both.
    Ratio,
    /// Things counted.
    Number,
    /// Days.
    Days,
}

impl Unit {
    /// What it measures.
    pub fn dimension(self) -> Dimension {
        match self {
            Unit::YiYuan | Unit::WanYuan => Dimension::Money,
            Unit::WanYuanPerMonth => Dimension::MoneyPerMonth,
            Unit::WanVehicles | Unit::Vehicles => Dimension::Vehicles,
            Unit::Percent | Unit::PercentagePoints | Unit::Times => Dimension::Ratio,
            Unit::Number => Dimension::Number,
            Unit::Days => Dimension::Days,
        }
    }

    /// One of this unit in yuan, vehicles, or as a ratio.
    pub fn factor(self) -> Decimal {
        match self {
            Unit::YiYuan => Decimal::from(100_000_000),
            Unit::WanYuan | Unit::WanYuanPerMonth | Unit::WanVehicles => Decimal::from(10_000),
            Unit::Percent | Unit::PercentagePoints => Decimal::new(1, 2),
            Unit::Vehicles | Unit::Times | Unit::Number | Unit::Days => Decimal::ONE,
        }
    }
}

/// A number in its unit, ready to be shown: what stands before it, its digits, what stands after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// "CNY " or nothing.
    pub before: &'static str,
    /// The digits, with a true minus sign where negative.
    pub digits: String,
    /// 亿元, " m", % …
    pub after: &'static str,
}

impl Amount {
    /// Shows `digits` (plain decimal text, in steps of `unit`) in a language. No digit is added and none is lost:
    /// 4.84 亿元 becomes CNY 484 m, 4.90 亿元 CNY 490 m, 81.85 万辆 818.5k.
    pub fn new(digits: &str, unit: Unit, language: Language) -> Amount {
        Amount::shown(digits, unit, language, false)
    }

    /// The same for digits that were worked out. A zero at the end of a whole number is then one of them, and does not only
    /// hold its place: 8320 万元 becomes CNY 83.20 m.
    pub fn worked(digits: &str, unit: Unit, language: Language) -> Amount {
        Amount::shown(digits, unit, language, true)
    }

    fn shown(digits: &str, unit: Unit, language: Language, is_worked: bool) -> Amount {
        let plain = |after| Amount {
            before: "",
            digits: minus(digits),
            after,
        };
        match (unit, language) {
            (Unit::YiYuan, Language::Zh) => plain("亿元"),
            (Unit::WanYuan, Language::Zh) => plain("万元"),
            (Unit::WanYuanPerMonth, Language::Zh) => plain("万元/月"),
            (Unit::WanVehicles, Language::Zh) => plain("万辆"),
            (Unit::Vehicles, Language::Zh) => Amount {
                before: "",
                digits: grouped(digits),
                after: "辆",
            },
            (Unit::PercentagePoints, Language::Zh) => plain("个百分点"),
            (Unit::Times, Language::Zh) => plain("倍"),
            (Unit::Days, Language::Zh) => plain("天"),
            (Unit::Percent, _) => plain("%"),
            (Unit::Number, _) => plain(""),
            (Unit::PercentagePoints, Language::En) => plain(" pp"),
            (Unit::Times, Language::En) => plain("×"),
            (Unit::Days, Language::En) => plain(" days"),
            (Unit::Vehicles, Language::En) => Amount {
                before: "",
                digits: grouped(digits),
                after: "",
            },
            (Unit::WanVehicles, Language::En) => {
                let (digits, step) = thousands(digits, 4, is_worked);
                Amount {
                    before: "",
                    digits,
                    after: ["", "k", "m", "bn"][step],
                }
            }
            (Unit::YiYuan | Unit::WanYuan | Unit::WanYuanPerMonth, Language::En) => {
                let (digits, step) = thousands(digits, if unit == Unit::YiYuan { 8 } else { 4 }, is_worked);
                let after = match (unit, step) {
                    (Unit::WanYuanPerMonth, 1) => "k a month",
                    (Unit::WanYuanPerMonth, _) => " m a month",
                    (_, step) => ["", "k", " m", " bn"][step],
                };
                Amount {
                    before: "CNY ",
                    digits,
                    after,
                }
            }
        }
    }

    /// The whole in one string.
    pub fn text(&self) -> String {
        format!("{}{}{}", self.before, self.digits, self.after)
    }
}

/// Moves digits given in steps of 10^`exponent` to the largest of units, thousands, millions, billions that keeps
/// at least one digit before the point.
fn thousands(digits: &str, exponent: i32, is_worked: bool) -> (String, usize) {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", digits),
    };
    let whole = digits.split('.').next().unwrap_or(digits).trim_start_matches('0');
    let magnitude = if whole.is_empty() {
        let fraction = digits.split('.').nth(1).unwrap_or("");
        exponent - 1 - i32::try_from(fraction.len() - fraction.trim_start_matches('0').len()).unwrap_or(0)
    } else {
        exponent + i32::try_from(whole.len()).unwrap_or(1) - 1
    };
    let step = (magnitude.max(0) / 3).clamp(0, 3);
    (
        format!("{sign}{}", shifted(digits, exponent - step * 3, is_worked)),
        usize::try_from(step).unwrap_or(0),
    )
}

/// Moves the decimal point of plain digits `by` places (right when positive) without adding or losing a significant digit.
fn shifted(digits: &str, by: i32, is_worked: bool) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let holds_place = fraction.is_empty() && !is_worked;
    let mut all: String = [whole, fraction].concat();
    let point = i32::try_from(whole.len()).unwrap_or(0) + by;
    if point <= 0 {
        all = format!("{}{all}", "0".repeat(usize::try_from(1 - point).unwrap_or(0)));
        let rest = all.split_off(1);
        return trimmed(&all, &rest, holds_place);
    }
    let point = usize::try_from(point).unwrap_or(0);
    if point >= all.len() {
        all.push_str(&"0".repeat(point - all.len()));
        return all.trim_start_matches('0').to_string();
    }
    let rest = all.split_off(point);
    trimmed(&all, &rest, holds_place)
}

/// Zeros at the end of a printed integer only hold its place (3200万元); those after a printed point are information (4.90亿元).
fn trimmed(whole: &str, fraction: &str, holds_place: bool) -> String {
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = if holds_place {
        fraction.trim_end_matches('0')
    } else {
        fraction
    };
    if fraction.is_empty() {
        whole.to_string()
    } else {
        format!("{whole}.{fraction}")
    }
}

fn minus(digits: &str) -> String {
    digits.replace('-', "−")
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |(w, f)| (w, f));
    let mut text = String::from(sign);
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(c);
    }
    if fraction.is_empty() {
        text
    } else {
        format!("{text}.{fraction}")
    }
}
