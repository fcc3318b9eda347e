use super::chart_doubt::doubt_id;
use super::chart_table::bound;
use super::chart_tip::Tip;
use super::phrases::Phrases;
use super::scene::Html;
use super::spoken::{spoken, spoken_picture};
use crate::browser::{CanvasWatch, Easel, paint_canvas, place_tip};
use crate::charts::{Frame, Plot, Source};
use crate::model::{EntityId, Language};
use crate::paint::{Drawing, Lit, SvgNode, svg};
use crate::state::{Action, Colours, Opened, Theme};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::{
    Callback, KeyboardEvent, MouseEvent, NodeRef, Properties, function_component, html, use_effect_with, use_node_ref,
    use_state_eq,
};

/// How far a tip keeps from its mark.
const GAP: f64 = 10.0;

#[derive(Clone, PartialEq, Properties)]
#[allow(missing_docs)] // what the picture depends on
pub struct ChartCanvasProps {
    pub plot: Plot,
    pub tips: Vec<Tip>,
    pub pick: Option<EntityId>,
    pub can_pick: bool,
    /// True where a note says which places of its ranking are in doubt.
    pub is_doubtful: bool,
    pub language: Language,
    pub theme: Theme,
    pub colours: Colours,
    pub is_live: bool,
    pub act: Callback<Action>,
}

