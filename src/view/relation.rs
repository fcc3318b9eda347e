use super::fact::para;
use super::interval_strip::interval_strip;
use super::prose::prose;
use super::scene::{Html, Scene};
use super::verdict::verdict;
use super::worked_line::{Lines, worked_lines};
use crate::ledger::{Terms, rests_on, verdict_on, work_all_on};
use crate::model::{Input, Ordered, Relation};
use yew::html;

/// What else is to be said of a relation.
pub type More<'a> = &'a dyn Fn(&'static Relation) -> Html;

/// A relation in the ledger: number, title, worked lines, what it shows, pictures, verdict; what only turns it round, in the
/// same places below; and what else is to be said.
pub fn relation_row(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms, more: More<'_>) -> Html {
    let of = verdict_on(scene.data, relation, terms);
    let id = relation.id.to_string();
    let is_here = scene.state.fragment.as_deref() == Some(&id);
    let with = scene.edition().relations.values();
    let with = with.filter(|r| r.shown_with == Some(relation.id));
    html! {
        <li id={id.clone()} data-verdict={of.id()} aria-current={is_here.then_some("location")}>
            <article class="ledger__item">
                <p class="ledger__id" data-ref={id.clone()}>{id}</p>
                <div class="ledger__sum">
                    <h3>{prose(scene, &relation.title)}</h3>
                    {lines(scene, relation, terms)}
                    <p class="ledger__note">{says(scene, relation, terms)}{" "}{paragraphs(scene, relation)}</p>
                    if let Some(caution) = &relation.caution { <p class="ledger__note ledger__caution">{prose(scene, caution)}</p> }
                </div>
                <div class="ledger__picture">{pictures(scene, relation, terms)}</div>
                {verdict(scene, of)}
                <div class="ledger__wide">{more(relation)}</div>
                {for with.map(|other| turned_round(scene, other, terms, more))}
            </article>
        </li>
    }
}

/// A relation that only turns another round, inside its row.
fn turned_round(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms, more: More<'_>) -> Html {
    let of = verdict_on(scene.data, relation, terms);
    let id = relation.id.to_string();
    html! {
        <div class="ledger__with" id={id.clone()} data-verdict={of.id()}>
            <p class="ledger__id" data-ref={id.clone()}>{id}</p>
            <div class="ledger__sum"><h4>{prose(scene, &relation.title)}</h4>{lines(scene, relation, terms)}</div>
            <div class="ledger__picture">{pictures(scene, relation, terms)}</div>
            {verdict(scene, of)}
            <div class="ledger__wide">{more(relation)}</div>
        </div>
    }
}

fn lines(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms) -> Html {
    let lines = Lines {
        have_places: true,
        beside: Some(verdict_on(scene.data, relation, terms)),
        ..Lines::default()
    };
    worked_lines(scene, relation, terms, lines)
}

/// What a relation shows. The sentence keeps the results of the printed figures, whatever is tried in the lines above it.
pub fn says(scene: &Scene<'_>, relation: &'static Relation, terms: &Terms) -> Html {
    let mut facts = (0..relation.part.len()).flat_map(|at| rests_on(scene.data, relation.part_id(at)));
    let is_tried = facts.any(|id| terms.tried_for(id).is_some());
    html! { <>if is_tried { {scene.words().says_printed} }{prose(scene, &relation.says)}</> }
}

/// The paragraphs of the facts that a relation rests on.
pub fn paragraphs(scene: &Scene<'_>, relation: &Relation) -> Html {
    let all = paragraphs_of(scene, relation).into_iter();
    html! { <span class="paras">{for all.map(|n| para(scene, n))}</span> }
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
    let worked = work_all_on(scene.data, relation, terms);
    let strips = worked.iter().zip(&relation.part);
    let strips = strips.map(|(worked, part)| interval_strip(scene, part, worked));
    html! { <>{for strips}</> }
}
