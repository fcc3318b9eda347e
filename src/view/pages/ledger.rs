use crate::ledger::{Regime, Verdict, is_repeat, tally};
use crate::model::Relation;
use crate::view::fact::count;
use crate::view::phrases::filled;
use crate::view::relation::relation_row;
use crate::view::scene::{Html, Scene};
use crate::view::verdict::{verdict_bar, verdict_name};
use yew::html;

/// Every arithmetic relation among the report's own figures, worked in the open.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let regime = Regime::default();
    let tally = tally(scene.data, edition, regime);
    // What needs a look comes first; the rest in the order of the numbers.
    let order = [
        Verdict::Disagrees,
        Verdict::Rounding,
        Verdict::Agrees,
        Verdict::Uncheckable,
        Verdict::NoCounterpart,
    ];
    let groups = order.into_iter().map(|verdict| {
        let relations: Vec<&'static Relation> = edition
            .relations
            .values()
            .filter(|r| tally.verdict(r.id) == Some(verdict))
            .collect();
        group(scene, verdict, &relations, regime)
    });
    let repeats: Vec<&'static Relation> = edition.relations.values().filter(|r| is_repeat(r)).collect();
    html! {
        <div class="page">
            <header class="page-head"><div class="ledger-head">
                <div class="ledger-head__text"><h1>{words.ledger_title}</h1><p class="lede">{words.ledger_lede}</p><p class="quiet">{filled(words.ledger_how, &[("all", count(tally.all())), ("checked", count(tally.checked()))])}</p></div>
                {verdict_bar(scene, &tally)}
            </div></header>
            {for groups}
            if !repeats.is_empty() {
                <section aria-labelledby="repeats"><h2 class="ledger__group" id="repeats">{words.repeats}</h2><ol class="ledger" role="list">{for repeats.iter().map(|r| relation_row(scene, r, regime))}</ol></section>
            }
        </div>
    }
}

fn group(scene: &Scene<'_>, verdict: Verdict, relations: &[&'static Relation], regime: Regime) -> Html {
    let id = format!("v-{}", verdict.id());
    if relations.is_empty() {
        // The verdict's link leads somewhere even where no relation got it.
        return html! { <p class="visually-hidden" {id}>{verdict_name(scene, verdict)}{scene.words().colon}{count(0)}</p> };
    }
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 class="ledger__group" {id}>{verdict_name(scene, verdict)}{" "}<small>{count(relations.len())}</small></h2>
            <ol class="ledger" role="list">{for relations.iter().map(|r| relation_row(scene, r, regime))}</ol>
        </section>
    }
}