/// Widths that the prerendered pictures are laid out for; the page shows the one that fits. Time over years is only
/// drawn where there is room for it.
fn prerendered(plot: &Plot) -> [(f64, &'static str); 3] {
    let is_long = matches!(&plot.frame, Frame::Time { months, .. } if months.is_empty());
    let wide = if is_long { 900.0 } else { 640.0 };
    [
        (wide, "plot plot--wide"),
        (430.0, "plot plot--mid"),
        (328.0, "plot plot--narrow"),
    ]
}

/// The picture: prerendered as SVG, painted on a canvas when the page is live, read mark by mark with the arrow keys.
#[function_component]
pub fn ChartCanvas(props: &ChartCanvasProps) -> Html {
    let canvas = use_node_ref();
    let floating = use_node_ref();
    let lit = use_state_eq(|| None::<usize>);
    let is_painted = use_state_eq(|| false);
    let drawing: Rc<RefCell<Option<Drawing>>> = yew::use_mut_ref(|| None);
    let words = Phrases::of(props.language);

    {
        let (canvas, drawing, is_painted) = (canvas.clone(), drawing.clone(), is_painted.clone());
        let canvas_for_watch = canvas.clone();
        use_effect_with((props.clone(), *lit), move |(props, lit)| {
            let (props, lit) = (props.clone(), *lit);
            let repaint = move || {
                let painted = paint_now(&canvas, &props, lit);
                is_painted.set(painted.is_some());
                *drawing.borrow_mut() = painted;
            };
            repaint();
            let watch = canvas_for_watch.cast().and_then(|c| CanvasWatch::on(&c, repaint));
            move || drop(watch)
        });
    }

    {
        let (floating, drawing) = (floating.clone(), drawing.clone());
        use_effect_with(*lit, move |lit| {
            let (drawing, tip) = (drawing.borrow(), floating.cast::<HtmlElement>());
            if let (Some(drawing), Some(at), Some(tip)) = (drawing.as_ref(), *lit, tip)
                && let Some(place) = drawing.marks.get(at)
            {
                let (x, y, _, h) = place.mark;
                place_tip(&tip, (x, y + h + GAP), drawing.width);
            }
        });
    }

    let pictures = prerendered(&props.plot).map(|(width, class)| {
        let (mut node, _) = svg(&props.plot, width);
        label_picture(&mut node, class, &spoken_picture(&props.plot, words));
        super::svg::svg(&node)
    });
    let lines: Vec<String> = props.plot.marks().map(|(row, mark)| spoken(row, mark, words)).collect();
    let onkeydown = {
        let (lit, props) = (lit.clone(), props.clone());
        Callback::from(move |event: KeyboardEvent| on_key(&event, &lit, &props))
    };
    let onpointermove = {
        let (lit, drawing) = (lit.clone(), drawing.clone());
        Callback::from(move |event: yew::PointerEvent| {
            // A finger has no place before it taps.
            if event.pointer_type() == "touch" {
                return;
            }
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            lit.set(drawing.borrow().as_ref().and_then(|d| d.mark_at(at)));
        })
    };
    let onpointerleave = {
        let lit = lit.clone();
        Callback::from(move |event: yew::PointerEvent| {
            if event.pointer_type() != "touch" {
                lit.set(None);
            }
        })
    };
    let onclick = {
        let (lit, drawing, props) = (lit.clone(), drawing.clone(), props.clone());
        Callback::from(move |event: MouseEvent| {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let drawing = drawing.borrow();
            let Some(drawing) = drawing.as_ref() else { return };
            let is_touch = event
                .dyn_ref::<web_sys::PointerEvent>()
                .is_some_and(|e| e.pointer_type() == "touch");
            match (drawing.name_at(at).filter(|_| props.can_pick), drawing.mark_at(at)) {
                (Some(first), _) => pick(&props, first),
                // A finger sees first what it will open.
                (None, mark) if is_touch && *lit != mark => lit.set(mark),
                (None, Some(mark)) => open(&props.plot, mark, &props.act),
                (None, None) => {}
            }
        })
    };
    let onblur = {
        let lit = lit.clone();
        Callback::from(move |_: yew::FocusEvent| lit.set(None))
    };
    let reading = lit.and_then(|i| lines.get(i).cloned());
    let mark = lit.and_then(|i| props.plot.marks().nth(i)).map(|(_, mark)| mark);
    let (fact, relation) = mark.map_or((None, None), |m| bound(m.source));
    let voice = mark.map(|m| m.voice.id());
    let tip = lit.and_then(|i| props.tips.get(i)).filter(|_| *is_painted);
    html! {
        <>
            <div class={if *is_painted { "chart__plot is-live" } else { "chart__plot" }}>
                {for pictures}
                <canvas class="chart__canvas" ref={canvas} tabindex={if props.is_live { "0" } else { "-1" }} role="application" aria-label={format!("{} {}", spoken_picture(&props.plot, words), words.chart_keys)} aria-describedby={props.is_doubtful.then(|| doubt_id(props.plot.id))} {onkeydown} {onpointermove} {onpointerleave} {onclick} {onblur}></canvas>
                if let Some(tip) = tip { {tip.html(floating)} }
            </div>
            <p class="chart__reading" role="status" data-fact={fact} data-relation={relation} data-voice={voice}>{reading.unwrap_or_default()}</p>
        </>
    }
}

/// Opens what a mark's number comes from; a silence has nothing to open.
fn open(plot: &Plot, at: usize, act: &Callback<Action>) {
    let opened = plot.marks().nth(at).and_then(|(_, mark)| match mark.source {
        Source::Fact(id) => Some(Opened::Fact(id)),
        Source::Part(id) => Some(Opened::Relation(id.relation)),
        Source::Silence => None,
    });
    if let Some(opened) = opened {
        act.emit(Action::Opened(opened));
    }
}

/// Sets the one whom a mark is about apart in all charts, or no longer.
fn pick(props: &ChartCanvasProps, at: usize) {
    if let Some((row, _)) = props.plot.marks().nth(at) {
        props.act.emit(Action::SwitchedPick(row.entity.clone()));
    }
}

/// Arrows step from mark to mark without wrapping, Home and End jump, Enter opens the fact, Space sets its company
/// apart in all charts, Escape leaves.
fn on_key(event: &KeyboardEvent, lit: &yew::UseStateHandle<Option<usize>>, props: &ChartCanvasProps) {
    let last = props.plot.marks().count().saturating_sub(1);
    let next = match (event.key().as_str(), **lit) {
        ("ArrowDown" | "ArrowRight", None) | ("Home", _) => Some(0),
        ("ArrowDown" | "ArrowRight", Some(i)) => Some((i + 1).min(last)),
        ("ArrowUp" | "ArrowLeft", Some(i)) => Some(i.saturating_sub(1)),
        ("ArrowUp" | "ArrowLeft", None) | ("End", _) => Some(last),
        // Only what is pointed at goes: whom the page sets apart stays until the next Escape.
        ("Escape", Some(_)) => {
            event.stop_propagation();
            None
        }
        ("Enter", Some(i)) => {
            open(&props.plot, i, &props.act);
            Some(i)
        }
        (" ", Some(i)) if props.can_pick => {
            pick(props, i);
            Some(i)
        }
        _ => return,
    };
    event.prevent_default();
    lit.set(next);
}

fn label_picture(node: &mut SvgNode, class: &str, label: &str) {
    node.attributes.extend([
        ("class", class.to_string()),
        ("role", "img".into()),
        ("aria-label", label.to_string()),
    ]);
}

fn paint_now(canvas: &NodeRef, props: &ChartCanvasProps, lit: Option<usize>) -> Option<Drawing> {
    let canvas: HtmlCanvasElement = canvas.cast()?;
    let easel = Easel::at(&canvas)?;
    let picked = props.plot.marks().enumerate();
    let picked = picked.filter(|(_, (row, _))| props.pick.as_ref() == Some(&row.entity));
    let lit = Lit {
        pointed: lit,
        picked: picked.map(|(i, _)| i).collect(),
    };
    paint_canvas(&canvas, &easel, &props.plot, &lit)
}
