use super::fact::{fact_value, part_link};
use super::phrases::filled;
use super::quantity::label;
use super::scene::{Html, Scene};
use crate::ledger::{Repair, repairs};
use crate::model::{Amount, PartId, Relation};
use yew::html;

/// What would mend a relation whose printed digits do not give the printed result by the rounding that was chosen: each
/// single figure, from what to what, and how far that is.
pub fn repair_table(scene: &Scene<'_>, relation: &'static Relation) -> Html {
    let words = scene.words();
    let parts = (0..relation.part.len()).map(|i| relation.part_id(i));
    let rows: Vec<Html> = parts
        .flat_map(|id| {
            repairs(scene.data, id, scene.regime())
                .into_iter()
                .map(move |r| (id, r))
        })
        .map(|(id, repair)| row(scene, id, &repair))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more">
            <summary>{words.repair_title}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={words.repair_title}>
                <table class="repairs">
                    <thead><tr><th scope="col">{words.repair_figure}</th><th scope="col">{words.repair_from}</th><th scope="col">{words.repair_to}</th><th scope="col">{words.repair_distance}</th></tr></thead>
                    <tbody>{for rows}</tbody>
                </table>
            </div>
            <p class="quiet">{words.repair_no_blame}</p>
        </details>
    }
}

fn row(scene: &Scene<'_>, id: PartId, repair: &Repair) -> Html {
    let words = scene.words();
    let Some(fact) = scene.data.fact(repair.fact) else {
        return Html::default();
    };
    let Some(unit) = fact.quantity.as_ref().and_then(|q| q.unit) else {
        return Html::default();
    };
    let amount = |value: String| Amount::new(&value, unit, scene.language()).text();
    let (low, high) = (repair.to.0.normalize().to_string(), repair.to.1.normalize().to_string());
    let to = if low == high {
        amount(low)
    } else {
        [amount(low), amount(high)].join(words.to_joint)
    };
    let steps = repair.steps_shown();
    let distance = html! { <span data-relation={id.to_string()} data-voice="computed">{steps}</span> };
    html! {
        <tr>
            <th scope="row">{label(scene, fact)}</th>
            <td>{fact_value(scene, repair.fact)}</td>
            <td>{part_link(scene, id, html! { {to} })}</td>
            <td>{filled(words.repair_steps, &[("steps", distance)])}</td>
        </tr>
    }
}
