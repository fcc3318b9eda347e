use super::fact::count;
use super::glyph::icon;
use super::phrases::{filled, for_count};
use super::scene::{Html, KeptScene, Scene};
use super::search_list::{option_id, search_list};
use super::search_options::{Choice, OptionGroup, SearchOption, companies_with, found, samples};
use crate::browser;
use crate::state::{Action, Route};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlInputElement, KeyboardEvent};
use yew::{
    Callback, InputEvent, MouseEvent, Properties, SubmitEvent, UseStateHandle, function_component, html,
    use_effect_with, use_node_ref, use_state, use_state_eq,
};

/// Where a search field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SearchPlace {
    /// On the page: what it finds lies over the page, below it.
    Page,
    /// In a dialog of its own: what it finds is the rest of the dialog, and the best stands ready to be opened.
    Dialog,
}

/// What a search field needs.
#[derive(Properties, PartialEq)]
pub struct SearchFieldProps {
    /// Where the reader is.
    pub scene: KeptScene,
    /// Where the field stands.
    pub place: SearchPlace,
}

/// A field that finds as one types, with what it finds by kind: keys move through it, Enter opens.
#[function_component(SearchField)]
pub fn search_field(props: &SearchFieldProps) -> Html {
    let scene = props.scene.scene();
    let words = scene.words();
    let query = use_state(String::new);
    let active = use_state_eq(|| None::<usize>);
    let is_open = use_state_eq(|| false);
    let (field, whole) = (use_node_ref(), use_node_ref());
    let in_dialog = props.place == SearchPlace::Dialog;
    let id = if in_dialog { "palette" } else { "overview" };

    let asked = !query.trim().is_empty();
    let groups = groups(&scene, &query, in_dialog);
    let options: Vec<SearchOption> = groups.iter().flat_map(|g| g.options.clone()).collect();
    let hits: usize = groups.iter().map(|g| g.all).sum();
    let shows = in_dialog || (*is_open && asked);
    let current = active.filter(|at| shows && *at < options.len());
    use_effect_with((current, id), |(current, id)| {
        if let Some(at) = current {
            browser::bring_near(&option_id(id, *at));
        }
    });

    let ask = {
        let (query, active, is_open) = (query.clone(), active.clone(), is_open.clone());
        Callback::from(move |text: String| {
            active.set((in_dialog && !text.trim().is_empty()).then_some(0));
            is_open.set(true);
            query.set(text);
        })
    };
    let take = {
        let (act, ask, is_open, field) = (
            props.scene.scene().act.clone(),
            ask.clone(),
            is_open.clone(),
            field.clone(),
        );
        Callback::from(move |choice: Choice| match choice {
            Choice::Act(action) => {
                is_open.set(false);
                act.emit(*action);
            }
            Choice::Ask(text) => {
                ask.emit(text);
                if let Some(field) = field.cast::<HtmlInputElement>() {
                    field.focus().unwrap_or_default();
                }
            }
        })
    };
    let oninput = ask.reform(|event: InputEvent| {
        let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        input.map(|i| i.value()).unwrap_or_default()
    });
    let onkeydown = on_key(&options, current, &active, &is_open, &take, in_dialog);
    let onsubmit = {
        let to = companies_with(&scene, &query);
        take.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Choice::Act(Box::new(Action::Followed(to.clone())))
        })
    };
    // The list stays while the focus is in the field or in the list.
    let onfocusout = {
        let (is_open, whole) = (is_open.clone(), whole.clone());
        Callback::from(move |event: FocusEvent| {
            let next = event.related_target().and_then(|t| t.dyn_into::<Element>().ok());
            if let Some(whole) = whole.cast::<Element>() {
                is_open.set(*is_open && browser::holds(&whole, next.as_ref()));
            }
        })
    };
    let onfocusin = {
        let is_open = is_open.clone();
        Callback::from(move |_: FocusEvent| is_open.set(true))
    };
    let list = if shows {
        search_list(&scene, &groups, current, id, &take)
    } else {
        Html::default()
    };
    let status = match (asked && shows, hits) {
        (false, _) => Html::default(),
        (true, 0) => html! { {words.search_none} },
        (true, n) => filled(words.search_count, &[("count", count(n))]),
    };
    let class = if in_dialog {
        "seek seek--dialog"
    } else {
        "seek needs-scripts"
    };
    let action = scene.state.href(&scene.to(Route::Companies));
    html! {
        <div {class} ref={whole} {onfocusout}>
            <form class="search" role="search" aria-label={words.search_site} id={(!in_dialog).then_some("search")} {action} method="get" {onsubmit}>
                {icon("search")}
                <input ref={field} type={if in_dialog { "text" } else { "search" }} name="q" role="combobox" enterkeyhint="search" autocomplete="off" autocapitalize="none" spellcheck="false"
                    aria-label={words.search_site} placeholder={words.search_hint} aria-autocomplete="list" aria-haspopup="listbox" aria-expanded={(shows && !options.is_empty()).to_string()}
                    aria-controls={format!("{id}-found")} aria-activedescendant={current.map(|at| option_id(id, at))} value={(*query).clone()} {oninput} {onkeydown} {onfocusin} />
                if in_dialog { {close(&scene)} }
            </form>
            <p class="visually-hidden" role="status">{status}</p>
            <div class={if in_dialog { "found" } else { "found found--over menu" }} id={format!("{id}-found")} role="listbox" aria-label={words.search_found} hidden={!shows}>{list}</div>
            if shows && asked && hits == 0 { <div class="found__none"><p><b>{words.search_none}</b></p><p>{words.none_means_not_here}</p></div> }
            if !in_dialog { {chips(&scene, &take)} }
        </div>
    }
}

