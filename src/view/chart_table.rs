use super::chart_rows::{ChartRows, RowKey};
use super::fact::{fact_link, para, part_link, seal, worked_link};
use super::phrases::filled;
use super::prose::entity;
use super::quantity::unsaid;
use super::scene::{Html, Scene};
use crate::charts::{Extent, Mark, Plot, Row, Source, When};
use crate::facets::name_key;
use crate::model::Voice;
use crate::state::{Action, Route};
use yew::{Callback, html};

/// The marks of a chart as a table: the same strings, with voice, period and place.
pub fn chart_table(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let has_about = plot.marks().any(|(_, m)| m.about.is_some());
    let has_period = plot.marks().any(|(_, m)| m.when != When::Timeless);
    let columns = [
        (words.column_name, false, true),
        (words.column_what, false, has_about),
        (words.column_value, true, true),
        (words.column_period, false, has_period),
        (words.column_paragraph, false, true),
    ];
    let whole = plot.scale().map_or(0.0, |s| s.high);
    let rows = plot.marks().enumerate().map(|(at, (row, mark))| {
        let keys = keys(scene, row, mark, whole);
        let keys = keys.into_iter().zip(columns).filter(|(_, (.., is_there))| *is_there);
        let keys: Vec<RowKey> = keys.map(|(key, _)| key).collect();
        (keys, table_row(scene, at, row, mark, (has_about, has_period)))
    });
    let rows: Vec<(Vec<RowKey>, Html)> = rows.collect();
    let columns = columns.into_iter().filter(|(.., is_there)| *is_there);
    let columns: Vec<(&'static str, bool)> = columns.map(|(name, is_figure, _)| (name, is_figure)).collect();
    html! { <ChartRows language={scene.language()} {columns} {rows} /> }
}

fn keys(scene: &Scene<'_>, row: &Row, mark: &Mark, whole: f64) -> [RowKey; 5] {
    let text = |text: Option<&str>| text.map_or(RowKey::Silence, |t| RowKey::Text(t.into()));
    let period = match mark.source {
        Source::Fact(id) => scene.data.fact(id).and_then(|f| f.quantity.as_ref()?.period),
        _ => None,
    };
    let period = match (&mark.when, period) {
        (When::Stated(_), Some(period)) => RowKey::Text(period.to_string()),
        (When::Stated(words), None) => RowKey::Text(words.clone()),
        (When::NotStated | When::Timeless, _) => RowKey::Silence,
    };
    [
        RowKey::Text(name_key(scene.data, &row.entity, scene.language())),
        text(mark.about.as_deref()),
        size(mark, whole).map_or(RowKey::Silence, RowKey::Number),
        period,
        mark.paragraph.map_or(RowKey::Silence, |n| RowKey::Number(f64::from(n))),
    ]
}

/// By which size a mark is ordered; nothing for one without.
fn size(mark: &Mark, whole: f64) -> Option<f64> {
    match mark.extent {
        Extent::Bar(v)
        | Extent::Open(v)
        | Extent::Capped(v)
        | Extent::Guide(v)
        | Extent::Part(v)
        | Extent::Dot(v)
        | Extent::Range(v, _)
        | Extent::Units(v)
        | Extent::Area(_, v)
        | Extent::Level(_, v)
        | Extent::Square(v)
        | Extent::Multiple(v) => Some(v),
        Extent::Change(from, to) => Some(to - from),
        Extent::Rest(from) => Some(whole - from),
        _ => None,
    }
}

fn table_row(scene: &Scene<'_>, at: usize, row: &Row, mark: &Mark, (has_about, has_period): (bool, bool)) -> Html {
    let value = html! { {mark.value.clone()} };
    let value = match (mark.source, &mark.converted) {
        (Source::Fact(id), Some((converted, printed))) => {
            let converted = html! { {converted.clone()} };
            let converted = if mark.voice == Voice::Computed {
                worked_link(scene, id, converted)
            } else {
                fact_link(scene, id, converted)
            };
            let printed = fact_link(scene, id, html! { {printed.clone()} });
            filled(
                scene.words().printed_beside,
                &[("value", converted), ("printed", printed)],
            )
        }
        (Source::Fact(id), None) => fact_link(scene, id, value),
        (Source::Part(id), _) => part_link(scene, id, value),
        (Source::Silence, _) => unsaid(scene),
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
    let is_picked = scene.state.is_charting() && scene.state.charting.pick.as_ref() == Some(&row.entity);
    html! {
        <tr key={at} class={is_picked.then_some("is-picked")} data-fact={fact} data-relation={relation} data-voice={mark.voice.id()}>
            <th scope="row">{entity(scene, &row.entity)}{pick(scene, row, is_picked)}</th>
            if has_about { <td>{mark.about.clone().unwrap_or_default()}</td> }
            <td class="num">{seal(scene, mark.voice)}{" "}{value}</td>
            if has_period { <td>{period}</td> }
            <td>{place}</td>
        </tr>
    }
}

/// Sets the one of a row apart in all charts; only where there are several to be looked at together.
fn pick(scene: &Scene<'_>, row: &Row, is_picked: bool) -> Html {
    if scene.state.route != Route::Sales || !scene.state.is_live {
        return Html::default();
    }
    let (act, id) = (scene.act.clone(), row.entity.clone());
    let onclick = Callback::from(move |_| act.emit(Action::SwitchedPick(id.clone())));
    let name = [scene.words().pick_whom, scene.words().colon, &row.who].concat();
    html! { <button type="button" class="pick" aria-pressed={is_picked.to_string()} aria-label={name} {onclick}><i aria-hidden="true"></i></button> }
}

/// The values of `data-fact` and `data-relation` for a mark.
pub fn bound(source: Source) -> (Option<String>, Option<String>) {
    match source {
        Source::Fact(id) => (Some(id.to_string()), None),
        Source::Part(id) => (None, Some(id.to_string())),
        Source::Silence => (None, None),
    }
}
