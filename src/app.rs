//! Who holds the state? One component: it hears what happened, updates the state, and carries out what follows.
//! May use: everything above.
//! Never: decides; that is `state::update`.

mod brought;
mod parts;
#[cfg(target_arch = "wasm32")]
mod start;
mod step;

pub use brought::Brought;
pub use parts::whole;
#[cfg(target_arch = "wasm32")]
pub use start::start;

use crate::browser::{self, AddressBar, Head, Link, Shortcuts};
use crate::dataset::Dataset;
use crate::facets::{Catalogue, Finder};
use crate::model::{Language, PartId};
use crate::state::{Action, MOST_COMPARED, Opened, Route, Standing, State, held_against, update};
use crate::view::{self, Part, Scene, Stage};
use brought::bring;
use gloo::events::EventListener;
use parts::NotFetched;
use step::{Going, Step};
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
    /// Whom the newest report has cards of.
    pub catalogue: &'static Catalogue,
    /// What the page brings along besides: what the site knows, and what has come of the program.
    #[prop_or_default]
    pub brought: Brought,
    /// What of the page is taken as it stands.
    #[prop_or_default]
    pub standing: Standing,
    /// What was filled in on the page before; it is asked for once the app is live.
    #[prop_or_default]
    pub filled_in: Vec<(String, String)>,
}

impl AppProps {
    /// A page where the program is one piece, and draws all of it.
    pub fn whole(route: Route, language: Language, data: &'static Dataset) -> AppProps {
        AppProps {
            route,
            language,
            root: None,
            catalogue: Box::leak(Box::new(Catalogue::of(data))), // as long as the dataset
            brought: Brought::whole(data),
            standing: Standing::default(),
            filled_in: Vec::new(),
        }
    }
}

/// What the app hears.
pub enum Message {
    /// Something happened.
    Did(Action),
    /// A part came, for which something that happened had to wait.
    Came(Brought, Action),
}

/// The app: the state and the page that shows it.
pub struct App {
    catalogue: &'static Catalogue,
    brought: Brought,
    filled_in: Vec<(String, String)>,
    state: State,
    finder: Finder,
    bar: Option<AddressBar>,
    opener: Option<Element>,
    asker: Option<Element>,
    going: Option<Going>,
    is_drawing_cards: bool,
    _listeners: Vec<EventListener>,
    shortcuts: Option<Shortcuts>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let AppProps {
            route,
            language,
            root,
            catalogue,
            brought,
            standing,
            filled_in,
        } = context.props().clone();
        let state = State {
            root,
            standing,
            ..State::first(route, language)
        };
        App {
            catalogue,
            brought,
            filled_in,
            state,
            finder: Finder::default(),
            bar: None,
            opener: None,
            asker: None,
            going: None,
            is_drawing_cards: false,
            _listeners: Vec::new(),
            shortcuts: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Did(action) => action,
            Message::Came(brought, action) => {
                self.brought.data = self.brought.data.or(brought.data);
                self.brought.drawing.add(brought.drawing);
                action
            }
        };
        let next = update(&self.state, action.clone());
        let next = held_against(&self.catalogue.hash, self.brought.data, next, &action);
        if let Some(part) = self.brought.missing(&next) {
            self.fetch(context, part, &next, action);
            return false;
        }
        let going = Going::of(&action);
        let step = Step::of(&action, going.is_some() && going == self.going);
        // What comes meanwhile is nothing that the reader did.
        if !matches!(action, Action::CardsCame | Action::Scrolled(_)) {
            self.going = going;
        }
        let changed = next != self.state;
        let before = std::mem::replace(&mut self.state, next);
        self.carry_out(&before, step);
        if self.state.wants_cards_drawn() && !self.is_drawing_cards {
            // What was asked for is shown at once among the cards that stand; how they were found and ordered, when that
            // can be drawn.
            self.is_drawing_cards = true;
            self.fetch(context, Part::Standing, &self.state.clone(), Action::CardsCame);
        }
        if changed {
            // Before anything is painted: a canvas takes its colours from the page.
            browser::apply(&self.head(context));
        }
        changed
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let act = context.link().callback(Message::Did);
        let stage = Stage {
            catalogue: self.catalogue,
            state: &self.state,
            act: &act,
        };
        view::shell(&stage, self.scene(stage).as_ref(), &self.brought.drawing)
    }

    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        if is_first {
            let path = self.state.route.path(self.state.language);
            let bar = AddressBar::of_page(self.state.root.as_ref().unwrap_or(&path));
            let act = context.link().callback(Message::Did);
            let travel = {
                let act = act.clone();
                bar.on_travel(move |address| act.emit(Action::WentTo(address)))
            };
            let (link, here) = (act.clone(), bar.clone());
            let follow = browser::on_standing_link(move |followed| {
                let meant = meant(&here, &followed);
                meant.into_iter().map(|action| link.emit(action)).count() > 0
            });
            // In someone else's frame every link is the browser's own.
            let follow = Some(follow).filter(|_| !self.state.is_embedded());
            self._listeners = [travel].into_iter().chain(follow).chain(browser::on_terms()).collect();
            act.emit(Action::Started(bar.address(), browser::load_settings()));
            self.bar = Some(bar);
            self.shortcuts = Some(Shortcuts::listen(move || act.emit(Action::SwitchedSearch(true))));
            browser::fix_icon();
            return;
        }
        // Only now does the page show what its address and the reader's settings ask for.
        browser::set_app_state("ready");
        if !self.filled_in.is_empty() && self.state.is_live {
            let fields = std::mem::take(&mut self.filled_in);
            context.link().send_message(Message::Did(Action::FilledIn(fields)));
        }
        if self.state.standing.cards {
            let chosen = &self.state.compared;
            browser::tick_cards(chosen, chosen.len() < MOST_COMPARED);
        }
    }
}

