use super::{Address, Charting, Colours, Opened, Settings, Theme, Window};
use crate::facets::Sort;
use crate::ledger::{Regime, Verdict};
use crate::model::{EntityId, FactId};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The page went live; this is where it is and what the browser kept.
    Started(Address, Settings),
    /// The reader followed a link inside the site.
    Followed(Address),
    /// The reader went back or forward.
    WentTo(Address),
    /// The reader opened a fact, a relation, a note or an entity beside the page.
    Opened(Opened),
    /// The reader closed the panel.
    ClosedPanel,
    /// The reader took note that a link was made with another dataset.
    SetVersionAside,
    /// The reader chose a theme.
    ChoseTheme(Theme),
    /// The reader chose which colour means up.
    ChoseColours(Colours),
    /// The reader switched outside context on or off.
    SwitchedContext(bool),
    /// The reader opened search over the page, or closed it.
    SwitchedSearch(bool),
    /// The reader let the slash open search, or not.
    SwitchedSlash(bool),
    /// The reader typed into the search of a list.
    Typed(String),
    /// The reader chose a value of a facet, or took it back.
    SwitchedOption(&'static str, String),
    /// Names and values that were filled in before the app was live.
    FilledIn(Vec<(String, String)>),
    /// The reader took back all values of a facet.
    ReleasedFacet(&'static str),
    /// The reader took back everything that narrows a list.
    ClearedSelection,
    /// The reader chose an order.
    Sorted(Sort),
    /// The reader answered a question of the policy page.
    Answered(&'static str, String),
    /// The reader took the last answer back.
    TookBackAnswer,
    /// The reader started over.
    ClearedAnswers,
    /// The reader chose how printed digits are taken to have been made.
    ChoseRounding(Regime),
    /// The reader wanted to see a verdict, or no longer.
    SwitchedVerdict(Verdict),
    /// The reader wanted to see all verdicts.
    ClearedVerdicts,
    /// The reader moved a figure inside what its printed digits allow; the text is a plain decimal.
    Tried(FactId, String),
    /// The reader put all figures back.
    ClearedTries,
    /// The reader looked at the charts of sales in another way.
    LookedAtCharts(Charting),
    /// The reader set someone apart in all charts, or no longer.
    SwitchedPick(EntityId),
    /// The reader set nobody apart any more.
    ClearedPick,
    /// The reader asked to print the page.
    Printed,
    /// A long list was scrolled: this part of it is near the reader's eyes.
    Scrolled(Window),
    /// What draws the cards has come.
    CardsCame,
    /// The reader opened the filters, or closed them.
    SwitchedFilters(bool),
    /// The reader put an entity beside others, or took it away.
    SwitchedCompared(EntityId),
    /// The reader took all entities away from the comparison.
    ClearedCompared,
}
