use super::fact::{fact_link, para, part_link, seal};
use super::prose::entity;
use super::quantity::unsaid;
use super::scene::{Html, Scene};
use crate::charts::{Mark, Plot, Row, Source, When};
use yew::html;

/// The marks of a chart as a table: the same strings, with voice, period and place.
pub fn chart_table(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let has_about = plot.marks().any(|(_, m)| m.about.is_some());
    let has_period = plot.marks().any(|(_, m)| m.when != When::Timeless);
    let rows = plot
        .marks()
        .map(|(row, mark)| table_row(scene, row, mark, has_about, has_period));
    html! {
        <div class="scroll">
            <table class="data-table">
                <thead><tr>
                    <th scope="col">{words.column_name}</th>
                    if has_about { <th scope="col">{words.column_what}</th> }
                    <th scope="col" class="num">{words.column_value}</th>
                    if has_period { <th scope="col">{words.column_period}</th> }
                    <th scope="col">{words.column_paragraph}</th>
                </tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

fn table_row(scene: &Scene<'_>, row: &Row, mark: &Mark, has_about: bool, has_period: bool) -> Html {
    let value = html! { {mark.value.clone()} };
    let value = match mark.source {
        Source::Fact(id) => fact_link(scene, id, value),
        Source::Part(id) => part_link(scene, id, value),
        Source::Silence => unsaid(scene),
    };
    let place = match (mark.paragraph, mark.source) {
        (Some(n), _) => para(scene, n),
        (None, Source::Part(id)) => part_link(
            scene,
            id,
            html! { <span data-ref={id.to_string()}>{id.to_string()}</span> },
        ),
        (None, _) => Html::default(),
    };
    let period = match &mark.when {
        When::Stated(period) => html! { {period.clone()} },
        When::NotStated => unsaid(scene),
        When::Timeless => html! { {scene.words().not_applicable} },
    };
    let (fact, relation) = bound(mark.source);
    html! {
        <tr data-fact={fact} data-relation={relation} data-voice={mark.voice.id()}>
            <th scope="row">{entity(scene, &row.entity)}</th>
            if has_about { <td>{mark.about.clone().unwrap_or_default()}</td> }
            <td class="num">{seal(scene, mark.voice)}{" "}{value}</td>
            if has_period { <td>{period}</td> }
            <td>{place}</td>
        </tr>
    }
}

/// The values of `data-fact` and `data-relation` for a mark.
pub fn bound(source: Source) -> (Option<String>, Option<String>) {
    match source {
        Source::Fact(id) => (Some(id.to_string()), None),
        Source::Part(id) => (None, Some(id.to_string())),
        Source::Silence => (None, None),
    }
}
