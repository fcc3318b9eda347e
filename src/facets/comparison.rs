use super::compared::Compared;
use super::ground::{Apart, Ground, needs_names};
use crate::dataset::Dataset;
use crate::model::{Dimension, EntityId, Fact, FactId, Form, Metric, Ordered, Period};
use std::collections::BTreeMap;

/// What is compared, in the order of the table. Numbers of things are not: each counts things of its own.
pub const COMPARED: [Metric; 11] = [
    Metric::Stake,
    Metric::Price,
    Metric::Valuation,
    Metric::ValuationChange,
    Metric::Loss,
    Metric::PlannedInvestment,
    Metric::Sales,
    Metric::SalesChange,
    Metric::NevPenetration,
    Metric::MarketShare,
    Metric::CampShare,
];

/// One company in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Its figures on the row's ground.
    Stated(Vec<&'a Fact>),
    /// It has none there.
    Gap {
        /// Its figures on other grounds, each with what keeps it apart.
        apart: Vec<(Apart, &'a Fact)>,
        /// Totals on the row's ground in which it is contained.
        totals: Vec<&'a Fact>,
    },
    /// The question does not arise for it.
    NotApplicable,
}

/// Figures that share their ground, one cell for each company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What is measured.
    pub metric: Metric,
    /// What its figures share.
    pub ground: Ground<'a>,
    /// Its place in the table, by metric and period: `loss-2023`; further rows of the same two are numbered.
    pub place: String,
    /// A cell for each company, in the order they were asked for.
    pub cells: Vec<Cell<'a>>,
}

/// Whether the figures of a row can be drawn on one scale.
#[derive(Clone, Debug, PartialEq)]
pub enum Bars {
    /// There is nothing to draw side by side.
    None,
    /// The largest is so much larger that the smallest would not be seen.
    TooFarApart,
    /// How long each bar is, in per cent of the longest; nothing for a gap.
    Drawn(Vec<Option<f64>>),
}

/// Bars stand side by side up to this ratio of the largest to the smallest.
const LIKE_SIZE: f64 = 12.0;

/// What the newest report states of some companies, row by row: a row is one metric on one ground, so that no two
/// figures of different periods, bases or wholes ever share one. Companies without a card are left out.
pub fn comparison<'a>(data: &'a Dataset, ids: &[&EntityId]) -> Vec<Row<'a>> {
    let columns: Vec<Compared<'a>> = ids
        .iter()
        .filter_map(|id| {
            Some(Compared {
                data,
                entity: data.entity(id)?,
                profile: data.newest.profiles.get(*id)?,
            })
        })
        .collect();
    COMPARED
        .into_iter()
        .flat_map(|metric| rows_of(&columns, metric))
        .collect()
}

fn rows_of<'a>(columns: &[Compared<'a>], metric: Metric) -> Vec<Row<'a>> {
    let own: Vec<Vec<&'a Fact>> = columns.iter().map(|c| c.own(metric)).collect();
    // A reserve price and an asking price are not one thing, whoever asks them.
    let prices: Vec<&Fact> = own
        .iter()
        .flatten()
        .copied()
        .filter(|_| metric == Metric::Price)
        .collect();
    let ground = |fact: &'a Fact| {
        let shared = Ground::of(fact);
        let is_split = own.iter().any(|facts| needs_names(facts, &shared)) || needs_names(&prices, &shared);
        Ground {
            sort: fact.label.as_ref().filter(|_| is_split),
            ..shared
        }
    };
    let mut grounds: Vec<(FactId, Ground<'a>)> = Vec::new();
    for fact in own.iter().flatten() {
        let new = ground(fact);
        if grounds.iter().all(|(_, known)| known.apart(&new).is_some()) {
            grounds.push((fact.id, new));
        }
    }
    let holders = |row: &Ground<'a>| {
        let holds = |facts: &&Vec<&'a Fact>| facts.iter().any(|f| ground(f).apart(row).is_none());
        own.iter().filter(holds).count()
    };
    grounds.order_by_key(|(id, row)| (row.period, usize::MAX - holders(row), *id));
    let mut turns: BTreeMap<Option<Period>, usize> = BTreeMap::new();
    let rows = grounds.into_iter().map(|(_, row)| {
        let turn = turns.entry(row.period).and_modify(|n| *n += 1).or_insert(1);
        let place = place(metric, row.period, *turn);
        let cells = columns.iter().zip(&own).map(|(column, own)| {
            let own: Vec<(Option<Apart>, &'a Fact)> = own.iter().map(|f| (ground(f).apart(&row), *f)).collect();
            cell(column, metric, &row, &own)
        });
        let cells = cells.collect();
        Row {
            metric,
            ground: row,
            place,
            cells,
        }
    });
    rows.collect()
}

fn place(metric: Metric, period: Option<Period>, turn: usize) -> String {
    let steps = [
        Some(metric.id().to_string()),
        period.map(|p| p.to_string().replace('/', "-")),
        (turn > 1).then(|| turn.to_string()),
    ];
    steps.into_iter().flatten().collect::<Vec<_>>().join("-")
}

fn cell<'a>(column: &Compared<'a>, metric: Metric, row: &Ground<'a>, own: &[(Option<Apart>, &'a Fact)]) -> Cell<'a> {
    if !column.is_asked(metric) {
        return Cell::NotApplicable;
    }
    let here: Vec<&Fact> = own
        .iter()
        .filter(|(apart, _)| apart.is_none())
        .map(|(_, f)| *f)
        .collect();
    if !here.is_empty() {
        return Cell::Stated(here);
    }
    let totals = column.totals(metric).into_iter();
    Cell::Gap {
        apart: own.iter().filter_map(|(apart, f)| Some(((*apart)?, *f))).collect(),
        totals: totals.filter(|f| Ground::of(f).apart(row).is_none()).collect(),
    }
}

impl Row<'_> {
    /// How many companies state a figure in it.
    pub fn stated(&self) -> usize {
        self.cells.iter().filter(|c| matches!(c, Cell::Stated(_))).count()
    }

    /// True where its figures may cover different months although they stand in one row: no period is stated.
    pub fn is_undated(&self) -> bool {
        self.ground.period == Some(Period::NotStated)
    }

    /// Amounts of money or vehicles as bars: only firm figures of a stated period, two or more, and of like size.
    pub fn bars(&self) -> Bars {
        let sizes: Vec<Option<f64>> = self.cells.iter().map(size).collect();
        let drawn: Vec<f64> = sizes.iter().flatten().copied().collect();
        let most = drawn.iter().copied().fold(0.0, f64::max);
        let least = drawn.iter().copied().fold(f64::MAX, f64::min);
        if self.is_undated() || drawn.len() < 2 || drawn.len() < self.stated() || least <= 0.0 {
            Bars::None
        } else if most / least > LIKE_SIZE {
            Bars::TooFarApart
        } else {
            Bars::Drawn(sizes.iter().map(|s| s.map(|s| s / most * 100.0)).collect())
        }
    }
}

/// A cell's one firm amount of money or vehicles.
fn size(cell: &Cell<'_>) -> Option<f64> {
    let Cell::Stated(facts) = cell else { return None };
    let [fact] = facts.as_slice() else { return None };
    let quantity = fact.quantity.as_ref().filter(|q| q.form == Form::Exact)?;
    let unit = quantity.unit?;
    if !matches!(unit.dimension(), Dimension::Money | Dimension::Vehicles) {
        return None;
    }
    let value = quantity.digits.as_ref()?.value() * unit.factor();
    value.to_string().parse().ok()
}