/// What is offered: what the query finds; before there is one, in a dialog, searches to begin with.
fn groups(scene: &Scene<'_>, query: &str, in_dialog: bool) -> Vec<OptionGroup> {
    let words = scene.words();
    if query.trim().is_empty() {
        let samples = samples(scene).into_iter().map(|(text, to)| SearchOption {
            href: scene.state.href(&to),
            body: html! { <span class="found__title">{text.clone()}</span> },
            choice: Choice::Ask(text),
        });
        let group = OptionGroup {
            name: Some(words.search_samples),
            all: 0,
            options: samples.collect(),
        };
        return if in_dialog { vec![group] } else { Vec::new() };
    }
    let mut groups = found(scene, query);
    let cards = scene.catalogue.search.find(query).len();
    if cards > 0 {
        let to = companies_with(scene, query);
        let name = filled(
            for_count(cards, words.search_all_companies_one, words.search_all_companies),
            &[("count", count(cards))],
        );
        groups.push(OptionGroup {
            name: None,
            all: 0,
            options: vec![SearchOption {
                href: scene.state.href(&to),
                body: html! { <span class="found__title found__title--all"><span>{name}</span>{icon("arrow")}</span> },
                choice: Choice::Act(Box::new(Action::Followed(to))),
            }],
        });
    }
    groups
}

fn on_key(
    options: &[SearchOption],
    current: Option<usize>,
    active: &UseStateHandle<Option<usize>>,
    is_open: &UseStateHandle<bool>,
    take: &Callback<Choice>,
    in_dialog: bool,
) -> Callback<KeyboardEvent> {
    let last = options.len().checked_sub(1);
    let choice = current.and_then(|at| options.get(at)).map(|o| o.choice.clone());
    let (active, is_open, take) = (active.clone(), is_open.clone(), take.clone());
    Callback::from(move |event: KeyboardEvent| {
        // Keys that an input method still needs are its own.
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let to = match (event.key().as_str(), current) {
            ("ArrowDown", None) => last.map(|_| 0),
            ("ArrowDown", Some(at)) => last.map(|last| (at + 1).min(last)),
            ("ArrowUp", None) => last,
            // Above the first is the field itself.
            ("ArrowUp", Some(0)) if !in_dialog => None,
            ("ArrowUp", Some(at)) => Some(at.saturating_sub(1)),
            ("Home", Some(_)) => Some(0),
            ("End", Some(_)) => last,
            ("Enter", Some(_)) => {
                event.prevent_default();
                choice.iter().for_each(|choice| take.emit(choice.clone()));
                return;
            }
            ("Escape", _) if !in_dialog => {
                is_open.set(false);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        is_open.set(true);
        active.set(to);
    })
}

fn close(scene: &Scene<'_>) -> Html {
    let act = scene.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::SwitchedSearch(false)));
    html! { <button type="button" class="button button--bare" {onclick} aria-label={scene.words().close}>{icon("close")}</button> }
}

fn chips(scene: &Scene<'_>, take: &Callback<Choice>) -> Html {
    let chips = samples(scene).into_iter().map(|(text, to)| {
        let choice = Choice::Ask(text.clone());
        let take = take.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            if !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key()) {
                event.prevent_default();
                take.emit(choice.clone());
            }
        });
        html! { <li><a class="chip" href={scene.state.href(&to)} {onclick}>{text}</a></li> }
    });
    html! { <ul class="chips" role="list" aria-label={scene.words().search_samples}>{for chips}</ul> }
}

/// The field in the dialog over a page.
pub fn search_dialog(scene: KeptScene) -> Html {
    html! { <SearchField {scene} place={SearchPlace::Dialog} /> }
}
