//! Who holds the state? One component: it hears what happened, updates the state, and carries out what follows.
//! May use: everything above.
//! Never: decides; that is `state::update`.

mod awaited;
mod brought;
mod focus;
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
use crate::model::Language;
use crate::state::{Action, MOST_COMPARED, Opened, Route, Standing, State, held_against, update};
use crate::view::{self, Part, Scene, Stage};
use awaited::Awaited;
use focus::{Focus, Held};
use gloo::events::EventListener;
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
    /// What something that happened had to wait for has come, or did not: by the count of what was asked for then.
    Came(u32, Option<Brought>, Action),
    /// What did not come is to be tried once more.
    Again,
    /// The site has been built anew since, and may have there what did not come here.
    BuiltAnew(u32, Action),
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
    awaited: Awaited,
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
            awaited: Awaited::default(),
            _listeners: Vec::new(),
            shortcuts: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Did(action) => self.awaited.now(action),
            Message::Came(asked, came, action) => {
                let is_here = came.is_some();
                self.brought.add(came.unwrap_or_default());
                self.came(context, asked, is_here, action)
            }
            Message::Again => self.awaited.again(),
            Message::BuiltAnew(asked, action) => {
                self.leave(asked, action);
                None
            }
        };
        let Some(action) = action else { return false };
        let next = update(&self.state, action.clone());
        let next = held_against(&self.catalogue.hash, self.brought.data, next, &action);
        if let Some(part) = self.brought.missing(&next) {
            self.fetch(context, part, action);
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
        self.carry_out(&before, step, Held::now(&action));
        if !self.state.wants_other_cards() {
            self.awaited.let_cards_go();
        }
        if self.state.wants_cards_drawn() && !self.awaited.draws_cards() {
            // What was asked for is shown at once among the cards that stand; how they were found and ordered, when that
            // can be drawn.
            self.fetch(context, Part::Standing, Action::CardsCame);
        }
        if let Action::Started(..) = action {
            let fields = std::mem::take(&mut self.filled_in);
            let filled_in = Some(Action::FilledIn(fields.clone())).filter(|_| !fields.is_empty());
            for action in filled_in.into_iter().chain(self.awaited.begun()) {
                context.link().send_message(Message::Did(action));
            }
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
            let link = context.link().clone();
            let retry = browser::on_retry(move || link.send_message(Message::Again));
            self._listeners = [travel, retry]
                .into_iter()
                .chain(follow)
                .chain(browser::on_terms())
                .chain(browser::on_menus())
                .collect();
            act.emit(Action::Started(bar.address(), browser::load_settings()));
            if bar.takes_search() {
                act.emit(Action::SwitchedSearch(true));
            }
            self.bar = Some(bar);
            self.shortcuts = Some(Shortcuts::listen(move || act.emit(Action::SwitchedSearch(true))));
            browser::fix_icon();
            return;
        }
        // Only now does the page show what its address and the reader's settings ask for.
        browser::set_app_state("ready");
        if self.state.standing.cards {
            let chosen = &self.state.compared;
            browser::tick_cards(chosen, chosen.len() < MOST_COMPARED);
        }
    }
}

impl App {
    /// What follows from a change of state outside the page's own elements.
    fn carry_out(&mut self, before: &State, step: Step, held: Held) {
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
        if before.opened.is_none() && state.opened.is_some() {
            // What was chosen in a search belongs to where the search was asked for.
            self.opener = if before.is_searching {
                self.asker.take()
            } else {
                browser::focused()
            };
        }
        // An element of a page that is left would keep all of that page.
        if !state.is_searching {
            self.asker = None;
        }
        if before.moves != state.moves && before.opened.is_some() {
            self.opener = None;
        }
        let is_closed = before.opened.is_some() && state.opened.is_none();
        let opener = if is_closed { self.opener.take() } else { None };
        Focus::of(before, state, is_told, held).follow(opener);
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
    Some(match link.shows.as_deref().and_then(Opened::parse) {
        Some(Opened::Part(id)) => Action::Opened(Opened::Relation(id.relation)),
        Some(opened @ (Opened::Fact(_) | Opened::Relation(_) | Opened::Note(_))) => Action::Opened(opened),
        Some(Opened::Entity(_)) | None => Action::Followed(address),
    })
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
