use super::gap::gap;
use super::line::{Cell, Group, Line};
use crate::facets::{Bars, Cell as Compared, Row, comparison};
use crate::model::{Bilingual, EntityId, Fact, FactId, Form, Metric, Profile, Prose, SalesBasis, Voice};
use crate::view::fact::{fact_figure, para, seal};
use crate::view::glyph::glyph;
use crate::view::prose::{plain, prose};
use crate::view::quantity::{direction_mark, period};
use crate::view::scene::{Html, Scene};
use crate::view::term::term;
use yew::html;

/// What the report states of some companies in figures: a line is one metric on one ground.
pub fn figure_groups(scene: &Scene<'_>, profiles: &[&'static Profile], prefix: &str) -> Vec<Group> {
    let words = scene.words();
    let ids: Vec<&EntityId> = profiles.iter().map(|p| &p.id).collect();
    let rows = comparison(scene.data, &ids);
    let groups: [(&str, &[Metric]); 4] = [
        (
            words.figures_stake,
            &[Metric::Stake, Metric::Price, Metric::Valuation, Metric::ValuationChange],
        ),
        (words.figures_money, &[Metric::Loss, Metric::PlannedInvestment]),
        (words.figures_sales, &[Metric::Sales, Metric::SalesChange]),
        (
            words.figures_shares,
            &[Metric::NevPenetration, Metric::MarketShare, Metric::CampShare],
        ),
    ];
    let groups = groups.into_iter().filter_map(|(name, metrics)| {
        let own = rows.iter().filter(|row| metrics.contains(&row.metric));
        let lines: Vec<Line> = own.map(|row| line(scene, row, &rows, prefix)).collect();
        (!lines.is_empty()).then_some(Group { name, lines })
    });
    groups.collect()
}

/// What a metric is called.
pub fn metric_name(scene: &Scene<'_>, metric: Metric) -> &'static str {
    let words = scene.words();
    match metric {
        Metric::Stake => words.metric_stake,
        Metric::Price => words.metric_price,
        Metric::Valuation => words.metric_valuation,
        Metric::ValuationChange => words.metric_valuation_change,
        Metric::Loss => words.metric_loss,
        Metric::PlannedInvestment => words.metric_investment,
        Metric::Sales => words.metric_sales,
        Metric::SalesChange => words.metric_sales_change,
        Metric::NevPenetration => words.metric_nev,
        Metric::MarketShare => words.metric_share,
        Metric::CampShare => words.metric_camp_share,
        Metric::Number => words.figures,
    }
}

/// A metric's name; where it needs explaining, as a term.
fn explained(scene: &Scene<'_>, metric: Metric) -> Html {
    let name = metric_name(scene, metric);
    let id = match metric {
        Metric::SalesChange => "year-on-year",
        Metric::NevPenetration => "penetration",
        _ => return html! { {name} },
    };
    term(scene, id, Some(name))
}

fn line(scene: &Scene<'_>, row: &Row<'static>, rows: &[Row<'static>], prefix: &str) -> Line {
    let words = scene.words();
    let name = metric_name(scene, row.metric);
    let bars = row.bars();
    let labels = labels(row);
    let cells = row.cells.iter().enumerate().map(|(i, cell)| match cell {
        Compared::NotApplicable => Cell::not_applicable(scene),
        Compared::Stated(facts) => {
            let bar = match &bars {
                Bars::Drawn(shares) => shares.get(i).copied().flatten(),
                _ => None,
            };
            stated(scene, facts, bar, labels.len() > 1)
        }
        Compared::Gap { apart, totals } if apart.is_empty() && totals.is_empty() => Cell::unsaid(scene),
        Compared::Gap { apart, totals } => gap(scene, row, rows, apart, totals, prefix),
    });
    let when = row
        .ground
        .period
        .zip(any_fact(row))
        .map(|(p, id)| period(scene, p, Some(id)));
    let whole = row.ground.whole.map(|w| scene.pick(w).clone());
    let sort = row.ground.sort.map(|s| prose(scene, s));
    let ground = html! { <>{when.unwrap_or_default()}if let Some(whole) = &whole { <span>{whole.clone()}</span> }if let Some(sort) = sort { <span>{sort}</span> }</> };
    let is_compared = row.stated() > 1;
    let caution = [
        (row.is_undated() && is_compared, words.undated_row),
        (
            row.ground.basis == Some(SalesBasis::NotStated) && is_compared,
            words.basis_row,
        ),
        (bars == Bars::TooFarApart, words.too_far_apart),
    ];
    let cautions = caution
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, text)| html! { <small>{text}</small> });
    let said: Vec<String> = [
        Some(name.to_string()),
        row.ground.period.map(|p| {
            p.words(scene.language())
                .unwrap_or_else(|| words.period_not_stated.into())
        }),
        whole.clone(),
        row.ground.sort.map(|s| plain(scene, s)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Line {
        place: Some(format!("{prefix}{}", row.place)),
        subject: name,
        name: said.join(words.comma),
        head: html! { <><b>{explained(scene, row.metric)}</b>{ground.clone()}{for cautions}</> },
        of: html! { <><b>{name}</b>{ground}</> },
        cells: cells.collect(),
    }
}

/// A fact whose period is the row's.
fn any_fact(row: &Row<'static>) -> Option<FactId> {
    row.cells.iter().find_map(|cell| match cell {
        Compared::Stated(facts) => facts.first().map(|f| f.id),
        _ => None,
    })
}

/// The different names that the figures of a row go by.
fn labels<'a>(row: &Row<'a>) -> Vec<&'a Bilingual<Prose>> {
    let mut labels: Vec<&Bilingual<Prose>> = Vec::new();
    for cell in &row.cells {
        let Compared::Stated(facts) = cell else { continue };
        for label in facts.iter().filter_map(|f| f.label.as_ref()) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
    }
    labels
}

