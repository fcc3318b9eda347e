use crate::ledger::{Regime, Tally, Terms, Turned, Verdict, is_repeat, moved, tally, tally_on, turned, verdict_on};
use crate::model::Relation;
use crate::state::{Action, Checking, Opened};
use crate::view::fact::{count, fact_code};
use crate::view::masthead::choice;
use crate::view::phrases::filled;
use crate::view::prose::unlinked;
use crate::view::quantity::listed;
use crate::view::relation::relation_row;
use crate::view::repair::repair_table;
use crate::view::scene::{Html, Scene};
use crate::view::verdict::{not_counted, regime_name, tally_class, verdict_bar, verdict_name};
use crate::view::what_if::what_if;
use yew::{Callback, Event, html};

/// Every arithmetic relation among the report's own figures, worked in the open.
pub fn page(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let edition = scene.edition();
    let checking = &scene.state.checking;
    let terms = scene.terms();
    let tally = tally_on(scene.data, edition, &terms);
    // A row stays in its group while a figure is moved: it must not jump away under the hand that moves it.
    let printed = tally_of_regime(scene, checking.rounding);
    // What needs a look comes first; the rest in the order of the numbers.
    let order = [
        Verdict::Disagrees,
        Verdict::Rounding,
        Verdict::Agrees,
        Verdict::Uncheckable,
        Verdict::NoCounterpart,
    ];
    // A verdict that is asked for finds also what has just come to it, and what only turns a relation round.
    let of_row = |r: &Relation| {
        let with = edition
            .relations
            .values()
            .filter(|other| other.shown_with == Some(r.id));
        let now = with.map(|other| verdict_on(scene.data, other, &terms));
        now.chain(tally.verdict(r.id)).collect::<Vec<_>>()
    };
    let is_shown = |r: &Relation, verdict| checking.shows(verdict) || of_row(r).into_iter().any(|v| checking.shows(v));
    let groups = order.map(|verdict| {
        let relations = edition.relations.values();
        let relations = relations.filter(|r| printed.verdict(r.id) == Some(verdict) && is_shown(r, verdict));
        (verdict, relations.collect::<Vec<_>>())
    });
    let is_empty = groups.iter().all(|(_, relations)| relations.is_empty());
    let groups = groups
        .iter()
        .map(|(verdict, relations)| group(scene, *verdict, relations, &terms));
    let repeats: Vec<&'static Relation> = edition.relations.values().filter(|r| is_repeat(r)).collect();
    html! {
        <div class="page">
            <header class="page-head"><div class="ledger-head">
                <div class="ledger-head__text"><h1>{words.ledger_title}</h1><p class="lede">{words.ledger_lede}</p><p class="quiet">{filled(words.ledger_how, &[("all", count(tally.all())), ("checked", count(tally.checked()))])}{not_counted(scene, &tally)}</p></div>
                {verdict_bar(scene, &tally)}
            </div></header>
            {controls(scene, &tally)}
            <div class="awaits-app">
                {changed(scene, &terms)}
                {for groups}
                if is_empty { {none_has_it(scene)} }
                if !repeats.is_empty() && checking.verdicts.is_empty() {
                    <section aria-labelledby="repeats"><h2 class="ledger__group" id="repeats">{words.repeats}</h2><ol class="ledger" role="list">{for repeats.iter().map(|r| row(scene, r, &terms))}</ol></section>
                }
            </div>
        </div>
    }
}

fn tally_of_regime(scene: &Scene<'_>, regime: Regime) -> Tally {
    tally(scene.data, scene.edition(), regime)
}

fn controls(scene: &Scene<'_>, tally: &Tally) -> Html {
    let words = scene.words();
    let checking = &scene.state.checking;
    let regimes = Regime::ALL.map(|r| {
        choice(
            scene,
            "rounding",
            r.id(),
            regime_name(scene, r),
            checking.rounding == r,
            Action::ChoseRounding(r),
        )
    });
    let verdicts = Verdict::ALL.map(|v| {
        let act = scene.act.clone();
        let onchange = Callback::from(move |_: Event| act.emit(Action::SwitchedVerdict(v)));
        let is_on = checking.verdicts.contains(&v);
        html! {
            <label class="chip chip--choice"><input type="checkbox" name="verdict" value={v.id()} checked={is_on} {onchange} /><i class={tally_class(v)} aria-hidden="true"></i><span>{verdict_name(scene, v)}{" "}{count(tally.count(v))}</span></label>
        }
    });
    html! {
        <form class="ledger-controls needs-scripts" aria-label={words.ledger_controls}>
            <fieldset class="field"><legend class="field__label">{words.rounding_how}</legend><span class="segments">{for regimes}</span></fieldset>
            <fieldset class="field"><legend class="field__label">{words.verdict_show}</legend><span class="chips">{for verdicts}
                if !checking.verdicts.is_empty() { {all_verdicts(scene, "button button--bare")} }
            </span></fieldset>
        </form>
    }
}

