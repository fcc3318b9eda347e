use super::line::{Cell, Standing};
use crate::facets::{Apart, Cell as Compared, Row};
use crate::model::{Direction, Fact, FactId, SalesBasis};
use crate::view::fact::fact_link;
use crate::view::link::link;
use crate::view::prose::{entity as entity_link, plain};
use crate::view::quantity::{direction_mark, listed};
use crate::view::scene::{Html, Scene};
use yew::html;

/// Why a figure cannot stand here: where it stands instead, or in what total it is contained.
pub fn gap(
    scene: &Scene<'_>,
    row: &Row<'static>,
    rows: &[Row<'static>],
    apart: &[(Apart, &'static Fact)],
    totals: &[&'static Fact],
    prefix: &str,
) -> Cell {
    let words = scene.words();
    let mut reasons = Vec::new();
    let mut texts = Vec::new();
    for (why, name) in [
        (Apart::Period, words.apart_period),
        (Apart::Basis, words.apart_basis),
        (Apart::Whole, words.apart_whole),
        (Apart::Sort, words.apart_sort),
    ] {
        let facts: Vec<&'static Fact> = apart.iter().filter(|(w, _)| *w == why).map(|(_, f)| *f).collect();
        if facts.is_empty() {
            continue;
        }
        let of = |fact: &&'static Fact| difference(scene, fact, why);
        let links = facts.iter().map(|fact| {
            let place = rows.iter().find(|r| r.metric == row.metric && holds(r, fact.id));
            let inside = html! { <span data-fact={fact.id.to_string()} data-voice="report">{of(fact)}</span> };
            match place {
                Some(r) => {
                    let mut to = scene.state.address();
                    to.fragment = Some(format!("{prefix}{}", r.place));
                    link(scene, to, "", inside)
                }
                None => inside,
            }
        });
        reasons.push(html! { <p class="gap"><b>{name}</b>{" "}{listed(scene, links.collect())}</p> });
        let said: Vec<String> = facts.iter().map(of).collect();
        texts.push(format!("{name}{}", said.join(words.comma)));
    }
    for total in totals {
        let figure = fact_link(
            scene,
            total.id,
            html! { {total.stated(scene.language()).map(|s| s.text()).unwrap_or_default()} },
        );
        reasons.push(html! { <p class="gap"><b>{words.only_in_total}</b>{" "}{entity_link(scene, &total.subject)}{" "}{signed(scene, total, figure)}</p> });
        let figure = total.stated(scene.language()).map(|s| s.text()).unwrap_or_default();
        texts.push([words.only_in_total, scene.name(&total.subject), " ", &figure].concat());
    }
    Cell {
        standing: if totals.is_empty() {
            Standing::Elsewhere
        } else {
            Standing::Contained
        },
        shown: html! { <>{for reasons}</> },
        text: texts.join(words.semicolon),
        facts: apart
            .iter()
            .map(|(_, f)| f.id)
            .chain(totals.iter().map(|f| f.id))
            .collect(),
    }
}

fn signed(scene: &Scene<'_>, fact: &Fact, figure: Html) -> Html {
    let direction: Option<Direction> = fact.quantity.as_ref().and_then(|q| q.direction);
    direction.map_or(figure.clone(), |d| direction_mark(scene, d, false, figure))
}

fn holds(row: &Row<'static>, id: FactId) -> bool {
    row.cells
        .iter()
        .any(|cell| matches!(cell, Compared::Stated(facts) if facts.iter().any(|f| f.id == id)))
}

/// What keeps a figure apart, in words: its period, its basis, its whole, its name.
fn difference(scene: &Scene<'_>, fact: &Fact, why: Apart) -> String {
    let words = scene.words();
    let quantity = fact.quantity.as_ref();
    let text = match why {
        Apart::Period => quantity.and_then(|q| q.period).and_then(|p| p.words(scene.language())),
        Apart::Basis => quantity.and_then(|q| q.basis).and_then(|b| match b {
            SalesBasis::Wholesale => Some(words.wholesale.to_string()),
            SalesBasis::Retail => Some(words.retail.to_string()),
            SalesBasis::NotStated => None,
        }),
        Apart::Whole => quantity.and_then(|q| q.scope.as_ref()).map(|s| scene.pick(s).clone()),
        Apart::Sort => fact.label.as_ref().map(|l| plain(scene, l)),
    };
    text.unwrap_or_else(|| match why {
        Apart::Period => words.period_not_stated.into(),
        _ => words.not_stated.into(),
    })
}
