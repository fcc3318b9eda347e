use super::brought::bring;
use super::{App, Message};
use crate::browser;
use crate::state::{Action, Address, Query, update};
use crate::view::Part;
use yew::Context;

/// What has been asked for and what it takes has not come: of what leads elsewhere only the last holds.
#[derive(Default)]
pub(super) struct Awaited {
    /// Counts what has been asked for that leads elsewhere.
    asked: u32,
    /// True while that of it which was asked for last is on its way.
    leads: bool,
    /// True while what draws the cards is on its way.
    cards: bool,
    /// True while the page that the address asks for is on its way; what happens meanwhile happens afterwards.
    start: bool,
    meanwhile: Vec<Action>,
    /// What did not come, and can be asked for again.
    missing: Option<Action>,
}

/// True for what takes a reader to another place, or brings one near: it stands in the place of what was asked for before.
fn leads(action: &Action) -> bool {
    matches!(
        action,
        Action::Followed(_) | Action::WentTo(_) | Action::Opened(_) | Action::ClosedPanel | Action::SwitchedSearch(_)
    )
}

impl Awaited {
    /// What happens now; nothing where it has to wait until the page has begun.
    pub(super) fn now(&mut self, action: Action) -> Option<Action> {
        if self.start && !matches!(action, Action::Started(..)) {
            self.meanwhile.push(action);
            return None;
        }
        if leads(&action) {
            self.asked += 1;
            self.leads = false;
            self.forget();
        }
        Some(action)
    }

    /// What did not come, to be tried once more.
    pub(super) fn again(&mut self) -> Option<Action> {
        let action = self.missing.take();
        browser::tell_missing(false);
        action
    }

    /// True while what draws the cards is on its way.
    pub(super) fn draws_cards(&self) -> bool {
        self.cards
    }

    /// What happened before the page had begun, once it has.
    pub(super) fn begun(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.meanwhile)
    }

    /// Something is on its way, or no longer.
    fn set(&mut self, action: &Action, is_on_its_way: bool) {
        match action {
            Action::Started(..) => self.start = is_on_its_way,
            Action::CardsCame => self.cards = is_on_its_way,
            _ => self.leads = is_on_its_way,
        }
        browser::set_fetching(self.start || self.cards || self.leads);
    }

    /// True where something else has been asked for since.
    fn is_outdated(&self, asked: u32, action: &Action) -> bool {
        leads(action) && asked != self.asked
    }

    /// The cards that did not come are no longer asked for.
    pub(super) fn let_cards_go(&mut self) {
        if matches!(self.missing, Some(Action::CardsCame)) {
            self.forget();
        }
    }

    fn forget(&mut self) {
        self.missing = None;
        browser::tell_missing(false);
        browser::set_fetching(self.start || self.cards || self.leads);
    }

    fn miss(&mut self, action: Action) {
        self.missing = Some(action);
        browser::tell_missing(true);
    }
}

impl App {
    /// Lets something happen once the part of the program that shows it is there, and the dataset.
    pub(super) fn fetch(&mut self, context: &Context<Self>, part: Part, action: Action) {
        self.awaited.set(&action, true);
        let (link, has, asked) = (context.link().clone(), self.brought, self.awaited.asked);
        yew::platform::spawn_local(async move {
            let came = bring(part, has).await.ok();
            link.send_message(Message::Came(asked, came, action));
        });
    }

    /// What happens now that something has come, or has not. Nothing where the reader has asked for something else since.
    pub(super) fn came(
        &mut self,
        context: &Context<Self>,
        asked: u32,
        is_here: bool,
        action: Action,
    ) -> Option<Action> {
        if self.awaited.is_outdated(asked, &action) {
            return None;
        }
        self.awaited.set(&action, false);
        if is_here {
            return Some(action);
        }
        if matches!(action, Action::CardsCame) && !self.state.wants_other_cards() {
            // What stands answers; only why each card is found is not said.
            return None;
        }
        let Action::Started(address, settings) = action else {
            self.look_for_another_build(context, asked, action.clone());
            self.awaited.miss(action);
            return None;
        };
        // The page begins without what should have opened over it.
        let bare = Address {
            query: Query {
                opened: None,
                version: None,
                ..address.query.clone()
            },
            ..address.clone()
        };
        let begun = Action::Started(bare, settings);
        if self.brought.missing(&update(&self.state, begun.clone())).is_some() {
            browser::set_app_state("failed");
            return None;
        }
        self.awaited.miss(Action::Followed(address));
        Some(begun)
    }

    /// Asks whether the site has been built anew: then its files are others, and what is missing here is there.
    fn look_for_another_build(&self, context: &Context<Self>, asked: u32, action: Action) {
        let Some(bar) = &self.bar else { return };
        let page = browser::whole_address(&update(&self.state, action.clone()).address().below(bar.root()));
        let link = context.link().clone();
        yew::platform::spawn_local(async move {
            if browser::is_built_anew(&page).await {
                link.send_message(Message::BuiltAnew(asked, action));
            }
        });
    }

    /// Leaves for the other build, where the reader still waits for what was asked for.
    pub(super) fn leave(&self, asked: u32, action: Action) {
        let is_awaited = self.awaited.missing.is_some() && !self.awaited.is_outdated(asked, &action);
        if let Some(bar) = self.bar.as_ref().filter(|_| is_awaited) {
            let next = update(&self.state, action);
            bar.open_afresh(&next.address(), next.is_searching);
        }
    }
}