fn stated(scene: &Scene<'_>, facts: &[&'static Fact], bar: Option<f64>, names_differ: bool) -> Cell {
    let bar = bar.map(|percent| {
        html! { <svg class="money-bar" aria-hidden="true"><rect x="0" y="0" width={format!("{percent:.1}%")} height="100%" /></svg> }
    });
    let figures = facts.iter().map(|fact| {
        let quantity = fact.quantity.as_ref();
        let form = quantity.map_or(Form::Exact, |q| q.form);
        let figure = fact_figure(scene, fact.id);
        let figure = match quantity.and_then(|q| q.direction) {
            Some(d) => direction_mark(scene, d, matches!(form, Form::Direction | Form::Range), figure),
            None => figure,
        };
        let name = fact
            .label
            .as_ref()
            .filter(|_| names_differ || facts.len() > 1)
            .map(|l| prose(scene, l));
        // Of a share the whole stands at the head of the line; of other figures the scope says which brands they cover.
        let scope = quantity
            .filter(|q| !matches!(q.metric, Metric::MarketShare | Metric::CampShare))
            .and_then(|q| q.scope.as_ref())
            .map(|s| scene.pick(s).clone());
        html! {
            <div class="compare__figure">
                <p class="value">{glyph(scene, form)}{figure}</p>{bar.clone().unwrap_or_default()}
                <p class="quiet">{seal(scene, Voice::Report)}{" "}{para(scene, fact.paragraph)}
                    if let Some(name) = name { {" "}{name} }
                    if let Some(scope) = scope { {" "}{scope} }
                </p>
            </div>
        }
    });
    let text: Vec<String> = facts
        .iter()
        .filter_map(|f| f.stated(scene.language()))
        .map(|s| s.text())
        .collect();
    Cell::said(
        html! { <>{for figures}</> },
        text.join(scene.words().semicolon),
        facts.iter().map(|f| f.id).collect(),
    )
}
