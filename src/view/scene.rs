use super::phrases::Phrases;
use crate::dataset::{Dataset, Edition};
use crate::facets::Finder;
use crate::model::{Bilingual, EntityId, Language};
use crate::state::{Action, Address, Route, State};
use yew::Callback;

pub use yew::Html;

/// What every view gets: the dataset, the state, the words, and a way to say what happened.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// Everything the site knows.
    pub data: &'static Dataset,
    /// Where the reader is.
    pub state: &'a State,
    /// What is derived from the dataset for finding things in it.
    pub finder: &'a Finder,
    /// Says what happened.
    pub act: &'a Callback<Action>,
}

impl Scene<'_> {
    /// The newest report.
    pub fn edition(&self) -> &'static Edition {
        &self.data.newest
    }

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

    /// An entity's short name.
    pub fn name(&self, id: &EntityId) -> &'static str {
        self.data.entity(id).map_or("", |e| e.name.get(self.state.language))
    }
}

/// A scene that a component keeps between renders.
#[derive(Clone)]
pub struct KeptScene {
    data: &'static Dataset,
    state: State,
    finder: Finder,
    act: Callback<Action>,
}

impl KeptScene {
    /// Keeps a scene.
    pub fn of(scene: &Scene<'_>) -> KeptScene {
        KeptScene {
            data: scene.data,
            state: scene.state.clone(),
            finder: scene.finder.clone(),
            act: scene.act.clone(),
        }
    }

    /// The scene as views get it.
    pub fn scene(&self) -> Scene<'_> {
        Scene {
            data: self.data,
            state: &self.state,
            finder: &self.finder,
            act: &self.act,
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
