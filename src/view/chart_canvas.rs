use super::chart_doubt::doubt_id;
use super::chart_pointing::{Floating, PointedTip, Pointing, Reading};
use super::chart_tip::Tip;
use super::phrases::Phrases;
use super::scene::Html;
use super::spoken::spoken_picture;
use crate::browser::{CanvasWatch, Painting};
use crate::charts::{Plot, Source};
use crate::model::{EntityId, Language};
use crate::paint::{Breadth, Lit, svg};
use crate::state::{Action, Colours, Opened, Theme};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, PointerEvent};
use yew::virtual_dom::VList;
use yew::{
    AttrValue, Callback, KeyboardEvent, MouseEvent, Properties, function_component, html, use_effect_with, use_memo,
    use_state_eq,
};

#[derive(Clone, PartialEq, Properties)]
#[allow(missing_docs)] // what the picture depends on
pub struct ChartCanvasProps {
    pub plot: Rc<Plot>,
    pub tips: Rc<Vec<Tip>>,
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
fn prerendered(plot: &Plot) -> [(f64, &'static str); 4] {
    let wide = if plot.is_long() { 900.0 } else { 640.0 };
    [
        (wide, "plot plot--wide"),
        (430.0, "plot plot--mid"),
        (328.0, "plot plot--narrow"),
        (Breadth::Slim.least(), "plot plot--slim"),
    ]
}

/// The very plot that was drawn: another one is another one even where it looks alike, and no marks are compared.
#[derive(Clone)]
pub(super) struct Same(pub Rc<Plot>);

impl PartialEq for Same {
    fn eq(&self, other: &Same) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Paints the canvas, in the colours that it was painted in before where these still hold.
type Repaint = Rc<dyn Fn(bool)>;

/// The picture: prerendered as SVG, painted on a canvas when the page is live, read mark by mark with the arrow keys.
#[function_component]
pub fn ChartCanvas(props: &ChartCanvasProps) -> Html {
    let floating = (*use_memo((), |()| Floating::default())).clone();
    let pointing = (*use_memo((), |()| Pointing::default())).clone();
    let is_painted = use_state_eq(|| false);
    let words = Phrases::of(props.language);
    let plot = Same(props.plot.clone());
    let printed = use_state_eq(|| plot.clone());

    let repaint: Rc<RefCell<Option<Repaint>>> = yew::use_mut_ref(|| None);
    let painted_in = yew::use_mut_ref(|| None::<(Theme, Colours)>);

    {
        let (floating, pointing, is_painted) = (floating.clone(), pointing.clone(), is_painted.clone());
        let (printed, repaint) = (printed.setter(), repaint.clone());
        let looks = (plot.clone(), props.pick.clone(), (props.theme, props.colours));
        use_effect_with(looks, move |(plot, pick, colours)| {
            let (plot, pick, colours) = (plot.clone(), pick.clone(), *colours);
            let paint: Repaint = {
                let plot = plot.clone();
                Rc::new(move |keeps_colours| {
                    let pointed = pointing.at();
                    let painted = painted_in.replace(Some(colours));
                    let mut painting = floating.painting.borrow_mut();
                    let before = painting.take().filter(|_| keeps_colours && painted == Some(colours));
                    let lit = lit_in(&plot.0, pick.as_ref(), pointed);
                    let element: Option<HtmlCanvasElement> = floating.canvas.cast();
                    *painting = element.and_then(|canvas| Painting::of(&canvas, &plot.0, lit, before));
                    let is_there = painting.is_some();
                    drop(painting);
                    floating.put_tip(pointed);
                    is_painted.set(is_there);
                })
            };
            paint(true);
            *repaint.borrow_mut() = Some(paint);
            // What only a printer sees is drawn when the reader has the picture.
            yew::platform::spawn_local(async move {
                yew::platform::time::sleep(std::time::Duration::from_millis(100)).await;
                printed.set(plot);
            });
        });
    }

    {
        let canvas = floating.canvas.clone();
        use_effect_with((), move |()| {
            let again = move || {
                let paint = repaint.borrow().clone();
                if let Some(paint) = paint {
                    paint(false);
                }
            };
            let watch = canvas.cast().and_then(|canvas| CanvasWatch::on(&canvas, again));
            move || drop(watch)
        });
    }

    // Told a moment after the picture is drawn: no one hears it sooner, and the page need not be worked out again first.
    let told = use_memo(((*printed).clone(), props.language), move |(plot, _)| {
        AttrValue::from([&spoken_picture(&plot.0, words), " ", words.chart_keys].concat())
    });
    // Once painted, paper alone needs a picture, and has room for the widest.
    let (shown, count) = if *is_painted {
        ((*printed).clone(), 1)
    } else {
        (plot.clone(), 4)
    };
    let reader = Reader {
        plot: props.plot.clone(),
        can_pick: props.can_pick,
        act: props.act.clone(),
        pointing: pointing.clone(),
        floating: floating.clone(),
    };
    let onpointermove = {
        let reader = reader.clone();
        Callback::from(move |event: PointerEvent| reader.moved(&event))
    };
    let onpointerleave = {
        let reader = reader.clone();
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                reader.point_at(None, true);
            }
        })
    };
    let onclick = {
        let reader = reader.clone();
        Callback::from(move |event: MouseEvent| reader.clicked(&event))
    };
    let onblur = {
        let reader = reader.clone();
        Callback::from(move |_: yew::FocusEvent| reader.point_at(None, false))
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| on_key(&event, &reader));
    html! {
        <>
            <div class={if *is_painted { "chart__plot is-live" } else { "chart__plot" }}>
                <Pictures plot={shown} {count} language={props.language} />
                <canvas class="chart__canvas" ref={floating.canvas.clone()} tabindex={if props.is_live { "0" } else { "-1" }} role="application" aria-label={(*told).clone()} aria-describedby={props.is_doubtful.then(|| doubt_id(props.plot.id))} {onkeydown} {onpointermove} {onpointerleave} {onclick} {onblur}></canvas>
                <PointedTip pointing={pointing.clone()} tips={props.tips.clone()} {floating} is_painted={*is_painted} />
            </div>
            <Reading {pointing} {plot} language={props.language} />
        </>
    }
}

