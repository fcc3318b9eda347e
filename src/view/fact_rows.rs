use super::fact::{fact_code, fact_link, kind_cell, kind_name, para, subject_name};
use super::prose::prose;
use super::scene::{Html, Scene};
use super::tongue::tongue;
use crate::model::{Fact, FactId, FactKind, Form};
use yew::html;

/// Facts as lines: number, what is said, place.
pub fn fact_rows<'a>(scene: &Scene<'_>, facts: impl Iterator<Item = &'a Fact>) -> Html {
    let rows = facts.map(|fact| {
        html! {
            <li>
                {fact_code(scene, fact.id)}
                <span data-fact={fact.id.to_string()} data-voice="report">{prose(scene, &fact.says)}{caveats(scene, fact)}</span>
                {para(scene, fact.paragraph)}
            </li>
        }
    });
    html! { <ul class="fact-rows" role="list">{for rows}</ul> }
}

/// Facts of the given numbers as lines.
pub fn fact_rows_of(scene: &Scene<'_>, ids: &[FactId]) -> Html {
    fact_rows(scene, ids.iter().filter_map(|id| scene.data.fact(*id)))
}

/// What must be kept in mind: the kind of statement where it is no fact of the world, and its qualifier.
fn caveats(scene: &Scene<'_>, fact: &Fact) -> Html {
    let is_view = matches!(fact.kind, FactKind::Claim | FactKind::Forecast);
    let kind = is_view.then(|| html! { <span class="tag">{kind_name(scene, fact.kind)}</span> });
    let note = fact
        .qualifier
        .as_ref()
        .map(|q| html! { <span class="quiet">{prose(scene, q)}</span> });
    html! {
        <>
            if let Some(kind) = kind { {" "}{kind} }
            if let Some(note) = note { {" "}{note} }
        </>
    }
}

/// All facts of a paragraph as rows of a table.
pub fn fact_table_rows<'a>(scene: &Scene<'_>, facts: impl Iterator<Item = &'a Fact>) -> Html {
    let rows = facts.map(|fact| {
        html! {
            <tr id={fact.id.to_string()} data-fact={fact.id.to_string()} data-voice="report">
                <th scope="row">{fact_code(scene, fact.id)}</th>
                <td class="nowrap"><i class={kind_cell(fact.kind)} aria-hidden="true"></i>{kind_name(scene, fact.kind)}</td>
                <td><b>{subject_name(scene, fact)}</b>{"　"}{prose(scene, &fact.says)}</td>
                <td class="printed" lang={fact.printed.as_deref().and_then(tongue)}>{printed(scene, fact)}</td>
                <td>{para(scene, fact.paragraph)}</td>
            </tr>
        }
    });
    html! { <>{for rows}</> }
}

/// Figures, dates, names and quoted phrases as printed; nothing for the rest.
pub fn printed(scene: &Scene<'_>, fact: &Fact) -> Html {
    let Some(text) = &fact.printed else {
        return Html::default();
    };
    let text = if fact.quote.is_some() {
        format!("“{text}”")
    } else {
        text.clone()
    };
    if fact.quantity.as_ref().is_some_and(|q| q.form != Form::Direction) || fact.date.is_some() || fact.quote.is_some()
    {
        return fact_link(scene, fact.id, html! { {text} });
    }
    html! { {text} }
}
