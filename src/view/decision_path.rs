use super::fact::{fact_code, para};
use super::link::link;
use super::note::{notes_of, outside_notes, slips};
use super::phrases::filled;
use super::prose::{entity as entity_link, prose, unlinked};
use super::quantity::{listed, unsaid};
use super::scene::{Html, Scene};
use crate::facets::{QUESTIONS, decided};
use crate::model::{DecisionPath, EntityId, PathOutcome, PathQuestion, PathRow};
use crate::state::{Action, Route};
use yew::{Callback, Event, html};

/// Does it apply to me? Questions that lead to every measure that applies, to what the report does not say, or past the measures.
pub fn decision_path(scene: &Scene<'_>) -> Html {
    let Some(path) = &scene.edition().path else {
        return Html::default();
    };
    let words = scene.words();
    let steps = path.question.iter().filter_map(|q| step(scene, path, q));
    html! {
        <section class="section" id="path" aria-labelledby="path-title">
            <div class="section__head"><h2 id="path-title">{words.path_title}</h2><p>{words.path_lede}</p></div>
            <form class="path needs-scripts" aria-labelledby="path-title">{for steps}</form>
            <div class="path__result awaits-app" role="status">{result(scene, path)}</div>
            <p class="quiet">{words.path_no_advice}</p>
            {table(scene, path)}
        </section>
    }
}

fn step(scene: &Scene<'_>, path: &DecisionPath, question: &'static PathQuestion) -> Option<Html> {
    let id = QUESTIONS.into_iter().find(|q| *q == question.id)?;
    let given = scene.state.answers.to(path, id);
    let options = question.option.iter().map(|option| {
        let (act, answer) = (scene.act.clone(), option.id.clone());
        let onchange = Callback::from(move |_: Event| act.emit(Action::Answered(id, answer.clone())));
        let is_on = given == Some(option.id.as_str());
        html! { <label><input type="radio" name={id} value={option.id.clone()} checked={is_on} {onchange} /><span>{unlinked(scene, &option.name)}</span></label> }
    });
    Some(
        html! { <fieldset class="path__step"><legend>{unlinked(scene, &question.text)}</legend>{for options}</fieldset> },
    )
}

/// What the answers decide so far, and what is still to be asked.
fn result(scene: &Scene<'_>, path: &'static DecisionPath) -> Html {
    let (words, answers) = (scene.words(), &scene.state.answers);
    if answers.is_empty() {
        return Html::default();
    }
    let ends = decided(path, answers);
    let of = |outcome| {
        let rows = ends.iter().filter_map(|(_, row)| *row);
        rows.filter(move |r| r.outcome == outcome)
    };
    let open: Vec<Html> = path
        .question
        .iter()
        .filter(|q| answers.to(path, &q.id).is_none())
        .map(|q| html! { <b>{unlinked(scene, &q.text)}</b> })
        .collect();
    let is_open = ends.iter().any(|(_, row)| row.is_none()) && !open.is_empty();
    let outside = of(PathOutcome::Outside).map(|row| {
        html! { <li>{filled(words.path_outside, &[("measure", measure_link(scene, &row.measure))])}<span>{prose(scene, &row.text)}{" "}{places(scene, row)}</span></li> }
    });
    let act = |action: Action| {
        let act = scene.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    };
    html! {
        <>
            <p class="path__answers">{given(scene, path)}</p>
            {for of(PathOutcome::Applies).map(|row| applies(scene, row))}
            {for of(PathOutcome::NotStated).map(|row| not_stated(scene, row))}
            if outside.clone().next().is_some() { <ul class="path__outside" role="list">{for outside}</ul> }
            if is_open { <p class="path__open">{filled(words.path_open, &[("questions", listed(scene, open))])}</p> }
            <p class="path__tools needs-app">
                <button type="button" class="button" onclick={act(Action::TookBackAnswer)}>{words.path_back}</button>
                <button type="button" class="button" onclick={act(Action::ClearedAnswers)}>{words.path_restart}</button>
                if !is_open { <button type="button" class="button" onclick={act(Action::Printed)}>{words.path_print}</button> }
            </p>
        </>
    }
}

