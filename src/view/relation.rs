use super::fact::{fact_code, fact_link, fact_value, para, part_link};
use super::interval_strip::interval_strip;
use super::prose::{part_value, plain, prose};
use super::scene::{Html, Scene};
use super::verdict::verdict;
use crate::ledger::{Terms, Token, Worked, is_loose, rests_on, result_figure, result_text, verdict_on, work_all_on};
use crate::model::{Amount, Direction, FactId, Form, Input, Kind, Ordered, Part, Relation};
use yew::html;

/// A relation in the ledger: number, title, worked lines, what it shows, picture, verdict; and what else is to be said.
pub fn relation_row(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms, more: Html) -> Html {
    let of = verdict_on(scene.data, relation, terms);
    // The sentence keeps the results of the printed figures, whatever is tried in the lines above it.
    let mut facts = (0..relation.part.len()).flat_map(|at| rests_on(scene.data, relation.part_id(at)));
    let is_tried = facts.any(|id| terms.tried_for(id).is_some());
    let with = scene
        .edition()
        .relations
        .values()
        .filter(|r| r.shown_with == Some(relation.id));
    html! {
        <li id={relation.id.to_string()} data-verdict={of.id()}>
            <article class="ledger__item">
                <p class="ledger__id" data-ref={relation.id.to_string()}>{relation.id.to_string()}</p>
                <div class="ledger__sum">
                    <h3>{prose(scene, &relation.title)}</h3>
                    {worked_lines(scene, relation, terms)}
                    <p class="ledger__note">if is_tried { {scene.words().says_printed} }{prose(scene, &relation.says)}{" "}{paragraphs(scene, relation)}</p>
                    if let Some(caution) = &relation.caution { <p class="ledger__note ledger__caution">{prose(scene, caution)}</p> }
                    {for with.map(|other| html! { <div class="ledger__with" id={other.id.to_string()}><p class="ledger__id" data-ref={other.id.to_string()}>{other.id.to_string()}{" "}{prose(scene, &other.title)}</p>{worked_lines(scene, other, terms)}</div> })}
                </div>
                <div class="ledger__picture">{pictures(scene, relation, terms)}</div>
                {verdict(scene, of)}
                <div class="ledger__wide">{more}</div>
            </article>
        </li>
    }
}

/// Each part as a line: inputs, signs, result, and what the report prints instead.
pub fn worked_lines(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms) -> Html {
    let lines = work_all_on(scene.data, relation, terms).into_iter().zip(&relation.part).map(|(worked, part)| {
        html! { <p class="ledger__formula" data-relation={worked.id.to_string()} data-voice="computed">{worked_line(scene, relation, part, &worked, terms)}</p> }
    });
    html! { <>{for lines}</> }
}

fn worked_line(scene: &Scene<'_>, relation: &Relation, part: &Part, worked: &Worked, terms: &Terms) -> Html {
    let words = scene.words();
    let line: Html = if part.kind == Kind::Count {
        let names: Vec<Html> = part.inputs.iter().map(|i| counted(scene, relation, i, terms)).collect();
        html! { <>{words.count_of}{super::quantity::listed(scene, names)}</> }
    } else if part.kind == Kind::Days {
        let dates: Vec<Html> = part.inputs.iter().map(|i| input(scene, relation, i, terms)).collect();
        let mut nodes = Vec::new();
        for (i, date) in dates.into_iter().enumerate() {
            if i > 0 {
                nodes.push(html! { {" → "} });
            }
            nodes.push(date);
        }
        nodes.into_iter().collect()
    } else {
        let tokens = worked.formula.line();
        let is_least = matches!(tokens.first(), Some(Token::Sign("min(")));
        let nodes = tokens.iter().enumerate().map(|(at, token)| match token {
            Token::Input(i) => {
                let Some(given) = part.inputs.get(*i) else {
                    return Html::default();
                };
                let shown = input(scene, relation, given, terms);
                // A signed figure after a sign is set in brackets: 1 + (−18.31%).
                let follows = matches!(
                    at.checked_sub(1).and_then(|b| tokens.get(b)),
                    Some(Token::Sign(" + " | " − "))
                );
                if follows && is_change(scene, given) {
                    // Words for a fall carry no sign of their own.
                    let sign = is_fall_in_words(scene, given).then_some("−");
                    html! { <>{"("}{sign}{shown}{")"}</> }
                } else {
                    shown
                }
            }
            Token::Sign("min(") => html! { {words.least_of} },
            Token::Sign(", ") => html! { {words.list_separator} },
            Token::Sign(_) if is_least && at + 1 == tokens.len() => html! { {words.bracket_close} },
            Token::Sign(sign) => html! { {*sign} },
            Token::Constant(c) => html! { {c.clone()} },
        });
        nodes.collect()
    };
    let result = result_figure(part, worked, scene.language());
    let shown = match (&result, part.kind) {
        (_, Kind::Repeat) => Html::default(),
        (Some(result), _) => html! { <>{" = "}{part_link(scene, worked.id, html! { {result.text()} })}</> },
        (None, _) => html! { <>{" = "}{words.cannot_be_worked}</> },
    };
    let range = worked
        .range
        .filter(|r| Some(*r) != worked.result && r.as_point().is_none())
        // Loose words have no rounding interval: a range would look firmer than they are.
        .filter(|_| {
            !rests_on(scene.data, worked.id)
                .iter()
                .any(|id| is_loose_words(scene, *id))
        });
    let counterpart = part.counterpart.as_ref().and_then(|c| {
        if let Some(id) = c.figure {
            return Some(html! { <span class="ledger__stated">{words.report_prints}{fact_value(scene, id)}</span> });
        }
        let id = c.vague.or(c.fact)?;
        let fact = scene.data.fact(id)?;
        Some(html! { <span class="ledger__stated">{words.report_says}{fact_link(scene, id, html! { {fact_words(scene, fact)} })}</span> })
    });
    html! {
        <>
            <span class="ledger__worked">{line}{shown}</span>
            if let Some(range) = range { <span class="ledger__range">{words.range}{result_text(part, &range, range_places(part), scene.language())}</span> }
            if let Some(counterpart) = counterpart { {counterpart} }
            if is_loose(scene.data, part, worked, terms.regime) { <span class="ledger__loose">{words.few_digits}</span> }
        </>
    }
}

