use super::phrases::Phrases;
use crate::dataset::{Dataset, Edition};
use crate::facets::{Catalogue, Finder};
use crate::ledger::{Regime, Terms};
use crate::model::{Bilingual, EntityId, Language};
use crate::state::{Action, Address, Route, State};
use std::ops::Deref;
use yew::Callback;

pub use yew::Html;

/// What every view gets: the catalogue, the state, the words, and a way to say what happened.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// Whom the newest report has cards of.
    pub catalogue: &'static Catalogue,
    /// Where the reader is.
    pub state: &'a State,
    /// Says what happened.
    pub act: &'a Callback<Action>,
}

/// What those get besides that show what the report says: the dataset, which a page fetches once it needs it.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What every view gets.
    pub stage: Stage<'a>,
    /// Everything the site knows.
    pub data: &'static Dataset,
    /// What is derived from the dataset for finding things in it.
    pub finder: &'a Finder,
}

impl<'a> Deref for Scene<'a> {
    type Target = Stage<'a>;

    fn deref(&self) -> &Stage<'a> {
        &self.stage
    }
}

impl Stage<'_> {
    /// The language of the page.
    pub fn language(&self) -> Language {
        self.state.language
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Phrases {
        Phrases::of(self.state.language)
    }

    /// A bilingual text in the page's language.
    pub fn pick<'t, T>(&self, text: &'t Bilingual<T>) -> &'t T {
        text.get(self.state.language)
    }

    /// A link to a page.
    pub fn to(&self, route: Route) -> Address {
        Address::of(route, self.state.language)
    }

    /// A link to a place in a page.
    pub fn to_place(&self, route: Route, fragment: impl Into<String>) -> Address {
        Address::at(route, self.state.language, fragment)
    }

    /// The short name of someone who has a card; nothing for others.
    pub fn card_name(&self, id: &EntityId) -> &'static str {
        let listed = self.catalogue.listed(id);
        listed.map_or("", |listed| listed.name.get(self.state.language))
    }
}

impl Scene<'_> {
    /// The newest report.
    pub fn edition(&self) -> &'static Edition {
        &self.data.newest
    }

    /// On which terms figures are read here: in the ledger, and beside it, as the reader has set them; elsewhere as printed
    /// and rounded half up.
    pub fn terms(&self) -> Terms {
        match self.state.route {
            Route::Ledger => Terms::trying(self.data, self.regime(), &self.state.checking.tries),
            _ => Terms::default(),
        }
    }

    /// By which rounding, whatever is tried.
    pub fn regime(&self) -> Regime {
        match self.state.route {
            Route::Ledger => self.state.checking.rounding,
            _ => Regime::default(),
        }
    }

    /// An entity's short name.
    pub fn name(&self, id: &EntityId) -> &'static str {
        self.data.entity(id).map_or("", |e| e.name.get(self.state.language))
    }
}

/// A scene that a component keeps between renders.
#[derive(Clone)]
pub struct KeptScene {
    catalogue: &'static Catalogue,
    data: &'static Dataset,
    state: State,
    finder: Finder,
    act: Callback<Action>,
}

impl KeptScene {
    /// Keeps a scene.
    pub fn of(scene: &Scene<'_>) -> KeptScene {
        KeptScene {
            catalogue: scene.catalogue,
            data: scene.data,
            state: scene.state.clone(),
            finder: scene.finder.clone(),
            act: scene.act.clone(),
        }
    }

    /// The scene as views get it.
    pub fn scene(&self) -> Scene<'_> {
        Scene {
            stage: Stage {
                catalogue: self.catalogue,
                state: &self.state,
                act: &self.act,
            },
            data: self.data,
            finder: &self.finder,
        }
    }
}

/// Two are the same where they show the same: of a dataset there is one.
impl PartialEq for KeptScene {
    fn eq(&self, other: &KeptScene) -> bool {
        std::ptr::eq(self.data, other.data)
            && self.state == other.state
            && self.finder == other.finder
            && self.act == other.act
    }
}