/// What a reader can do with a chart.
#[derive(Clone)]
struct Reader {
    plot: Rc<Plot>,
    can_pick: bool,
    act: Callback<Action>,
    pointing: Pointing,
    floating: Floating,
}

impl Reader {
    /// Sets a mark apart and says what it is; a pointer may be on its way to another.
    fn point_at(&self, mark: Option<usize>, is_on_its_way: bool) {
        self.floating.point_at(mark);
        self.pointing.set(mark, is_on_its_way);
    }

    /// A pointer moves over the picture. A finger has no place before it taps.
    fn moved(&self, event: &PointerEvent) {
        let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let mark = self.floating.painting.borrow().as_ref().and_then(|p| p.mark_at(at));
        if event.pointer_type() != "touch" {
            self.point_at(mark, true);
        }
    }

    /// A click opens what is under it; a finger sees first what it will open.
    fn clicked(&self, event: &MouseEvent) {
        let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let is_touch = event
            .dyn_ref::<PointerEvent>()
            .is_some_and(|e| e.pointer_type() == "touch");
        let found = self
            .floating
            .painting
            .borrow()
            .as_ref()
            .map(|p| (p.name_at(at), p.mark_at(at)));
        let Some((name, mark)) = found else { return };
        match (name.filter(|_| self.can_pick), mark) {
            (Some(first), _) => self.pick(first),
            (None, mark) if is_touch && self.pointing.at() != mark => self.point_at(mark, false),
            (None, Some(mark)) => self.open(mark),
            (None, None) => {}
        }
    }

    /// Opens what a mark's number comes from; a silence has nothing to open.
    fn open(&self, at: usize) {
        let opened = self.plot.marks().nth(at).and_then(|(_, mark)| match mark.source {
            Source::Fact(id) => Some(Opened::Fact(id)),
            Source::Part(id) => Some(Opened::Relation(id.relation)),
            Source::Silence => None,
        });
        if let Some(opened) = opened {
            self.act.emit(Action::Opened(opened));
        }
    }

    /// Sets the one whom a mark is about apart in all charts, or no longer.
    fn pick(&self, at: usize) {
        if let Some((row, _)) = self.plot.marks().nth(at) {
            self.act.emit(Action::SwitchedPick(row.entity.clone()));
        }
    }
}

/// Arrows step from mark to mark without wrapping, Home and End jump, Enter opens the fact, Space sets its company
/// apart in all charts, Escape leaves.
fn on_key(event: &KeyboardEvent, reader: &Reader) {
    let last = reader.plot.marks().count().saturating_sub(1);
    let next = match (event.key().as_str(), reader.pointing.at()) {
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
            reader.open(i);
            Some(i)
        }
        (" ", Some(i)) if reader.can_pick => {
            reader.pick(i);
            Some(i)
        }
        _ => return,
    };
    event.prevent_default();
    reader.point_at(next, false);
}

#[derive(Clone, PartialEq, Properties)]
struct PicturesProps {
    plot: Same,
    count: usize,
    language: Language,
}

/// The prerendered pictures; apart, so that they are not gone through wherever something is pointed at.
#[function_component]
fn Pictures(props: &PicturesProps) -> Html {
    let label = spoken_picture(&props.plot.0, Phrases::of(props.language));
    let pictures = prerendered(&props.plot.0).into_iter().take(props.count);
    let pictures = pictures.map(|(width, class)| {
        let (mut node, drawing) = svg(&props.plot.0, width);
        // In units of the reader's letters, as the canvas is.
        let sizes = [("width", drawing.width), ("height", drawing.height)];
        for (name, value) in &mut node.attributes {
            if let Some((_, length)) = sizes.iter().find(|(size, _)| size == name) {
                *value = format!("{}rem", length / 16.0);
            }
        }
        node.attributes.extend([
            ("class", class.to_string()),
            ("role", "img".into()),
            ("aria-label", label.clone()),
        ]);
        // By its name the one for paper stays where it is when the others go.
        Html::from(VList::with_children(vec![super::svg::svg(&node)], Some(class.into())))
    });
    pictures.collect()
}

/// The marks that are set apart.
fn lit_in(plot: &Plot, pick: Option<&EntityId>, pointed: Option<usize>) -> Lit {
    let marks = plot.marks().enumerate();
    let picked = marks.filter(|(_, (row, _))| pick == Some(&row.entity)).map(|(i, _)| i);
    Lit {
        pointed,
        picked: pick.map_or_else(Vec::new, |_| picked.collect()),
    }
}
