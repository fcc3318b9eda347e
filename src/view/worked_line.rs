use super::fact::{fact_code, fact_link, fact_value_heard, heard, part_link};
use super::prose::{plain, prose};
use super::scene::{Html, Scene};
use super::verdict::{regime_name, verdict};
use crate::ledger::{
    Regime, Terms, Token, Verdict, Worked, is_loose, range_text, rests_on, result_as_printed, result_figure,
    work_all_on, work_on,
};
use crate::model::{Amount, Comparison, Direction, FactId, Form, Input, Kind, Part, PartId, Relation, Voice};
use yew::html;

/// The lines of a relation and how they stand on their page.
#[derive(Clone, Copy, Default)]
pub struct Lines {
    /// True where the address of the page may lead to a line.
    pub have_places: bool,
    /// The part that was asked for.
    pub asked: Option<PartId>,
    /// The verdict that stands beside them; a part with another one says so itself.
    pub beside: Option<Verdict>,
}

/// Each part as a line: inputs, signs, result, and what the report prints instead.
pub fn worked_lines(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms, lines: Lines) -> Html {
    let worked = work_all_on(scene.data, relation, terms).into_iter().zip(&relation.part);
    let shown = worked.map(|(worked, part)| {
        let id = worked.id.to_string();
        let place = (lines.have_places && worked.id.letter.is_some()).then(|| id.clone());
        let is_asked = lines.asked == Some(worked.id);
        let differs = lines.beside.is_some_and(|beside| beside != worked.verdict);
        html! {
            <p class="ledger__formula" id={place} aria-current={is_asked.then_some("true")} data-relation={id} data-voice="computed">
                {worked_line(scene, relation, part, &worked, terms)}
                if differs { {verdict(scene, worked.verdict)} }
            </p>
        }
    });
    html! { <>{for shown}</> }
}

fn worked_line(scene: &Scene<'_>, relation: &Relation, part: &Part, worked: &Worked, terms: &Terms) -> Html {
    let words = scene.words();
    let line = match part.kind {
        Kind::Count => {
            let names = part.inputs.iter().map(|i| counted(scene, relation, i, terms));
            html! { <>{words.count_of}{super::quantity::listed(scene, names.collect())}</> }
        }
        Kind::Days => {
            let dates = part.inputs.iter().enumerate();
            let dates = dates.map(|(i, date)| html! { <>if i > 0 { {" → "} }{input(scene, relation, date, terms)}</> });
            dates.collect()
        }
        _ => formula(scene, relation, part, worked, terms),
    };
    let result = result_figure(part, worked, scene.language());
    let shown = match (&result, part.kind) {
        (_, Kind::Repeat) => Html::default(),
        (Some(result), _) => {
            html! { <>{" = "}{part_link(scene, worked.id, html! { <span class="fact--figure">{result.text()}</span> })}</> }
        }
        (None, _) => html! { <>{" = "}{words.cannot_be_worked}</> },
    };
    html! {
        <>
            <span class="ledger__worked">{line}{shown}</span>
            {range(scene, part, worked)}
            {held(scene, part, worked)}
            {counterpart(scene, part)}
            if is_loose(scene.data, part, worked, terms.regime) { <span class="ledger__loose">{words.few_digits}</span> }
        </>
    }
}

