use super::elements::{above, all};
use crate::model::EntityId;
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlInputElement, MouseEvent};

/// A link that the page came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as the whole address.
    pub href: String,
    /// The fact, relation or note that it shows, where it shows one.
    pub shows: Option<String>,
}

/// Hears of clicks on links that the page came with and the program has not drawn: of those that it has drawn each is
/// heard where it stands. `follow` says whether it took the link; if not, the browser keeps its own way.
pub fn on_standing_link(follow: impl Fn(Link) -> bool + 'static) -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let is_plain = click.button() == 0
            && !(click.meta_key()
                || click.ctrl_key()
                || click.shift_key()
                || click.alt_key()
                || click.default_prevented());
        let link = above(event, "#app a[href]").and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        let Some(link) = link.filter(|link| is_plain && !link.has_attribute("download")) else {
            return;
        };
        let mut shown = ["data-fact", "data-relation", "data-note"].into_iter();
        let shows = shown.find_map(|name| link.get_attribute(name));
        if follow(Link {
            href: link.href(),
            shows,
        }) {
            event.prevent_default();
        }
    })
}

/// Ticks the boxes of these cards, and of no others, where the cards stand as the page came with them; the others can be
/// ticked only while there is `room`.
pub fn tick_cards(chosen: &[EntityId], room: bool) {
    for box_ in all::<HtmlInputElement>(&document(), "[data-entity] .card__compare input") {
        let card = box_.closest("[data-entity]").ok().flatten();
        let id = card.and_then(|card| card.get_attribute("data-entity"));
        let is_on = id.is_some_and(|id| chosen.iter().any(|c| c.as_str() == id));
        box_.set_checked(is_on);
        box_.set_disabled(!is_on && !room);
    }
}
