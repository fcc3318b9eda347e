//! Who holds the state? One component: it hears what happened, updates the state, and carries out what follows.
//! May use: everything above.
//! Never: decides; that is `state::update`.

use crate::browser::{self, AddressBar, Head, Shortcuts};
use crate::dataset::Dataset;
use crate::facets::Finder;
use crate::model::Language;
use crate::state::{Action, Route, State, held_against, update};
use crate::view::{self, NotFetched, Part, Scene};
use gloo::events::EventListener;
use web_sys::Element;
use yew::{Component, Context, Html, Properties};

/// What the page was made for. The first render depends on nothing else.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The page.
    pub route: Route,
    /// The language.
    pub language: Language,
    /// The folder of the site, where the page's depth does not tell.
    #[prop_or_default]
    pub root: Option<String>,
    /// What the site knows.
    pub data: &'static Dataset,
    /// What was filled in on the page before; it is asked for once the app is live.
    #[prop_or_default]
    pub filled_in: Vec<(String, String)>,
}

/// The app: the state and the page that shows it.
pub struct App {
    data: &'static Dataset,
    filled_in: Vec<(String, String)>,
    state: State,
    finder: Finder,
    bar: Option<AddressBar>,
    opener: Option<Element>,
    asker: Option<Element>,
    going: Option<Going>,
    _travel: Option<EventListener>,
    shortcuts: Option<Shortcuts>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let AppProps {
            route,
            language,
            root,
            data,
            filled_in,
        } = context.props().clone();
        let state = State {
            root,
            ..State::first(route, language)
        };
        App {
            data,
            filled_in,
            state,
            finder: Finder::default(),
            bar: None,
            opener: None,
            asker: None,
            going: None,
            _travel: None,
            shortcuts: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let next = held_against(self.data, update(&self.state, action.clone()), &action);
        if let Some(part) = Part::missing(&next) {
            self.fetch(context, part, &next, action);
            return false;
        }
        let going = Going::of(&action);
        let step = Step::of(&action, going.is_some() && going == self.going);
        self.going = going;
        let changed = next != self.state;
        let before = std::mem::replace(&mut self.state, next);
        self.carry_out(&before, step);
        if changed {
            // Before anything is painted: a canvas takes its colours from the page.
            browser::apply(&self.head(context));
        }
        changed
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let act = context.link().callback(|action| action);
        view::shell(&Scene {
            data: self.data,
            state: &self.state,
            finder: &self.finder,
            act: &act,
        })
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        if is_first {
            let path = self.state.route.path(self.state.language);
            let bar = AddressBar::of_page(self.state.root.as_ref().unwrap_or(&path));
            let link = context.link().clone();
            self._travel = Some(bar.on_travel(move |address| link.send_message(Action::WentTo(address))));
            context
                .link()
                .send_message(Action::Started(bar.address(), browser::load_settings()));
            self.bar = Some(bar);
            let link = context.link().clone();
            self.shortcuts = Some(Shortcuts::listen(move || {
                link.send_message(Action::SwitchedSearch(true))
            }));
            browser::fix_icon();
            return;
        }
        // Only now does the page show what its address and the reader's settings ask for.
        browser::set_app_state("ready");
        if !self.filled_in.is_empty() && self.state.is_live {
            let fields = std::mem::take(&mut self.filled_in);
            context.link().send_message(Action::FilledIn(fields));
        }
    }
}

impl App {
    /// Lets something happen once the part of the program that shows it is there. If it does not come, the page that was
    /// asked for is opened afresh: it can be read without the program.
    fn fetch(&self, context: &Context<Self>, part: Part, next: &State, action: Action) {
        let link = context.link().clone();
        let (bar, address) = (self.bar.clone(), next.address());
        browser::set_fetching(true);
        yew::platform::spawn_local(async move {
            let fetched = part.fetch().await;
            browser::set_fetching(false);
            match fetched {
                Ok(()) => link.send_message(action),
                Err(NotFetched) => match bar {
                    Some(bar) if !matches!(action, Action::Started(..)) => bar.open_afresh(&address),
                    _ => browser::set_app_state("failed"),
                },
            }
        });
    }