/// What is counted, by its name or number: its whole sentence would not read as an item of a list.
fn counted(scene: &Scene<'_>, relation: &Relation, given: &Input, terms: &Terms) -> Html {
    match given {
        Input::Fact(id) => fact_code(scene, *id),
        _ => input(scene, relation, given, terms),
    }
}

fn is_loose_words(scene: &Scene<'_>, id: FactId) -> bool {
    let quantity = scene.data.fact(id).and_then(|f| f.quantity.as_ref());
    quantity.is_some_and(|q| q.form == Form::Approximate)
}

/// True for a fall of which only words tell how far.
fn is_fall_in_words(scene: &Scene<'_>, input: &Input) -> bool {
    let Input::Fact(id) = input else { return false };
    let quantity = scene.data.fact(*id).and_then(|f| f.quantity.as_ref());
    quantity.is_some_and(|q| q.words.is_some() && q.direction == Some(Direction::Down))
}

/// True for a figure that carries a sign of its own.
fn is_change(scene: &Scene<'_>, input: &Input) -> bool {
    let Input::Fact(id) = input else { return false };
    scene
        .data
        .fact(*id)
        .and_then(|f| f.quantity.as_ref())
        .is_some_and(|q| q.metric.is_change())
}

/// A range is told one decimal finer than its result, but never in digits that nobody reads.
fn range_places(part: &Part) -> u32 {
    if part.places == 0 {
        0
    } else {
        (part.places + 1).min(part.places.max(3))
    }
}

fn fact_words(scene: &Scene<'_>, fact: &crate::model::Fact) -> String {
    match &fact.label {
        Some(label) => plain(scene, label),
        None => plain(scene, &fact.says),
    }
}

fn input(scene: &Scene<'_>, relation: &Relation, input: &Input, terms: &Terms) -> Html {
    match input {
        Input::Fact(id) => {
            let value = scene.data.fact(*id).and_then(|f| f.stated(scene.language()));
            match value {
                Some(_) => html! { <>{fact_value(scene, *id)}{tried(scene, relation, *id, terms)}</> },
                None => fact_link(
                    scene,
                    *id,
                    scene
                        .data
                        .fact(*id)
                        .map(|f| html! { {fact_words(scene, f)} })
                        .unwrap_or_default(),
                ),
            }
        }
        Input::Part(id) => part_value(scene, *id),
        Input::Assumption(name) => {
            let Some(assumption) = relation.assumption.iter().find(|a| a.id == *name) else {
                return Html::default();
            };
            let amount = |digits: &str| Amount::new(digits, assumption.unit, scene.language()).text();
            let value = if assumption.value.contains('/') {
                assumption.value.clone()
            } else {
                amount(&assumption.value)
            };
            let words = scene.words();
            let low = amount(&assumption.low.to_string());
            let high = amount(&assumption.high.to_string());
            html! { <span class="assumed">{prose(scene, &assumption.label)}{" "}{value}<small>{words.bracket_open}{words.assumed}{" "}{low}{"–"}{high}{words.bracket_close}</small></span> }
        }
        Input::Entity(id) => html! { {scene.name(id)} },
    }
}

/// The value that a reader tries in place of a printed one.
fn tried(scene: &Scene<'_>, relation: &Relation, id: FactId, terms: &Terms) -> Html {
    let quantity = scene.data.fact(id).and_then(|f| f.quantity.as_ref());
    let shown = quantity.and_then(|q| {
        let sign = if q.is_negative() { "-" } else { "" };
        let digits = format!("{sign}{}", terms.tried_for(id)?);
        Some(Amount::new(&digits, q.unit?, scene.language()).text())
    });
    shown.map_or_else(Html::default, |shown| {
        html! { <span class="ledger__tried" data-relation={relation.id.to_string()} data-voice="computed">{" → "}{shown}</span> }
    })
}

/// The paragraphs of the facts that a relation rests on.
pub fn paragraphs(scene: &Scene<'_>, relation: &Relation) -> Html {
    let all = paragraphs_of(scene, relation).into_iter();
    html! { <span class="chart__paras">{for all.map(|n| para(scene, n))}</span> }
}

/// The same, as numbers.
pub fn paragraphs_of(scene: &Scene<'_>, relation: &Relation) -> Vec<u8> {
    let mut all: Vec<u8> = relation
        .part
        .iter()
        .flat_map(|p| {
            p.inputs
                .iter()
                .filter_map(|i| if let Input::Fact(id) = i { Some(*id) } else { None })
                .chain(p.counterpart.iter().flat_map(|c| [c.figure, c.fact, c.vague]).flatten())
        })
        .filter_map(|id| scene.data.fact(id))
        .map(|f| f.paragraph)
        .collect();
    all.order();
    all.dedup();
    all
}

fn pictures(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms) -> Html {
    let strips = work_all_on(scene.data, relation, terms)
        .into_iter()
        .zip(&relation.part)
        .filter(|(_, part)| part.kind != Kind::Repeat)
        .map(|(worked, part)| interval_strip(scene, part, &worked, terms.regime));
    html! { <>{for strips}</> }
}