/// The answers given, in the order of the questions.
fn given(scene: &Scene<'_>, path: &'static DecisionPath) -> Html {
    let names = path.question.iter().filter_map(|question| {
        let answer = scene.state.answers.to(path, &question.id)?;
        let option = question.option.iter().find(|o| o.id == answer)?;
        Some(html! { <span>{unlinked(scene, &option.name)}</span> })
    });
    names.collect()
}

fn applies(scene: &Scene<'_>, row: &'static PathRow) -> Html {
    html! {
        <div class="path__end" data-outcome="applies">
            <h3>{filled(scene.words().path_applies, &[("measure", measure_link(scene, &row.measure))])}</h3>
            <p>{prose(scene, &row.text)}{" "}{places(scene, row)}</p>
            {notes(scene, row)}
        </div>
    }
}

fn not_stated(scene: &Scene<'_>, row: &'static PathRow) -> Html {
    let measure = measure_link(scene, &row.measure);
    let title = match &row.title {
        Some(title) => html! { <>{prose(scene, title)}{scene.words().colon}{measure}{" "}</> },
        None => html! { <>{filled(scene.words().path_not_stated, &[("measure", measure)])}{" "}</> },
    };
    html! {
        <div class="path__stop" data-outcome="not-stated">
            <div>
                <h3>{title}{unsaid(scene)}</h3>
                <p>{prose(scene, &row.text)}{" "}{places(scene, row)}</p>
                {notes(scene, row)}
            </div>
        </div>
    }
}

fn notes(scene: &Scene<'_>, row: &'static PathRow) -> Html {
    html! { <div class="path__notes">{slips(scene, notes_of(scene, &row.notes))}{outside_notes(scene, notes_of(scene, &row.notes))}</div> }
}

fn measure_link(scene: &Scene<'_>, measure: &EntityId) -> Html {
    let measures = scene.edition().policy.iter().flat_map(|p| &p.measure).enumerate();
    let found = measures.into_iter().find(|(_, m)| m.entity == *measure);
    found.map_or_else(
        || entity_link(scene, measure),
        |(i, m)| {
            let to = scene.to_place(Route::Policy, format!("measure-{}", i + 1));
            link(scene, to, "", unlinked(scene, &m.title))
        },
    )
}

/// The facts that a row rests on, and where they stand.
fn places(scene: &Scene<'_>, row: &PathRow) -> Html {
    let facts = row.facts.iter().filter_map(|id| scene.data.fact(*id));
    html! { <span class="paras">{for facts.map(|f| html! { <>{fact_code(scene, f.id)}{" "}{para(scene, f.paragraph)}</> })}</span> }
}

/// Every row of the table, for those who want to see how it decides, for print and without JavaScript.
fn table(scene: &Scene<'_>, path: &'static DecisionPath) -> Html {
    let words = scene.words();
    let rows = path.row.iter().map(|row| {
        let outcome = match row.outcome {
            PathOutcome::Applies => html! { <b>{words.path_row_applies}</b> },
            PathOutcome::NotStated => unsaid(scene),
            PathOutcome::Outside => html! { <span class="quiet">{words.path_row_outside}</span> },
        };
        let when = path.question.iter().filter_map(|question| {
            let answers = row.when.get(&question.id)?;
            let names = question.option.iter().filter(|o| answers.contains(&o.id));
            let names = names.map(|o| unlinked(scene, &o.name)).collect();
            Some(html! { <span>{listed(scene, names)}</span> })
        });
        html! {
            <tr>
                <th scope="row">{measure_link(scene, &row.measure)}</th>
                <td class="path__answers">{for when}</td>
                <td>{outcome}</td>
                <td>{prose(scene, &row.text)}{" "}{places(scene, row)}</td>
            </tr>
        }
    });
    html! {
        <details class="more path__table">
            <summary>{words.path_table}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={words.path_table}>
                <table>
                    <thead><tr><th scope="col">{words.path_measure}</th><th scope="col">{words.path_when}</th><th scope="col">{words.path_outcome}</th><th scope="col">{words.path_why}</th></tr></thead>
                    <tbody>{for rows}</tbody>
                </table>
            </div>
        </details>
    }
}
