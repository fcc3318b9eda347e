use super::card::card;
use super::cards::{Cards, FACETS};
use briefing_explorer::state::{Action, CHUNK, Window};
use briefing_explorer::view::LongList;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlInputElement};
use yew::{Callback, Component, Context, Html, InputEvent, MouseEvent, Properties, html, virtual_dom::VNode};

/// Puts the cards into the page: whole, or as the product's long list.
#[wasm_bindgen]
pub fn mount_filter(root: Element, cards: Cards, is_windowed: bool) {
    CARDS.with_borrow_mut(|own| *own = Some(cards));
    yew::Renderer::<Filter>::with_root_and_props(root, FilterProps { is_windowed }).render();
}

thread_local! {
    /// Handed over once; properties are compared, and a hundred thousand cards need not be.
    static CARDS: RefCell<Option<Cards>> = const { RefCell::new(None) };
}

/// How the page shows its cards.
#[derive(Clone, PartialEq, Properties)]
pub struct FilterProps {
    /// True where only those near the reader are in the page.
    pub is_windowed: bool,
}

/// The page: cards, their facets, a field for words.
pub struct Filter {
    cards: Cards,
    typed: String,
    window: Window,
}

/// What may happen.
pub enum Happened {
    /// Words were typed.
    Typed(String),
    /// A value was switched.
    Switched(usize, usize),
    /// The list came into another place.
    Scrolled(Window),
}

impl Component for Filter {
    type Message = Happened;
    type Properties = FilterProps;

    fn create(_: &Context<Self>) -> Self {
        Filter {
            cards: CARDS.with_borrow_mut(Option::take).unwrap_or_default(),
            typed: String::new(),
            window: Window::default(),
        }
    }

    fn update(&mut self, _: &Context<Self>, happened: Happened) -> bool {
        match happened {
            Happened::Typed(words) => {
                self.cards.ask(&words);
                self.typed = words;
            }
            Happened::Switched(facet, value) => self.cards.toggle(facet, value),
            Happened::Scrolled(window) => {
                self.window = window;
                return true;
            }
        }
        self.window = self.window.at_the_beginning();
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let oninput = link.batch_callback(|event: InputEvent| {
            let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
            Some(Happened::Typed(input.value()))
        });
        // One for all values: the one that was clicked says which it is.
        let onclick = link.batch_callback(|event: MouseEvent| {
            let value = event.target()?.dyn_into::<Element>().ok()?.closest("button").ok()??;
            let place = |name| value.get_attribute(name)?.parse().ok();
            Some(Happened::Switched(place("data-facet")?, place("data-value")?))
        });
        let facets = (0..FACETS.len()).map(|f| {
            let options = (0..FACETS[f].1.len()).map(|v| {
                let pressed = if self.cards.is_chosen(f, v) { "true" } else { "false" };
                html! {
                    <button data-facet={NUMBERS[f]} data-value={NUMBERS[v]} aria-pressed={pressed}>{FACETS[f].1[v]}<span class="fc">{self.cards.count_of(f, v).to_string()}</span></button>
                }
            });
            html! { <div class="facet">{for options}</div> }
        });
        let list = if context.props().is_windowed {
            self.long(context)
        } else {
            self.whole()
        };
        html! {
            <>
                <header><input id="q" value={self.typed.clone()} {oninput} placeholder="Search" /><output id="count" data-state={self.cards.state_key(&self.typed)}>{self.cards.count().to_string()}</output></header>
                <div class="facets" {onclick}>{for facets}</div>
                <div class="scroller">{list}</div>
            </>
        }
    }
}

/// The places of facets and values in words; no facet has more values.
const NUMBERS: [&str; 12] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

impl Filter {
    fn whole(&self) -> Html {
        let cards = self.cards.shown().iter().map(|at| {
            let mut card = card(&self.cards, *at);
            // As on the page of companies: a card that stays keeps its elements.
            if let VNode::VTag(tag) = &mut card {
                Rc::make_mut(tag).key = Some((*at).into());
            }
            card
        });
        html! { <div class="grid">{for cards}</div> }
    }

    /// As the page of companies shows a list that is too long for it.
    fn long(&self, context: &Context<Self>) -> Html {
        let shown = self.cards.shown();
        let act: Callback<Action> = context.link().batch_callback(|action| match action {
            Action::Scrolled(window) => Some(Happened::Scrolled(window)),
            _ => None,
        });
        let items = self.window.items(shown.len());
        let near = shown.get(items.clone()).unwrap_or_default();
        let chunks = near.chunks(CHUNK).enumerate().map(|(n, chunk)| {
            let cards = chunk.iter().map(|at| card(&self.cards, *at));
            html! { <div key={items.start + n * CHUNK} class="grid">{for cards}</div> }
        });
        html! { <LongList all={shown.len()} window={self.window} {act}>{for chunks}</LongList> }
    }
}
