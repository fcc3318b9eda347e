use super::narrowed_list::NarrowedList;
use super::scene::{Html, KeptScene, Scene};
use crate::dataset::{Dataset, Unreadable};
use crate::model::Language;
use crate::state::{Route, State};

/// What is fetched by itself once it is wanted, and with the first of them the dataset: a visit to one page does not need
/// what draws the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What pages come with and need not draw at first: the cards, and the foot of every page.
    Standing,
    /// Pages that show charts: overview, companies, policy, sales, and a chart in a frame.
    Figures,
    /// Pages that list and compare: comparison, ledger, facts, about.
    Tables,
    /// What opens over a page: a fact, a search, what an older link is told.
    Panel,
}

impl Part {
    /// The name of the part that is the app itself: what comes before it only narrows the list of cards.
    pub const APP: &'static str = "app";

    /// The part that draws a page, if it does not come with the app.
    pub fn of(route: &Route) -> Option<Part> {
        match route {
            Route::Companies | Route::NotFound(_) => None,
            Route::Overview | Route::Company(_) | Route::Policy | Route::Sales | Route::Embed(_) => Some(Part::Figures),
            Route::Compare | Route::Ledger | Route::Facts | Route::About => Some(Part::Tables),
        }
    }

    /// What it takes to draw a state.
    pub fn needed(state: &State) -> impl Iterator<Item = Part> + use<> {
        let is_over = state.opened.is_some() || state.is_searching || state.version.is_some();
        let draws_cards = state.route == Route::Companies && !state.standing.cards;
        let draws_foot = !state.is_embedded() && !state.standing.foot;
        let over = is_over.then_some(Part::Panel);
        let stood = (draws_cards || draws_foot).then_some(Part::Standing);
        Part::of(&state.route).into_iter().chain(over).chain(stood)
    }

    /// The name under which the build writes it.
    pub fn id(self) -> &'static str {
        match self {
            Part::Standing => "standing",
            Part::Figures => "figures",
            Part::Tables => "tables",
            Part::Panel => "panel",
        }
    }
}

/// What has come of the parts, by what it draws. A state is shown only once all is here that it needs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawing {
    /// What every part brings along.
    pub standing: Option<DrawsStanding>,
    /// Draws the pages of [`Part::Figures`].
    pub figures: Option<fn(&Scene<'_>) -> Html>,
    /// Draws the pages of [`Part::Tables`].
    pub tables: Option<fn(&Scene<'_>) -> Html>,
    /// What opens over a page.
    pub over: Option<DrawsOver>,
}

/// Draws what pages come with, and reads what it is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct DrawsStanding {
    /// The cards that were asked for.
    pub cards: fn(&Scene<'_>, &NarrowedList<'_>) -> Html,
    /// The foot of a page.
    pub foot: fn(&Scene<'_>) -> Html,
    /// The title of a chart's own page.
    pub chart_title: fn(&Scene<'_>, &str) -> String,
    /// Takes in the words of a language; false where the file is none of this program's.
    pub take_in_words: fn(Language, Vec<u8>) -> bool,
    /// The dataset, from the file that was fetched.
    pub read: fn(&[u8]) -> Result<Dataset, Unreadable>,
}

/// Draws what opens over a page.
#[derive(Clone, Copy, Debug)]
pub struct DrawsOver {
    /// The panel.
    pub panel: fn(&Scene<'_>) -> Html,
    /// What is told of a link that was made with another dataset.
    pub since: fn(&Scene<'_>) -> Html,
    /// The search field of the palette.
    pub search: fn(KeptScene) -> Html,
}

impl Drawing {
    /// True where a part has come.
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Standing => self.standing.is_some(),
            Part::Figures => self.figures.is_some(),
            Part::Tables => self.tables.is_some(),
            Part::Panel => self.over.is_some(),
        }
    }

    /// Takes in what else has come.
    pub fn add(&mut self, other: Drawing) {
        let Drawing {
            standing,
            figures,
            tables,
            over,
        } = other;
        self.standing = standing.or(self.standing);
        self.figures = figures.or(self.figures);
        self.tables = tables.or(self.tables);
        self.over = over.or(self.over);
    }

    /// What draws the page of a route, if it does not come with the app.
    pub fn page(&self, route: &Route) -> Option<fn(&Scene<'_>) -> Html> {
        match Part::of(route)? {
            Part::Figures => self.figures,
            _ => self.tables,
        }
    }
}
