use super::chart_rows::{ChartRows, RowKey};
use super::fact::{fact_link, para, part_link, seal, seal_seen, unbroken, worked_link};
use super::phrases::filled;
use super::prose::entity;
use super::quantity::unsaid;
use super::scene::{Html, Scene};
use super::spoken::speaker;
use super::tongue::tongue;
use crate::charts::{Extent, Mark, Plot, Row, Source, When};
use crate::facets::name_key;
use crate::model::{Ordered, Voice};
use crate::state::{Action, Route};
use yew::{Callback, html};

/// Keeps a seal with its value.
const NO_BREAK: &str = "\u{a0}";

/// The marks of a chart as a table: the same strings, with voice, period and place.
pub fn chart_table(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let has = Has {
        about: plot.marks().any(|(_, m)| m.about.is_some()),
        printed: plot.marks().any(|(_, m)| m.printed_otherwise().is_some()),
        period: plot.marks().any(|(_, m)| m.when != When::Timeless),
    };
    let columns = [
        (words.column_name, false, true),
        (words.column_what, false, has.about),
        (words.column_value, true, true),
        (words.as_printed, false, has.printed),
        (words.column_period, false, has.period),
        (words.column_paragraph, false, true),
    ];
    let whole = plot.scale().map_or(0.0, |s| s.high);
    let groups = groups(plot);
    let rows = plot.marks().enumerate().map(|(at, (row, mark))| {
        let keys = keys(scene, row, mark, (&groups, whole));
        let keys = keys.into_iter().zip(columns).filter(|(_, (.., is_there))| *is_there);
        let keys: Vec<RowKey> = keys.map(|(key, _)| key).collect();
        (keys, table_row(scene, at, row, mark, has))
    });
    let rows: Vec<(Vec<RowKey>, Html)> = rows.collect();
    let columns = columns.into_iter().filter(|(.., is_there)| *is_there);
    let columns: Vec<(&'static str, bool)> = columns.map(|(name, is_figure, _)| (name, is_figure)).collect();
    html! { <ChartRows language={scene.language()} {columns} {rows} /> }
}

/// The columns that not every chart has.
#[derive(Clone, Copy)]
struct Has {
    about: bool,
    printed: bool,
    period: bool,
}

fn keys(scene: &Scene<'_>, row: &Row, mark: &Mark, (groups, whole): (&[Group<'_>], f64)) -> [RowKey; 6] {
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
        match &mark.other {
            Some(other) => RowKey::Text(other.clone()),
            None => RowKey::Text(name_key(scene.data, &row.entity, scene.language())),
        },
        text(mark.about.as_deref()),
        match (groups.iter().position(|g| *g == group(mark)), size(mark, whole)) {
            (Some(group), Some(size)) => RowKey::Figure(group, size),
            _ => RowKey::Silence,
        },
        text(mark.printed_otherwise()),
        period,
        mark.paragraph.map_or(RowKey::Silence, |n| RowKey::Number(f64::from(n))),
    ]
}

/// What figures must share to be compared: the sort of mark, and the period.
type Group<'a> = (Sort, &'a When);

/// Sorts of marks whose sizes are of one kind.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Figure,
    Average,
    Change,
    Multiple,
}

fn group(mark: &Mark) -> Group<'_> {
    let sort = match mark.extent {
        Extent::Level(..) => Sort::Average,
        Extent::Change(..) => Sort::Change,
        Extent::Multiple(_) => Sort::Multiple,
        _ => Sort::Figure,
    };
    (sort, &mark.when)
}

/// The groups of a plot in the order of reading; figures of no stated period come last.
fn groups(plot: &Plot) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (_, mark) in plot.marks() {
        if !groups.contains(&group(mark)) {
            groups.push(group(mark));
        }
    }
    groups.order_by_key(|(_, when)| **when == When::NotStated);
    groups
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

fn table_row(scene: &Scene<'_>, at: usize, row: &Row, mark: &Mark, has: Has) -> Html {
    let value = unbroken(mark.value.clone(), scene.language());
    let value = match (mark.source, &mark.converted) {
        (Source::Fact(id), Some((converted, printed))) => {
            let converted = unbroken(converted.clone(), scene.language());
            let converted = if mark.voice == Voice::Computed {
                worked_link(scene, id, converted)
            } else {
                fact_link(scene, id, converted)
            };
            let printed = fact_link(scene, id, unbroken(printed.clone(), scene.language()));
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
    let name = match &mark.other {
        Some(other) => html! { {other.clone()} },
        None => html! { <>{entity(scene, &row.entity)}{pick(scene, row, is_picked)}</> },
    };
    let printed = mark.printed_otherwise().map(String::from);
    // Where rows are blocks no heading says what it is.
    let label = printed
        .as_ref()
        .map(|_| [scene.words().as_printed, scene.words().colon].concat());
    let voice = (mark.source != Source::Silence).then(|| mark.voice.id());
    html! {
        <tr key={at} class={is_picked.then_some("is-picked")} data-fact={fact} data-relation={relation} data-voice={voice}>
            <th scope="row">{name}</th>
            if has.about { <td>{mark.about.clone().unwrap_or_default()}</td> }
            <td class="num">{speaking(scene, mark)}{NO_BREAK}{value}</td>
            if has.printed { <td class="printed" data-label={label} lang={printed.as_deref().and_then(tongue)}>{printed}</td> }
            if has.period { <td data-ref={silent_place(mark)}>{period}</td> }
            <td>{place}</td>
        </tr>
    }
}

/// Whose the value of a mark is: a seal, heard once where the value itself says it. A silence has nobody's.
fn speaking(scene: &Scene<'_>, mark: &Mark) -> Html {
    let words = scene.words();
    match (mark.source, mark.voice) {
        (Source::Silence, _) => {
            html! { <span class="visually-hidden">{speaker(mark, words)}{words.colon}</span> }
        }
        (_, Voice::Report) => seal(scene, mark.voice),
        (_, Voice::Computed | Voice::Context) => seal_seen(scene, mark.voice),
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

/// The value of `data-ref` for what else a silence says: the paragraph that leaves it open. What a figure says goes by
/// the figure.
pub fn silent_place(mark: &Mark) -> Option<String> {
    let place = mark.paragraph.map(|n| format!("p{n}"));
    place.filter(|_| mark.source == Source::Silence)
}
