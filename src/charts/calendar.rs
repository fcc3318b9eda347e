use super::{Frame, Names, Stretch};
use crate::model::{Edtf, Language, Period};

/// Whole months side by side, so that dates have places: the axis of a chart on which time runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    first: (u16, u8),
    last: (u16, u8),
}

impl Calendar {
    /// The months that hold all of these: from the first to the last, or whole years.
    pub fn over(dates: impl Iterator<Item = (Edtf, Edtf)>, is_in_years: bool) -> Option<Calendar> {
        let month = |d: Edtf, or: u8| Some((d.year?, d.month.unwrap_or(or)));
        let mut ends: Option<Calendar> = None;
        for (from, to) in dates {
            let (Some(from), Some(to)) = (month(from, 1), month(to, 12)) else {
                continue;
            };
            ends = Some(match ends {
                None => Calendar { first: from, last: to },
                Some(c) => Calendar {
                    first: c.first.min(from),
                    last: c.last.max(to),
                },
            });
        }
        ends.map(|c| {
            if is_in_years {
                Calendar {
                    first: (c.first.0, 1),
                    last: (c.last.0, 12),
                }
            } else {
                c
            }
        })
    }

    fn months_to(&self, (year, month): (u16, u8)) -> f64 {
        (f64::from(year) - f64::from(self.first.0)) * 12.0 + f64::from(month) - f64::from(self.first.1)
    }

    /// How long it is.
    pub fn months(&self) -> f64 {
        self.months_to(self.last) + 1.0
    }

    /// As wide as a date is vague: a day, a month, a year. Nothing where its year is not known.
    pub fn stretch(&self, date: Edtf) -> Option<Stretch> {
        let year = date.year?;
        let Some(month) = date.month else {
            let from = self.months_to((year, 1));
            return Some(Stretch { from, to: from + 12.0 });
        };
        let from = self.months_to((year, month));
        let Some(day) = date.day else {
            return Some(Stretch { from, to: from + 1.0 });
        };
        let length = f64::from(days(year, month));
        Some(Stretch {
            from: from + (f64::from(day) - 1.0) / length,
            to: from + f64::from(day) / length,
        })
    }

    /// As wide as a period is long.
    pub fn period(&self, period: Period) -> Option<Stretch> {
        let Period::Months { year, from, to } = period else {
            return None;
        };
        Some(Stretch {
            from: self.months_to((year, from)),
            to: self.months_to((year, to)) + 1.0,
        })
    }

    /// The axis: its months by name where there are few, its years.
    pub fn frame(&self, language: Language) -> Frame {
        let (mut months, mut years) = (Names::new(), Names::new());
        let (mut year, mut month) = self.first;
        let mut at = 0.0;
        while at < self.months() {
            let here = Stretch { from: at, to: at + 1.0 };
            months.push((here, month_name(month, language)));
            let text = year.to_string();
            match years.last_mut() {
                Some((stretch, last)) if *last == text => stretch.to = at + 1.0,
                _ => years.push((here, text)),
            }
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            at += 1.0;
        }
        if self.months() > 12.0 {
            months.clear();
        }
        Frame::Time {
            length: self.months(),
            months,
            years,
        }
    }
}

fn month_name(month: u8, language: Language) -> String {
    let date = Edtf {
        year: None,
        month: Some(month),
        day: None,
    };
    let name = date.words(language);
    match language {
        Language::Zh => name,
        Language::En => name.chars().take(3).collect(),
    }
}

fn days(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