impl App {
    /// Lets something happen once the part of the program that shows it is there, and the dataset. If it does not come, the
    /// page that was asked for is opened afresh: it can be read without the program.
    fn fetch(&self, context: &Context<Self>, part: Part, next: &State, action: Action) {
        let link = context.link().clone();
        let (bar, address, has) = (self.bar.clone(), next.address(), self.brought);
        browser::set_fetching(true);
        yew::platform::spawn_local(async move {
            let fetched = bring(part, has).await;
            browser::set_fetching(false);
            match fetched {
                Ok(brought) => link.send_message(Message::Came(brought, action)),
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

    /// The stage with what it takes to show what the report says, where that has come.
    fn scene<'a>(&'a self, stage: Stage<'a>) -> Option<Scene<'a>> {
        let data = self.brought.data?;
        Some(Scene {
            stage,
            data,
            finder: &self.finder,
        })
    }

    fn head(&self, context: &Context<Self>) -> Head {
        let act = context.link().callback(Message::Did);
        let stage = Stage {
            catalogue: self.catalogue,
            state: &self.state,
            act: &act,
        };
        Head {
            title: view::title(&stage, self.scene(stage).as_ref(), &self.brought.drawing),
            language: self.state.language,
            theme: self.state.settings.theme,
            colours: self.state.colours(),
            notice: view::notice_words(stage.words()),
        }
    }
}

/// What a click on a link means that the page came with: a number opens beside the page, all else is followed.
fn meant(bar: &AddressBar, link: &Link) -> Option<Action> {
    let address = bar.read(&link.href)?;
    let shown = link.shows.as_deref().and_then(|id| {
        let fact = id.parse().ok().map(Opened::Fact);
        let note = || id.parse().ok().map(Opened::Note);
        let relation = || Some(Opened::Relation(id.parse::<PartId>().ok()?.relation));
        fact.or_else(note).or_else(relation)
    });
    Some(shown.map_or(Action::Followed(address), Action::Opened))
}

/// Runs once the pending changes are on the page.
fn after_paint(call: impl FnOnce() + 'static) {
    yew::platform::spawn_local(async move {
        // The scheduler renders before it hands the next task its turn.
        yew::platform::time::sleep(std::time::Duration::ZERO).await;
        call();
    });
}

/// Names the dataset and the program version that a prerendered page must match to be taken over.
pub fn build_id(hash: &str) -> String {
    format!("{}-{}", env!("CARGO_PKG_VERSION"), hash)
}
