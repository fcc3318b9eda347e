use super::figures::{body_figures, part_from, result_place};
use super::{About, Chart, Extent, Frame, Lane, Mark, Plot, Row, Scale, Stretch, Tone, When, Words};
use crate::dataset::Dataset;
use crate::model::{Fact, Kind, Metric, Ordered, Period, Unit};

/// Losses over periods of different length: as wide as the months, as high as the monthly average, so that the area is
/// what is stated; the months of which nothing is stated are left open.
pub struct ZhongweidianLosses;

const UNIT: Unit = Unit::WanYuanPerMonth;

/// A stated loss, with the months it covers.
struct Loss<'a> {
    fact: &'a Fact,
    year: u16,
    from: u8,
    to: u8,
}

impl Chart for ZhongweidianLosses {
    fn id(&self) -> &'static str {
        "zhongweidian-losses"
    }

    fn about(&self) -> About {
        About::Companies
    }

    fn plot(&self, data: &Dataset, words: &Words) -> Plot {
        let mut losses: Vec<Loss<'_>> = body_figures(&data.newest)
            .filter(|(_, q)| q.metric == Metric::Loss)
            .filter_map(|(fact, q)| match q.period? {
                Period::Months { year, from, to } => Some(Loss { fact, year, from, to }),
                Period::NotStated => None,
            })
            .collect();
        // One company to a picture: the first of which the report states a loss.
        let subject = losses.first().map(|l| l.fact.subject.clone());
        losses.retain(|l| Some(&l.fact.subject) == subject.as_ref());
        losses.order_by_key(|l| (l.year, l.from));
        let first = losses.first().map_or(0, |l| l.year);
        let years = losses.last().map_or(0, |l| l.year - first + 1);
        let rows: Vec<Row> = losses.iter().filter_map(|l| row(l, first, data, words)).collect();
        let gap = losses.last().and_then(|l| gap(l, first, data, words));
        let high = rows
            .iter()
            .flat_map(|r| &r.marks)
            .filter_map(|m| {
                if let Extent::Level(_, v) = m.extent {
                    Some(v)
                } else {
                    None
                }
            })
            .fold(0.0, f64::max);
        Plot {
            id: self.id(),
            frame: Frame::Months {
                first,
                years,
                height: Scale::from_zero(UNIT, high, words.language),
            },
            lanes: vec![Lane {
                head: None,
                rows: rows.into_iter().chain(gap).collect(),
            }],
            own: None,
        }
    }
}

fn stretch(year: u16, from: u8, to: u8, first: u16) -> Stretch {
    let start = f64::from(year - first) * 12.0;
    Stretch {
        from: start + f64::from(from) - 1.0,
        to: start + f64::from(to),
    }
}

/// The stated loss and its monthly average; nothing where no relation works the average out.
fn row(loss: &Loss<'_>, first: u16, data: &Dataset, words: &Words) -> Option<Row> {
    let average = part_from(&data.newest, Kind::PerMonth, &[loss.fact.id])?;
    let height = result_place(data, average, UNIT)?;
    let over = stretch(loss.year, loss.from, loss.to, first);
    let area = Mark::of_fact(loss.fact, Extent::Area(over, height), Tone::Plain, words.language)?;
    let level = Mark::of_part(
        data,
        average,
        Extent::Level(over, height),
        words.monthly_average,
        words.language,
    )?;
    Row::of(loss.fact, vec![area, level], data, words)
}

/// The months after the last stated one, to the end of its year: a silence, for no figure covers them. The paragraph
/// is the one whose last figure stops there.
fn gap(last: &Loss<'_>, first: u16, data: &Dataset, words: &Words) -> Option<Row> {
    if last.to == 12 {
        return None;
    }
    let (from, to) = (last.to + 1, 12);
    let months = Period::Months {
        year: last.year,
        from,
        to,
    };
    let mark = Mark {
        when: When::Stated(months.months_in_words(Some(last.year), words.language)?),
        paragraph: Some(last.fact.paragraph),
        about: None,
        ..Mark::of_silence(Extent::Gap(stretch(last.year, from, to, first)), "", words)
    };
    Row::of(last.fact, vec![mark], data, words)
}
