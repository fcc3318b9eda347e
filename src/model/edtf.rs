use super::Language;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// A date exactly as precise as it is known (EDTF, ISO 8601-2): `2022`, `2025-01-15`, `XXXX-XX-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edtf {
    /// The year, where it is known.
    pub year: Option<u16>,
    /// The month, where it is known.
    pub month: Option<u8>,
    /// The day of the month, where it is known.
    pub day: Option<u8>,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Edtf {
    /// The date in words: 2025年1月15日, 15 January 2025, 12日, the 12th.
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::Zh => {
                let mut text = String::new();
                if let Some(y) = self.year {
                    text += &format!("{y}年");
                }
                if let Some(m) = self.month {
                    text += &format!("{m}月");
                }
                if let Some(d) = self.day {
                    text += &format!("{d}日");
                }
                text
            }
            Language::En => {
                let month = self.month.and_then(|m| MONTHS.get(usize::from(m) - 1)).copied();
                match (self.day, month, self.year) {
                    (Some(d), None, _) => format!("the {d}{}", ordinal(d)),
                    (day, month, year) => [
                        day.map(|d| d.to_string()),
                        month.map(str::to_string),
                        year.map(|y| y.to_string()),
                    ]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
                }
            }
        }
    }

    /// Days since an arbitrary fixed day, where the date is whole.
    pub fn day_number(&self) -> Option<i64> {
        let (y, m, d) = (i64::from(self.year?), i64::from(self.month?), i64::from(self.day?));
        // Days from civil, Howard Hinnant's algorithm: March-based year, proleptic Gregorian.
        let y = if m <= 2 { y - 1 } else { y };
        let day_of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        Some(365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + day_of_year)
    }

    /// The same date without its year, as it is printed when the year comes from context.
    pub fn without_year(self) -> Edtf {
        Edtf { year: None, ..self }
    }
}

fn ordinal(day: u8) -> &'static str {
    match (day % 10, day / 10) {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

impl FromStr for Edtf {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("“{text}” is not a date like 2022, 2025-04, 2025-01-15 or XXXX-XX-12");
        // Numbers are read more freely than they are written here: with a plus.
        if text.contains('+') {
            return Err(bad());
        }
        let mut fields = text.split('-');
        let year = match fields.next() {
            Some("XXXX") => None,
            Some(y) if y.len() == 4 => Some(y.parse().map_err(|_| bad())?),
            _ => return Err(bad()),
        };
        let mut two = |most: u8| match fields.next() {
            None | Some("XX") => Ok(None),
            Some(n) if n.len() == 2 => n
                .parse::<u8>()
                .ok()
                .filter(|n| (1..=most).contains(n))
                .map(Some)
                .ok_or_else(bad),
            Some(_) => Err(bad()),
        };
        let month = two(12)?;
        let day = two(31)?;
        if fields.next().is_some() || (year.is_none() && month.is_none() && day.is_none()) {
            return Err(bad());
        }
        Ok(Edtf { year, month, day })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(y) => write!(f, "{y:04}")?,
            None => f.write_str("XXXX")?,
        }
        if self.month.is_some() || self.day.is_some() {
            match self.month {
                Some(m) => write!(f, "-{m:02}")?,
                None => f.write_str("-XX")?,
            }
        }
        match self.day {
            Some(d) => write!(f, "-{d:02}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}
