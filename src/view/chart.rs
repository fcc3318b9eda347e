use super::fact::{fact_link, para, part_link, seal};
use super::phrases::Phrases;
use super::prose::prose;
use super::quantity::unsaid;
use super::scene::{Html, Scene};
use crate::browser::{CanvasWatch, Easel, paint_canvas};
use crate::charts::{Chart, Extent, Plot, Source, Tone};
use crate::model::{Language, Voice};
use crate::paint::{Layout, SvgNode, Words, svg};
use crate::state::{Action, Colours, Opened, Theme};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::{
    Callback, KeyboardEvent, MouseEvent, NodeRef, Properties, function_component, html, use_effect_with, use_node_ref,
    use_state_eq,
};

/// A chart with its takeaway, key, picture, table, caveats and places.
pub fn chart_figure(scene: &Scene<'_>, chart: &'static dyn Chart, class: &'static str) -> Html {
    let Some(text) = scene.edition().charts.get(chart.id()) else {
        return Html::default();
    };
    let plot = chart.plot(scene.data, scene.language());
    let words = scene.words();
    let notes = text.note.iter().map(|n| {
        let bound = n.note.map(|id| id.to_string());
        html! { <li data-note={bound} data-voice={n.voice.id()}>{seal(scene, n.voice)}<span>{prose(scene, &n.text)}</span></li> }
    });
    let mut places: Vec<u8> = plot.rows().map(|r| r.mark.paragraph).collect();
    places.sort_unstable();
    places.dedup();
    let title_id = format!("{}-title", chart.id());
    html! {
        <figure class={format!("chart {class}")} id={chart.id()} aria-labelledby={title_id.clone()}>
            <figcaption class="chart__head">
                <h3 class="chart__title" id={title_id}>{prose(scene, &text.title)}</h3>
                <p class="chart__measure"><span>{prose(scene, &text.measure)}{unit(scene, &plot)}</span>{shared_period(scene, &plot)}</p>
            </figcaption>
            {key(scene, &plot)}
            <div class="chart__body">
                <ChartCanvas plot={plot.clone()} language={scene.language()} theme={scene.state.settings.theme} colours={scene.state.colours()} is_live={scene.state.is_live} act={scene.act.clone()} />
                <details class="chart__table">
                    <summary>{words.as_table}</summary>
                    {table(scene, &plot)}
                </details>
            </div>
            <ul class="chart__notes" role="list">{for notes}</ul>
            <div class="chart__foot"><span class="chart__paras">{for places.into_iter().map(|n| para(scene, n))}</span></div>
        </figure>
    }
}