fn all_verdicts(scene: &Scene<'_>, class: &'static str) -> Html {
    let act = scene.act.clone();
    let onclick = Callback::from(move |_| act.emit(Action::ClearedVerdicts));
    html! { <button type="button" {class} {onclick}>{scene.words().verdict_all}</button> }
}

/// What stands where no relation has a verdict that was asked for: that it is so on these terms, and the way back.
fn none_has_it(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let chosen = scene.state.checking.verdicts.iter();
    let names = chosen.map(|v| html! { {verdict_name(scene, *v)} }).collect();
    html! {
        <section class="empty" aria-labelledby="none-has-it">
            <h2 id="none-has-it">{filled(words.verdict_none, &[("verdicts", listed(scene, names))])}</h2>
            <p>{words.verdict_none_text}</p>
            <p>{all_verdicts(scene, "button")}</p>
        </section>
    }
}

/// What another rounding or a tried value changes: each relation whose verdict is another one now, or the parts of it that
/// have another one where its own stays.
fn changed(scene: &Scene<'_>, terms: &Terms) -> Html {
    let words = scene.words();
    let checking = &scene.state.checking;
    let refused = refused(scene);
    if checking.rounding == Regime::default() && terms.tried().next().is_none() {
        return html! { <div class="regime" role="status">{refused}</div> };
    }
    let relations = scene.edition().relations.values();
    let changes: Vec<Html> = relations
        .flat_map(|relation| turned(scene.data, relation, terms).into_iter().map(move |turned| (relation, turned)))
        .map(|(relation, turned)| {
            let Turned { id, was, is } = turned;
            let to = if id.letter.is_some() { Opened::Part(id) } else { Opened::Relation(id.relation) };
            let act = scene.act.clone();
            let onclick = Callback::from(move |_| act.emit(Action::Opened(to.clone())));
            html! {
                <li>
                    <button type="button" class="button button--bare" {onclick}><span data-ref={id.to_string()}>{id.to_string()}</span>{" "}{unlinked(scene, &relation.title)}</button>
                    <span>{filled(words.verdict_now, &[("was", html! { {verdict_name(scene, was)} }), ("is", html! { <b>{verdict_name(scene, is)}</b> })])}</span>
                </li>
            }
        })
        .collect();
    html! {
        <div class="regime" role="status">
            {refused}
            <p>{filled(words.verdicts_changed, &[("count", count(changes.len())), ("moved", count(moved(scene.data, scene.edition(), terms)))])}</p>
            if !changes.is_empty() { <ul role="list">{for changes}</ul> }
            if terms.tried().next().is_some() { <p class="quiet">{words.grouped_as_printed}</p> }
        </div>
    }
}

/// What an address wanted tried and what is not tried: a link made by hand, or for other digits.
fn refused(scene: &Scene<'_>) -> Html {
    let Checking { rounding, tries, .. } = &scene.state.checking;
    let refused = tries.refused(scene.data, *rounding);
    if refused.is_empty() && !tries.is_garbled {
        return Html::default();
    }
    let words = scene.words();
    let act = scene.act.clone();
    let reset = Callback::from(move |_| act.emit(Action::ClearedTries));
    let names: Vec<Html> = refused.iter().map(|id| fact_code(scene, *id)).collect();
    html! {
        <p>{words.not_tried}if !names.is_empty() { {words.colon}{listed(scene, names)} }{" "}<button type="button" class="button button--bare" onclick={reset}>{words.what_if_reset}</button></p>
    }
}

fn group(scene: &Scene<'_>, verdict: Verdict, relations: &[&'static Relation], terms: &Terms) -> Html {
    let id = format!("v-{}", verdict.id());
    if relations.is_empty() && !scene.state.checking.shows(verdict) {
        return Html::default();
    }
    if relations.is_empty() {
        // The verdict's link leads somewhere even where no relation got it.
        return html! { <p class="visually-hidden" {id}>{verdict_name(scene, verdict)}{scene.words().colon}{count(0)}</p> };
    }
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 class="ledger__group" {id}>{verdict_name(scene, verdict)}{" "}<small>{count(relations.len())}</small></h2>
            <ol class="ledger" role="list">{for relations.iter().map(|r| row(scene, r, terms))}</ol>
        </section>
    }
}

fn row(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms) -> Html {
    let more = |of: &'static Relation| html! { <>{repair_table(scene, of)}{what_if(scene, of, terms)}</> };
    relation_row(scene, relation, terms, &more)
}