    /// What follows from a change of state outside the page's own elements.
    fn carry_out(&mut self, before: &State, step: Step) {
        let state = &self.state;
        if before.settings != state.settings && state.is_live && before.is_live {
            browser::save_settings(&state.settings);
        }
        // An address never names the dataset that a link was made with, once that has been said.
        let is_told = before.version.is_some() && state.version.is_none();
        if (before.address() != state.address() || is_told)
            && let Some(bar) = &self.bar
        {
            match step {
                Step::Travelled => {}
                Step::Took if before.address() != state.address() => bar.push(&state.address()),
                Step::Took => bar.replace(&state.address()),
                Step::WentOn => bar.replace(&state.address()),
            }
        }
        if let Some(shortcuts) = &self.shortcuts {
            shortcuts.take_slash(state.settings.slash_opens_search);
        }
        if state.is_searching && !before.is_searching {
            self.asker = browser::focused();
        }
        if before.prints != state.prints {
            browser::print();
        }
        let place = state.fragment.clone();
        let moved = before.moves != state.moves;
        let placed = before.fragment != place || moved;
        let (opened, closed) = (
            before.opened != state.opened && state.opened.is_some(),
            before.opened.is_some() && state.opened.is_none(),
        );
        let filters = (before.shows_filters != state.shows_filters && !moved).then_some(state.shows_filters);
        let recompared = before.is_live && before.compared != state.compared && state.route == Route::Compare && !moved;
        let was = before.opened.as_ref().map(ToString::to_string);
        if before.opened.is_none() && opened {
            // What was chosen in a search belongs to where the search was asked for.
            self.opener = if before.is_searching {
                self.asker.take()
            } else {
                browser::focused()
            };
        }
        let (closed, opener) = (closed && !moved, if closed { self.opener.take() } else { None });
        let is_open = state.opened.is_some();
        let is_dismissed = is_told && before.address() == state.address();
        // After the page has been drawn: the elements exist only then.
        after_paint(move || {
            if moved && place.is_none() {
                browser::focus_heading();
            }
            if let Some(place) = place.filter(|_| placed) {
                browser::scroll_to_fragment(&place);
            }
            if let Some(shown) = filters {
                browser::focus(if shown { "#filters-name" } else { ".facets-open" });
            }
            if opened {
                browser::focus("#panel");
            }
            // The button that took a company away, or put the second one in, went with its table.
            if recompared && browser::focused().is_none() {
                browser::focus("h1");
            }
            if is_dismissed {
                let target = if is_open {
                    "#panel"
                } else {
                    ":target, main:not(:has(:target)) h1"
                };
                browser::focus(target);
            }
            if let (true, false, Some(id)) = (closed, opener.is_some_and(|e| browser::focus_back(&e)), was) {
                browser::focus(&format!(
                    "main [data-fact=\"{id}\"], main [data-relation^=\"{id}\"], main [data-ref=\"{id}\"]"
                ));
                if browser::focused().is_none() {
                    browser::focus("h1");
                }
            }
        });
    }

    fn head(&self, context: &Context<Self>) -> Head {
        let act = context.link().callback(|action| action);
        let scene = Scene {
            data: self.data,
            state: &self.state,
            finder: &self.finder,
            act: &act,
        };
        Head {
            title: view::title(&scene),
            language: self.state.language,
            theme: self.state.settings.theme,
            colours: self.state.colours(),
            notice: view::notice_words(scene.words()),
        }
    }
}

/// What an action means for the history, where it changes the address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The browser moved; the address is there already.
    Travelled,
    /// A step of its own, which Back undoes.
    Took,
    /// More letters of a word, more steps of a slider, another answer to a question: Back undoes the whole.
    WentOn,
}

/// What a reader does in many small steps that are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Going {
    /// Writes a word.
    Typing,
    /// Moves a slider.
    Trying,
    /// Goes through the answers to a question.
    Answering(&'static str),
}

impl Going {
    fn of(action: &Action) -> Option<Going> {
        match action {
            Action::Typed(_) => Some(Going::Typing),
            Action::Tried(..) => Some(Going::Trying),
            Action::Answered(question, _) => Some(Going::Answering(question)),
            _ => None,
        }
    }
}

impl Step {
    fn of(action: &Action, goes_on: bool) -> Step {
        match action {
            Action::Started(..) | Action::WentTo(_) => Step::Travelled,
            _ if goes_on => Step::WentOn,
            _ => Step::Took,
        }
    }
}

/// Runs once the pending changes are on the page.
fn after_paint(call: impl FnOnce() + 'static) {
    yew::platform::spawn_local(async move {
        // The scheduler renders before it hands the next task its turn.
        yew::platform::time::sleep(std::time::Duration::ZERO).await;
        call();
    });
}

/// Starts the app with a dataset: over the prerendered page where this program made it for this address and dataset,
/// afresh where not.
#[cfg(target_arch = "wasm32")]
pub fn start(data: Dataset) {
    let Some((mount, route, build)) = browser::mount_point() else {
        return;
    };
    // One file is the first page only until the address has been read.
    let is_one_file = route == crate::state::IN_QUERY;
    let (page, language) = if is_one_file {
        let asked = AddressBar::of_page(&route).address();
        (asked.route, asked.language)
    } else {
        Route::parse(&route)
    };
    let is_ours = mount.has_child_nodes() && build == build_id(&data) && !is_one_file;
    let props = AppProps {
        route: page,
        language,
        root: is_one_file.then_some(route),
        data: Box::leak(Box::new(data)), // lives as long as the page
        filled_in: Vec::new(),
    };
    let part = Part::of(&props.route);
    yew::platform::spawn_local(async move {
        if let Some(part) = part
            && part.fetch().await.is_err()
        {
            browser::set_app_state("failed");
            return;
        }
        let props = AppProps {
            filled_in: browser::filled_in(),
            ..props
        };
        let renderer = yew::Renderer::<App>::with_root_and_props(mount.clone(), props);
        if is_ours {
            renderer.hydrate();
        } else {
            mount.set_text_content(None);
            renderer.render();
        }
    });
}

/// Names the dataset and the program version that a prerendered page must match to be taken over.
pub fn build_id(data: &Dataset) -> String {
    format!("{}-{}", env!("CARGO_PKG_VERSION"), data.hash)
}
