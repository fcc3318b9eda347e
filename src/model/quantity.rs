use super::{Amount, Bilingual, Language, Metric, Period, Unit};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// No report prints a longer figure. A decimal holds 28 digits: these, those of the largest unit, and two for rounding.
const MOST_DIGITS: usize = 16;

/// Digits exactly as printed, without a sign. A trailing zero is information: 6.80 is not 6.8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    text: String,
    value: Decimal,
}

impl Digits {
    /// Reads plain digits with at most one point. Refuses signs, spaces and separators, and more digits than can be
    /// worked with exactly in the smallest unit.
    pub fn parse(text: &str) -> Result<Digits, String> {
        let bad = || format!("“{text}” is not plain digits like 4.84");
        if text.is_empty() || text.len() > MOST_DIGITS || !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return Err(bad());
        }
        let value = text.parse().map_err(|_| bad())?;
        Ok(Digits {
            text: text.into(),
            value,
        })
    }

    /// The number.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// How many digits stand after the point.
    pub fn places(&self) -> u32 {
        self.text
            .split_once('.')
            .map_or(0, |(_, fraction)| u32::try_from(fraction.len()).unwrap_or(u32::MAX))
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digits {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Digits::parse(&String::deserialize(d)?).map_err(D::Error::custom)
    }
}

/// How firmly a quantity is stated. Each form has a glyph of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A figure, rounded to its printed digits.
    Exact,
    /// A whole number of things.
    Count,
    /// More than.
    Lower,
    /// Less than.
    Upper,
    /// Words that only come near a figure.
    Approximate,
    /// Between two ends.
    Range,
    /// Up or down, size not stated.
    Direction,
}

impl Form {
    /// All forms, the firmest first.
    pub const ALL: [Form; 7] = [
        Form::Exact,
        Form::Count,
        Form::Lower,
        Form::Upper,
        Form::Approximate,
        Form::Range,
        Form::Direction,
    ];

    /// The id used in addresses and files.
    pub fn id(self) -> &'static str {
        match self {
            Form::Exact => "exact",
            Form::Count => "count",
            Form::Lower => "lower",
            Form::Upper => "upper",
            Form::Approximate => "approximate",
            Form::Range => "range",
            Form::Direction => "direction",
        }
    }
}

/// Which way something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Rose.
    Up,
    /// Fell.
    Down,
}

impl Direction {
    /// Both.
    pub const ALL: [Direction; 2] = [Direction::Up, Direction::Down];

    /// The id used in addresses and files.
    pub fn id(self) -> &'static str {
        match self {
            Direction::Up => "up",
            Direction::Down => "down",
        }
    }
}

/// Where the year of a date or period comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearSource {
    /// It is not printed beside the figure; context gives it.
    Context,
}

/// Whether vehicles were counted when sold to dealers or to owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SalesBasis {
    /// Deliveries to dealers.
    Wholesale,
    /// Sales to owners.
    Retail,
    /// The report does not say.
    NotStated,
}

/// A stated quantity: its digits as printed, what they measure, and how firm they are.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// How firmly it is stated.
    pub form: Form,
    /// What is measured.
    pub metric: Metric,
    /// The printed digits.
    pub digits: Option<Digits>,
    /// Lower end of a range.
    pub low: Option<Digits>,
    /// Upper end of a range.
    pub high: Option<Digits>,
    /// The printed unit.
    pub unit: Option<Unit>,
    /// What is counted, for whole numbers.
    pub counter: Option<Bilingual>,
    /// Which way it moved.
    pub direction: Option<Direction>,
    /// The wording, where digits alone would say too much; `{}` stands for the amount.
    pub words: Option<Bilingual>,
    /// The period covered.
    pub period: Option<Period>,
    /// Where the year of the period comes from.
    pub year: Option<YearSource>,
    /// Wholesale or retail.
    pub basis: Option<SalesBasis>,
    /// Of what it is a share, or which brands it covers.
    pub scope: Option<Bilingual>,
}

/// A quantity ready to be shown in one language: words around an amount. Either may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Words and currency before the digits: 超过, over, CNY.
    pub before: String,
    /// The digits, signed where the quantity is a change.
    pub digits: String,
    /// Unit and words after the digits.
    pub after: String,
}

impl Stated {
    /// The whole in one string.
    pub fn text(&self) -> String {
        format!("{}{}{}", self.before, self.digits, self.after)
    }

    /// Words without digits.
    pub fn words(text: impl Into<String>) -> Stated {
        Stated {
            before: text.into(),
            digits: String::new(),
            after: String::new(),
        }
    }
}

impl Quantity {
    /// The sign that a change carries: −1 when it fell.
    pub fn is_negative(&self) -> bool {
        self.metric.is_change() && self.direction == Some(Direction::Down)
    }

    /// True where it is shown with a plus sign: a change that rose.
    pub fn has_plus(&self) -> bool {
        self.metric.is_change() && self.direction == Some(Direction::Up)
    }

    /// Its period as a sentence names it; a year that is not printed is not shown.
    pub fn when(&self, language: Language) -> Option<String> {
        let period = self.period?;
        let printed = match (period, self.year) {
            (Period::Months { year, .. }, None) => Some(year),
            _ => None,
        };
        period.months_in_words(printed, language)
    }

    /// The quantity as the page shows it: 4.84亿元 / CNY 484 m; 超过50% / over 50%; −3.87%; 数十个 / dozens.
    pub fn stated(&self, language: Language) -> Stated {
        let unit = self.unit.unwrap_or(Unit::Number);
        let amount = self.digits.as_ref().map(|d| self.amount(d, unit, language));
        if let Some(words) = &self.words {
            return match (words.get(language).split_once("{}"), amount) {
                (Some((before, after)), Some(a)) => Stated {
                    before: format!("{before}{}", a.before),
                    digits: a.digits,
                    after: format!("{}{after}", a.after),
                },
                _ => Stated::words(words.get(language)),
            };
        }
        let Some(amount) = amount else {
            return match (&self.direction, language) {
                (Some(Direction::Up), Language::Zh) => Stated::words("上升"),
                (Some(Direction::Down), Language::Zh) => Stated::words("下降"),
                (Some(Direction::Up), Language::En) => Stated::words("up"),
                (Some(Direction::Down), Language::En) => Stated::words("down"),
                (None, _) => Stated::words(""),
            };
        };
        let bound = match (self.form, language) {
            (Form::Lower, Language::Zh) => "超过",
            (Form::Lower, Language::En) => "over ",
            (Form::Upper, Language::Zh) => "不足",
            (Form::Upper, Language::En) => "under ",
            (Form::Approximate, Language::Zh) => "约",
            (Form::Approximate, Language::En) => "about ",
            _ => "",
        };
        Stated {
            before: format!("{bound}{}", amount.before),
            digits: amount.digits,
            after: amount.after,
        }
    }

    fn amount(&self, digits: &Digits, unit: Unit, language: Language) -> Stated {
        let signed = match (self.metric.is_change(), self.direction) {
            (true, Some(Direction::Down)) => format!("-{digits}"),
            _ => digits.to_string(),
        };
        let amount = Amount::new(&signed, unit, language);
        let plus = if self.has_plus() { "+" } else { "" };
        let after = match (&self.counter, language) {
            (Some(counter), Language::Zh) => counter.zh.clone(),
            (Some(counter), Language::En) => format!(" {}", counter.en),
            (None, _) => amount.after.to_string(),
        };
        Stated {
            before: amount.before.into(),
            digits: format!("{plus}{}", amount.digits),
            after,
        }
    }
}
