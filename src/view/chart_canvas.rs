use super::chart_doubt::doubt_id;
use super::chart_table::{bound, silent_place};
use super::chart_tip::Tip;
use super::phrases::{Phrases, filled_text};
use super::scene::Html;
use super::spoken::{spoken, spoken_picture};
use crate::browser::{CanvasWatch, Painting, place_tip};
use crate::charts::{Plot, Source};
use crate::model::{EntityId, Language};
use crate::paint::{Breadth, Lit, svg};
use crate::state::{Action, Colours, Opened, Theme};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::virtual_dom::VList;
use yew::{
    AttrValue, Callback, KeyboardEvent, MouseEvent, NodeRef, Properties, function_component, html, use_effect_with,
    use_memo, use_node_ref, use_state_eq,
};

#[derive(Clone, PartialEq, Properties)]
#[allow(missing_docs)] // what the picture depends on
pub struct ChartCanvasProps {
    pub plot: Rc<Plot>,
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
struct Same(Rc<Plot>);

impl PartialEq for Same {
    fn eq(&self, other: &Same) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Paints the canvas, in the colours that it was painted in before where these still hold.
type Repaint = Rc<dyn Fn(bool)>;

/// What is painted, and for which choice of colours.
type Painted = ((Theme, Colours), Painting);

/// The picture: prerendered as SVG, painted on a canvas when the page is live, read mark by mark with the arrow keys.
#[function_component]
pub fn ChartCanvas(props: &ChartCanvasProps) -> Html {
    let canvas = use_node_ref();
    let floating = use_node_ref();
    let lit = use_state_eq(|| None::<usize>);
    let is_painted = use_state_eq(|| false);
    let painting: Rc<RefCell<Option<Painted>>> = yew::use_mut_ref(|| None);
    let words = Phrases::of(props.language);
    let plot = Same(props.plot.clone());
    let printed = use_state_eq(|| plot.clone());

    let repaint: Rc<RefCell<Option<Repaint>>> = yew::use_mut_ref(|| None);

    {
        let (canvas, painting, is_painted) = (canvas.clone(), painting.clone(), is_painted.clone());
        let floating = floating.clone();
        let (printed, repaint, lit) = (printed.setter(), repaint.clone(), *lit);
        let looks = (plot.clone(), props.pick.clone(), (props.theme, props.colours));
        use_effect_with(looks, move |(plot, pick, colours)| {
            let (plot, pick, colours) = (plot.clone(), pick.clone(), *colours);
            let paint: Repaint = {
                let plot = plot.clone();
                Rc::new(move |keeps_colours| {
                    let mut painting = painting.borrow_mut();
                    let pointed = painting.as_ref().map_or(lit, |(_, before)| before.lit().pointed);
                    let before = painting
                        .take()
                        .filter(|(before, _)| keeps_colours && *before == colours);
                    let lit = lit_in(&plot.0, pick.as_ref(), pointed);
                    let before = before.map(|(_, before)| before);
                    let element: Option<HtmlCanvasElement> = canvas.cast();
                    let painted = element.and_then(|canvas| Painting::of(&canvas, &plot.0, lit, before));
                    *painting = painted.map(|painted| (colours, painted));
                    if let Some((_, painting)) = painting.as_ref() {
                        put_tip(&floating, &canvas, painting, pointed);
                    }
                    is_painted.set(painting.is_some());
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
        let canvas = canvas.clone();
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

    {
        let (floating, picture, painting) = (floating.clone(), canvas.clone(), painting.clone());
        use_effect_with(*lit, move |lit| {
            let mut painting = painting.borrow_mut();
            let Some((_, painting)) = painting.as_mut() else {
                return;
            };
            painting.point_at(*lit);
            put_tip(&floating, &picture, painting, *lit);
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
        (plot, 4)
    };
    let onkeydown = {
        let (lit, reader) = (lit.clone(), Reader::of(props));
        Callback::from(move |event: KeyboardEvent| on_key(&event, &lit, &reader))
    };
    let onpointermove = {
        let (lit, painting) = (lit.clone(), painting.clone());
        Callback::from(move |event: yew::PointerEvent| {
            // A finger has no place before it taps.
            if event.pointer_type() == "touch" {
                return;
            }
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let mut painting = painting.borrow_mut();
            let Some((_, painting)) = painting.as_mut() else {
                return;
            };
            let mark = painting.mark_at(at);
            // Before the page changes: a canvas works out the styles of a page that has changed before it sets a text.
            painting.point_at(mark);
            lit.set(mark);
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
        let (lit, reader) = (lit.clone(), Reader::of(props));
        Callback::from(move |event: MouseEvent| {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let painting = painting.borrow();
            let Some((_, painting)) = painting.as_ref() else {
                return;
            };
            let is_touch = event
                .dyn_ref::<web_sys::PointerEvent>()
                .is_some_and(|e| e.pointer_type() == "touch");
            match (painting.name_at(at).filter(|_| reader.can_pick), painting.mark_at(at)) {
                (Some(first), _) => reader.pick(first),
                // A finger sees first what it will open.
                (None, mark) if is_touch && *lit != mark => lit.set(mark),
                (None, Some(mark)) => reader.open(mark),
                (None, None) => {}
            }
        })
    };
    let onblur = {
        let lit = lit.clone();
        Callback::from(move |_: yew::FocusEvent| lit.set(None))
    };
    let mark = lit.and_then(|i| props.plot.marks().nth(i));
    let reading = mark.map(|(row, mark)| spoken(row, mark, words));
    let (fact, relation) = mark.map_or((None, None), |(_, m)| bound(m.source));
    let voice = mark.map(|(_, m)| m.voice.id());
    let place = mark.and_then(|(_, m)| silent_place(m));
    let position = lit
        .filter(|_| reading.is_some())
        .map(|at| position(at, props.plot.marks().count(), words));
    let tip = lit.and_then(|i| props.tips.get(i)).filter(|_| *is_painted);
    html! {
        <>
            <div class={if *is_painted { "chart__plot is-live" } else { "chart__plot" }}>
                <Pictures plot={shown} {count} language={props.language} />
                <canvas class="chart__canvas" ref={canvas} tabindex={if props.is_live { "0" } else { "-1" }} role="application" aria-label={(*told).clone()} aria-describedby={props.is_doubtful.then(|| doubt_id(props.plot.id))} {onkeydown} {onpointermove} {onpointerleave} {onclick} {onblur}></canvas>
                if let Some(tip) = tip { {tip.html(floating)} }
            </div>
            <p class="chart__reading" role="status" data-fact={fact} data-relation={relation} data-ref={place} data-voice={voice}>{reading.unwrap_or_default()}{position}</p>
        </>
    }
}

/// Puts what is said of a mark beside it, where both are there.
fn put_tip(tip: &NodeRef, picture: &NodeRef, painting: &Painting, mark: Option<usize>) {
    let place = mark.and_then(|at| painting.place(at));
    let (tip, picture) = (tip.cast::<HtmlElement>(), picture.cast::<HtmlElement>());
    if let (Some(place), Some(tip), Some(picture)) = (place, tip, picture) {
        place_tip(&tip, &picture, place, painting.width());
    }
}

/// Which of all marks it is, in the order of reading.
fn position(at: usize, all: usize, words: &'static Phrases) -> Html {
    let (n, all) = ((at + 1).to_string(), all.to_string());
    let said = filled_text(words.mark_position, &[("n", &n), ("all", &all)]);
    html! { <span class="chart__position" data-count={n}>{words.comma}{said}</span> }
}

/// What a reader can do with a chart besides looking.
#[derive(Clone)]
struct Reader {
    plot: Rc<Plot>,
    can_pick: bool,
    act: Callback<Action>,
}

impl Reader {
    fn of(props: &ChartCanvasProps) -> Reader {
        Reader {
            plot: props.plot.clone(),
            can_pick: props.can_pick,
            act: props.act.clone(),
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
fn on_key(event: &KeyboardEvent, lit: &yew::UseStateHandle<Option<usize>>, reader: &Reader) {
    let last = reader.plot.marks().count().saturating_sub(1);
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
    lit.set(next);
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