fn formula(scene: &Scene<'_>, relation: &Relation, part: &Part, worked: &Worked, terms: &Terms) -> Html {
    let words = scene.words();
    let tokens = worked.formula.line();
    let is_least = matches!(tokens.first(), Some(Token::Sign("min(")));
    let nodes = tokens.iter().enumerate().map(|(at, token)| match token {
        Token::Input(i) => {
            let Some(given) = part.inputs.get(*i) else {
                return Html::default();
            };
            let shown = input(scene, relation, given, terms);
            // A signed figure after a sign is set in brackets: 1 + (−18.31%).
            let before = at.checked_sub(1).and_then(|b| tokens.get(b));
            let follows = matches!(before, Some(Token::Sign(" + " | " − ")));
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
}

/// Everything that the result may be; nothing where it is one value.
fn range(scene: &Scene<'_>, part: &Part, worked: &Worked) -> Html {
    let is_range = worked
        .range
        .is_some_and(|r| Some(r) != worked.result && r.as_point().is_none());
    // Loose words have no rounding interval: a range would look firmer than they are.
    let rests = rests_on(scene.data, worked.id);
    if !is_range || rests.iter().any(|id| is_loose_words(scene, *id)) {
        return Html::default();
    }
    let text = range_text(scene.data, part, worked, scene.language());
    html! { <span class="ledger__range">{heard(scene, Voice::Computed)}{scene.words().range}{text}</span> }
}

/// The result with as many decimals as the report prints, where it is shown with more: what the verdict rests on.
fn held(scene: &Scene<'_>, part: &Part, worked: &Worked) -> Html {
    let held = result_as_printed(scene.data, part, worked, scene.language());
    held.map_or_else(Html::default, |held| {
        html! { <span class="ledger__held">{heard(scene, Voice::Computed)}{scene.words().held_as}{held.text()}</span> }
    })
}

/// What the report prints or says in the place of the result.
fn counterpart(scene: &Scene<'_>, part: &Part) -> Html {
    let words = scene.words();
    let Some(counterpart) = &part.counterpart else {
        return Html::default();
    };
    if let Some(id) = counterpart.figure {
        return html! { <span class="ledger__stated">{words.report_prints}{super::fact::fact_value(scene, id)}</span> };
    }
    let fact = counterpart
        .vague
        .or(counterpart.fact)
        .and_then(|id| scene.data.fact(id));
    fact.map_or_else(Html::default, |fact| {
        let link = fact_link(scene, fact.id, html! { {fact_words(scene, fact)} });
        let checked = counterpart.comparison.map(|comparison| match comparison {
            Comparison::AboveZero | Comparison::AboveOne => words.checks_direction,
            Comparison::AboveHalf => words.checks_majority,
            Comparison::First => words.checks_rank,
        });
        html! { <span class="ledger__stated">{words.report_says}{link}{checked}</span> }
    })
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
    let quantity = scene.data.fact(*id).and_then(|f| f.quantity.as_ref());
    quantity.is_some_and(|q| q.metric.is_change())
}

fn fact_words(scene: &Scene<'_>, fact: &crate::model::Fact) -> String {
    match &fact.label {
        Some(label) => plain(scene, label),
        None => plain(scene, &fact.says),
    }
}

/// A term as it was worked with; where it was moved, after what it was.
fn input(scene: &Scene<'_>, relation: &Relation, input: &Input, terms: &Terms) -> Html {
    match input {
        Input::Fact(id) => {
            let fact = scene.data.fact(*id);
            if fact.and_then(|f| f.stated(scene.language())).is_some() {
                return html! { <>{fact_value_heard(scene, *id)}{tried(scene, relation, *id, terms)}</> };
            }
            let words = fact.map(|f| html! { {fact_words(scene, f)} });
            fact_link(scene, *id, words.unwrap_or_default())
        }
        Input::Part(id) => worked_term(scene, *id, terms),
        Input::Assumption(name) => assumed(scene, relation, name),
        Input::Entity(id) => html! { {scene.name(id)} },
    }
}

/// The result of another part as a term: what was worked with, after what it is by the printed figures.
fn worked_term(scene: &Scene<'_>, id: PartId, terms: &Terms) -> Html {
    let text = |terms: &Terms| {
        let (_, _, part) = scene.data.part(id)?;
        let worked = work_on(scene.data, id, terms)?;
        Some(result_figure(part, &worked, scene.language())?.text())
    };
    let said = |text: Option<String>| text.unwrap_or_else(|| scene.words().cannot_be_worked.into());
    let (was, is) = (said(text(&Terms::of(terms.regime))), said(text(terms)));
    let moved = (was != is).then(|| moved_to(scene, Some(id.to_string()), is));
    html! { <>{part_link(scene, id, html! { <span class="fact--figure">{was}</span> })}{moved.unwrap_or_default()}</> }
}

/// The value that a reader tries in place of a printed one.
fn tried(scene: &Scene<'_>, relation: &Relation, id: FactId, terms: &Terms) -> Html {
    tried_text(scene, id, terms)
        .map(|shown| moved_to(scene, Some(relation.id.to_string()), shown))
        .unwrap_or_default()
}

/// The value that is tried for a figure, as it stands beside the printed one.
pub fn tried_text(scene: &Scene<'_>, id: FactId, terms: &Terms) -> Option<String> {
    let quantity = scene.data.fact(id)?.quantity.as_ref()?;
    let sign = if quantity.is_negative() { "-" } else { "" };
    let digits = format!("{sign}{}", terms.tried_for(id)?);
    Some(Amount::new(&digits, quantity.unit?, scene.language()).text())
}

fn moved_to(scene: &Scene<'_>, of: Option<String>, text: String) -> Html {
    let words = scene.words();
    html! { <span class="ledger__tried" data-relation={of} data-voice="computed"><span aria-hidden="true">{" → "}</span><span class="visually-hidden">{words.moved_to}</span>{text}</span> }
}

fn assumed(scene: &Scene<'_>, relation: &Relation, name: &str) -> Html {
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

/// On which other terms than by default the figures are read, as one string for what is taken away.
pub fn terms_text(scene: &Scene<'_>, terms: &Terms) -> Option<String> {
    let regime = (terms.regime != Regime::default()).then(|| regime_name(scene, terms.regime).to_string());
    let tried = terms.tried();
    let tried = tried.filter_map(|(id, _)| Some([&id.to_string(), " ", &tried_text(scene, id, terms)?].concat()));
    let all: Vec<String> = regime.into_iter().chain(tried).collect();
    (!all.is_empty()).then(|| all.join(scene.words().list_separator))
}

/// The same in the page; nothing where they are read as printed and rounded half up.
pub fn terms_told(scene: &Scene<'_>, terms: &Terms) -> Html {
    if *terms == Terms::default() {
        return Html::default();
    }
    let words = scene.words();
    let regime = (terms.regime != Regime::default()).then(|| html! { {regime_name(scene, terms.regime)} });
    let tried = terms.tried().filter_map(|(id, _)| {
        let text = tried_text(scene, id, terms)?;
        let moved = moved_to(scene, None, text);
        Some(html! { <span data-fact={id.to_string()} data-voice="computed">{fact_code(scene, id)}{moved}</span> })
    });
    let all = regime.into_iter().chain(tried).collect();
    html! { <p class="quiet">{words.on_these_terms}{super::quantity::listed(scene, all)}</p> }
}
