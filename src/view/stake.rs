use super::fact::{part_link, seal};
use super::interval_strip::interval_strip;
use super::prose::prose;
use super::quantity::{Size, computed_quantity, quantity};
use super::scene::{Html, Scene};
use super::verdict::verdict;
use crate::ledger::{Regime, result_figure, work};
use crate::model::{FactId, Input, Kind, PartId, Voice};
use yew::html;

/// Price ÷ share = valuation: the report's figures, our result, and what the report prints in its place; the stake as a
/// part of the whole, and whether the division comes out.
pub fn stake(scene: &Scene<'_>, id: PartId) -> Html {
    let words = scene.words();
    let Some((relation, _, part)) = scene.data.part(id) else {
        return Html::default();
    };
    let Some(worked) = work(scene.data, id, Regime::default()) else {
        return Html::default();
    };
    let inputs: Vec<FactId> = part
        .inputs
        .iter()
        .filter_map(|i| if let Input::Fact(f) = i { Some(*f) } else { None })
        .collect();
    let figures = inputs.iter().map(|f| quantity(scene, *f, Size::Large));
    let stated = part.counterpart.as_ref().and_then(|c| c.figure);
    let result = computed_quantity(scene, worked.id, html! { {words.stake_result} }, Size::Large);
    let printed = stated.map(|stated| html! { <dl class="stake__stated">{quantity(scene, stated, Size::Plain)}</dl> });
    let bar = inputs
        .get(1)
        .and_then(|share| whole(scene, *share, inputs.first().copied()));
    let code = html! { <span data-ref={id.to_string()}>{id.to_string()}</span> };
    html! {
        <section class="block" aria-labelledby="stake">
            <h2 id="stake">{words.stake_title}</h2>
            <div class="panel stake">
                <dl class="stake__formula">{for figures}{result}</dl>
                {bar.unwrap_or_default()}
                <div class="stake__check">
                    <h3><span>{prose(scene, &relation.title)}</span>{verdict(scene, worked.verdict)}</h3>
                    <div class="stake__held">{printed.unwrap_or_default()}{interval_strip(scene, part, &worked)}</div>
                    <p class="quiet">{seal(scene, Voice::Computed)}{" "}{prose(scene, &relation.says)}{" "}{part_link(scene, worked.id, code)}</p>
                </div>
            </div>
        </section>
    }
}

/// From this share of the whole on its figure has room inside its part of the bar, and from this one its price too.
const ROOM: [f64; 2] = [12.0, 25.0];

/// The stake as a part of the whole company: what is on offer solid, the rest dashed, since the report does not state it.
fn whole(scene: &Scene<'_>, share: FactId, price: Option<FactId>) -> Option<Html> {
    let words = scene.words();
    let quantity = scene.data.fact(share)?.quantity.as_ref()?;
    let percent: f64 = quantity.digits.as_ref()?.to_string().parse().ok()?;
    let text = |id: FactId| Some(scene.data.fact(id)?.stated(scene.language())?.text());
    let bound =
        |id: FactId, text: String| html! { <tspan data-fact={id.to_string()} data-voice="report">{text}</tspan> };
    let price = price
        .filter(|_| percent >= ROOM[1])
        .and_then(|id| Some(html! { <tspan class="stake__extra" dx="10">{bound(id, text(id)?)}</tspan> }));
    let share_text = text(share)?;
    let rest = rest_of(scene, share);
    Some(html! {
        <div class="stake__whole">
            <svg class="stake__bar" aria-hidden="true">
                <rect class="p-report" x="0" y="0" width={format!("{percent:.2}%")} height="100%" />
                <rect class="p-computed p-computed--fill" x={format!("{percent:.2}%")} y="0" width={format!("{:.2}%", 100.0 - percent)} height="100%" />
                if percent >= ROOM[0] {
                    <text class="p-text p-on" x="12" y="50%">{bound(share, share_text.clone())}{price.unwrap_or_default()}</text>
                }
                <svg x={format!("{percent:.2}%")} y="0" width={format!("{:.2}%", 100.0 - percent)} height="100%">
                    <text class="p-text p-t-computed" x="12" y="50%">{words.stake_rest}{rest.unwrap_or_default()}</text>
                </svg>
            </svg>
            <p class="stake__scale"><span>{words.stake_on_offer}<span data-fact={share.to_string()} data-voice="report">{share_text}</span></span><span>{words.whole_company}</span></p>
        </div>
    })
}

/// What is left of the whole, where the ledger has worked it out.
fn rest_of(scene: &Scene<'_>, share: FactId) -> Option<Html> {
    let relations = scene.edition().relations.values();
    let mut parts = relations.flat_map(|r| (0..r.part.len()).map(move |i| (r.part_id(i), r.part.get(i))));
    let (id, part) = parts.find_map(|(id, part)| {
        let part = part?;
        (part.kind == Kind::Remainder && part.inputs == [Input::Fact(share)]).then_some((id, part))
    })?;
    let shown = result_figure(part, &work(scene.data, id, Regime::default())?, scene.language())?;
    Some(html! { <tspan data-relation={id.to_string()} data-voice="computed">{shown.text()}</tspan> })
}
