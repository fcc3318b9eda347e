use super::chart_table::{bound, silent_place};
use super::chart_tip::Tip;
use super::phrases::{Phrases, filled_text};
use super::scene::Html;
use super::spoken::spoken;
use crate::browser::{Painting, place_tip};
use crate::charts::Plot;
use crate::model::Language;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::HtmlElement;
use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::{Callback, NodeRef, Properties, function_component, hook, html, use_effect_with, use_state_eq};

/// How long a pointer rests before a line is written of what it points at: one that only passes says nothing aloud.
const REST: Duration = Duration::from_millis(100);

/// Which mark of a chart is pointed at, in the order of reading. What shows it is told; the chart itself stays as it is.
#[derive(Clone, Default)]
pub(super) struct Pointing(Rc<Pointed>);

#[derive(Default)]
struct Pointed {
    at: Cell<Option<usize>>,
    told: RefCell<Vec<Callback<Told>>>,
}

/// A mark that is pointed at now, and whether a pointer is on its way that may rest elsewhere.
type Told = (Option<usize>, bool);

impl Pointing {
    /// The mark that is pointed at.
    pub fn at(&self) -> Option<usize> {
        self.0.at.get()
    }

    /// Points at a mark, or at none.
    pub fn set(&self, at: Option<usize>, is_on_its_way: bool) {
        if self.0.at.replace(at) == at && is_on_its_way {
            return;
        }
        let told = self.0.told.borrow().clone();
        told.iter().for_each(|told| told.emit((at, is_on_its_way)));
    }

    fn tell(&self, told: Callback<Told>) -> impl FnOnce() + use<> {
        self.0.told.borrow_mut().push(told.clone());
        let pointed = self.0.clone();
        move || pointed.told.borrow_mut().retain(|other| *other != told)
    }
}

impl PartialEq for Pointing {
    fn eq(&self, other: &Pointing) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The mark that is pointed at: at once, or where a pointer has rested.
#[hook]
fn use_pointed(pointing: &Pointing, is_at_once: bool) -> Option<usize> {
    let at = use_state_eq(|| pointing.at());
    let setter = at.setter();
    use_effect_with(pointing.clone(), move |pointing| {
        let pointed = pointing.clone();
        pointing.tell(Callback::from(move |(at, is_on_its_way): Told| {
            let (setter, pointed) = (setter.clone(), pointed.clone());
            if is_at_once || !is_on_its_way {
                return setter.set(at);
            }
            spawn_local(async move {
                sleep(REST).await;
                if pointed.at() == at {
                    setter.set(at);
                }
            });
        }))
    });
    *at
}

/// A picture on its canvas, and what floats over it.
#[derive(Clone, Default)]
pub(super) struct Floating {
    pub canvas: NodeRef,
    pub painting: Rc<RefCell<Option<Painting>>>,
    tip: NodeRef,
}

impl Floating {
    /// Sets a mark apart in the picture. Before the page changes: a canvas works out the styles of a page that has changed
    /// before it sets a text.
    pub fn point_at(&self, mark: Option<usize>) {
        if let Some(painting) = self.painting.borrow_mut().as_mut() {
            painting.point_at(mark);
        }
    }

    /// Puts what is said of a mark beside it, where both are there.
    pub fn put_tip(&self, mark: Option<usize>) {
        let painting = self.painting.borrow();
        let Some(painting) = painting.as_ref() else { return };
        let place = mark.and_then(|at| painting.place(at));
        let (tip, canvas) = (self.tip.cast::<HtmlElement>(), self.canvas.cast::<HtmlElement>());
        if let (Some(place), Some(tip), Some(canvas)) = (place, tip, canvas) {
            place_tip(&tip, &canvas, place, painting.width());
        }
    }
}

impl PartialEq for Floating {
    fn eq(&self, other: &Floating) -> bool {
        Rc::ptr_eq(&self.painting, &other.painting)
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct PointedTipProps {
    pub pointing: Pointing,
    pub tips: Rc<Vec<Tip>>,
    pub floating: Floating,
    /// True once there is a picture that it can float over.
    pub is_painted: bool,
}

/// What the mark that is pointed at says, beside it.
#[function_component]
pub(super) fn PointedTip(props: &PointedTipProps) -> Html {
    let at = use_pointed(&props.pointing, true);
    let floating = props.floating.clone();
    use_effect_with(at, move |at| floating.put_tip(*at));
    let tip = at.and_then(|at| props.tips.get(at)).filter(|_| props.is_painted);
    tip.map(|tip| tip.html(props.floating.tip.clone())).unwrap_or_default()
}

#[derive(PartialEq, Properties)]
pub(super) struct ReadingProps {
    pub pointing: Pointing,
    pub plot: super::chart_canvas::Same,
    pub language: Language,
}

/// The line under a chart that says what is pointed at, in sight and aloud.
#[function_component]
pub(super) fn Reading(props: &ReadingProps) -> Html {
    let words = Phrases::of(props.language);
    let plot: &Plot = &props.plot.0;
    let at = use_pointed(&props.pointing, false);
    let mark = at.and_then(|at| Some((at, plot.marks().nth(at)?)));
    let said = mark
        .map(|(at, (row, mark))| html! { <>{spoken(row, mark, words)}{position(at, plot.marks().count(), words)}</> });
    let mark = mark.map(|(_, (_, mark))| mark);
    let (fact, relation) = mark.map_or((None, None), |m| bound(m.source));
    let (voice, place) = (mark.map(|m| m.voice.id()), mark.and_then(silent_place));
    html! { <p class="chart__reading" role="status" data-fact={fact} data-relation={relation} data-ref={place} data-voice={voice}>{said.unwrap_or_default()}</p> }
}

/// Which of all marks it is, in the order of reading.
fn position(at: usize, all: usize, words: &'static Phrases) -> Html {
    let (n, all) = ((at + 1).to_string(), all.to_string());
    let said = filled_text(words.mark_position, &[("n", &n), ("all", &all)]);
    html! { <span class="chart__position" data-count={n}>{words.comma}{said}</span> }
}
