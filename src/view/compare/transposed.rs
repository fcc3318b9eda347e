use super::line::{Group, Line, Standing};
use super::table::name;
use crate::model::Profile;
use crate::view::quantity::unsaid;
use crate::view::scene::{Html, Scene};
use yew::html;

/// Companies as rows, lines as columns: where there are more companies than a page has room for side by side.
pub fn transposed(scene: &Scene<'_>, profiles: &[&'static Profile], groups: &[Group], caption: &str) -> Html {
    let lines: Vec<&Line> = groups.iter().flat_map(|g| &g.lines).collect();
    let heads = lines.iter().map(|line| {
        html! { <th scope="col" id={line.place.clone()} tabindex={line.place.is_some().then_some("-1")}>{line.head.clone()}</th> }
    });
    let rows = profiles.iter().enumerate().map(|(i, p)| {
        let cells = lines
            .iter()
            .filter_map(|line| Some(line.cells.get(i)?.of(line.of.clone())));
        html! { <tr><th scope="row">{name(scene, p)}</th>{for cells}{rest(scene, &lines, i)}</tr> }
    });
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.to_string()}>
            <table class="compare compare--all">
                <caption class="visually-hidden">{caption.to_string()}</caption>
                <thead><tr><th scope="col">{scene.words().column_name}</th>{for heads}</tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

/// What the report says nothing of, in one line: it stands in place of the empty cells where columns are folded.
fn rest(scene: &Scene<'_>, lines: &[&Line], company: usize) -> Html {
    let is_unsaid = |line: &&&Line| line.cells.get(company).is_some_and(|c| c.standing == Standing::Unsaid);
    let mut subjects: Vec<&str> = lines.iter().filter(is_unsaid).map(|l| l.subject).collect();
    subjects.dedup();
    if subjects.is_empty() {
        return Html::default();
    }
    html! { <td class="compare__rest">{unsaid(scene)}{" "}{subjects.join(scene.words().comma)}</td> }
}
