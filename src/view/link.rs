use super::scene::{Html, Stage};
use crate::state::{Action, Address, Opened, Route};
use yew::{Callback, Classes, MouseEvent, html};

/// A link inside the site: a plain link for everyone, a move without loading where the app is live.
pub fn link(stage: &Stage<'_>, to: Address, class: impl Into<Classes>, inside: Html) -> Html {
    let href = stage.state.href(&to);
    let follow = follow(stage, Action::Followed(to));
    html! { <a class={class.into()} {href} onclick={follow}>{inside}</a> }
}

/// What a click on a link does; with a modifier key the browser keeps its own way.
pub fn follow(stage: &Stage<'_>, action: Action) -> Callback<MouseEvent> {
    let act = stage.act.clone();
    // In someone else's frame every link is the browser's own, into a window of its own.
    let stays = !stage.state.is_embedded();
    Callback::from(move |event: MouseEvent| {
        let is_plain = stays
            && event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            act.emit(action.clone());
        }
    })
}

/// The address of this page with something open beside it.
pub fn opened(stage: &Stage<'_>, what: Opened) -> Address {
    // A chart in someone else's frame has no room for it: there it opens beside the list of facts.
    let mut address = if stage.state.is_embedded() {
        stage.to(Route::Facts)
    } else {
        stage.state.address()
    };
    address.query.opened = Some(what);
    address
}