fn unit(scene: &Scene<'_>, plot: &Plot) -> &'static str {
    let words = scene.words();
    if plot.scale.is_percent {
        words.in_percent
    } else {
        words.in_vehicles
    }
}

/// The period of a chart that has only one.
fn shared_period(scene: &Scene<'_>, plot: &Plot) -> Html {
    let [lane] = plot.lanes.as_slice() else {
        return Html::default();
    };
    let Some(first) = lane.rows.first() else {
        return Html::default();
    };
    let Source::Fact(id) = first.mark.source else {
        return Html::default();
    };
    let period = scene.data.fact(id).and_then(|f| f.quantity.as_ref()?.period);
    period
        .map(|p| super::quantity::period(scene, p, Some(id)))
        .unwrap_or_default()
}

fn key(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let has = |test: &dyn Fn(&crate::charts::Mark) -> bool| plot.rows().any(|r| test(&r.mark));
    let mut items = Vec::new();
    if has(&|m| m.tone == Tone::Up) {
        items.push(html! { <li><i class="swatch swatch--up"></i>{words.key_up}</li> });
        items.push(html! { <li><i class="swatch swatch--down"></i>{words.key_down}</li> });
    } else {
        items.push(html! { <li><i class="swatch"></i>{words.form_exact}</li> });
    }
    if has(&|m| matches!(m.extent, Extent::Open(_))) {
        items.push(html! { <li><i class="swatch swatch--lower"></i>{words.key_lower}</li> });
    }
    if has(&|m| matches!(m.extent, Extent::Capped(_))) {
        items.push(html! { <li><i class="swatch swatch--upper"></i>{words.key_upper}</li> });
    }
    if has(&|m| m.is_undated) {
        items.push(html! { <li><i class="swatch swatch--hatch"></i>{words.period_not_stated}</li> });
    }
    html! { <ul class="chart-key" role="list">{for items}</ul> }
}

/// The same marks as a table: the same strings, with voice, period and place.
fn table(scene: &Scene<'_>, plot: &Plot) -> Html {
    let words = scene.words();
    let rows = plot.rows().map(|row| {
        let value = html! { {row.mark.value.clone()} };
        let value = match row.mark.source {
            Source::Fact(id) => fact_link(scene, id, value),
            Source::Part(id) => part_link(scene, id, value),
        };
        let (fact, relation) = bound(row.mark.source);
        let period = match &row.mark.period {
            Some(period) => html! { {period.clone()} },
            None => unsaid(scene),
        };
        html! {
            <tr data-fact={fact} data-relation={relation} data-voice={row.mark.voice.id()}>
                <th scope="row">{super::prose::entity(scene, &row.entity)}</th>
                <td class="num">{seal(scene, row.mark.voice)}{" "}{value}</td>
                <td>{period}</td>
                <td>{para(scene, row.mark.paragraph)}</td>
            </tr>
        }
    });
    html! {
        <div class="scroll">
            <table class="data-table">
                <thead><tr><th scope="col">{words.column_name}</th><th scope="col" class="num">{words.column_value}</th><th scope="col">{words.column_period}</th><th scope="col">{words.column_paragraph}</th></tr></thead>
                <tbody>{for rows}</tbody>
            </table>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ChartCanvasProps {
    plot: Plot,
    language: Language,
    theme: Theme,
    colours: Colours,
    is_live: bool,
    act: Callback<Action>,
}

/// Widths that the prerendered pictures are laid out for; the page shows the one that fits.
const PRERENDERED: [(f64, &str); 2] = [(640.0, "plot plot--wide"), (328.0, "plot plot--narrow")];

/// The picture: prerendered as SVG, painted on a canvas when the page is live, read mark by mark with the arrow keys.
#[function_component]
fn ChartCanvas(props: &ChartCanvasProps) -> Html {
    let canvas = use_node_ref();
    let lit = use_state_eq(|| None::<usize>);
    let is_painted = use_state_eq(|| false);
    let layout: Rc<RefCell<Option<Layout>>> = yew::use_mut_ref(|| None);
    let words = Phrases::of(props.language);

    {
        let (canvas, layout, is_painted) = (canvas.clone(), layout.clone(), is_painted.clone());
        let canvas_for_watch = canvas.clone();
        use_effect_with((props.clone(), *lit), move |(props, lit)| {
            let (props, lit) = (props.clone(), *lit);
            let repaint = move || {
                let painted = paint_now(&canvas, &props, lit);
                is_painted.set(painted.is_some());
                *layout.borrow_mut() = painted;
            };
            repaint();
            let watch = canvas_for_watch.cast().and_then(|c| CanvasWatch::on(&c, repaint));
            move || drop(watch)
        });
    }

    let pictures = PRERENDERED.map(|(width, class)| {
        let (mut node, _) = svg(&props.plot, width, picture_words(words));
        label_picture(&mut node, class, &spoken_picture(&props.plot, words));
        super::svg::svg(&node)
    });
    let rows: Vec<String> = props.plot.rows().map(|r| spoken(r, words)).collect();
    let onkeydown = {
        let (lit, plot, act) = (lit.clone(), props.plot.clone(), props.act.clone());
        Callback::from(move |event: KeyboardEvent| on_key(&event, &lit, &plot, &act))
    };
    let onpointermove = {
        let (lit, layout) = (lit.clone(), layout.clone());
        Callback::from(move |event: yew::PointerEvent| {
            let y = f64::from(event.offset_y());
            lit.set(layout.borrow().as_ref().and_then(|l| l.row_at(y)));
        })
    };
    let onpointerleave = {
        let lit = lit.clone();
        Callback::from(move |_: yew::PointerEvent| lit.set(None))
    };
    let onclick = {
        let (plot, layout, act) = (props.plot.clone(), layout.clone(), props.act.clone());
        Callback::from(move |event: MouseEvent| {
            let row = layout
                .borrow()
                .as_ref()
                .and_then(|l| l.row_at(f64::from(event.offset_y())));
            if let Some(row) = row.and_then(|i| plot.rows().nth(i)) {
                act.emit(Action::Opened(opened(row.mark.source)));
            }
        })
    };
    let onblur = {
        let lit = lit.clone();
        Callback::from(move |_: yew::FocusEvent| lit.set(None))
    };
    let reading = lit.and_then(|i| rows.get(i).cloned());
    let mark = lit.and_then(|i| props.plot.rows().nth(i)).map(|row| &row.mark);
    let (fact, relation) = mark.map_or((None, None), |m| bound(m.source));
    let voice = mark.map(|m| m.voice.id());
    html! {
        <>
            <div class={if *is_painted { "chart__plot is-live" } else { "chart__plot" }}>
                {for pictures}
                <canvas class="chart__canvas" ref={canvas} tabindex={if props.is_live { "0" } else { "-1" }} role="application" aria-label={format!("{} {}", spoken_picture(&props.plot, words), words.chart_keys)} {onkeydown} {onpointermove} {onpointerleave} {onclick} {onblur}></canvas>
            </div>
            <p class="chart__reading" role="status" data-fact={fact} data-relation={relation} data-voice={voice}>{reading.unwrap_or_default()}</p>
        </>
    }
}

/// The values of `data-fact` and `data-relation` for a mark.
fn bound(source: Source) -> (Option<String>, Option<String>) {
    match source {
        Source::Fact(id) => (Some(id.to_string()), None),
        Source::Part(id) => (None, Some(id.to_string())),
    }
}

fn opened(source: Source) -> Opened {
    match source {
        Source::Fact(id) => Opened::Fact(id),
        Source::Part(id) => Opened::Relation(id.relation),
    }
}

/// Arrows step from mark to mark without wrapping, Home and End jump, Enter opens the fact, Escape leaves.
fn on_key(event: &KeyboardEvent, lit: &yew::UseStateHandle<Option<usize>>, plot: &Plot, act: &Callback<Action>) {
    let last = plot.rows().count().saturating_sub(1);
    let next = match (event.key().as_str(), **lit) {
        ("ArrowDown" | "ArrowRight", None) | ("Home", _) => Some(0),
        ("ArrowDown" | "ArrowRight", Some(i)) => Some((i + 1).min(last)),
        ("ArrowUp" | "ArrowLeft", Some(i)) => Some(i.saturating_sub(1)),
        ("ArrowUp" | "ArrowLeft", None) | ("End", _) => Some(last),
        ("Escape", _) => None,
        ("Enter", Some(i)) => {
            if let Some(row) = plot.rows().nth(i) {
                act.emit(Action::Opened(opened(row.mark.source)));
            }
            Some(i)
        }
        _ => return,
    };
    event.prevent_default();
    lit.set(next);
}

/// A mark as it is read aloud and shown under the chart: name, value, period, paragraph.
fn spoken(row: &crate::charts::Row, words: &Phrases) -> String {
    let period = row.mark.period.as_deref().unwrap_or(words.period_not_stated);
    let way = match row.mark.tone {
        Tone::Plain => "",
        Tone::Up => words.risen,
        Tone::Down => words.fallen,
    };
    let place = super::phrases::filled_text(words.from_paragraph, &[("n", &row.mark.paragraph.to_string())]);
    let voice = match row.mark.voice {
        Voice::Report => words.voice_report,
        Voice::Computed => words.voice_computed,
        Voice::Context => words.voice_context,
    };
    [
        voice,
        words.colon,
        &row.name,
        words.comma,
        way,
        &row.mark.value,
        words.comma,
        period,
        words.comma,
        &place,
    ]
    .concat()
}

/// The whole picture in one line for those who do not see it.
fn spoken_picture(plot: &Plot, words: &Phrases) -> String {
    let rows: Vec<String> = plot.rows().map(|r| format!("{} {}", r.name, r.mark.value)).collect();
    rows.join(words.semicolon)
}

fn picture_words(words: &'static Phrases) -> Words<'static> {
    Words {
        undated_period: words.period_not_stated,
        unstated_size: words.size_not_stated,
    }
}

fn label_picture(node: &mut SvgNode, class: &str, label: &str) {
    node.attributes.extend([
        ("class", class.to_string()),
        ("role", "img".into()),
        ("aria-label", label.to_string()),
    ]);
}

fn paint_now(canvas: &NodeRef, props: &ChartCanvasProps, lit: Option<usize>) -> Option<Layout> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let easel = Easel::at(&canvas)?;
    paint_canvas(
        &canvas,
        &easel,
        &props.plot,
        picture_words(Phrases::of(props.language)),
        lit,
    )
}
