//! Where is the reader, and what may happen?
//! May use: model, dataset, facets, ledger, charts, form_urlencoded.
//! Never: touches the browser, reads a clock; the view turns a state into a page, `update` turns what happened into the next state.

mod action;
mod address;
mod charting;
mod checking;
mod opened;
mod route;
mod settings;
mod sort;
mod standing;
mod update;
mod window;

pub use action::Action;
pub use address::{Address, HUNG_ON, IN_QUERY, Query};
pub use charting::Charting;
pub use checking::Checking;
pub use opened::Opened;
pub use route::Route;
pub use settings::{Colours, Settings, Theme};
pub use standing::Standing;
pub use update::{held_against, update};
pub use window::{CHUNK, MOST_WHOLE, Window};

use crate::facets::{Answers, Selection};
use crate::model::{EntityId, Language};

/// Everything that decides what the page shows, besides the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The page.
    pub route: Route,
    /// The language.
    pub language: Language,
    /// The place in the page: F075, sales-change.
    pub fragment: Option<String>,
    /// What stands open in the panel.
    pub opened: Option<Opened>,
    /// Entities chosen for comparison, in the order of choosing.
    pub compared: Vec<EntityId>,
    /// What the page's list is narrowed to, and its order.
    pub selection: Selection,
    /// Answers to the questions of the policy page.
    pub answers: Answers,
    /// How the ledger is looked at.
    pub checking: Checking,
    /// How the charts of sales are looked at.
    pub charting: Charting,
    /// The part of a long list that is in the page.
    pub window: Window,
    /// True while search stands open over the page.
    pub is_searching: bool,
    /// True while the filters stand open as a sheet; only where the window has no room beside the list.
    pub shows_filters: bool,
    /// The dataset that a shared link was made with.
    pub version: Option<String>,
    /// Theme, direction colours, outside context.
    pub settings: Settings,
    /// The folder the site stands in, where the page's own depth does not tell: on the page for unknown addresses, and
    /// `IN_QUERY` where the whole site is one file.
    pub root: Option<String>,
    /// What of the page is still as it came.
    pub standing: Standing,
    /// False while the page still is the prerendered one.
    pub is_live: bool,
    /// Counts how often the reader asked to print, so that each is carried out once.
    pub prints: u32,
    /// Counts the moves to another page, so that each moves the focus once.
    pub moves: u32,
}

/// At most so many stand side by side.
pub const MOST_COMPARED: usize = 4;

impl State {
    /// The state that a page is prerendered in: its route and language, nothing chosen.
    pub fn first(route: Route, language: Language) -> State {
        State {
            route,
            language,
            fragment: None,
            opened: None,
            compared: Vec::new(),
            selection: Selection::default(),
            answers: Answers::default(),
            checking: Checking::default(),
            charting: Charting::default(),
            window: Window::default(),
            is_searching: false,
            shows_filters: false,
            version: None,
            settings: Settings::default(),
            root: None,
            standing: Standing::default(),
            is_live: false,
            prints: 0,
            moves: 0,
        }
    }

    /// The address of this state; defaults are left out.
    pub fn address(&self) -> Address {
        Address {
            route: self.route.clone(),
            language: self.language,
            fragment: self.fragment.clone(),
            query: Query {
                // Where the place says it, it need not be said twice.
                opened: self
                    .opened
                    .clone()
                    .filter(|_| self.opened != Opened::at(&self.route, self.fragment.as_deref())),
                ids: if self.route == Route::Compare {
                    self.compared.clone()
                } else {
                    Vec::new()
                },
                selection: if matches!(self.route, Route::Companies | Route::Facts) {
                    self.selection.clone()
                } else {
                    Selection::default()
                },
                checking: if self.route == Route::Ledger {
                    self.checking.clone()
                } else {
                    Checking::default()
                },
                charting: match self.route {
                    _ if self.is_charting() => self.charting.clone(),
                    Route::Companies => self.charting.only_pick(),
                    _ => Charting::default(),
                },
                answers: if self.route == Route::Policy {
                    self.answers.clone()
                } else {
                    Answers::default()
                },
                version: None,
                theme: if self.is_embedded() {
                    self.settings.theme
                } else {
                    Theme::System
                },
                colours: self.settings.colours.filter(|_| self.is_embedded()),
            },
        }
    }

    /// True where the reader chooses what charts show: among those of sales, or on the page of a single one.
    pub fn is_charting(&self) -> bool {
        self.route == Route::Sales || self.is_embedded()
    }

    /// True on a page that other sites show in a frame. Links lead out of it, and what a reader keeps is not asked for.
    pub fn is_embedded(&self) -> bool {
        matches!(self.route, Route::Embed(_))
    }

    /// The direction colours in force: the reader's choice, or the convention of the language.
    pub fn colours(&self) -> Colours {
        self.settings.colours.unwrap_or(match self.language {
            Language::Zh => Colours::RedUp,
            Language::En => Colours::GreenUp,
        })
    }

    /// True where the whole site is one file: it has nothing beside it.
    pub fn is_one_file(&self) -> bool {
        self.root.as_deref() == Some(IN_QUERY)
    }

    /// What leads from this page to the folder of the site: "../../" or an absolute root.
    pub fn root_prefix(&self) -> String {
        match &self.root {
            Some(root) => root.clone(),
            None => {
                let depth = self.route.path(self.language).matches('/').count();
                if depth == 0 { "./".into() } else { "../".repeat(depth) }
            }
        }
    }

    /// A link from this page to an address.
    pub fn href(&self, address: &Address) -> String {
        address.below(&self.root_prefix())
    }
}
