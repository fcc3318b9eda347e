use super::fact::{self, kind_cell};
use super::link::link;
use super::phrases::{filled_text, for_count};
use super::prose::unlinked;
use super::scene::{Html, Scene};
use crate::model::{EntityId, Fact, FactId, FactKind, Gathered};
use crate::state::{MOST_WHOLE, Route};
use std::collections::BTreeSet;
use yew::{classes, html};

/// All facts of the report: a column a paragraph, a cell a fact, the firmest at the bottom. Where a list beside it is
/// narrowed, what is `left` of it stands out.
pub fn fact_map(scene: &Scene<'_>, left: Option<&BTreeSet<FactId>>) -> Html {
    let edition = scene.edition();
    let words = scene.words();
    let parts = edition.report.section.iter().map(|section| {
        let columns = (section.from..=section.to).map(|n| {
            let facts = edition.facts_in(n);
            let is_left = |f: &&&Fact| left.is_none_or(|left| left.contains(&f.id));
            let count = facts.iter().filter(is_left).count();
            let phrase = for_count(count, words.column_of_one, words.column_of);
            let spoken = filled_text(phrase, &[("n", &n.to_string()), ("count", &count.to_string())]);
            let cells = facts.iter().map(|f| {
                let is_out = !is_left(&f);
                html! { <i class={classes!(kind_cell(f.kind), is_out.then_some("is-out"))}></i> }
            });
            // No page is so high that it could show them one by one.
            let cells = if edition.facts.len() > MOST_WHOLE {
                html! { <span class="fact-map__n">{fact::count(count)}</span> }
            } else {
                cells.collect()
            };
            let mut to = scene.to_place(Route::Facts, format!("p{n}"));
            // A paragraph of which nothing is left stands in the whole list only.
            if left.is_some() && count > 0 {
                to.query.selection = scene.state.selection.clone();
            }
            let href = scene.state.href(&to);
            let onclick = super::link::follow(scene, crate::state::Action::Followed(to));
            html! {
                <li class={(count == 0).then_some("is-out")}>
                    <a class="fact-map__column" {href} {onclick} aria-label={spoken}>{cells}</a>
                    <span class="fact-map__n" aria-hidden="true" data-ref={format!("p{n}")}>{n}</span>
                </li>
            }
        });
        let page = match section.id.as_str() {
            "export-controls" => Route::Policy,
            "chip-companies" => Route::Companies,
            "jv-carmakers" => Route::Sales,
            _ => Route::Facts,
        };
        html! {
            <section class="fact-map__part" data-columns={(section.to - section.from + 1).to_string()}>
                <p class="fact-map__name">{link(scene, scene.to(page), "", unlinked(scene, &section.name))}</p>
                <ol class="fact-map__columns" role="list">{for columns}</ol>
            </section>
        }
    });
    let of = |kinds: &[FactKind]| edition.facts.values().filter(|f| kinds.contains(&f.kind)).count();
    let key = [
        (
            FactKind::Figure,
            words.kinds_numbers,
            of(&[FactKind::Figure, FactKind::Date]),
        ),
        (
            FactKind::Event,
            words.kinds_events,
            of(&[FactKind::Event, FactKind::Tie]),
        ),
        (FactKind::Quote, words.kinds_quotes, of(&[FactKind::Quote])),
        (
            FactKind::Claim,
            words.kinds_claims,
            of(&[FactKind::Claim, FactKind::Forecast]),
        ),
    ];
    let key = key
        .into_iter()
        .map(|(kind, name, n)| html! { <li><i class={kind_cell(kind)}></i>{name}{" "}<b>{fact::count(n)}</b></li> });
    html! {
        <>
            <div class="fact-map" role="group" aria-label={words.fact_map}>{for parts}</div>
            <ul class="fact-map__key" role="list">{for key}</ul>
        </>
    }
}

/// The report as one line: a cell a paragraph, filled where an entity is spoken of.
pub fn spine(scene: &Scene<'_>, entity: &EntityId) -> Html {
    let edition = scene.edition();
    let on: BTreeSet<u8> = edition.facts_about(entity).map(|f| f.paragraph).into_set();
    let spoken: Vec<String> = on.iter().map(u8::to_string).collect();
    let label = filled_text(scene.words().from_paragraph, &[("n", &spoken.join(", "))]);
    // One path for those that speak of it and one for the others: a page has dozens of spines of dozens of cells.
    let (mut filled, mut open, mut x) = (String::new(), String::new(), 0);
    for n in 1..=edition.paragraphs() {
        if n > 1 && edition.report.section.iter().any(|s| s.from == n) {
            x += 4;
        }
        if on.contains(&n) {
            filled += &format!("M{x} 0h9v10h-9z");
        } else {
            open += &format!("M{x}.5 .5h8v9h-8z");
        }
        x += 11;
    }
    let view = format!("0 0 {} 10", x - 2);
    html! {
        <svg class="spine" viewBox={view} preserveAspectRatio="none" role="img" aria-label={label}>
            <path class="spine__on" d={filled} />
            <path class="spine__off" d={open} />
        </svg>
    }
}
