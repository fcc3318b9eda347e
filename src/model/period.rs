use super::{Edtf, Language};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// The stretch of time that a figure covers. Figures of different periods never share a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Whole months of one year, both ends included.
    Months {
        /// Calendar year.
        year: u16,
        /// First month, 1 to 12.
        from: u8,
        /// Last month, 1 to 12.
        to: u8,
    },
    /// The report does not say which.
    NotStated,
}

impl Period {
    /// How many months it covers, where it is stated.
    pub fn months(self) -> Option<u8> {
        match self {
            Period::Months { from, to, .. } => Some(to - from + 1),
            Period::NotStated => None,
        }
    }

    /// Which of the twelve months it covers.
    pub fn covers(self, month: u8) -> bool {
        matches!(self, Period::Months { from, to, .. } if (from..=to).contains(&month))
    }

    /// The months as a sentence names them: 4月, 1–4月, 2024年4月; the year only where one is given.
    pub fn months_in_words(self, year: Option<u16>, language: Language) -> Option<String> {
        let Period::Months { from, to, .. } = self else {
            return None;
        };
        let name = |m| {
            Edtf {
                year: None,
                month: Some(m),
                day: None,
            }
            .words(language)
        };
        let months = match (language, from, to) {
            (_, 1, 12) => String::new(),
            (_, a, b) if a == b => name(a),
            (Language::Zh, a, b) => format!("{a}–{b}月"),
            (Language::En, a, b) => format!("{}–{}", name(a), name(b)),
        };
        Some(match (language, year) {
            (_, None) => months,
            (Language::Zh, Some(y)) => format!("{y}年{months}"),
            (Language::En, Some(y)) => format!("{months} {y}").trim_start().to_string(),
        })
    }

    /// 2025年1–4月累计; January–April 2025. Nothing for a period that is not stated: the page says so in its own way.
    pub fn words(self, language: Language) -> Option<String> {
        let Period::Months { year, from, to } = self else {
            return None;
        };
        Some(match (language, from, to) {
            (Language::Zh, 1, 12) => format!("{year}年全年"),
            (Language::Zh, a, b) if a == b => format!("{year}年{a}月单月"),
            (Language::Zh, a, b) => format!("{year}年{a}–{b}月累计"),
            (Language::En, 1, 12) => format!("calendar {year}"),
            (Language::En, a, b) if a == b => Edtf {
                year: Some(year),
                month: Some(a),
                day: None,
            }
            .words(language),
            (Language::En, a, b) => {
                let short = |m| {
                    Edtf {
                        year: None,
                        month: Some(m),
                        day: None,
                    }
                    .words(Language::En)[..3]
                        .to_string()
                };
                format!("{}–{} {year}", short(a), short(b))
            }
        })
    }
}

impl fmt::Display for Period {
    /// The id used in addresses and files: 2023, 2025-04, 2025-01/2025-04, not-stated.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Period::NotStated => f.write_str("not-stated"),
            Period::Months { year, from: 1, to: 12 } => write!(f, "{year:04}"),
            Period::Months { year, from, to } if from == to => write!(f, "{year:04}-{from:02}"),
            Period::Months { year, from, to } => write!(f, "{year:04}-{from:02}/{year:04}-{to:02}"),
        }
    }
}

impl FromStr for Period {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("“{text}” is not a period like 2023, 2025-04, 2025-01/2025-04 or not-stated");
        if text == "not-stated" {
            return Ok(Period::NotStated);
        }
        let month = |t: &str| -> Result<(u16, Option<u8>), String> {
            let date: Edtf = t.parse().map_err(|_| bad())?;
            Ok((date.year.ok_or_else(bad)?, date.month))
        };
        match text.split_once('/') {
            None => match month(text)? {
                (year, None) => Ok(Period::Months { year, from: 1, to: 12 }),
                (year, Some(m)) => Ok(Period::Months { year, from: m, to: m }),
            },
            Some((a, b)) => match (month(a)?, month(b)?) {
                ((y1, Some(from)), (y2, Some(to))) if y1 == y2 && from <= to => {
                    Ok(Period::Months { year: y1, from, to })
                }
                ((y1, Some(from)), (y2, Some(to))) if (y2, to) < (y1, from) => {
                    Err(format!("the period “{text}” ends before it begins"))
                }
                _ => Err(bad()),
            },
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}
