use super::phrases::Phrases;
use super::scene::Html;
use crate::model::{Language, Ordered};
use std::cmp::Ordering;
use yew::{Callback, Properties, function_component, html, use_state_eq};

/// By what a row of a table is ordered in one of its columns.
#[derive(Clone, Debug, PartialEq)]
pub enum RowKey {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A figure: in which order its group comes, and its size. Figures of different groups are never compared, and the
    /// groups keep their order whichever way the column goes.
    Figure(usize, f64),
    /// Nothing is stated: last, whichever way the column goes.
    Silence,
}

#[derive(Clone, PartialEq, Properties)]
#[allow(missing_docs)] // what the table consists of
pub struct ChartRowsProps {
    pub language: Language,
    /// Names of the columns; true where they hold figures.
    pub columns: Vec<(&'static str, bool)>,
    /// Each row as it stands, with its keys by column.
    pub rows: Vec<(Vec<RowKey>, Html)>,
}

/// A table that the reader can order by any of its columns: rising, falling, and again as the chart has it.
#[function_component]
pub fn ChartRows(props: &ChartRowsProps) -> Html {
    let words = Phrases::of(props.language);
    let sorted = use_state_eq(|| None::<(usize, bool)>);
    let heads = props.columns.iter().enumerate().map(|(at, (name, is_figure))| {
        let now = sorted.filter(|(column, _)| *column == at).map(|(_, is_falling)| is_falling);
        let next = match now {
            None => Some((at, false)),
            Some(false) => Some((at, true)),
            Some(true) => None,
        };
        let onclick = {
            let sorted = sorted.clone();
            Callback::from(move |_| sorted.set(next))
        };
        let (order, sign) = match now {
            None => (None, ""),
            Some(false) => (Some("ascending"), "↑"),
            Some(true) => (Some("descending"), "↓"),
        };
        html! {
            <th scope="col" class={is_figure.then_some("num")} aria-sort={order}>
                <button type="button" class="data-table__sort" title={words.sort_by} {onclick}>{*name}<span aria-hidden="true">{sign}</span></button>
            </th>
        }
    });
    let mut order: Vec<usize> = (0..props.rows.len()).collect();
    if let Some((column, is_falling)) = *sorted {
        let key = |at: &usize| props.rows.get(*at).and_then(|(keys, _)| keys.get(column));
        order.order_by(|a, b| compare(key(a), key(b), is_falling));
    }
    let rows = order
        .iter()
        .filter_map(|at| props.rows.get(*at))
        .map(|(_, row)| row.clone());
    let is_apart = sorted.is_some_and(|(column, _)| is_in_groups(&props.rows, column));
    html! {
        <div class="scroll">
            <table class="data-table">
                if is_apart { <caption>{words.sorted_apart}</caption> }
                <thead><tr>{for heads}</tr></thead><tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

/// True where the figures of a column are of several groups.
fn is_in_groups(rows: &[(Vec<RowKey>, Html)], column: usize) -> bool {
    let groups = rows.iter().filter_map(|(keys, _)| match keys.get(column) {
        Some(RowKey::Figure(group, _)) => Some(*group),
        _ => None,
    });
    let mut groups: Vec<usize> = groups.collect();
    groups.order();
    groups.dedup();
    groups.len() > 1
}

/// The order of two rows in a column.
fn compare(a: Option<&RowKey>, b: Option<&RowKey>, is_falling: bool) -> Ordering {
    let turned = |order: Ordering| if is_falling { order.reverse() } else { order };
    match (a, b) {
        (Some(RowKey::Text(a)), Some(RowKey::Text(b))) => turned(a.cmp(b)),
        (Some(RowKey::Number(a)), Some(RowKey::Number(b))) => turned(a.total_cmp(b)),
        (Some(RowKey::Figure(a, size)), Some(RowKey::Figure(b, other))) => a.cmp(b).then(turned(size.total_cmp(other))),
        (Some(RowKey::Silence) | None, Some(RowKey::Silence) | None) => Ordering::Equal,
        (Some(RowKey::Silence) | None, _) => Ordering::Greater,
        (_, Some(RowKey::Silence) | None) => Ordering::Less,
        // A column has one sort of keys.
        (Some(RowKey::Text(_) | RowKey::Number(_) | RowKey::Figure(..)), Some(_)) => Ordering::Equal,
    }
}
