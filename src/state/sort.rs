use crate::facets::{Sort, SortKey};
use crate::model::Metric;

const REVERSED: &str = "reversed";

/// An order as an address carries it: `name`, `facts`, `sales,2025-01/2025-04`, `valuation,reversed`.
pub(super) fn text(sort: &Sort) -> String {
    let mut parts = match sort.key {
        SortKey::Report => vec!["report".into()],
        SortKey::Name => vec!["name".into()],
        SortKey::Facts => vec!["facts".into()],
        SortKey::Figure(metric, period) => {
            let metric = std::iter::once(metric.id().to_string());
            metric.chain(period.map(|p| p.to_string())).collect()
        }
    };
    if sort.is_reversed {
        parts.push(REVERSED.into());
    }
    parts.join(",")
}

/// Reads an order; what is none is the report's order.
pub(super) fn parse(text: &str) -> Sort {
    let mut parts: Vec<&str> = text.split([',', ' ']).collect();
    let is_reversed = parts.last() == Some(&REVERSED);
    if is_reversed {
        parts.pop();
    }
    let metric = |id| Metric::ALL.into_iter().find(|m| m.id() == id);
    let key = match parts.as_slice() {
        ["report"] => Some(SortKey::Report),
        ["name"] => Some(SortKey::Name),
        ["facts"] => Some(SortKey::Facts),
        [id] => metric(*id).map(|m| SortKey::Figure(m, None)),
        [id, period] => metric(*id)
            .zip(period.parse().ok())
            .map(|(m, p)| SortKey::Figure(m, Some(p))),
        _ => None,
    };
    key.map_or_else(Sort::default, |key| Sort { key, is_reversed })
}
